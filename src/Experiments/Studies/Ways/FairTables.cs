using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>Tables of the fair comparison: equal cost, marginal return, response curves.</summary>
internal static class FairTables
{
    /// <summary>All outcomes of every purchase. Families: the levers of one budget and outcome.</summary>
    public static NamedTable EqualCost(IWaysData data, WaysDesign design, EqualCost costs, IReadOnlyList<Purchase> purchases)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (IGrouping<double, Purchase> budget in purchases.GroupBy(static p => p.Budget))
        {
            Purchase[] all = [.. budget], possible = [.. all.Where(static p => p.Cell is not null)];
            foreach (WaysOutcome outcome in WaysOutcome.All)
            {
                double[][] effects = [.. possible.Select(p => data.Effect(design.Baseline(), p.Cell!, outcome))];
                MeanInterval[] together = SimultaneousIntervals.Of(effects);
                int[] order = [.. Enumerable.Range(0, possible.Length).OrderByDescending(i => effects[i].Mean())];
                foreach (Purchase purchase in all)
                {
                    int i = Array.IndexOf(possible, purchase);
                    MeanInterval alone = i < 0 ? MeanInterval.Of([]) : MeanInterval.Of(effects[i]);
                    double cost = i < 0 ? double.NaN : costs.CostOf(data, purchase).Mean();
                    rows.Add([budget.Key, budget.Key * costs.YuanOfReference, purchase.Key, purchase.Effort, cost, outcome.Name,
                        outcome.Unit, alone.Count, alone.Mean, alone.Low, alone.High,
                        i < 0 ? double.NaN : together[i].Low, i < 0 ? double.NaN : together[i].High, i < 0 ? null
                            : Array.IndexOf(order, i) + 1]);
                }
            }
        }

        return new NamedTable("equal_cost", "Each lever alone at the effort that costs the same public and private money",
        [
            new("budget", "Budget in reference money: effort 1 for every programme", "reference money"),
            new("budget_yuan", "The same", "CNY/quarter"), new("lever", "The lever"),
            new("effort", "Effort bought, of an instrument in full doses; empty when none up to 4 costs the budget", "reference efforts"),
            new("cost", "Public and private cost that the runs show, last five years", "CNY/quarter"),
            new("outcome", "What is measured: mean over the last five years"), new("unit", "Unit of the estimate"),
            new("pairs", "Paired replications"), new("estimate", "Effect against no lever", "see unit"),
            new("low", "Low end of Student's 95 % interval", "see unit"),
            new("high", "High end of it", "see unit"), new("low_simultaneous",
                "Low end of the interval that holds for all levers of the budget together (Bonferroni)", "see unit"),
            new("high_simultaneous", "High end of it", "see unit"), new("rank", "1 is the largest estimate"),
        ], rows);
    }

    /// <summary>Integration per yuan at no effort and at half the reference effort, from the response curves.</summary>
    public static NamedTable Marginal(IReadOnlyList<LeverResponse> levers, ModelParameters parameters)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (double effort in new[] { 0, 0.5 })
        {
            foreach (LeverResponse lever in levers)
            {
                int k = (int)lever.Lever;
                double gain = parameters.Levers.Gain[k], saturation = parameters.Levers.Saturation[k];
                (double cost, double multiplier) = lever.SlopesAt(effort, gain, saturation);
                double at = LeverResponse.PointAt(lever.Lever, effort, gain, saturation);
                MeanInterval perEffort = MeanInterval.Of([.. lever.ByReplication.Select(curve => curve.SlopeAt(at) * multiplier)]);
                // A lever that lowers cost by more than it costs has no return per yuan spent: it is said, not divided.
                double scale = cost > 0 ? 1e6 / cost : double.NaN;
                rows.Add([lever.Key, effort, cost, perEffort.Mean, perEffort.Low, perEffort.High, perEffort.Mean * scale,
                    perEffort.Low * scale, perEffort.High * scale, cost > 0 ? "" : "saves more than it costs"]);
            }
        }

        return new NamedTable("marginal_return",
            "Marginal return: integration per million yuan a quarter, at no effort and at half the reference effort",
        [
            new("lever", "The lever"), new("effort", "Where the slope is taken", "reference efforts"),
            new("cost_slope", "Public and private cost of one more reference effort", "CNY/quarter"),
            new("effect_slope", "Integration gained by one more reference effort", "share"),
            new("effect_slope_low", "Low end of the 95 % interval", "share"), new("effect_slope_high", "High end of it", "share"),
            new("per_million", "Integration per million yuan a quarter", "share"),
            new("per_million_low", "Low end of the 95 % interval, cost taken as its mean", "share"),
            new("per_million_high", "High end of it", "share"), new("note", "Why there is no return"),
        ], rows);
    }

    /// <summary>The simulated points of every response curve.</summary>
    public static NamedTable Curves(IReadOnlyList<LeverResponse> levers)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (LeverResponse lever in levers)
        {
            for (int i = 0; i < lever.Multipliers.Count; i++)
            {
                MeanInterval effect = MeanInterval.Of(lever.Effects[i]);
                rows.Add([lever.Key, lever.Multipliers[i], effect.Mean, effect.Low, effect.High, lever.Induced(lever.Multipliers[i])]);
            }
        }

        return new NamedTable("response_curves",
            "What a lever alone does to integration, by what its rate is multiplied by: the same curve for every gain and cost",
        [
            new("lever", "The lever"),
            new("multiplier", "What its one rate is multiplied by; of an instrument 1 + dose in full doses", "ratio"),
            new("estimate", "Effect on integration", "share"),
            new("low", "Low end of Student's 95 % interval", "share"), new("high", "High end of it", "share"),
            new("induced_cost", "What cooperation itself costs both sides more or less", "CNY/quarter"),
        ], rows);
    }
}
