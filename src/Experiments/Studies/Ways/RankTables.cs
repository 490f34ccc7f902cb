using Ronghe.Experiments.Runs.Tables;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>Tables of ranks at equal cost: their probabilities, where their variance comes from, and how unequal gains must be to turn the
/// order.</summary>
internal static class RankTables
{
    public static NamedTable Ranks(IReadOnlyList<LeverResponse> ways, RankUncertainty ranks)
    {
        var rows = new List<IReadOnlyList<object?>>();
        for (int k = 0; k < ways.Count; k++)
        {
            double expected = Enumerable.Range(0, ways.Count).Sum(rank => ranks.P(k, rank) * (rank + 1));
            rows.Add([ways[k].Key, expected, .. Enumerable.Range(0, ways.Count).Select(rank => (object?)ranks.P(k, rank))]);
        }

        return new NamedTable("ranks", "P(way k is rank 1 … 6) at equal cost, over the priors of gains and costs and over luck",
            [new("way", "The way"), new("mean_rank", "Expected rank"),
                .. Enumerable.Range(1, ways.Count)
                .Select(static r => new NamedColumn($"p_rank_{r}", $"Probability of rank {r}", "share"))], rows);
    }

    public static NamedTable Variance(RankUncertainty ranks) => new("rank_variance", "Where the variance of the ranks comes from",
        [new("source", "mechanisms: the ways' mean ranks differ; priors: gains and saturations; luck: which replications were run"),
            new("share", "Share of the variance", "share")],
        [["mechanisms", ranks.Mechanisms], ["priors", ranks.Priors], ["luck", ranks.Luck]]);

    /// <summary>For each pair: the ratio of gains (both moved apart around the default) at which the way behind overtakes the way
    /// ahead.</summary>
    public static NamedTable Flips(IReadOnlyList<LeverResponse> ways, double yuan)
    {
        const double Gain = LeverParameters.DefaultGain, Saturation = LeverParameters.DefaultSaturation;
        LeverResponse[] order = [.. ways.OrderByDescending(w => EffectOf(w, yuan, Gain, Saturation))];
        var rows = new List<IReadOnlyList<object?>>();
        for (int i = 0; i < order.Length; i++)
        {
            for (int j = i + 1; j < order.Length; j++)
            {
                double ahead = EffectOf(order[i], yuan, Gain, Saturation), behind = EffectOf(order[j], yuan, Gain, Saturation);
                rows.Add([order[i].Key, order[j].Key, ahead, behind,
                    Ratio(ratio => EffectOf(order[j], yuan, Gain * Math.Sqrt(ratio), Saturation) - EffectOf(order[i], yuan,
                        Gain / Math.Sqrt(ratio), Saturation), 4),
                    Ratio(ratio => EffectOf(order[j], yuan, Gain, Saturation / Math.Sqrt(ratio)) - EffectOf(order[i], yuan, Gain,
                        Saturation * Math.Sqrt(ratio)), 10)]);
            }
        }

        return new NamedTable("order_flips",
            "How many times larger the gain, or smaller the cost, of the way behind must be to overtake the way ahead at equal cost",
        [
            new("ahead", "Way with the larger effect at equal gains and costs"), new("behind", "The other way"),
            new("effect_ahead", "Its effect on integration", "share"),
            new("effect_behind", "Effect of the other", "share"),
            new("gain_ratio", "Ratio of gains, both moved apart around 3, at which the order flips; empty: not within 1.5–6", "ratio"),
            new("cost_ratio", "Ratio of saturations, both moved apart around 1, at which the order flips; empty: not within a decade",
                "ratio"),
        ], rows);
    }

    /// <summary>Effect at equal cost under a gain and a saturation.</summary>
    public static double EffectOf(LeverResponse way, double yuan, double gain, double saturation)
    {
        double effort = way.EffortFor(yuan, gain, saturation);
        return way.MeanEffect.At(LeversInForce.RateMultiplier(double.IsNaN(effort) ? LeverResponse.MostEffort : effort, gain, saturation));
    }

    /// <summary>Smallest ratio at which the difference is no longer negative; NaN when it stays so.</summary>
    private static double Ratio(Func<double, double> difference, double most)
    {
        if (difference(most) < 0) return double.NaN;
        double low = 1, high = most;
        for (int i = 0; i < 60; i++)
        {
            double middle = Math.Sqrt(low * high);
            if (difference(middle) < 0) low = middle;
            else high = middle;
        }

        return high;
    }
}
