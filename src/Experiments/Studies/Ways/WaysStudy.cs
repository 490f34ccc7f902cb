using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Ways.Claims;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>The study from its first run to its tables, in one order: the factorial first, so that an early stop leaves the most.</summary>
/// <param name="design">Cells.</param>
/// <param name="parameters">What is assumed.</param>
/// <param name="programmes">Programmes that levers cover.</param>
/// <param name="data">Finished runs of the study.</param>
/// <param name="complete">Runs cells of the study.</param>
/// <param name="say">Tells what is done next.</param>
internal sealed class WaysStudy(WaysDesign design, ModelParameters parameters, double programmes, IWaysData data,
    Action<IEnumerable<WaysCell>> complete, Action<string> say)
{
    private WaysSettings Settings => design.Settings;

    /// <summary>Runs and judges everything.</summary>
    /// <param name="worlds">Evidence of sampled worlds; empty without <c>--robustness</c>.</param>
    /// <param name="spiral">Verdicts of C1 and C12.</param>
    /// <param name="command">The command as typed.</param>
    public WaysFindings Conduct(Func<IReadOnlyList<ClaimEvidence>> worlds, SpiralVerdicts spiral, string command)
    {
        foreach (double intensity in Settings.Intensities)
            Run($"All combinations of the six ways at effort {Readable.Exact(intensity)}",
                Enumerable.Range(0, SixWays.Combinations).Select(c => design.Combination(c, intensity)));
        Run("Each lever alone, from weak to strong", LeverCatalog.All.SelectMany(l => design.CurveOf(l.Lever)).Select(static p => p.Cell));
        LeverResponse[] ways = [.. SixWays.All.Select(Response)], others = [.. SixWays.OtherLevers.Select(Response)];

        var costs = new EqualCost(design, parameters, SixWays.All[0].UnitCost * programmes);
        say($"Equal cost: {string.Join(", ", Settings.Budgets.Select(Readable.Exact))} of the reference money " +
            $"({WaysAnswer.Money(costs.YuanOfReference)})");
        List<Purchase> purchases =
            [.. costs.Buy(data, ways, Settings.Budgets, complete), .. costs.Buy(data, others, [Settings.MiddleBudget], complete)];
        var mixes = BestMix.Propose(design, MixSurface.Fit(data, design, ways, parameters), costs.YuanOfReference);
        Run("Mixes of ways for each budget", mixes.Select(static m => m.Cell));

        var persistence = new Persistence(design);
        List<PulseRun> pulses = [.. persistence.AtEqualCost(purchases)];
        Run($"Each way switched off in quarter {Settings.SwitchOff}, at equal cost", pulses.Select(static p => p.Cell).OfType<WaysCell>());
        IReadOnlyList<PulseRun> atPeak = persistence.AtEqualPeak(data, pulses);
        Run("The same at equal peak", atPeak.Select(static p => p.Cell).OfType<WaysCell>());
        pulses.AddRange(atPeak);

        var ramps = new Ramps(design);
        Run("Ramps up and down, and two starts", ramps.Cells());
        ClaimEvidence asGiven = AsGiven(purchases, pulses, persistence, ramps), symmetric = Symmetric(persistence);
        IReadOnlyList<ClaimResult> claims = ClaimTables.Judge(asGiven, symmetric, worlds());
        double yuan = Settings.MiddleBudget * costs.YuanOfReference;
        RankUncertainty ranks = RankUncertainty.Of(ways, yuan);
        (NamedTable rampCurves, NamedTable gaps) = ramps.Hysteresis(data);
        (NamedTable timingCurves, NamedTable timing) = Timing.Of(data, design);
        return new WaysFindings
        {
            Data = data,
            Design = design,
            Ways = ways,
            Costs = costs,
            Purchases = purchases,
            Ranks = ranks,
            Pulses = pulses,
            Claims = claims,
            Spiral = spiral,
            Tables =
            [
                FairTables.EqualCost(data, design, costs, purchases), RankTables.Ranks(ways, ranks), RankTables.Variance(ranks),
                RankTables.Flips(ways, yuan),
                FairTables.Marginal([.. ways, .. others], parameters), BestMix.Table(data, design, purchases, mixes),
                FairTables.Curves([.. ways, .. others]),
                FactorialTables.Effects(data, design), FactorialTables.Shapley(data, design), FactorialTables.Interactions(data, design),
                FactorialTables.Complements(data, design),
                timing, timingCurves, persistence.Table(data, pulses), persistence.Curves(data, pulses), rampCurves, gaps,
                ramps.TwoStarts(data), WinnersAndLosers.Table(data, design),
                ClaimTables.Claims(claims, spiral, data.Replications, command), ClaimTables.Conditions(asGiven, symmetric),
            ],
        };
    }

    private ClaimEvidence AsGiven(IReadOnlyList<Purchase> purchases, IReadOnlyList<PulseRun> pulses, Persistence persistence, Ramps ramps)
    {
        WaysCell baseline = design.Baseline();
        return new ClaimEvidence(data, design, WaysWorld.AsGiven)
        {
            Comparable = purchases.Where(p => p.Budget == Settings.MiddleBudget && p.Cell is not null)
                .ToDictionary(static p => p.Lever, p => data.Effect(baseline, p.Cell!, WaysOutcome.Integration)),
            Pulses = [.. pulses.GroupBy(static p => p.At).Select(at => at.Where(static p => p.Cell is not null)
                .ToDictionary(static p => p.Way, p => (persistence.Peak(data, p.Cell!), persistence.Rest(data, p.Cell!))))],
            TwoStarts = (ramps.GapHalfWay(data), ramps.GapAtEnd(data)),
            Interactions = FactorialData.Of(data, design, Settings.Reference, WaysOutcome.Integration).Interactions(),
        };
    }

    private ClaimEvidence Symmetric(Persistence persistence)
    {
        WaysWorld world = SymmetricWorld.World;
        WaysCell[] pulses = [.. SixWays.All.Select(l => design.Pulse(l.Lever, Settings.Reference, null, world))];
        WaysCell AtReference(LeverDefinition lever) => design.AtEffort(lever.Lever, Settings.Reference, world);
        Run("The symmetric counterfactual", [.. ClaimEvidence.Cells(design, world), .. LeverCatalog.All.Select(AtReference), .. pulses]);
        return new ClaimEvidence(data, design, world)
        {
            Comparable = LeverCatalog.All.ToDictionary(static l => l.Lever,
                l => data.Effect(design.Baseline(world), AtReference(l), WaysOutcome.Integration)),
            Pulses = [Enumerable.Range(0, SixWays.Count)
                .ToDictionary(static k => k, k => (persistence.Peak(data, pulses[k], world), persistence.Rest(data, pulses[k], world)))],
        };
    }

    private LeverResponse Response(LeverDefinition lever) => LeverResponse.Of(data, design, lever.Lever, parameters, programmes);

    private void Run(string what, IEnumerable<WaysCell> cells)
    {
        say(what);
        complete(cells);
    }
}
