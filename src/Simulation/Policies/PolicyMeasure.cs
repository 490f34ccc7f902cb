namespace Ronghe.Simulation.Policies;

/// <summary>How a trigger compares an observation with its threshold.</summary>
public enum Comparison
{
    Below,
    Above,
}

/// <summary>What it means to be below or above.</summary>
public static class Comparisons
{
    /// <summary>Whether a value lies on that side of the threshold; an undefined one (NaN) lies on neither.</summary>
    public static bool Holds(this Comparison comparison, double value, double threshold) =>
        comparison == Comparison.Below ? value < threshold : value > threshold;
}

/// <summary>A condition on an observation of the whole world; once true it stays true.</summary>
/// <param name="Observation">Name of an observation in the catalogue.</param>
/// <param name="Comparison">Below or above.</param>
/// <param name="Threshold">In the observation's unit.</param>
public sealed record PolicyTrigger(string Observation, Comparison Comparison, double Threshold)
{
    /// <summary>Names of the observations that the triggers of some measures watch, each once, in alphabetical order.</summary>
    public static string[] Watched(IEnumerable<PolicyMeasure> measures) =>
        [.. measures.Where(static measure => measure.When is not null).Select(static measure => measure.When!.Observation).Distinct()
            .Order(StringComparer.Ordinal)];
}

/// <summary>One lever at one dose (of one or two numbers), for a time, in some places.</summary>
public sealed record PolicyMeasure
{
    public required Lever Lever { get; init; }

    /// <summary>The dose, in the unit of the lever (<see cref="LeverDefinition.Dose"/>).</summary>
    public required double Value { get; init; }

    /// <summary>The second number of the dose, of a lever that has two (<see cref="LeverDose.Second"/>); 0 of any other.</summary>
    public double SecondValue { get; init; }

    /// <summary>First period in force.</summary>
    public int From { get; init; }

    /// <summary>First period no longer in force (sunset); null means to the end.</summary>
    public int? Until { get; init; }

    /// <summary>Periods over which the dose rises linearly from 0 to its value.</summary>
    public int PhaseIn { get; init; }

    /// <summary>Indices of the regions covered (pilot); empty means all.</summary>
    public IReadOnlyList<int> Regions { get; init; } = [];

    /// <summary>Indices of the sectors covered; empty means all.</summary>
    public IReadOnlyList<int> Sectors { get; init; } = [];

    /// <summary>The measure starts only once this condition was met at or after <see cref="From"/>.</summary>
    public PolicyTrigger? When { get; init; }

    /// <summary>Public money that this measure may take; above it its dose is scaled down.</summary>
    public PolicyBudget Budget { get; init; } = PolicyBudget.None;

    /// <summary>Its dose adds to what is there, up to the largest, instead of acting where it is the larger one.</summary>
    public bool Stacks { get; init; }

    /// <summary>Whether it covers a cell of region × sector.</summary>
    public bool Covers(int cell, int sectors) => (Regions.Count == 0 || Regions.Contains(cell / sectors))
        && (Sectors.Count == 0 || Sectors.Contains(cell % sectors));

    /// <summary>A lever at a strength, all its numbers scaled: 1 is the full dose.</summary>
    public static PolicyMeasure At(Lever lever, double strength)
    {
        LeverDose dose = LeverCatalog.Of(lever).Dose;
        return new() { Lever = lever, Value = dose.At(strength), SecondValue = dose.Second?.At(strength) ?? 0 };
    }

    /// <summary>The same with so many times the dose, cut to the largest.</summary>
    public PolicyMeasure Times(double factor)
    {
        LeverDose dose = LeverCatalog.Of(Lever).Dose;
        return this with { Value = dose.Within(Value * factor), SecondValue = dose.Second?.Within(SecondValue * factor) ?? 0 };
    }

    /// <summary>Dose in force <paramref name="periodsInForce"/> periods after the start: a linear phase-in.</summary>
    public double DoseAfter(int periodsInForce) => Value * PartAfter(periodsInForce);

    /// <summary>The second number then.</summary>
    public double SecondDoseAfter(int periodsInForce) => SecondValue * PartAfter(periodsInForce);

    private double PartAfter(int periodsInForce) => PhaseIn <= 0 ? 1 : Math.Min(1.0, (periodsInForce + 1) / (double)PhaseIn);

    /// <summary>Begins in the same period as another measure, whatever the luck: triggers watch the whole world.</summary>
    internal bool BeginsLike(PolicyMeasure other) => From == other.From && When == other.When;
}
