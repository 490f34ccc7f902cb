namespace Ronghe.Experiments.Runs.Tables;

/// <summary>The columns of the result tables, declared once for Parquet and CSV.</summary>
internal static class ResultSchema
{
    private static readonly HeadColumn<string> Scenario = new("scenario", static head => head.Scenario)
        { Meaning = "Title of the scenario and its policies" };
    private static readonly HeadColumn<string> ScenarioId = new("scenario_id", static head => head.Run.ScenarioId)
        { Meaning = "Who lives in the world and what is assumed; the same id is the same world" };
    private static readonly HeadColumn<string> Start = new("start", static head => head.Variant!.Start)
        { Meaning = "First recorded quarter" };
    private static readonly HeadColumn<int> Periods = new("periods", static head => head.Variant!.Periods)
        { Meaning = "Recorded quarters" };
    private static readonly HeadColumn<string> World = new("world", static head => head.Variant!.Recipe?.World ?? string.Empty)
        { Meaning = "Recipe of the world, as verify reads it" };
    private static readonly HeadColumn<string> Policies = new("policies", static head => head.Variant!.Recipe?.Policies ?? string.Empty)
        { Meaning = "Recipe of the policies, as verify reads it" };
    private static readonly HeadColumn<string> PolicyId = new("policy_id", static head => head.Run.PolicyId)
        { Meaning = "Policies and budget; the same id is the same policy" };
    private static readonly HeadColumn<int> ReplicationId = new("replication_id", static head => head.Run.Replication)
        { Meaning = "Number of the run among those that differ by luck alone, from 0" };
    private static readonly HeadColumn<ulong> Seed = new("seed", static head => head.Run.Seed)
        { Meaning = "Seed of the luck, common to the replications" };
    private static readonly HeadColumn<int> Period = new("period", static head => head.Period)
        { Meaning = "Recorded quarter, from 0" };
    private static readonly HeadColumn<string> Date = new("date", static head => head.Date)
        { Meaning = "The quarter as a date" };
    private static readonly PlaceColumn GroupKind = new("group_kind", static place => place.Group.Kind)
        { Meaning = "all, sector, region, college_type or size" };
    private static readonly PlaceColumn Group = new("group", static place => place.Group.Name)
        { Meaning = "Member of the kind; all for the whole world" };
    private static readonly PlaceColumn Outcome = new("outcome", static place => place.Outcome.Name)
        { Meaning = "Observation; its meaning stands below" };
    private static readonly ValueColumn Value = new("value")
        { Meaning = "Value in the unit beside it; empty where undefined" };
    private static readonly PlaceColumn Unit = new("unit", static place => place.Outcome.Unit)
        { Meaning = "Unit of the value" };

    /// <summary><c>runs</c>: end-of-run outcomes, means over the last 20 periods for the whole world.</summary>
    public static IReadOnlyList<ResultColumn> Runs { get; } =
        [Scenario, ScenarioId, PolicyId, ReplicationId, Seed, GroupKind, Group, Outcome, Value, Unit];

    /// <summary><c>series</c>: tidy long, one row per run, period, group and outcome.</summary>
    public static IReadOnlyList<ResultColumn> Series { get; } =
        [ScenarioId, PolicyId, ReplicationId, Seed, Period, Date, GroupKind, Group, Outcome, Value, Unit];

    /// <summary>What names the run, in <c>persons</c> (<see cref="LifeTable"/>).</summary>
    public static IReadOnlyList<ResultColumn> Persons { get; } = [ScenarioId, PolicyId, ReplicationId, Seed];

    /// <summary>What names the quarter.</summary>
    public static IReadOnlyList<ResultColumn> When { get; } = [Period, Date];

    /// <summary><c>variants</c>: what runs are made of, one row a scenario and policy; between the columns that every folder has, those
    /// that tell its variants apart.</summary>
    public static IReadOnlyList<ResultColumn> Variants(IReadOnlyList<string> factors) =>
        [ScenarioId, PolicyId, Scenario, Start, Periods,
            .. factors.Select(static (name, i) => new HeadColumn<double>(name, head => head.Variant!.Factors[i])), World, Policies];

    /// <summary>Columns of <c>variants</c> that are no factor.</summary>
    public static IReadOnlySet<string> VariantFixed { get; } = Variants([]).Select(static c => c.Name).ToHashSet();
}
