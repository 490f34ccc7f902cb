using Ronghe.Experiments.Designs;
using Ronghe.Experiments.Reports.Stored;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Stories;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Verification;

/// <summary>One stored run, run again.</summary>
/// <param name="Title">Its scenario.</param>
/// <param name="Identity">Which run.</param>
/// <param name="Values">Numbers compared.</param>
/// <param name="Different">Of them, those whose bits differ.</param>
internal sealed record CheckedRun(string Title, RunIdentity Identity, int Values, int Different);

/// <summary>Runs a random sample of a results folder again and compares every stored number, bit by bit.</summary>
internal static class StoredRunCheck
{
    /// <summary>The sample, or why there can be none. Folders whose runs are variants defined by a program (ways, spiral) are checked as far as the manifest names their scenarios.</summary>
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
        else if (FinishedTables.Damage(folder) is { } damage) problem = $"{Path.Combine(folder, damage.File)}: {damage.Problem}. The command that made it sets it aside and computes its runs again.";
        if (problem.Length > 0) return null;
        using ParquetRuns tables = ParquetRuns.Open(folder);
        if (tables.Metadata.Kept.FirstOrDefault(static k => k.Make.ModelVersion != Versions.Model || k.Make.Numerics != NumericsFingerprint.Value) is { } foreign)
        {
            problem = $"The results were made by another version of the model ({foreign.Make.ModelVersion}, numerics {foreign.Make.Numerics}; this is {Versions.Model}, numerics {NumericsFingerprint.Value}): their bytes are not comparable.";
            return null;
        }

        Dictionary<(string, string), Func<ScenarioDocument>> known = Scenarios(folder, notes);
        int unknown = 0;
        var chosen = new List<RecordedRun>();
        uint seen = 0;
        foreach (RecordedRun run in tables.Metadata.IsComplete ? tables.Read() : [])
        {
            cancellation.ThrowIfCancellationRequested();
            if (!known.ContainsKey((run.Identity.ScenarioId, run.Identity.PolicyId)))
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

        if (unknown > 0) notes.Add(FormattableString.Invariant($"{unknown} of {unknown + seen} runs are variants that the manifest does not describe; they were not drawn."));
        if (seen == 0) problem = "No run of the folder can be run again from its manifest.";
        return seen == 0 ? null : [.. chosen.OrderBy(static r => r.Identity).Select(run => Again(run, known[(run.Identity.ScenarioId, run.Identity.PolicyId)](), cancellation))];
    }

    private static Dictionary<(string, string), Func<ScenarioDocument>> Scenarios(string folder, List<string> notes)
    {
        var known = new Dictionary<(string, string), Func<ScenarioDocument>>();
        StoredManifest manifest = StoredManifest.Parse(File.ReadAllText(Path.Combine(folder, Manifest.Name))) ?? StoredManifest.Missing;
        foreach (DescribedScenario described in manifest.Scenarios)
        {
            if (RerunScenarios.Read(described, folder, notes, out string problem) is not { } document)
            {
                notes.Add(problem);
                continue;
            }

            known[(document.ScenarioId, document.PolicyId)] = () => document;
            if (manifest.Kind != "sweep" || document.Design is null) continue;
            var design = new SweepDesign(document);
            for (int point = 0; point < design.Points; point++)
            {
                for (int policy = 0; policy < design.Policies; policy++)
                {
                    (int p, int q) = (point, policy);
                    known[(design.WorldId(p), design.PolicyId(q))] = () => design.Variant(p, q);
                }
            }
        }

        return known;
    }

    private static CheckedRun Again(RecordedRun stored, ScenarioDocument document, CancellationToken cancellation)
    {
        RecordedRun run = RecordedRun.From(
            new RunEnvironment().Produce(document.Scenario, stored.Identity.Replication, static _ => { }, cancellation),
            RunTask.Of(document, stored.Identity.Replication));
        int values = stored.Outcomes.Length + stored.Values.Length;
        int different = run.Layout.Equals(stored.Layout) ? Different(stored.Outcomes, run.Outcomes) + Different(stored.Values, run.Values) : values;
        return new CheckedRun(stored.Title, stored.Identity, values, different);
    }

    private static int Different(double[] left, double[] right) =>
        Enumerable.Range(0, left.Length).Count(i => BitConverter.DoubleToInt64Bits(left[i]) != BitConverter.DoubleToInt64Bits(right[i]) && !(double.IsNaN(left[i]) && double.IsNaN(right[i])));
}
