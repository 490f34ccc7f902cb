using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>V10 (the urn-ball in a Beveridge cycle) and V16 (the rotation statistic against its nulls).</summary>
internal static class SignalRows
{
    private const int Draws = 400;

    public static IEnumerable<VerificationRow> BeveridgeCurve(SharedRules rules)
    {
        const string Rule = "MatchGraduates.ExpectedMatches", Source = "del Rio-Chanona et al. 2021";
        (double[] u, double[] v) = Beveridge.Path(rules, static _ => 1, 6000);
        yield return new("V10", "steady state: unemployment, %", Rule, Source, 4.1066, 100 * u[^1], 0.005);
        yield return new("V10", "steady state: vacancies, %", Rule, Source, 1.7219, 100 * v[^1], 0.005);
        (double[] cycleU, double[] cycleV) =
            Beveridge.Path(rules, static t => 1 + (0.065 * Math.Sin(Math.Tau * t / 103)), 6000 + (103 * 10));
        ReadOnlySpan<double> lastU = cycleU.AsSpan(6000), lastV = cycleV.AsSpan(6000);
        double correlation = Smoothing.Correlation(lastU, lastV),
        sense = Math.Sign(rules.Turning(lastU.ToArray(), lastV.ToArray(), 1).Turns.Value);
        yield return new("V10", "demand cycle: correlation of u and v", Rule, Source, -0.75, correlation, 0.05);
        foreach (VerificationRow row in Wages(rules)) yield return row;
        yield return new("V10", "demand cycle: sense of the loop (+1 counter-clockwise)", Rule + ", Rotation.Of", Source, 1, sense, 0);
    }

    /// <summary>A small shift of demand: unemployment returns by a share 1 − speed·(1 + curve·η·k) a quarter, k = (1 − u*)/u*, and −k/(1 +
    /// curve·η·k) of the shift stays.</summary>
    private static IEnumerable<VerificationRow> Wages(SharedRules rules)
    {
        const double Shift = 1e-7;
        const string Rule = "AdjustWages.Next", Source = "closed form of the linear case";
        LabourMarketParameters market = new();
        double many = (1 - market.UsualUnemployment) / market.UsualUnemployment, answer = market.WageCurve * market.FieldDemand * many;
        double[] path = WageReturn.Path(rules, Shift, 400, market);
        yield return new("V10", "wage curve: part of a gap that is left a quarter later", Rule, Source,
            1 - (market.WageSpeed * (1 + answer)), (path[2] - path[^1]) / (path[1] - path[^1]), 1e-4);
        yield return new("V10", "wage curve: log unemployment that stays per log of demand", Rule, Source, -many / (1 + answer),
            path[^1] / Shift, 1e-3);
    }

    public static IEnumerable<VerificationRow> Turning(SharedRules rules)
    {
        const string Rule = "Rotation.Of", Source = "recomputed for independent AR(1) pairs";
        foreach ((int length, int width, double expected, double tolerance) in new[] { (120, 1, 0.335, 0.06), (120, 4, 0.575, 0.11),
            (340, 4, 0.34, 0.08) })
        {
            string how = width > 1 ? "after MA(4)" : "raw";
            foreach (double phi in new[] { 0.5, 0.9 })
            {
                double[] coherence = [.. Enumerable.Range(0, Draws).Select(i =>
                    rules.Turning(RedNoise.Path(length, phi, (uint)i), RedNoise.Path(length, phi, (uint)(i + Draws)),
                        width).Coherence.Value)];
                yield return new("V16", FormattableString.Invariant($"99 % of |coherence|, n = {length}, {how}, AR {phi}"), Rule, Source,
                    expected, Quantile.Type7(coherence, 0.99), tolerance);
            }
        }

        int turning = 0;
        for (uint i = 0; i < Draws; i++)
        {
            double[] x = RedNoise.Path(340, 0.9, i);
            Rotation rotation = rules.Turning(x, Smoothing.OnePole(x, 0.1), 4);
            if (Math.Abs(rotation.Turns.Value) >= 3 && rotation.Coherence.Value >= 0.6) turning++;
        }

        yield return new("V16", "AR(1) through a filter that \"rotates\", share", Rule, "11-32 %: rotation alone proves nothing", 0.215,
            turning / (double)Draws, 0.105);
        double[] sine = [.. Enumerable.Range(0, 400).Select(static t => Math.Sin(Math.Tau * t / 50))],
        cosine = [.. Enumerable.Range(0, 400).Select(static t => Math.Cos(Math.Tau * t / 50))];
        yield return new("V16", "a circle: coherence", Rule, "by construction", 1, rules.Turning(cosine, sine, 4).Coherence.Value, 0.01);
        yield return new("V16", "two waves without lag: coherence defined", Rule, "by construction", 0,
            rules.Turning(sine, sine, 4).Coherence.IsDefined ? 1 : 0, 0);
    }
}
