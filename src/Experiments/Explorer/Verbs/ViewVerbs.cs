using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Verbs;

/// <summary>Commands that decide what is looked at.</summary>
internal static class ViewVerbs
{
    /// <summary>The pages in the order of their tabs.</summary>
    public static IReadOnlyList<(Page Page, Text Title)> Tabs { get; } =
    [
        (Page.Course, ExplorerTexts.Course), (Page.Phase, ExplorerTexts.Phase), (Page.Sectors, ExplorerTexts.Sectors),
        (Page.Colleges, ExplorerTexts.Colleges), (Page.Enterprises, ExplorerTexts.Enterprises), (Page.Network, ExplorerTexts.Network),
        (Page.Events, ExplorerTexts.Events), (Page.Lesson, ExplorerTexts.Lesson),
    ];

    private static readonly Page[] Turned = [.. Tabs.Select(static tab => tab.Page)];

    public static string Show(ExplorerState state, IReadOnlyList<string> words)
    {
        string[] names = [.. Turned.Select(page => page.ToString().ToLowerInvariant())];
        Turn(state, Turned[Array.IndexOf(names, Words.OneOf(words[0], VerbMistakeTexts.Page, names))]);
        return "";
    }

    /// <summary>The next page, or the one before.</summary>
    public static void Turn(ExplorerState state, int by)
    {
        int at = Math.Max(0, Array.IndexOf(Turned, state.Page == Page.Lessons ? Page.Lesson : state.Page));
        Turn(state, Turned[(at + by + Turned.Length) % Turned.Length]);
    }

    public static string Sector(ExplorerState state, IReadOnlyList<string> words)
    {
        state.Sector = Words.Sector(words[0], state.Session.Plan.Document);
        return "";
    }

    /// <summary>The region whose curves the course page draws, and whose partnerships the network.</summary>
    public static string Region(ExplorerState state, IReadOnlyList<string> words)
    {
        state.Region = Words.Region(words[0], state.Session.Plan.Document);
        if (state.Page != Page.Network) Turn(state, Page.Course);
        return "";
    }

    public static string Wide(ExplorerState state, IReadOnlyList<string> words)
    {
        state.IsWide = !state.IsWide;
        return "";
    }

    public static string Watch(ExplorerState state, IReadOnlyList<string> words)
    {
        ObservationDefinition observation = Words.Observation(words[0]);
        bool isShown = !state.Watched.Remove(observation);
        if (isShown) state.Watched.Insert(0, observation);
        return state.Say(isShown ? VerbTexts.Shown : VerbTexts.Hidden, CatalogueTexts.Title(observation).In(state.Language));
    }

    public static string Help(ExplorerState state, IReadOnlyList<string> words)
    {
        string? topic = words.Count > 0 ? CatalogueForms.Lever.KeyOf(words[0]) : null;
        if (topic is not null && !HelpText.Topics.Contains(topic)) throw Words.Unknown(VerbMistakeTexts.Topic, topic, HelpText.Topics);
        Turn(state, Page.Help);
        state.HelpTopic = topic;
        return "";
    }

    public static string ChangeLanguage(ExplorerState state, IReadOnlyList<string> words)
    {
        state.Language = LanguageChoice.Of(Words.OneOf(words[0], VerbMistakeTexts.Language, [.. LanguageChoice.Codes]))!.Value;
        return "";
    }

    public static string Print(ExplorerState state, IReadOnlyList<string> words)
    {
        (int width, int height) = (80, 24);
        if (words.Count > 0)
        {
            string[] sides = words[0].Split('x');
            if (sides.Length != 2) throw new VerbException(VerbMistakeTexts.NotASize, YamlValues.Quote(words[0]));
            (width, height) = (Words.Whole(sides[0], VerbMistakeTexts.Width, 1, 500),
                Words.Whole(sides[1], VerbMistakeTexts.Height, 1, 300));
        }
        return string.Join('\n', ScreenRenderer.Draw(state, width, height, Glyphs.Unicode).Lines());
    }

    public static string Quit(ExplorerState state, IReadOnlyList<string> words)
    {
        state.WantsToQuit = true;
        return "";
    }

    private static void Turn(ExplorerState state, Page page)
    {
        state.Page = page;
        state.Scroll = 0;
    }
}
