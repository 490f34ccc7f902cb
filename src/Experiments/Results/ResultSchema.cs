namespace Ronghe.Experiments.Results;

/// <summary>The columns of the result tables, declared once for Parquet and CSV.</summary>
internal static class ResultSchema
{
    private static readonly TextColumn Scenario = new("scenario", static (in ResultRow r) => r.Scenario);
    private static readonly TextColumn ScenarioId = new("scenario_id", static (in ResultRow r) => r.Run.ScenarioId);
    private static readonly TextColumn PolicyId = new("policy_id", static (in ResultRow r) => r.Run.PolicyId);
    private static readonly IntegerColumn ReplicationId = new("replication_id", static (in ResultRow r) => r.Run.Replication);
    private static readonly SeedColumn Seed = new("seed", static (in ResultRow r) => r.Run.Seed);
    private static readonly IntegerColumn Period = new("period", static (in ResultRow r) => r.Period);
    private static readonly TextColumn Date = new("date", static (in ResultRow r) => r.Date);
    private static readonly TextColumn GroupKind = new("group_kind", static (in ResultRow r) => r.Group.Kind);
    private static readonly TextColumn Group = new("group", static (in ResultRow r) => r.Group.Name);
    private static readonly TextColumn Outcome = new("outcome", static (in ResultRow r) => r.Outcome.Name);
    private static readonly NumberColumn Value = new("value", static (in ResultRow r) => r.Value);
    private static readonly TextColumn Unit = new("unit", static (in ResultRow r) => r.Outcome.Unit);

    /// <summary><c>runs</c>: end-of-run outcomes, means over the last 20 periods for the whole world.</summary>
    public static IReadOnlyList<ResultColumn> Runs { get; } =
        [Scenario, ScenarioId, PolicyId, ReplicationId, Seed, GroupKind, Group, Outcome, Value, Unit];

    /// <summary><c>series</c>: tidy long, one row per run, period, group and outcome.</summary>
    public static IReadOnlyList<ResultColumn> Series { get; } =
        [ScenarioId, PolicyId, ReplicationId, Seed, Period, Date, GroupKind, Group, Outcome, Value, Unit];
}
