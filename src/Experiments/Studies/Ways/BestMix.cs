using System.Globalization;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>What to do with a budget: everything on the best way, the same for all six, or the mix that the fitted surface prefers. Each is
/// run; the surface only proposes.</summary>
internal static class BestMix
{
    /// <summary>Mixes to run for a budget.</summary>
    public static IReadOnlyList<(string Kind, double Budget, double[] Efforts, WaysCell Cell)> Propose(WaysDesign design,
        MixSurface surface, double yuanOfReference)
    {
        var mixes = new List<(string, double, double[], WaysCell)>();
        foreach (double budget in design.Settings.Budgets)
        {
            Add("equal shares", budget, surface.Scaled([.. Enumerable.Repeat(1.0, SixWays.Count)], budget * yuanOfReference));
            Add("fitted mix", budget, surface.Best(budget * yuanOfReference));
        }

        return mixes;

        void Add(string kind, double budget, double[]? efforts)
        {
            if (efforts is null) return;
            double[] rounded = [.. efforts.Select(static z => z < 0.005 ? 0 : Math.Round(z, 3))];
            mixes.Add((kind, budget, rounded,
                design.Mix(string.Create(CultureInfo.InvariantCulture, $"{kind} for budget {budget}"), rounded)));
        }
    }

    public static NamedTable Table(IWaysData data, WaysDesign design, IReadOnlyList<Purchase> purchases,
        IReadOnlyList<(string Kind, double Budget, double[] Efforts, WaysCell Cell)> mixes)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (double budget in design.Settings.Budgets)
        {
            Purchase? best = purchases.Where(p => p.Budget == budget && p.Cell is not null && WaysDesign.WayOf(p.Lever) >= 0)
                .MaxBy(p => data.Effect(design.Baseline(), p.Cell!, WaysOutcome.Integration).Mean());
            if (best is not null)
            {
                double[] efforts = new double[SixWays.Count];
                efforts[WaysDesign.WayOf(best.Lever)] = best.Effort;
                rows.Add(Row(data, design, "best single way", budget, efforts, best.Cell!, best.Cell));
            }

            foreach ((string kind, _, double[] efforts, WaysCell cell) in mixes.Where(m => m.Budget == budget))
                rows.Add(Row(data, design, kind, budget, efforts, cell, best?.Cell));
        }

        return new NamedTable("best_mix", "A budget on one way, in equal shares on six, or on the mix that the fitted surface proposes",
        [
            new("budget", "Budget in reference money", "reference money"), new("mix", "What is bought"),
            .. SixWays.All.Select(static l => new NamedColumn(l.Key, "Effort", "reference efforts")),
            new("cost", "Public and private cost that the runs show", "CNY/quarter"), new("pairs", "Paired replications"),
            new("estimate", "Effect on integration", "share"),
            new("low", "Low end of Student's 95 % interval", "share"), new("high", "High end of it", "share"),
            new("over_single", "Effect beyond that of the best single way", "share"),
            new("over_single_low", "Low end of its 95 % interval", "share"), new("over_single_high", "High end of it", "share"),
        ], rows);
    }

    private static object?[] Row(IWaysData data, WaysDesign design, string kind, double budget, double[] efforts, WaysCell cell,
        WaysCell? single)
    {
        WaysCell baseline = design.Baseline();
        MeanInterval effect = MeanInterval.Of(data.Effect(baseline, cell, WaysOutcome.Integration));
        MeanInterval over = single is null ? MeanInterval.Of([]) : MeanInterval.Of(data.Effect(single, cell, WaysOutcome.Integration));
        return [budget, kind, .. efforts.Select(static z => (object?)z), data.Effect(baseline, cell, WaysOutcome.Cost).Mean(),
            effect.Count, effect.Mean, effect.Low, effect.High, over.Mean, over.Low, over.High];
    }
}
