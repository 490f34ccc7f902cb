using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>A claim as <c>ronghe spiral</c> judged it.</summary>
/// <param name="Id">C1 or C12.</param>
/// <param name="Verdict">pass | fail | undecided | not tested.</param>
/// <param name="Evidence">The numbers behind it, in words.</param>
/// <param name="Command">What made them.</param>
internal sealed record ClaimVerdict(string Id, string Verdict, string Evidence, string Command);

/// <summary>The verdicts of C1 and C12 in a results folder of <c>ronghe spiral</c>: its table <c>verdicts.csv</c>. Without a folder they
/// are not tested.</summary>
/// <remarks>C12 has a line of its own. C1, the spiral cycle, passes when the swings (S1), their regularity (S2) and the closed loop behind
/// them (S3a–S3c) all hold, and fails when one of them fails.</remarks>
internal sealed class SpiralVerdicts
{
    public const string FileName = "verdicts.csv";
    private static readonly string[] Cycle = ["S1", "S2a", "S2b", "S3a", "S3b", "S3c"];
    private readonly IReadOnlyList<ClaimVerdict> _verdicts;

    private SpiralVerdicts(IReadOnlyList<ClaimVerdict> verdicts) => _verdicts = verdicts;

    public static SpiralVerdicts None { get; } = new([]);

    public ClaimVerdict? Find(string id) => _verdicts.FirstOrDefault(v => v.Id == id);

    /// <summary>Reads a folder, or says in one sentence why it cannot be used.</summary>
    public static SpiralVerdicts? TryRead(string folder, out string problem)
    {
        problem = string.Empty;
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            problem = $"'{folder}' holds no {FileName}: it is not a results folder of 'ronghe spiral'.";
            return null;
        }

        if (StoredFiles.Of(folder).Refusal(FileName, Manifest.Name) is { } refusal)
        {
            problem = refusal;
            return null;
        }

        TidyTable table = TidyTable.Read(path);
        if (!table.Has("id") || !table.Has("verdict"))
        {
            problem = $"'{path}' has no columns 'id' and 'verdict': it is not a table of 'ronghe spiral'.";
            return null;
        }

        var lines = table.Rows.DistinctBy(row => table.Text(row, "id")).ToDictionary(
            row => table.Text(row, "id"), row => (Verdict: table.Text(row, "verdict"), Evidence: table.Text(row, "evidence")));
        string command = CommandOf(folder);
        var verdicts = new List<ClaimVerdict>();
        (string Id, string Verdict, string Evidence)[] parts =
            [.. Cycle.Where(lines.ContainsKey).Select(id => (id, lines[id].Verdict, lines[id].Evidence))];
        if (parts.Length == Cycle.Length)
        {
            (string Id, string Verdict, string Evidence) shown = parts.FirstOrDefault(static p => p.Verdict != "holds", parts[0]);
            string verdict = parts.Any(static p => p.Verdict == "fails") ? "fails" : shown.Verdict;
            if (verdict == "fails") shown = parts.First(static p => p.Verdict == "fails");
            verdicts.Add(new ClaimVerdict("C1", Word(verdict), $"{shown.Id}: {shown.Evidence}", command));
        }

        if (lines.TryGetValue("C12", out (string Verdict, string Evidence) linkage))
            verdicts.Add(new ClaimVerdict("C12", Word(linkage.Verdict), linkage.Evidence, command));
        return new SpiralVerdicts(verdicts);
    }

    private static string Word(string verdict) =>
        verdict switch { "holds" => "pass", "fails" => "fail", "undefined" => "not tested", _ => verdict };

    private static string CommandOf(string folder)
    {
        string? command = Manifest.Read(folder)?.Command;
        return string.IsNullOrEmpty(command) ? "ronghe spiral FILE" : command;
    }
}
