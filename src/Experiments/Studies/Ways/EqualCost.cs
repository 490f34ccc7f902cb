using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>One lever bought for one budget.</summary>
/// <param name="Response">The lever and its curve.</param>
/// <param name="Budget">In reference money.</param>
/// <param name="Effort">In reference efforts; NaN when no effort up to four costs the budget.</param>
/// <param name="Cell">The runs; null when the budget cannot be spent.</param>
internal sealed record Purchase(LeverResponse Response, double Budget, double Effort, WaysCell? Cell)
{
    public Lever Lever => Response.Lever;

    public string Key => Response.Key;
}

/// <summary>The fair comparison: every lever at the effort that costs the same public and private money.</summary>
/// <remarks>
/// Effort from the lever's own cost curve (money paid for it plus what cooperation itself then costs more or less), then run; where the
/// cost of the runs misses the budget by more than <see cref="Tolerance"/>, one secant step corrects the effort and the runs are made
/// again.
/// </remarks>
internal sealed class EqualCost(WaysDesign design, ModelParameters parameters, double yuanOfReference)
{
    /// <summary>Relative miss of the budget that is corrected.</summary>
    public const double Tolerance = 0.03;

    private const int MostCorrections = 2;

    /// <summary>Yuan a quarter of a budget of 1: effort 1 for every programme at the reference unit cost.</summary>
    public double YuanOfReference => yuanOfReference;

    /// <summary>Buys each lever for each budget. <paramref name="complete"/> runs the cells it is given.</summary>
    public IReadOnlyList<Purchase> Buy(
        IWaysData data, IReadOnlyList<LeverResponse> levers, IReadOnlyList<double> budgets, Action<IEnumerable<WaysCell>> complete)
    {
        Purchase[] bought =
            [.. budgets.SelectMany(budget => levers.Select(lever => Choose(lever, budget, EffortFor(lever, budget * yuanOfReference))))];
        for (int correction = 0; ; correction++)
        {
            complete(bought.Select(static p => p.Cell).OfType<WaysCell>().Append(design.Baseline()));
            if (correction == MostCorrections) return bought;
            bool changed = false;
            for (int i = 0; i < bought.Length; i++)
            {
                if (Corrected(data, bought[i]) is not { } better) continue;
                bought[i] = better;
                changed = true;
            }

            if (!changed) return bought;
        }
    }

    /// <summary>Public and private cost of a purchase by replication, CNY a quarter.</summary>
    public double[] CostOf(IWaysData data, Purchase purchase) => data.Effect(design.Baseline(), purchase.Cell!, WaysOutcome.Cost);

    /// <summary>Effort that costs an amount by the curve.</summary>
    public double EffortFor(LeverResponse lever, double yuan) =>
        lever.EffortFor(yuan, parameters.Levers.Gain[(int)lever.Lever], parameters.Levers.Saturation[(int)lever.Lever]);

    private Purchase Choose(LeverResponse lever, double budget, double effort)
    {
        if (double.IsNaN(effort)) return new Purchase(lever, budget, double.NaN, null);
        double rounded = Math.Max(0.001, Math.Round(effort, 3));
        return new Purchase(lever, budget, rounded, design.AtEffort(lever.Lever, rounded));
    }

    private Purchase? Corrected(IWaysData data, Purchase purchase)
    {
        if (purchase.Cell is null) return null;
        double wanted = purchase.Budget * yuanOfReference, miss = CostOf(data, purchase).Mean() - wanted;
        if (double.IsNaN(miss) || Math.Abs(miss) <= Tolerance * wanted) return null;
        int k = (int)purchase.Lever;
        double slope = purchase.Response.SlopesAt(purchase.Effort, parameters.Levers.Gain[k], parameters.Levers.Saturation[k]).Cost;
        if (slope <= 0) return null;
        double next = purchase.Effort - (miss / slope);
        return next is <= 0 or > LeverResponse.MostEffort ? null
            : Choose(purchase.Response, purchase.Budget, next) is var better && better.Effort != purchase.Effort ? better : null;
    }
}
