using System.Globalization;
using System.Numerics;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>How the points of a design are chosen.</summary>
internal enum DesignMethod
{
    /// <summary>Every combination of levels; a range counts as its two ends.</summary>
    Factorial,

    /// <summary>A two-level fraction by generators.</summary>
    FractionalFactorial,

    /// <summary>Every combination; a range is cut into evenly spaced levels.</summary>
    Grid,

    /// <summary>Latin hypercube.</summary>
    Lhs,

    /// <summary>Sobol's sequence.</summary>
    Sobol,

    /// <summary>Points from a CSV table.</summary>
    Table,
}

/// <summary>One half of a design: its factors and how their values are chosen.</summary>
/// <param name="Method">The method.</param>
/// <param name="Factors">What is varied.</param>
internal sealed record DesignPart(DesignMethod Method, IReadOnlyList<Factor> Factors)
{
    public static DesignPart None { get; } = new(DesignMethod.Factorial, []);

    /// <summary>Points of a Latin hypercube or of Sobol's sequence.</summary>
    public int Points { get; init; }

    /// <summary>Levels of a range in a grid.</summary>
    public int Levels { get; init; } = 2;

    /// <summary>Seed of a Latin hypercube or of a digital shift; null is the plain sequence of Sobol.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Generated factor → the factors whose product it is.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> Generators { get; init; } = new Dictionary<int, IReadOnlyList<int>>();

    /// <summary>Rows of the table, point × factor.</summary>
    public IReadOnlyList<double[]> Rows { get; init; } = [];

    /// <summary>How many points there are, however many that is.</summary>
    public BigInteger Count => Method switch
    {
        _ when Factors.Count == 0 => 1,
        DesignMethod.Factorial => FactorialDesign.Count(Factors.Select(static f => f.LevelsOr(2).Count)),
        DesignMethod.Grid => FactorialDesign.Count(Factors.Select(f => f.LevelsOr(Levels).Count)),
        DesignMethod.FractionalFactorial => BigInteger.One << (Factors.Count - Generators.Count),
        DesignMethod.Table => Rows.Count,
        _ => Points,
    };

    /// <summary>All points; only for a design whose <see cref="Count"/> is small enough.</summary>
    public DesignPoints Create()
    {
        if (Factors.Count == 0) return DesignPoints.None;
        int count = (int)Count;
        string[] keys = [.. Factors.Select(static f => f.Key)];
        double[] values = Method switch
        {
            DesignMethod.Lhs => Spread(LatinHypercube.Shares(count, Factors.Count, Seed ?? 1)),
            DesignMethod.Sobol => Spread(SobolSequence.Shares(count, Factors.Count, Seed)),
            DesignMethod.Table => [.. Rows.SelectMany(static row => row)],
            DesignMethod.FractionalFactorial => Levelled(FactorialDesign.Fraction(Factors.Count, Generators), 2),
            _ => Levelled(FactorialDesign.Full([.. Factors.Select(f => f.LevelsOr(RangeLevels).Count)]), RangeLevels),
        };
        return new DesignPoints(keys, values, count);
    }

    private int RangeLevels => Method == DesignMethod.Grid ? Levels : 2;

    private double[] Spread(double[] shares)
    {
        for (int i = 0; i < shares.Length; i++) shares[i] = Factors[i % Factors.Count].At(shares[i]);
        return shares;
    }

    private double[] Levelled(IEnumerable<int[]> rows, int rangeLevels)
    {
        IReadOnlyList<double>[] levels = [.. Factors.Select(f => f.LevelsOr(rangeLevels))];
        return [.. rows.SelectMany(row => row.Select((level, f) => levels[f][level]))];
    }
}

/// <summary>A policy that a design crosses with its points.</summary>
/// <param name="Name">Shown in tables.</param>
/// <param name="Measures">In force beside those of the scenario; none is the scenario's own policy.</param>
internal sealed record DesignPolicy(string Name, IReadOnlyList<PolicyMeasure> Measures);

/// <summary>A condition on an end-of-run outcome, in the words of exploratory modelling: which futures are acceptable.</summary>
/// <param name="Outcome">Name of an observation.</param>
/// <param name="Comparison">Below or above.</param>
/// <param name="Threshold">In the outcome's unit.</param>
internal sealed record DesignConstraint(string Outcome, Comparison Comparison, double Threshold)
{
    /// <summary>False for an undefined outcome.</summary>
    public bool Holds(double value) => Comparison.Holds(value, Threshold);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Outcome} {(Comparison == Comparison.Below ? "<" : ">")} {Threshold}");
}

/// <summary>The section <c>design</c> of a scenario file: what a sweep varies, crosses, keeps and asks for.</summary>
internal sealed record DesignSettings
{
    /// <summary>Most runs of one sweep.</summary>
    public const int MostRuns = InputLimits.Runs;

    /// <summary>Parameters that nobody knows.</summary>
    public DesignPart Uncertainties { get; init; } = DesignPart.None;

    /// <summary>Doses of levers, crossed with the uncertainties.</summary>
    public DesignPart Levers { get; init; } = DesignPart.None;

    /// <summary>When and how the levers act; lever and value are filled in.</summary>
    public PolicyMeasure LeverTiming { get; init; } = new() { Lever = Lever.Consensus, Value = 1 };

    /// <summary>Named policies, crossed with everything else; empty means the scenario's own.</summary>
    public IReadOnlyList<DesignPolicy> Policies { get; init; } = [];

    /// <summary>Parameters held at a value in every run.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Constants { get; init; } = [];

    /// <summary>Names of the outcomes kept; null keeps what <c>observe</c> says.</summary>
    public IReadOnlyList<string>? Outcomes { get; init; }

    public IReadOnlyList<DesignConstraint> Constraints { get; init; } = [];

    /// <summary>Policies that the points are crossed with.</summary>
    public BigInteger PolicyCount => Levers.Count * Math.Max(1, Policies.Count);

    /// <summary>Runs, however many that is.</summary>
    public BigInteger Runs(int replications) => Uncertainties.Count * PolicyCount * replications;

    /// <summary>Why so many runs cannot be made; null when they can.</summary>
    public string? TooMany(int replications)
    {
        BigInteger runs = Runs(replications);
        if (runs <= MostRuns)
        {
            BigInteger numbers = (Uncertainties.Count * Uncertainties.Factors.Count) + (Levers.Count * Levers.Factors.Count);
            return numbers <= InputLimits.DesignNumbers ? null : string.Create(CultureInfo.InvariantCulture,
                $"the design's points are {numbers:N0} numbers (points × factors); at " +
                    $"most {InputLimits.DesignNumbers:N0}: take fewer of either");
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"the design asks for {runs:N0} runs ({Uncertainties.Count:N0} points × {PolicyCount:N0} policies × {replications:N0} " +
                $"replications); at most {MostRuns:N0}: take fewer levels, points or replications");
    }
}
