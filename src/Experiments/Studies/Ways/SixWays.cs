using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>The paper's six implementation ways in their order; bit k of a combination stands for way k.</summary>
internal static class SixWays
{
    public static IReadOnlyList<LeverDefinition> All { get; } = [.. LeverCatalog.All.Where(static l => l.IsImplementationWay)];

    /// <summary>Further levers that the comparison at equal cost takes in.</summary>
    public static IReadOnlyList<LeverDefinition> OtherLevers { get; } = [.. LeverCatalog.All.Where(static l => !l.IsImplementationWay)];

    public static int Count => All.Count;

    /// <summary>Combinations of ways: 2⁶.</summary>
    public static int Combinations => 1 << All.Count;

    /// <summary>The combination of all ways.</summary>
    public static int Together => Combinations - 1;

    /// <summary>A combination in words: <c>none</c>, <c>all</c>, <c>all but consensus</c>, or the ways joined by +.</summary>
    public static string NameOf(int combination)
    {
        if (combination == 0) return "none";
        if (combination == Together) return "all";
        string[] on = [.. All.Where((_, k) => (combination & (1 << k)) != 0).Select(static l => l.Key)];
        return on.Length == All.Count - 1 ? "all but " + All.Where((_, k) => (combination & (1 << k)) == 0).Single().Key
            : string.Join('+', on);
    }
}
