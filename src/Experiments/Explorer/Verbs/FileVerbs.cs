using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Verbs;

/// <summary>Commands that read and write files.</summary>
internal static class FileVerbs
{
    /// <summary>Saves the session; over the file it was opened from too, but not over a lesson.</summary>
    public static string Save(ExplorerState state, IReadOnlyList<string> words)
    {
        SessionPlan plan = state.Session.Plan;
        Write(state, words, keepsOpened: state.Lesson is not null, path => SessionFiles.Save(plan, path));
        string shown = words[0].Contains(' ') ? $"'{words[0]}'" : words[0];
        return plan.Replication == 0 ? state.Say(VerbTexts.Saved, shown) : state.Say(VerbTexts.SavedWithLuck, shown, plan.Replication);
    }

    public static string Export(ExplorerState state, IReadOnlyList<string> words)
    {
        Write(state, words, keepsOpened: true, path => SessionFiles.Export(state.Session, path));
        return state.Say(VerbTexts.Exported, words[0], state.Session.Now);
    }

    public static string Load(ExplorerState state, IReadOnlyList<string> words)
    {
        var findings = new ScenarioFindings();
        if (ScenarioReader.TryRead(words[0], [], findings) is not { } document)
            throw new VerbException(string.Join("; ", findings.Errors.Take(3))
                + (findings.Errors.Count > 3 ? FormattableString.Invariant($"; {findings.Errors.Count} mistakes") : ""));
        state.IsRunning = false;
        state.Lesson = null;
        (state.Sector, state.Region) = (-1, -1);
        state.Session.Open(document, isFileAsRead: true);
        return state.Say(VerbTexts.Loaded, document.Name);
    }

    private static void Write(ExplorerState state, IReadOnlyList<string> words, bool keepsOpened, Action<string> write)
    {
        string path = words[0];
        ScenarioDocument document = state.Session.Plan.Document;
        if (words.Count > 1) Words.OneOf(words[1], VerbMistakeTexts.Word, "replace");
        else if (File.Exists(path)) throw new VerbException(state.Say(VerbTexts.Exists, path));
        try
        {
            if (SessionFiles.IsPartOf(document, path) || (keepsOpened && SessionFiles.IsOpened(document, path)))
                throw new VerbException(state.Say(VerbTexts.IsPart, path));
            write(path);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new VerbException(exception.Message);
        }
    }
}
