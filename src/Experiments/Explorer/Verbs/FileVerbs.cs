using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Languages;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Explorer.Verbs;

/// <summary>Commands that read and write files.</summary>
internal static class FileVerbs
{
    public static string Save(ExplorerState state, IReadOnlyList<string> words) => Write(state, words, VerbTexts.Saved, path => SessionFiles.Save(state.Session.Plan, path));

    public static string Export(ExplorerState state, IReadOnlyList<string> words) => Write(state, words, VerbTexts.Exported, path => SessionFiles.Export(state.Session, path));

    public static string Load(ExplorerState state, IReadOnlyList<string> words)
    {
        var findings = new ScenarioFindings();
        if (ScenarioReader.TryRead(words[0], [], findings) is not { } document)
            throw new VerbException(string.Join("; ", findings.Errors.Take(3)) + (findings.Errors.Count > 3 ? FormattableString.Invariant($"; {findings.Errors.Count} mistakes") : ""));
        state.IsRunning = false;
        state.Lesson = null;
        state.Sector = -1;
        state.Session.Open(document, isFileAsRead: true);
        return state.Say(VerbTexts.Loaded, document.Name);
    }

    private static string Write(ExplorerState state, IReadOnlyList<string> words, Text done, Action<string> write)
    {
        string path = words[0];
        if (words.Count > 1) Words.OneOf(words[1], "word", "replace");
        else if (File.Exists(path)) throw new VerbException(state.Say(VerbTexts.Exists, path));
        try
        {
            write(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new VerbException(exception.Message);
        }
        return state.Say(done, path, state.Session.Now);
    }
}
