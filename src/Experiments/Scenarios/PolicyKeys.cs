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

    /// <summary>The keys of doses, one for each number of each unit.</summary>
    public static IReadOnlyDictionary<LeverDose, Key<double>> Doses { get; } =
        LeverCatalog.All.SelectMany(lever => lever.Dose.Numbers).Distinct().ToDictionary(dose => dose,
            dose => new Key<double>(dose.Key, new NumberForm(0, dose.Most, dose.Unit), dose.Meaning));

    private const string Always = "it acts from the first quarter of the burn-in on; what begins later belongs into 'policies'";

    /// <summary>Each lever takes a dose in its own unit.</summary>
    private static Cases Units { get; } = new(Lever,
    [
        .. LeverCatalog.All.Select(static lever =>
        {
            Key[] numbers = [.. lever.Dose.Numbers.Select(static dose => Doses![dose])];
            bool isOne = numbers.Length == 1;
            return new Case(lever.Key, isOne ? numbers : [], isOne ? [] : numbers)
            {
                Some = isOne ? [] : numbers,
                Instead = ": write " + string.Join(" and ", lever.Dose.Numbers.Select(static dose =>
                    $"'{dose.Key}: …',{YamlValues.Between(0, dose.Most)}{YamlValues.In(dose.Unit)}")),
            };
        }),
    ]);

    public static Key<Quarter> From { get; } = new("from", new QuarterForm(), "First quarter in force; default the start.");

    public static Key<Quarter> Until { get; } = new("until", new QuarterForm(), "First quarter no longer in force; default never.");

    public static Key<int> PhaseIn { get; } =
        new("phase_in", new WholeForm(0, MostPhaseIn, "quarters"), "Quarters over which the dose rises evenly.") { Default = 0 };

    public static Key<IReadOnlyList<YamlScalar>> Regions { get; } =
        new("regions", Names("region", "id or name of a region"), "Regions covered; all when left out.");

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

    public static Key<double> Total { get; } =
        new("total", new NumberForm(0, MostBudget, "CNY"), "Public money altogether.") { IsNeeded = true };

    public static Key<int> Quarters { get; } = new("quarters", new WholeForm(1, ScenarioKeys.MostPeriods, "quarters"),
        "Quarters over which it is spent, evenly; what one leaves, the others have, and afterwards there is none.") { IsNeeded = true };

    /// <summary>Public money for each quarter, or altogether over some.</summary>
    public static UnionForm<PolicyBudget> Money { get; } = new(
        new NumberForm(0, MostBudget, "CNY/quarter").As(static money => new PolicyBudget(money)),
        new GroupForm(Total, Quarters).As(static over => new PolicyBudget(over.Of(Total), over.Of(Quarters))));

    public static Key<PolicyBudget> Budget { get; } = new("budget", Money,
        "Most public money that the dose of this measure may take in a quarter, or in so many quarters from its first on; the dose is "
            + "scaled down to it.");

    public static Key<bool> Stacks { get; } = new("stacks", new FlagForm(),
        "Whether its dose adds to what is there, up to the largest, instead of acting where it is the larger one.") { Default = false };

    /// <summary>One lever at one dose, for a time, in some places.</summary>
    public static GroupForm Measure { get; } =
        new([Lever, .. Doses.Values, From, Until, PhaseIn, Regions, Sectors, When, Budget, Stacks])
        {
            ItemName = "a policy",
            Cases = Units,
        };

    /// <summary>One lever at one dose that is part of the world as it is.</summary>
    public static GroupForm InForce { get; } = new([Lever, .. Doses.Values, Until, Regions, Sectors])
    {
        ItemName = "a policy in force",
        Cases = Units,
        Senseless = new Dictionary<string, string>
        {
            [From.Name] = Always,
            [PhaseIn.Name] = Always,
            [When.Name] = Always,
            [Budget.Name] = "budgets hold back policies, not what is in force anyway",
            [Stacks.Name] = "what is in force is one dose: write the sum",
        },
    };

    public static ListForm<ReadGroup> Measures { get; } = List(Measure);

    public static ListForm<ReadGroup> MeasuresInForce { get; } = List(InForce);

    public static ListForm<YamlScalar> Names(string what, string words) =>
        new(new TextForm(words), what) { IsSingleFine = true, IsSet = true, Least = 1 };

    /// <summary>A number of a measure's dose, 0 where it is left out; the measure must be sound.</summary>
    public static double DoseOf(ReadGroup measure, LeverDose? dose) => dose is null ? 0 : measure.Of(Doses[dose]);

    private static ListForm<ReadGroup> List(GroupForm measure) => new(measure, "policy")
    {
        Example = " ('- lever: …')",
        Most = InputLimits.Policies,
        WhenMany = ": name several regions or sectors in one policy",
    };

    private static NumberForm Threshold() => new(double.NegativeInfinity, double.PositiveInfinity, "in the observation's unit");
}
