using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>Runs a random sample of a results folder again and compares every stored number, bit by bit.</summary>
/// <remarks>
/// Where the series are not beside the outcomes, the outcomes are compared. Another build of the model is run all the same: that its
/// numbers are equal says that nothing of what was drawn changed between the builds.
/// </remarks>
internal static class StoredRunCheck
{
    /// <summary>The sample, drawn from all runs of a folder of any kind and done again from its recipes and inputs alone; or why there is
    /// none.</summary>
    /// <param name="folder">The results folder.</param>
    /// <param name="sample">Runs to do again.</param>
    /// <param name="seed">Chooses them.</param>
    /// <param name="notes">What a reader must know.</param>
    /// <param name="problem">Why nothing was compared.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static IReadOnlyList<CheckedRun>? Run(string folder, int sample, ulong seed, List<string> notes, out string problem,
        CancellationToken cancellation)
    {
        problem = string.Empty;
        if (StoredFiles.Of(folder).Manifest is { } manifest && Edition.Refusal(manifest.Generator.EditionOfWorld) is { } other)
            problem = other;
        else if (!File.Exists(Path.Combine(folder, ParquetRuns.RunsFile)) || !File.Exists(Path.Combine(folder, Manifest.Name)))
            problem = $"'{folder}' holds no finished results ({ParquetRuns.RunsFile} and {Manifest.Name}).";
        else if (FinishedTables.Damage(folder) is { } damage && !IsLeftOut(folder, damage.File))
            problem = $"{Path.Combine(folder, damage.File)}: {damage.Problem}. The command that made it sets it aside and " +
                $"computes its runs again.";
        else if (!File.Exists(Path.Combine(folder, StoredVariants.FileName)))
            problem = StoredVariants.Missing.ToString();
        if (problem.Length > 0) return null;
        try
        {
            return [.. Drawn(folder, sample, seed, notes, cancellation).Select(run => Again(folder, run, cancellation))];
        }
        catch (Exception e) when (ParquetRuns.IsDamage(e))
        {
            problem = e.Message;
            return null;
        }
    }

    private static List<RecordedRun> Drawn(string folder, int sample, ulong seed, List<string> notes, CancellationToken cancellation)
    {
        bool hasSeries = File.Exists(Path.Combine(folder, ParquetRuns.SeriesFile));
        bool hasPersons = File.Exists(Path.Combine(folder, LifeTable.FileName));
        using ParquetRuns tables = ParquetRuns.Open(folder, hasSeries, hasPersons);
        if (!hasPersons && tables.Metadata.KeepsPersons) notes.Add($"{LifeTable.FileName} is not here: graduates' lives are not compared.");
        using StoredVariants variants = StoredVariants.Open(folder)!;
        if (!hasSeries && tables.Metadata.Widest is { Periods.Count: > 0 })
            notes.Add($"{ParquetRuns.SeriesFile} is not here: only the outcomes in {ParquetRuns.RunsFile} are compared.");
        if (tables.Metadata.Kept.Select(static k => k.Provenance).FirstOrDefault(static p => !p.IsOfThisBuild) is { } foreign)
            notes.Add($"The results were made by another build of the model ({foreign.ModelVersion}, numerics {foreign.Numerics}; " +
                $"this is {Versions.Model}, numerics {NumericsFingerprint.Value}): what follows says whether the two builds agree.");
        var drawn = new List<RecordedRun>();
        uint seen = 0, unknown = 0;
        foreach (RecordedRun run in tables.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!variants.MoveTo(run.Identity) || !variants.HasRecipe)
            {
                unknown++;
                continue;
            }

            // Reservoir sampling: every run is equally likely, and one pass holds only the sample.
            PhiloxBlock draw = Philox.Block(seen, 0, 0, 0x56455249, (uint)seed, (uint)(seed >> 32));
            long place = (long)(RandomStreams.ToUnit(draw.X0, draw.X1) * (seen + 1));
            seen++;
            if (drawn.Count < sample) drawn.Add(run);
            else if (place < sample) drawn[(int)place] = run;
        }

        if (seen == 0) throw new InvalidDataException($"{StoredVariants.FileName} has no recipe of any run here: they cannot be redone.");
        if (unknown > 0)
            notes.Add(FormattableString.Invariant(
            $"{unknown} of {unknown + seen} runs have no recipe in {StoredVariants.FileName}: they cannot be redone and were not drawn."));
        drawn.Sort(static (left, right) => left.Identity.CompareTo(right.Identity));
        return drawn;
    }

    /// <summary>A table that is missing and not changed: reference results leave out the series for their size.</summary>
    private static bool IsLeftOut(string folder, string file) => file is ParquetRuns.SeriesFile or LifeTable.FileName
        && !File.Exists(Path.Combine(folder, file));

    private static CheckedRun Again(string folder, RecordedRun stored, CancellationToken cancellation)
    {
        ScenarioDocument document = StoredScenario(folder, stored);
        // Variants may have kept other groups and periods than the scenario asks for: everything is recorded and what was stored is looked
        // up in it.
        var task = RunTask.Of(document with
        {
            Observe = new ObserveSettings([.. stored.Groups.Select(static g => g.Kind).Distinct()], 1) { Persons = stored.Layout.Persons },
        }, stored.Identity.Replication);
        RecordedRun run = RecordedRun.From(WorldFailure.Guard(stored.Title, stored.Identity.Replication,
            () => new RunEnvironment().Simulate(document.Scenario, stored.Identity.Replication, 1,
                Recording.Everything with { Persons = stored.Layout.Persons }, static _ => { }, cancellation)), task);
        int compared = 0, different = 0;
        void Compare(double left, double right)
        {
            compared++;
            if (BitConverter.DoubleToInt64Bits(left) != BitConverter.DoubleToInt64Bits(right)
                && !(double.IsNaN(left) && double.IsNaN(right))) different++;
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
                    Compare(stored.Value(o, g, k), isHere && stored.Periods[k] < run.Periods.Count
                        ? run.Value(observation, group, stored.Periods[k]) : Gone);
            }
        }

        bool hasPersons = stored.Layout.Persons > 0 && File.Exists(Path.Combine(folder, LifeTable.FileName));
        for (int i = 0; hasPersons && i < Math.Max(stored.Lives.Events.Length, run.Lives.Events.Length); i++)
        {
            compared++;
            if (stored.Lives.InWords(i) != run.Lives.InWords(i)) different++;
        }

        RunIdentity id = stored.Identity;
        return new CheckedRun(stored.Title, id.ScenarioId, id.PolicyId, id.Replication, compared, different);
    }

    private static ScenarioDocument StoredScenario(string folder, RecordedRun stored)
    {
        using StoredVariants variants = StoredVariants.Open(folder)!;
        return variants.RecipeOf(stored.Identity)!.DocumentOf(stored.Identity, stored.Title, id => StoredInputs.Read(folder, id));
    }

    /// <summary>A number that no run gives: what is not there any more differs.</summary>
    private const double Gone = double.NegativeInfinity;
}
