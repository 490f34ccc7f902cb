using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>V8 and V9: results of replicator dynamics, kept apart from every process of the simulation.</summary>
internal static class GameRows
{
    private const string Rule = "wrapper: replicator dynamics, used by no process";
    private static readonly double[][] Vertices = [[1, 1, 1], [1, 1, 0], [0, 0, 0]];

    public static IEnumerable<VerificationRow> Tripartite(SharedRules rules)
    {
        double distance = 0;
        int wrongSigns = 0, wrongBasins = 0;
        for (uint world = 0; world < 200; world++)
        {
            Payoffs payoffs = Payoffs.Draw(world);
            var game = new ReplicatorGame(payoffs.Advantage, rules.Replicator);
            foreach (double[] vertex in Vertices)
            {
                double[] closed = [.. payoffs.Advantage(vertex).Select((u, i) => (1 - (2 * vertex[i])) * u).Order()];
                double[] numeric = game.Eigenvalues(vertex);
                distance = Math.Max(distance, closed.Zip(numeric, static (a, b) => Math.Abs(a - b)).Max());
                bool isStable = closed.All(static e => e < 0);
                if (isStable != numeric.All(static e => e < 0)) wrongSigns++;
                if (world >= 40 || closed.Any(static e => Math.Abs(e) < 0.3)) continue;
                double[] end = game.Path([.. vertex.Select(static s => s > 0 ? 0.97 : 0.03)], 0.05, 2000).Last();
                if (isStable != end.Zip(vertex, static (a, b) => Math.Abs(a - b)).Max() < 1e-3) wrongBasins++;
            }
        }

        yield return new("V8", "tripartite game: vertex eigenvalues, greatest distance", Rule, "(1-2s)dU at the vertices", 0, distance,
            1e-5);
        yield return new("V8", "stability of (1,1,1), (1,1,0), (0,0,0): signs missed of 600", Rule, "signs of (1-2s)dU", 0, wrongSigns, 0);
        yield return new("V8", "from near a vertex: paths that contradict its stability", Rule, "basin of attraction", 0, wrongBasins, 0);
        Payoffs cold = Payoffs.Draw(7) with { Re = 1, Ce = 4, Se = 0.5, We = 0.7, Pe = 0.4 };
        double threshold = Bisection.Threshold(0, 10, Be =>
        {
            var game = new ReplicatorGame((cold with { Be = Be }).Advantage, rules.Replicator);
            return game.Change([1, 0.5, 1])[1] > 0;
        });
        yield return new("V8", "hot school, cold enterprise ends: Be + Pe", Rule, "Ce + We - Re - Se at x = z = 1", 4 + 0.7 - 1 - 0.5,
            threshold + 0.4, 1e-6);
    }

    public static IEnumerable<VerificationRow> Inspection(SharedRules rules)
    {
        const double F = 4, C = 2, G = 5, K = 2, Step = 0.005;
        var game = new ReplicatorGame(static s => [(s[1] * F) - C, ((1 - s[0]) * G) - K], rules.Replicator);
        double[][] small = [.. game.Path([0.601, 0.5], Step, 4000)];
        double[] crossings = [.. Enumerable.Range(1, small.Length - 1).Where(i => small[i - 1][1] < 0.5 && small[i][1] >= 0.5)
            .Select(i => (i + ((0.5 - small[i - 1][1]) / (small[i][1] - small[i - 1][1]))) * Step)];
        double period = crossings.Length >= 2 ? (crossings[^1] - crossings[0]) / (crossings.Length - 1) : double.NaN;
        yield return new("V9", "inspection game: period of a small orbit", Rule, "closed form; turns without any lag", 5.7357, period,
            1e-3);

        // Time averages over whole turns of a large orbit.
        double[][] large = [.. game.Path([0.8, 0.5], Step, 20_000)];
        int[] turns = [.. Enumerable.Range(1, large.Length - 1).Where(i => large[i - 1][1] < 0.5 && large[i][1] >= 0.5)];
        double[][] whole = turns.Length >= 2 ? large[turns[0]..turns[^1]] : [];
        yield return new("V9", "time average of x over whole turns", Rule, "interior point 0.6", 0.6, whole.Length > 0
            ? whole.Average(static s => s[0]) : double.NaN, 2e-3);
        yield return new("V9", "time average of y over whole turns", Rule, "interior point 0.5", 0.5, whole.Length > 0
            ? whole.Average(static s => s[1]) : double.NaN, 2e-3);
    }

    /// <summary>Payoffs of colleges (c), enterprises (e) and government (g): returns, costs, synergies, windfalls, subsidies B, penalties
    /// P.</summary>
    private readonly record struct Payoffs(
        double Rc, double Cc, double Sc, double Wc, double Bc, double Pc, double Re, double Ce, double Se, double We, double Be,
        double Pe, double Vg, double Kg)
    {
        public double[] Advantage(double[] s) =>
        [
            Rc - Cc + (s[1] * (Sc - Wc)) + (s[2] * (Bc + Pc)), Re - Ce + (s[0] * (Se - We)) + (s[2] * (Be + Pe)),
            Vg - Kg - (s[0] * Bc) - (s[1] * Be) + ((1 - s[0]) * Pc) + ((1 - s[1]) * Pe),
        ];

        public static Payoffs Draw(uint world)
        {
            double U(uint i) => 4 * RandomStreams.ToUnit(Philox.Block(i, world, 0, 8, 2008, 0).X0);
            return new(U(0), U(1), U(2), U(3), U(4), U(5), U(6), U(7), U(8), U(9), U(10), U(11), U(12), U(13));
        }
    }
}
