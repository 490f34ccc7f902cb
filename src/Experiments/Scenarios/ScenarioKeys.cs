using Ronghe.Experiments.Scenarios.Designs;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>The keys of a scenario file, each declared once: reader, schema, <c>describe scenario</c> and docs are made from
/// them.</summary>
/// <remarks>What runs across keys or files stands in <see cref="ScenarioRule"/>.</remarks>
internal static class ScenarioKeys
{
    /// <summary>Format of scenario files that this version reads.</summary>
    public const int Version = 2;

    public const int MostPeriods = 4_000;
    public const int MostReplications = 1_000_000;
    public const int DefaultReplications = 8;

    /// <summary>Most lives that a run may store.</summary>
    public const int MostPersons = 1_000_000;
    public const string AdaptiveGovernment = "adaptive";

    /// <summary>The names of the keys at the top of a file.</summary>
    public static IReadOnlyList<string> TopNames => field ??= [.. File.Keys.Select(key => key.Name)];

    public static Key<int> FileVersion { get; } = new("version", new VersionForm(Version), "Format of the file.") { Default = Version };

    public static Key<YamlScalar> EnglishTitle { get; } = new("en", new TextForm("text"), "Title in English.") { IsNeeded = true };

    public static Key<YamlScalar> ChineseTitle { get; } = new("zh", new TextForm("text"), "Title in Chinese.") { IsNeeded = true };

    public static Key<Text> Title { get; } = new("scenario",
        new UnionForm<Text>(
            new TextForm("text").As(static title => Text.Same(title.Text)),
            new GroupForm(EnglishTitle, ChineseTitle)
                .As(static title => new Text(title.Of(EnglishTitle)!.Text, title.Of(ChineseTitle)!.Text))),
        "Title shown on every output, or one for each language; default the name of the file.");

    /// <summary>Followed and taken out by <see cref="ScenarioMerge"/>.</summary>
    public static Key<YamlScalar> Extends { get; } = new("extends", new TextForm("path of a scenario file"),
        "File to build on, from the folder of this one. Groups of keys merge key by key, at every depth; single values and lists replace, "
            + "'key+' appends to a list, {0: …} changes an item, null removes.");

    public static Key<ulong> Seed { get; } = new("seed", new SeedForm(), "Seed of the random streams.") { Default = 1 };

    public static Key<Quarter> Start { get; } = new("start", new QuarterForm(), "Quarter of period 0.") { Default = new Quarter(2010, 1) };

    public static Key<int> Periods { get; } =
        new("periods", new WholeForm(1, MostPeriods, "quarters"), "Length of the run.") { Default = 160 };

    public static Key<string> StoppingOutcome { get; } =
        new("outcome", CatalogueForms.Outcome, "Outcome that must be known well enough.") { Default = "integration" };

    public static Key<double> HalfWidth { get; } = new("half_width", new NumberForm(1e-9, 1e12, "in the outcome's unit"),
        "Half width of the 95 % interval of its mean at the end of the run.") { IsNeeded = true };

    public static Key<StoppingRule> StopWhen { get; } = new("until",
        new GroupForm(StoppingOutcome, HalfWidth).As(rule => new StoppingRule(rule.Of(StoppingOutcome)!, rule.Of(HalfWidth))),
        "Stop once the interval is this narrow.") { IsNeeded = true };

    public static Key<int> AtMost { get; } = new("at_most", new WholeForm(2, MostReplications, "runs"), "Most runs.") { IsNeeded = true };

    public static Key<ReplicationSettings> Replications { get; } = new("replications",
        new UnionForm<ReplicationSettings>(
            new NumberForm(1, MostReplications, "runs") { IsWhole = true }.As(count => new ReplicationSettings((int)count, null)),
            new GroupForm(StopWhen, AtMost).As(rule => new ReplicationSettings(rule.Of(AtMost), rule.Of(StopWhen)))),
        "Runs with different luck: how many (default 8), or a rule when to stop.") { Default = new(DefaultReplications, null) };

    public static Key<string> Government { get; } = new("government", new ChoiceForm("government", ["fixed", AdaptiveGovernment]),
        "Whether support intensity is fixed or follows public value against cost; default as the parameter government.adaptive.");

    public static Key<ReadGroup> Population { get; } =
        new("population", PopulationKeys.Group, "Who lives in the world: CSV tables, or what is made where there is none.")
    {
        IsNeeded = true,
        WhenMissing = ": who lives in the world? ('extends: hunan-baseline.yaml' brings one)",
    };

    public static Key<IReadOnlyList<MapEntry<IReadOnlyList<DatedValue>>>> Parameters { get; } = new("parameters", CatalogueForms.Parameters,
        "What we assume; 'ronghe describe parameters' lists them. What changes with time has a value by quarter: "
            + "'industry.turnover: {2010-Q1: 0.04, 2020-Q1: 0.05}'. Each holds until the next; that at 'start' through the burn-in too.");

    public static Key<IReadOnlyList<ReadGroup>> PoliciesInForce { get; } = new("policies_in_force", PolicyKeys.MeasuresInForce,
        "Measures that are part of the world as it is: they act from the first quarter of the burn-in on. Where 'policies' cover the same "
            + "place with the same lever, the larger dose acts.");

    public static Key<IReadOnlyList<ReadGroup>> Policies { get; } =
        new("policies", PolicyKeys.Measures, "Measures that come on top, from 'start' on at the earliest; none is the baseline.");

    public static Key<PolicyBudget> Budget { get; } = new("budget", PolicyKeys.Money,
        "Most public money that the doses of all policies may take in a quarter, or in so many quarters from 'start' on, beyond what is in "
            + "force anyway; they are scaled down to it.");

    public static Key<IReadOnlyList<string>> By { get; } = new("by",
        new ListForm<string>(new ChoiceForm("group", ["sector",
            "region", "college_type", "size"]), "group") { IsSingleFine = true, IsSet = true },
        "Groups beside the whole world; default none.") { Default = [] };

    public static Key<int> Every { get; } =
        new("every", new WholeForm(0, MostPeriods,
            "quarters"), "Store every n-th quarter; 0 stores only end-of-run outcomes.") { Default = 1 };

    public static Key<IReadOnlyList<string>> Outcomes { get; } =
        new("outcomes", CatalogueForms.Outcomes, "Observations to store; all when left out.");

    public static Key<int> Persons { get; } = new("persons", new WholeForm(0, MostPersons, "persons"),
        "About how many graduates' lives each run stores in persons.parquet, drawn by lot from all who graduate in the recorded quarters; "
            + "0 stores none.") { Default = 0 };

    public static Key<ReadGroup> Observe { get; } = new("observe", new GroupForm(By, Every, Outcomes, Persons), "What is stored.");

    public static Key<ReadGroup> Design { get; } =
        new("design", DesignKeys.Group, "What 'ronghe sweep' varies: points of the uncertainties × policies × replications.");

    /// <summary>A whole file.</summary>
    public static GroupForm File { get; } =
        new(FileVersion, Title, Extends, Seed, Start, Periods, Replications, Government, Population,
            Parameters, PoliciesInForce, Policies, Budget, Observe, Design)
        {
            AlsoSuggested = static () => CatalogueForms.ParameterKeys,
        };

    /// <summary>Every key with its path, for help and docs; one that may stand in several places is listed at the first.</summary>
    public static IEnumerable<KeyRow> Rows() => File.Rows("").DistinctBy(row => row.Key);

    /// <summary>Keys of <c>population</c> behind which the path of a table may stand.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        [.. PopulationKeys.Group.Keys
            .Where(key => key.Form is TextForm { IsTable: true } or Form<TableOrSynthetic>).Select(key => key.Name)];

    /// <summary>Keys behind which lists of names stand, so that '21' is text there.</summary>
    public static IReadOnlyList<string> OfNames { get; } =
        [.. Rows().Select(row => row.Key).OfType<Key<IReadOnlyList<YamlScalar>>>().Select(key => key.Name).Distinct()];
}
