using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Verbs;

namespace Ronghe.Experiments.Explorer.Driving;

/// <summary>The line in which a command is typed: letters, backspace, enter, escape; tab completes the last word.</summary>
internal static class PromptLine
{
    private const int Longest = 200;

    public static void Press(ExplorerState state, Key key)
    {
        string typed = state.Prompt!;
        switch (key.Name)
        {
            case "escape": state.Prompt = null; return;
            case "backspace": state.Prompt = typed.Length == 0 ? null : typed[..^(char.IsLowSurrogate(typed[^1]) ? 2 : 1)]; return;
            case "tab": state.Prompt = Completed(state, typed); return;
            case "enter":
                state.Prompt = null;
                state.Message = "";
                if (typed.Trim().Length > 0) KeyBindings.Do(state, typed, "");
                return;
            default:
                if (key.IsText && typed.Length < Longest) state.Prompt = typed + key.Name;
                return;
        }
    }

    /// <summary>The typed line with its last word completed as far as all names that begin so agree.</summary>
    public static string Completed(ExplorerState state, string typed)
    {
        int space = typed.LastIndexOf(' ');
        string word = typed[(space + 1)..];
        IEnumerable<string> names = space < 0 ? VerbCatalog.All.Select(verb => verb.Name)
            : [.. HelpText.Topics.Skip(VerbCatalog.All.Count), .. state.Lessons.Names];
        string[] fitting = [.. names.Where(name => name.StartsWith(word, StringComparison.Ordinal)).Distinct()];
        if (fitting.Length == 0) return typed;
        int common = fitting[0].Length;
        foreach (string name in fitting)
            common = Math.Min(common, fitting[0].Zip(name).TakeWhile(pair => pair.First == pair.Second).Count());
        return typed[..(space + 1)] + fitting[0][..common] + (fitting.Length == 1 ? " " : "");
    }
}
