using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>The keys of a policy, in the order in which they are written.</summary>
internal static class PolicyKeys
{
    public const int MostPhaseIn = 400;
    public const double MostBudget = 1e15;

    public static Key<string> Lever { get; } = new("lever", CatalogueForms.Lever,
        "What is moved. "
            + string.Join("; ", LeverCatalog.All.Select(lever => $"{lever.Key}: {lever.Title} ({lever.ChineseTitle})")))
                { IsNeeded = true };

    public static Key<double> Value { get; } =
        new("value", new NumberForm(0, 1, "effort relative to the lever's reference effort"), "How strongly.") { IsNeeded = true };

    public static Key<Quarter> From { get; } = new("from", new QuarterForm(), "First quarter in force; default the start.");

    public static Key<Quarter> Until { get; } = new("until", new QuarterForm(), "First quarter no longer in force; default never.");

    public static Key<int> PhaseIn { get; } =
        new("phase_in", new WholeForm(0, MostPhaseIn, "quarters"), "Quarters over which the effort rises evenly.") { Default = 0 };

    public static Key<IReadOnlyList<YamlScalar>> Regions { get; } =
        new("regions", Names("region", "id of a region"), "Regions covered; all when left out.");

    public static Key<IReadOnlyList<YamlScalar>> Sectors { get; } =
        new("sectors", Names("sector", "id or name of a sector"), "Sectors covered; all when left out.");

    public static Key<string> Observation { get; } =
        new("observation", CatalogueForms.Observation, "What is observed, for the whole world.") { IsNeeded = true };

    public static Key<double> Below { get; } = new("below", Threshold(), "Starts once the observation lies below.");

    public static Key<double> Above { get; } = new("above", Threshold(), "Starts once the observation lies above.");

    public static Key<ReadGroup> When { get; } = new("when", new GroupForm(Observation, Below, Above)
    {
        Alternative = new([Below, Above], "needs a threshold: 'below' or 'above'", "has both 'below' and 'above'; write two measures"),
    }, "The measure starts once this was observed, at or after 'from'.");

    public static Key<double> Budget { get; } = new("budget", new NumberForm(0, MostBudget, "CNY/quarter"),
        "Most public money that the effort of this measure may take in a quarter; tax credits and grants that follow come on top.");

    /// <summary>One lever at one strength, for a time, in some places.</summary>
    public static GroupForm Measure { get; } =
        new(Lever, Value, From, Until, PhaseIn, Regions, Sectors, When, Budget) { ItemName = "a policy" };

    public static ListForm<ReadGroup> Measures { get; } = new(Measure, "policy")
    {
        Example = " ('- lever: …')",
        Most = InputLimits.Policies,
        WhenMany = ": name several regions or sectors in one policy",
    };

    public static ListForm<YamlScalar> Names(string what, string words) =>
        new(new TextForm(words), what) { IsSingleFine = true, IsSet = true, Least = 1 };

    private static NumberForm Threshold() => new(double.NegativeInfinity, double.PositiveInfinity, "in the observation's unit");
}
