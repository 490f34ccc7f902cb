using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Driving;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>Help on the keys and commands, or on one name.</summary>
internal static class HelpPanel
{
    public static void Draw(Canvas canvas, Box box, ExplorerState state) =>
        Block(box.Width, state).Draw(canvas, box, state.Scroll, state.Say(ExplorerTexts.Wheel));

    /// <summary>All of it, so many cells wide.</summary>
    public static TextBlock Block(int width, ExplorerState state)
    {
        var block = new TextBlock(width);
        if (state.HelpTopic is { } topic) About(block, topic, state.Language);
        else Keys(block, state.Language);
        return block;
    }

    private static void About(TextBlock block, string topic, Language language)
    {
        (string title, string name) = HelpText.About(topic, language)[0];
        block.Add(title, Style.Bold).Add(name, Style.Faint).Gap();
        foreach ((string label, string text) in HelpText.About(topic, language).Skip(1))
            block.Add(text, default, null, CellWidth.Pad(label, 18));
    }

    private static void Keys(TextBlock block, Language language)
    {
        block.Add(HelpTexts.Keys.In(language), Style.Bold);
        foreach (KeyBinding binding in KeyBindings.All)
            block.Add(binding.Meaning.In(language), default, null, CellWidth.Pad(binding.Shown, 11));
        block.Add(HelpTexts.Mouse.In(language)).Gap();
        block.Add(HelpTexts.Commands.In(language), Style.Bold);
        foreach (Verb verb in VerbCatalog.All)
            block.Add((verb.Name + " " + verb.Usage).TrimEnd(), new Style(Ink.Cyan)).Add(verb.Meaning.In(language), default, null, "  ");
    }
}
