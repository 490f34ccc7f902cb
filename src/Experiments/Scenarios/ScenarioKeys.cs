using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>The keys of a scenario file and their limits, stated once for the reader, the schema and <c>new</c>.</summary>
internal static class ScenarioKeys
{
    /// <summary>Format of scenario files that this version reads.</summary>
    public const int Version = 1;

    public const int DefaultPeriods = 160;
    public const int MostPeriods = 4_000;
    public const int DefaultReplications = 8;
    public const int MostReplications = 1_000_000;
    public const int MostPhaseIn = 400;
    public const int MostSynthetic = 20_000_000;
    public const int MostColleges = 100_000;
    public const int MostRegions = 1_000;
    public const int MostProgrammes = 1_000;
    public const double MostEntrants = 100_000_000;
    public const double MostBudget = 1e15;
    public const ulong DefaultSeed = 1;

    public static Quarter DefaultStart { get; } = new(2010, 1);

    public static IReadOnlyList<string> Top { get; } =
        ["version", "scenario", "extends", "seed", "start", "periods", "replications", "government", "population", "parameters", "policies", "budget", "observe", "design"];

    public static IReadOnlyList<string> Population { get; } =
        ["sectors", "sector_ids", "families", "family_sectors", "regions", "colleges", "enterprises"];

    public static IReadOnlyList<string> Colleges { get; } = ["synthetic", "entrants_per_year", "programmes", "types"];

    public static IReadOnlyList<string> Policy { get; } =
        ["lever", "value", "from", "until", "phase_in", "regions", "sectors", "when", "budget"];

    public static IReadOnlyList<string> When { get; } = ["observation", "below", "above"];

    public static IReadOnlyList<string> Replications { get; } = ["until", "at_most"];

    public static IReadOnlyList<string> Until { get; } = ["outcome", "half_width"];

    public static IReadOnlyList<string> Observe { get; } = ["by", "every", "outcomes"];

    public static IReadOnlyList<string> Design { get; } = ["uncertainties", "levers", "policies", "constants", "outcomes", "constraints"];

    /// <summary>When the varied levers act.</summary>
    public static IReadOnlyList<string> DesignTiming { get; } = ["from", "until", "phase_in"];

    public static IReadOnlyList<string> DesignPart { get; } = ["method", "points", "levels", "seed", "generators", "table", "factors"];

    public static IReadOnlyList<string> DesignRange { get; } = ["low", "high", "scale"];

    public static IReadOnlyList<string> GroupKinds { get; } = ["sector", "region", "college_type", "size"];

    public static IReadOnlyList<string> Governments { get; } = ["fixed", "adaptive"];
}
