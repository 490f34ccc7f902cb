using Ronghe.Experiments.Results;

namespace Ronghe.Experiments.Ways.Claims;

/// <summary>A claim as <c>ronghe spiral</c> judged it.</summary>
internal sealed record SpiralVerdict(string Id, string Verdict, string? Origin, string? Quantity, double Estimate, double Low, double High, int? Seeds, string? Command);

/// <summary>The verdicts of C1 and C12 in a results folder of <c>ronghe spiral</c>: its table <c>claims.csv</c>. Without a folder they are "not tested".</summary>
internal sealed class SpiralVerdicts
{
    public const string FileName = "claims.csv";
    private readonly IReadOnlyList<SpiralVerdict> _verdicts;

    private SpiralVerdicts(IReadOnlyList<SpiralVerdict> verdicts) => _verdicts = verdicts;

    public static SpiralVerdicts None { get; } = new([]);

    public SpiralVerdict? Find(string id) => _verdicts.FirstOrDefault(v => v.Id == id);

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

        TidyTable table = TidyTable.Read(path);
        if (!table.Has("claim") || !table.Has("verdict"))
        {
            problem = $"'{path}' has no columns 'claim' and 'verdict': it is not a table of 'ronghe spiral'.";
            return null;
        }

        return new SpiralVerdicts([.. table.Rows.Select(row => new SpiralVerdict(table.Text(row, "claim"), table.Text(row, "verdict"), Words(row, "origin"), Words(row, "quantity"),
            table.Number(row, "estimate"), table.Number(row, "low"), table.Number(row, "high"), table.Number(row, "seeds") is > 0 and var seeds ? (int)seeds : null, Words(row, "command")))]);

        string? Words(string[] row, string column) => table.Text(row, column) is { Length: > 0 } text ? text : null;
    }
}
