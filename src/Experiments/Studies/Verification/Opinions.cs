using MathNet.Numerics.LinearAlgebra;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>Wrappers: the belief rule in the company of the textbook opinion models. V4, V5, V6.</summary>
internal static class Opinions
{
    /// <summary>Hegselmann–Krause: everybody moves to the mean of those within the bound; clusters left of 501 agents on a grid.</summary>
    public static int HegselmannKrause(SharedRules rules, double bound)
    {
        BeliefParameters open = new() { Openness = 1, Stubbornness = 0, ConfidenceBound = bound * 1.001 };
        double[] beliefs = [.. Enumerable.Range(0, 501).Select(static i => i / 500.0)];
        for (int step = 0; step < 100; step++)
            beliefs = [.. beliefs.Select(b => rules.Belief(b, b, beliefs.Where(c => Math.Abs(c - b) <= bound + 1e-9).Average(), open))];
        return beliefs.Order().Zip(beliefs.Order().Skip(1)).Count(static pair => pair.Second - pair.First > 1e-3) + 1;
    }

    /// <summary>Deffuant–Weisbuch: pairs within the bound meet half-way; groups of at least 5 % of 1,000 agents, and how far the mean
    /// moved.</summary>
    public static (int Clusters, double Drift) Deffuant(SharedRules rules, double bound, uint seed)
    {
        const int Agents = 1000;
        BeliefParameters half = new() { Openness = 0.5, Stubbornness = 0, ConfidenceBound = bound };
        double[] beliefs = [.. Enumerable.Range(0, Agents).Select(i => RandomStreams.ToUnit(Philox.Block((uint)i, 0, 0, 1, seed, 0).X0))];
        double mean = beliefs.Average();
        for (uint meeting = 0; meeting < 300 * Agents; meeting++)
        {
            PhiloxBlock block = Philox.Block(meeting, 0, 0, 2, seed, 0);
            int i = (int)(block.X0 % Agents), j = (int)(block.X1 % Agents);
            (beliefs[i], beliefs[j]) = (rules.Belief(beliefs[i], 0, beliefs[j], half), rules.Belief(beliefs[j], 0, beliefs[i], half));
        }

        double[] sorted = [.. beliefs.Order()];
        int clusters = 0, first = 0;
        for (int i = 1; i <= Agents; i++)
        {
            if (i < Agents && sorted[i] - sorted[i - 1] < 0.02) continue;
            if (i - first >= Agents / 20) clusters++;
            first = i;
        }

        return (clusters, Math.Abs(beliefs.Average() - mean));
    }

    /// <summary>Greatest distance from x* = (I − ΛW)⁻¹(I − Λ)x₀ after many rounds, openness Λ and stubbornness 1 − Λ.</summary>
    public static double FriedkinJohnsen(SharedRules rules, double openness)
    {
        Matrix<double> identity = Matrix<double>.Build.DenseIdentity(Anchors.Count);
        Vector<double> limit = (identity - (openness * Trust)).Solve((1 - openness) * Anchors);
        return (limit - AfterManyRounds(rules, new() { Openness = openness, Stubbornness = 1 - openness, ConfidenceBound = 2 }))
            .InfinityNorm();
    }

    /// <summary>Greatest distance from x∞ = π·x₀, π the stationary distribution of W, after many rounds without anchors.</summary>
    public static double DeGroot(SharedRules rules)
    {
        Matrix<double> balance = Trust.Transpose() - Matrix<double>.Build.DenseIdentity(Anchors.Count);
        balance.SetRow(0, Vector<double>.Build.Dense(Anchors.Count, 1));
        Vector<double> weights = balance.Solve(Vector<double>.Build.Dense(Anchors.Count, static i => i == 0 ? 1 : 0));
        return (AfterManyRounds(rules, new() { Openness = 0.5, Stubbornness = 0, ConfidenceBound = 2 }) - (weights * Anchors))
            .InfinityNorm();
    }

    private static Vector<double> Anchors => Vector<double>.Build.Dense([0.9, 0.1, 0.4, 0.7, 0.2]);

    /// <summary>Who listens to whom: five actors, every row sums to 1.</summary>
    private static Matrix<double> Trust =>
        Matrix<double>.Build.Dense(5, 5, static (i, j) => i == j ? 0 : 1.0 + ((i + (2 * j)) % 3)).NormalizeRows(1);

    private static Vector<double> AfterManyRounds(SharedRules rules, BeliefParameters parameters)
    {
        Vector<double> anchors = Anchors, beliefs = anchors;
        Matrix<double> trust = Trust;
        for (int step = 0; step < 2000; step++)
        {
            Vector<double> heard = trust * beliefs;
            beliefs = Vector<double>.Build.Dense(5, i => rules.Belief(beliefs[i], anchors[i], heard[i], parameters));
        }

        return beliefs;
    }
}
