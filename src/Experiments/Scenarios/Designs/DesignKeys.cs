using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>The keys of the section <c>design</c>.</summary>
internal static class DesignKeys
{
    public static Key<string> Method { get; } =
        new("method", new ChoiceForm("method", [.. DesignMethods.Words]),
            "How points are chosen; default factorial, or table where one is named.");

    public static Key<int> Points { get; } = new("points", new WholeForm(1, DesignSettings.MostRuns, "points"), "Points of lhs or sobol.");

    public static Key<int> Levels { get; } =
        new("levels", new WholeForm(1, 1_000_000, "levels"), "Levels that a grid cuts a range into.") { Default = 2 };

    public static Key<ulong> Seed { get; } = new("seed", new SeedForm(), "Seed of lhs, or of the random shift of sobol.");

    public static Key<IReadOnlyList<MapEntry<IReadOnlyList<YamlScalar>>>> Generators { get; } = new("generators",
        new MapForm<IReadOnlyList<YamlScalar>>("factor",
            new ListForm<YamlScalar>(new TextForm("name of a factor") { OtherNames = OtherNames.Levers }, "factor")
            {
                IsSet = true,
                Least = 2,
                WhenFew = "must be a product of at least two factors",
            })
        {
            Example = "consensus: [resource_sharing, talent_integration]",
            OtherNames = OtherNames.Levers,
        },
        "Fractional factorial: a factor and those whose product it is.")
    {
        WhenMissing = ": a factor and those whose product it is, e.g. 'consensus: [resource_sharing, talent_integration]'",
    };

    public static Key<YamlScalar> Table { get; } =
        new("table", new TextForm("path of a CSV table"), "Table of points: a column for each factor.");

    /// <summary>What is varied; the key of both halves of a design has this name and type.</summary>
    public static Key<IReadOnlyList<MapEntry<Factor>>> Uncertain { get; } =
        Factors(FactorKind.Parameters, "industry.upgrade_gain: plausible");

    public static Key<ReadGroup> Uncertainties { get; } = new("uncertainties", Part(Uncertain), "Parameters that nobody knows.");

    public static Key<ReadGroup> Levers { get; } = new("levers",
        Part(Factors(FactorKind.Levers, "consensus: [0, 0.6]"), PolicyKeys.From, PolicyKeys.Until, PolicyKeys.PhaseIn),
        "Doses of levers, with the keys of 'uncertainties' and crossed with them; 0 is no measure. "
        + "'from', 'until' and 'phase_in' as of a policy hold for all.");

    public static Key<IReadOnlyList<MapEntry<IReadOnlyList<ReadGroup>>>> Policies { get; } = new("policies",
        new MapForm<IReadOnlyList<ReadGroup>>("policy", PolicyKeys.Measures)
        {
            Example = "none: []",
            IsNeverEmpty = true,
            Blank = static _ => [],
        },
        "Named policies, crossed with everything else; each a list of measures in force beside those of the scenario.");

    public static Key<IReadOnlyList<MapEntry<double>>> Constants { get; } =
        new("constants", CatalogueForms.Constants, "Parameters held at a value in every run.");

    public static Key<IReadOnlyList<string>> Outcomes { get; } =
        new("outcomes", CatalogueForms.Outcomes, "Outcomes to keep; those of 'observe' when left out.");

    public static Key<IReadOnlyList<MapEntry<ReadGroup>>> Constraints { get; } = new("constraints",
        new MapForm<ReadGroup>("outcome", [.. ObservationCatalog.All.Select(Limit)])
        {
            Example = "public_cost: {below: 5e9}",
            Gone = GoneKeys.HintOfObservation,
        },
        "Limits of end-of-run outcomes: which futures are acceptable.");

    public static GroupForm Group { get; } = new(Uncertainties, Levers, Policies, Constants, Outcomes, Constraints)
    {
        Alternative = new([Uncertainties, Levers, Policies], "varies nothing: name uncertainties, levers or policies", null),
    };

    /// <summary>The lower and the upper limit of an outcome; those of every outcome have these names and this type.</summary>
    public static (Key<double> Below, Key<double> Above) Limits(ObservationDefinition outcome)
    {
        var bounds = new NumberForm(outcome.Minimum, outcome.Maximum, outcome.Unit);
        return (new Key<double>("below", bounds, "Must lie below."), new Key<double>("above", bounds, "Must lie above."));
    }

    private static Key<ReadGroup> Limit(ObservationDefinition outcome)
    {
        (Key<double> below, Key<double> above) = Limits(outcome);
        return new(outcome.Name, new GroupForm(below, above) { Alternative = new([below, above],
            "needs a limit: 'below' or 'above'", null) }, $"Limit in {outcome.Unit}.");
    }

    private static Key<IReadOnlyList<MapEntry<Factor>>> Factors(FactorKind kind, string example) => new("factors",
        new MapForm<Factor>(kind.What, [.. kind.All.Select(limits => new Key<Factor>(limits.Key, limits.Form(),
            $"{limits.Meaning} ({limits.Unit}).")
        {
            OtherNames = [.. kind.OtherNames.Where(other => other.Value == limits.Key).Select(static other => other.Key)],
        })])
        {
            Example = example,
            Gone = GoneKeys.Hint,
            IsNeverEmpty = true,
            Blank = key => kind.All.First(limits => limits.Key == key).Plausible,
        },
        "What is varied: plausible, a level, a list of levels, or a range.")
    {
        WhenMissing = $": it names what is varied, e.g. '{example}'",
    };

    private static GroupForm Part(Key factors, params IReadOnlyList<Key> timing) =>
        new([Method, Points, Levels, Seed, Generators, Table, factors, .. timing])
    {
        Cases = new(Method,
        [
            new(DesignMethods.Word(DesignMethod.Factorial), [factors], []) { IsImplied = true },
            new(DesignMethods.Word(DesignMethod.FractionalFactorial), [factors, Generators], []),
            new(DesignMethods.Word(DesignMethod.Grid), [factors], [Levels]),
            new(DesignMethods.Word(DesignMethod.Lhs), [factors, Points], [Seed]),
            new(DesignMethods.Word(DesignMethod.Sobol), [factors, Points], [Seed]),
            new(DesignMethods.Word(DesignMethod.Table), [Table], []) { IsImplied = true },
        ]),
    };
}
