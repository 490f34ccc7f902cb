using Ronghe.Experiments.Basics;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>Units that figures are written in, and what one of them is in an observation's own.</summary>
internal static class TargetUnits
{
    /// <summary>The unit of every ratio.</summary>
    public const string Ratio = "ratio";

    /// <summary>Other units that are read: what is written, the observation's, and how much of it one is.</summary>
    public static IReadOnlyList<(string Written, string Of, double Factor)> Others { get; } =
    [
        ("%", "share", 0.01), ("points", "share", 0.01), ("years", "quarters", 4), ("1/year", "1/quarter", 0.25),
        ("CNY/year", "CNY/quarter", 0.25), ("persons/year", "persons/quarter", 0.25),
    ];

    private static readonly string[] Known =
        [.. ObservationCatalog.All.Select(static o => o.Unit).Concat(Others.Select(static o => o.Written)).Append(Ratio).Distinct()];

    /// <summary>How much of the observation's unit one of the written ones is; or null, and why in a sentence.</summary>
    /// <param name="written">Unit of the table.</param>
    /// <param name="quantity">The observation.</param>
    /// <param name="measure">Level, difference or ratio.</param>
    /// <param name="problem">Why not.</param>
    public static double? Factor(string written, ObservationDefinition quantity, Measure measure, out string problem)
    {
        problem = string.Empty;
        string unit = measure == Measure.Ratio ? Ratio : quantity.Unit;
        if (written == unit) return 1;
        (string Written, string Of, double Factor)[] fitting = measure == Measure.Ratio ? [] : [.. Others.Where(o => o.Of == unit)];
        foreach ((string other, _, double factor) in fitting)
        {
            if (other == written) return factor;
        }

        string right = string.Join(" or ", fitting.Select(static o => $"'{o.Written}'").Prepend($"'{unit}'"));
        problem = Known.Contains(written)
            ? $"'{written}' is no unit of {(measure == Measure.Ratio ? "a ratio" : $"'{quantity.Name}'")}, which is in {right}"
            : $"unknown unit '{written}'{NearestName.Hint(written, Known)}; '{quantity.Name}' is in {right}";
        return null;
    }
}
