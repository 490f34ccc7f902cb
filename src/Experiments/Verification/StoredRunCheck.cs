using Ronghe.Experiments.Results;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Verification;

/// <summary>One stored run, run again.</summary>
/// <param name="Title">Its scenario.</param>
/// <param name="Point">Number of its point in a design, which joins with points.csv; null outside designs.</param>
/// <param name="Identity">Which run.</param>
/// <param name="Values">Numbers compared.</param>
/// <param name="Different">Of them, those whose bits differ.</param>
internal sealed record CheckedRun(string Title, int? Point, RunIdentity Identity, int Values, int Different)
{
    /// <summary>Numbers were compared, and all are the same.</summary>
    public bool IsSame => Values > 0 && Different == 0;
}

/// <summary>Runs a random sample of a results folder again and compares every stored number, bit by bit.</summary>
/// <remarks>
/// Where the series are not beside the outcomes, the outcomes are compared. Another build of the model is run all the same: that its numbers are equal says that
/// nothing of what was drawn changed between the builds.
/// </remarks>
internal static class StoredRunCheck
{
    /// <summary>The sample, or why there can be none. Folders whose runs are variants defined by a program (ways, spiral) are checked as far as their manifest or their names describe them.</summary>
    /// <param name="folder">The results folder.</param>
    /// <param name="sample">Runs to do again.</param>
    /// <param name="seed">Chooses them.</param>
    /// <param name="notes">What a reader must know.</param>
    /// <param name="problem">Why nothing was compared.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static IReadOnlyList<CheckedRun>? Run(string folder, int sample, ulong seed, List<string> notes, out string problem, CancellationToken cancellation)
    {
        problem = string.Empty;
        if (!File.Exists(Path.Combine(folder, ParquetRuns.RunsFile)) || !File.Exists(Path.Combine(folder, Manifest.Name)))
            problem = $"'{folder}' holds no finished results ({ParquetRuns.RunsFile} and {Manifest.Name}).";
        else if (FinishedTables.Damage(folder) is { } damage && !IsSeriesLeftOut(folder, damage.File)) problem = $"{Path.Combine(folder, damage.File)}: {damage.Problem}. The command that made it sets it aside and computes its runs again.";
        if (problem.Length > 0) return null;
        bool hasSeries = File.Exists(Path.Combine(folder, ParquetRuns.SeriesFile));
        using ParquetRuns tables = ParquetRuns.Open(folder, hasSeries);
        if (!hasSeries && tables.Metadata.Widest is { Periods.Count: > 0 }) notes.Add($"{ParquetRuns.SeriesFile} is not here: only the outcomes in {ParquetRuns.RunsFile} are compared.");
        if (tables.Metadata.Kept.FirstOrDefault(static k => k.Make.ModelVersion != Versions.Model || k.Make.Numerics != NumericsFingerprint.Value) is { } foreign)
            notes.Add($"The results were made by another build of the model ({foreign.Make.ModelVersion}, numerics {foreign.Make.Numerics}; this is {Versions.Model}, numerics {NumericsFingerprint.Value}): what follows says whether the two builds agree.");

        var known = new KnownRuns(folder, notes);
        int unknown = 0;
        var chosen = new List<RecordedRun>();
        uint seen = 0;
        foreach (RecordedRun run in tables.Metadata.IsComplete || !hasSeries ? tables.Read() : [])
        {
            cancellation.ThrowIfCancellationRequested();
            if (known.Find(run) is null)
            {
                unknown++;
                continue;
            }

            // Reservoir sampling: every run is equally likely, and one pass holds only the sample.
            PhiloxBlock draw = Philox.Block(seen, 0, 0, 0x56455249, (uint)seed, (uint)(seed >> 32));
            long place = (long)(RandomStreams.ToUnit(draw.X0, draw.X1) * (seen + 1));
            seen++;
            if (chosen.Count < sample) chosen.Add(run);
            else if (place < sample) chosen[(int)place] = run;
        }

        if (unknown > 0) notes.Add(FormattableString.Invariant($"{unknown} of {unknown + seen} runs are variants that neither the manifest nor their names describe in full; they were not drawn."));
        if (seen == 0) problem = "No run of the folder can be run again from its manifest: variants that an experiment defines are made by its command, which the manifest holds. Give it again with another --out and compare the tables.";
        return seen == 0 ? null : [.. chosen.OrderBy(static r => r.Identity).Select(run => Again(run, known.Find(run)!, cancellation))];
    }

    /// <summary>A table that is missing and not changed: reference results leave out the series for their size.</summary>
    private static bool IsSeriesLeftOut(string folder, string file) => file == ParquetRuns.SeriesFile && !File.Exists(Path.Combine(folder, file));

    private static CheckedRun Again(RecordedRun stored, Rerun rerun, CancellationToken cancellation)
    {
        ScenarioDocument document = rerun.Document();
        // Variants may have kept other groups and periods than the scenario asks for: everything is recorded and what was stored is looked up in it.
        var task = RunTask.Of(document with { Observe = new ObserveSettings([.. stored.Groups.Select(static g => g.Kind).Distinct()], 1) }, stored.Identity.Replication);
        RecordedRun run = RecordedRun.From(WorldFailure.Guard(stored.Title, stored.Identity.Replication,
            () => new RunEnvironment().Produce(document.Scenario, stored.Identity.Replication, static _ => { }, cancellation)), task);
        int compared = 0, different = 0;
        void Compare(double left, double right)
        {
            compared++;
            if (BitConverter.DoubleToInt64Bits(left) != BitConverter.DoubleToInt64Bits(right) && !(double.IsNaN(left) && double.IsNaN(right))) different++;
        }

        var groups = run.Groups.ToList();
        for (int g = 0; g < stored.Groups.Count; g++)
        {
            int group = groups.IndexOf(stored.Groups[g]);
            for (int o = 0; o < stored.Observations.Count; o++)
            {
                int observation = run.Layout.IndexOf(stored.Observations[o].Name);
                bool isHere = group >= 0 && observation >= 0;
                Compare(stored.Outcome(o, g), isHere ? run.Outcome(observation, group) : Gone);
                for (int k = 0; k < stored.Periods.Count && stored.Values.Length > 0; k++)
                    Compare(stored.Value(o, g, k), isHere && stored.Periods[k] < run.Periods.Count ? run.Value(observation, group, stored.Periods[k]) : Gone);
            }
        }

        return new CheckedRun(stored.Title, rerun.Point, stored.Identity, compared, different);
    }

    /// <summary>A number that no run gives: what is not there any more differs.</summary>
    private const double Gone = double.NegativeInfinity;
}
