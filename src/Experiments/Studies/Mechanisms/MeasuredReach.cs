using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>How far levers carry their mediators, as a committed study of levers alone found it, with more pairs than that of all
/// mechanisms: its table is part of the program, so that no number is copied by hand and none is simulated where one only asks what there
/// is.</summary>
internal static class MeasuredReach
{
    /// <summary>The committed results, from the top of the repository.</summary>
    public const string Folder = "results/reach-small";

    /// <summary>Where the table comes from.</summary>
    public const string Source = Folder + "/reach.csv";

    private static readonly Lazy<IReadOnlyList<ReachRow>> Rows = new(Read);

    /// <summary>A lever's rows, one for each gain; of an instrument the one of its full dose. None where the study knew the lever in
    /// another unit, or not at all.</summary>
    public static IReadOnlyList<ReachRow> Of(LeverDefinition lever) =>
        [.. Rows.Value.Where(row => row.Lever == lever.Key && row.Mediator == lever.DirectObservation
            && lever.IsInstrument == (row.Verdict == ReachRow.OfInstrument))];

    private static IReadOnlyList<ReachRow> Read()
    {
        using Stream stream = typeof(MeasuredReach).Assembly.GetManifestResourceStream("Ronghe.Experiments.Measured.reach.csv")!;
        string[][] records = [.. Csv.Records(stream)];
        return MechanismTables.Reach.TryRead(records[0], records[1..], out Message? problem)
            ?? throw new InvalidDataException(problem?.ToString());
    }
}
