using System.Globalization;
using MathNet.Numerics.Statistics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>One draw from the plausible ranges and whether the loop closes there.</summary>
/// <param name="Number">Draw.</param>
/// <param name="Parameters">What is assumed.</param>
/// <param name="Swings">Full swings of mismatch over seeds.</param>
/// <param name="Rises">Mismatch rises after the pulse.</param>
/// <param name="Overshoots">It overshoots with the action on.</param>
/// <param name="OvershootsWithout">It overshoots with the action cut.</param>
/// <param name="Differs">On and off differ after the return.</param>
/// <param name="Depth">Lowest mean after the return, ln ratio; NaN without return.</param>
/// <param name="GainOfStudyAlone">k/k* by the study lag alone, undergraduates.</param>
/// <param name="GainOfAllLags">k/k* by all lags, undergraduates.</param>
internal sealed record SpiralWorld(
    int Number, ModelParameters Parameters, MeanInterval Swings, bool Rises, bool Overshoots, bool OvershootsWithout, bool Differs,
    double Depth, double GainOfStudyAlone, double GainOfAllLags)
{
    /// <summary>Closed-loop spiral: at least three swings, and an overshoot that the action alone makes. Null where the runs
    /// failed.</summary>
    public bool? Closes => Swings.IsDefined ? Swings.Low >= 3 && Rises && Overshoots && !OvershootsWithout && Differs : null;
}

/// <summary>In what share of the plausible worlds the loop closes, and which parameters decide it.</summary>
internal static class SpiralWorlds
{
    /// <summary>Seeds a world.</summary>
    private const int Seeds = 8;

    public static IReadOnlyList<SpiralWorld> Look(ScenarioDocument document, SpiralSettings settings, int worlds, CompleteTraces complete)
    {
        IReadOnlyList<ModelParameters> draws = PlausibleDraws.Of(document.Scenario.Parameters, worlds, document.Scenario.Seed);
        SpiralSettings few = settings with { Replications = Seeds };
        return [.. draws.Select((parameters, number) => Look(document, few, parameters, number, complete))];
    }

    private static SpiralWorld Look(ScenarioDocument document, SpiralSettings settings, ModelParameters parameters, int number,
        CompleteTraces complete)
    {
        ScenarioDocument world = document.With(document.Scenario.InOneWorld() with
            { Parameters = parameters }, FormattableString.Invariant($"{document.Name}, world {number}"));
        SpiralRuns runs = SpiralRuns.CompleteLoop(world, settings, complete);
        VariantStatistics baseline = VariantStatistics.Of(SpiralVariant.Baseline, runs.Of(SpiralVariant.Baseline), double.NaN);
        EchoTest pulse = EchoTest.Pulse(runs);
        double coverage = HeldLevels.Mean([.. runs.Of(SpiralVariant.Baseline).OfType<SpiralTrace>()], "coverage");
        double study = parameters.Education.UndergraduateStudy;
        return new SpiralWorld(
            number, parameters, baseline.Mean(static s => s.Swings), pulse.IsDefined && pulse.Rises, pulse.IsDefined
                && pulse.Overshoots, pulse.IsDefined && pulse.OvershootsWithout,
            pulse.IsDefined && pulse.DiffersAfterReturn,
            pulse.IsDefined && pulse.Return is { } back ? pulse.With.Mean.Skip(back).Min() : double.NaN,
            SeatLoop.GainOfStudyAlone(study, parameters.Education),
            SeatLoop.GainOfAllLags(study, coverage, parameters));
    }

    /// <summary>Rank correlation of a parameter (or gain) with whether the loop closes, most decisive first, with Holm-adjusted p-values (t
    /// approximation of Spearman's ρ).</summary>
    public static IReadOnlyList<(string Name, double Correlation, double P)> Deciders(IReadOnlyList<SpiralWorld> worlds)
    {
        SpiralWorld[] defined = [.. worlds.Where(static w => w.Closes is not null)];
        double[] closes = [.. defined.Select(static w => w.Closes == true ? 1.0 : 0)];
        if (defined.Length < 8 || closes.Distinct().Count() < 2) return [];
        var names = new List<(string Name, double Correlation)>
            { ("loop gain k/k*, all lags", Rank(static w => w.GainOfAllLags)),
            ("loop gain k/k*, study lag alone", Rank(static w => w.GainOfStudyAlone)) };
        foreach (ParameterDefinition parameter in PlausibleDraws.Varied) names.Add((parameter.Key, Rank(w => parameter.Get(w.Parameters))));
        double[] p = SimultaneousIntervals.Holm([.. names.Select(n => PValue(n.Correlation, defined.Length))]);
        return [.. names.Select((n, i) => (n.Name, n.Correlation, p[i])).OrderByDescending(static n => Math.Abs(n.Correlation))];

        double Rank(Func<SpiralWorld, double> of) => Correlation.Spearman(defined.Select(of), closes);
    }

    /// <summary>Names of the tables.</summary>
    public const string Table = "worlds", DecidersTable = "deciders";

    public static IReadOnlyList<NamedTable> Tables(IReadOnlyList<SpiralWorld> worlds) =>
    [
        new(Table, "Draws from the plausible ranges and whether the loop closes",
            [
                new("world", "draw"), new("closes", "closed-loop spiral; empty when undefined"),
                new("swings", "mean over seeds", "swings"), new("swings_low", "95 % Student interval", "swings"),
                new("overshoots", "with the action on"),
                new("overshoots_without", "with the action cut"), new("differs", "on and off differ after the return"),
                new("depth", "lowest mean echo after the return", "ln ratio"),
                new("gain_of_study_alone", "k/k*, study lag only", "ratio"), new("gain_of_all_lags", "k/k*, all lags", "ratio"),
                .. PlausibleDraws.Varied.Select(static p => new NamedColumn(p.Key, p.Meaning, p.Unit)),
            ],
            [.. worlds.Select(static w => (IReadOnlyList<object?>)
                [w.Number, w.Closes, w.Swings.Mean, w.Swings.Low, w.Overshoots, w.OvershootsWithout, w.Differs, w.Depth,
                    w.GainOfStudyAlone, w.GainOfAllLags, .. PlausibleDraws.Varied.Select(p => (object?)p.Get(w.Parameters))])]),
        new(DecidersTable, "Rank correlation with whether the loop closes",
            [new("name", "parameter or loop gain"), new("correlation", "Spearman's rho", "share"),
            new("p", "Holm-adjusted over all rows", "share")],
            [.. Deciders(worlds).Select(static d => (IReadOnlyList<object?>)[d.Name, d.Correlation, d.P])]),
    ];

    private static double PValue(double correlation, int n)
    {
        if (double.IsNaN(correlation)) return double.NaN;
        double t = Math.Abs(correlation) * Math.Sqrt((n - 2) / Math.Max(1e-12, 1 - (correlation * correlation)));
        return 2 * MathNet.Numerics.Distributions.StudentT.CDF(0, 1, n - 2, -t);
    }
}
