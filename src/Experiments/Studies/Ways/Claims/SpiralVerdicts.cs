using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Spirals;

namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>A claim as <c>ronghe spiral</c> judged it.</summary>
/// <param name="Id">C1 or C12.</param>
/// <param name="Verdict">pass | fail | undecided | not tested.</param>
/// <param name="Evidence">The numbers behind it, in words.</param>
/// <param name="Command">What made them.</param>
internal sealed record ClaimVerdict(string Id, string Verdict, string Evidence, string Command);

/// <summary>The verdicts of C1 and C12 in a results folder of <c>ronghe spiral</c>: its table <c>verdicts.csv</c>. Without a folder they
/// are not tested.</summary>
internal sealed class SpiralVerdicts
{
    public const string FileName = "verdicts.csv";
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
        if (SpiralTables.Verdicts.TryRead(table.Columns, table.Rows, out _) is not { } rows)
        {
            problem = $"'{path}' has no columns 'id' and 'verdict' as 'ronghe spiral' writes them today: it is no table of its.";
            return null;
        }

        string command = CommandOf(folder);
        return new SpiralVerdicts([.. rows.Where(static r => r.Id is SpiralVerdict.Spiral or SpiralVerdict.Linkage)
            .Select(r => new ClaimVerdict(r.Id, Word(r.Verdict), Evidence(r), command))]);
    }

    /// <summary>Why it does not hold, or the number behind it.</summary>
    private static string Evidence(VerdictRow row) => row.Reason.Length > 0 ? row.Reason : double.IsNaN(row.Value) ? row.Quantity
        : $"{row.Quantity} {Readable.Number(row.Value)} ({Readable.Number(row.Low)} to {Readable.Number(row.High)})";

    private static string Word(string verdict) => verdict switch
    {
        SpiralWords.Holds => "pass", SpiralWords.Fails or SpiralWords.HalfOpen => "fail", SpiralWords.Undefined => "not tested",
        _ => "undecided",
    };

    private static string CommandOf(string folder)
    {
        string? command = Manifest.Read(folder)?.Command;
        return string.IsNullOrEmpty(command) ? "ronghe spiral FILE" : command;
    }
}
