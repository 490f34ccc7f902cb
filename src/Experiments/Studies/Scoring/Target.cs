using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>How a figure is formed of means over quarters.</summary>
internal enum Measure
{
    /// <summary>The mean itself.</summary>
    Level,

    /// <summary>It, less another.</summary>
    Difference,

    /// <summary>It over another.</summary>
    Ratio,
}

/// <summary>A figure from outside, tied to an observation of the same definition. All numbers are in the observation's unit.</summary>
/// <param name="Table">File name of its table, without ending.</param>
/// <param name="Id">Its name in the table.</param>
/// <param name="Quantity">Name of an observation.</param>
/// <param name="Group">Whose.</param>
internal sealed record Target(string Table, string Id, string Quantity, ObservationGroup Group)
{
    public Measure Measure { get; init; }

    /// <summary>The quarters that it is a mean over.</summary>
    public TargetWindow When { get; init; } = TargetWindow.Whole;

    /// <summary>The group that it is compared with; null for none.</summary>
    public ObservationGroup? ThanGroup { get; init; }

    /// <summary>The quarters that it is compared with; null for none.</summary>
    public TargetWindow? ThanWhen { get; init; }

    /// <summary>It is one of the second scenario, compared with the first.</summary>
    public bool IsBetweenScenarios { get; init; }

    /// <summary>What the table says of <c>than</c>, ids in the place of names.</summary>
    public string Than => ThanGroup?.Name ?? ThanWhen?.Text ?? (IsBetweenScenarios ? FirstScenario : string.Empty);

    /// <summary>The word for the other of two scenarios.</summary>
    public const string FirstScenario = "first scenario";

    public double Value { get; init; } = double.NaN;

    public double Low { get; init; } = double.NaN;

    public double High { get; init; } = double.NaN;

    /// <summary>1 or −1 where a sign decides and no band; else 0.</summary>
    public int Sign { get; init; }

    public string Unit { get; init; } = string.Empty;

    public double Weight { get; init; } = 1;

    public double Discrepancy { get; init; }

    public string CountedWith { get; init; } = string.Empty;

    /// <summary>Parameters that state it; empty when it is scored.</summary>
    public IReadOnlyList<string> Input { get; init; } = [];

    /// <summary>Parameters that were set so that it comes out.</summary>
    public IReadOnlyList<string> AimedAtBy { get; init; } = [];

    public string Period { get; init; } = string.Empty;

    public string Place { get; init; } = string.Empty;

    public string Source { get; init; } = string.Empty;

    public string Licence { get; init; } = string.Empty;

    public string Note { get; init; } = string.Empty;

    public bool HasBand => Sign == 0;

    /// <summary>Where nothing differs: what a sign is relative to, and what the simplest guess of a comparison says.</summary>
    public double Neutral => Measure == Measure.Ratio ? 1 : 0;

    /// <summary>By how many widths of the band a value lies above it (below: negative); 0 within, NaN without band or value.</summary>
    public double WidthsOutside(double value) => !HasBand || double.IsNaN(value) ? double.NaN
        : Math.Max(0, value - High) / (High - Low) - (Math.Max(0, Low - value) / (High - Low));

    /// <summary>Whether a value agrees with it; an undefined one does not.</summary>
    public bool Meets(double value) => HasBand ? value >= Low && value <= High : Sign * (value - Neutral) > 0;

    /// <summary>What fresh runs say: the whole interval of their mean must lie on one side of a bound. One run has no interval, and its
    /// value stands for it.</summary>
    public string Judge(MeanInterval seen)
    {
        if (Input.Count > 0) return ScoreVerdict.Input;
        if (seen.Count == 0) return ScoreVerdict.NotObserved;
        (double low, double high) = seen.IsDefined ? (seen.Low, seen.High) : (seen.Mean, seen.Mean);
        bool meetsLow = Meets(low), meetsHigh = Meets(high);
        if (meetsLow && meetsHigh) return ScoreVerdict.Right;
        bool isOneSided = HasBand ? low > High || high < Low : !meetsLow && !meetsHigh;
        return isOneSided ? ScoreVerdict.Wrong : ScoreVerdict.Undecided;
    }
}

/// <summary>What is said of a figure, as the table holds it.</summary>
internal static class ScoreVerdict
{
    public const string Right = "right", Wrong = "wrong", Undecided = "undecided", NotObserved = "not observed", Input = "an input";

    /// <summary>In the order in which a reader wants them: what is wrong first.</summary>
    public static IReadOnlyList<string> Order { get; } = [Wrong, Undecided, Right, NotObserved, Input];

    /// <summary>Whether it counts.</summary>
    public static bool IsScored(string verdict) => verdict is Right or Wrong or Undecided;
}
