using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests;

/// <summary>A world that costs nothing: smooth curves with a little luck per replication, in the shape of the real one's series.</summary>
internal static class FakeWorld
{
    public static readonly string[] Sectors = ["11", "21", "31-33", "44-45", "51", "54"];

    private static readonly (string Name, string Unit, bool IsKey)[] Names =
    [
        ("integration", "share", true), ("coverage", "share", false), ("mean_depth", "share", false),
        ("college_motivation", "share", true), ("enterprise_motivation", "share", true), ("mismatch", "ln ratio", true),
        ("reform_effort", "share", false), ("graduate_fit", "share", true), ("workforce_fit", "share", false),
        ("in_field_rate", "share", true), ("employment_rate", "share", true), ("unemployment_rate", "share", false),
        ("vacancy_rate", "share", false), ("public_cost", "CNY", true), ("private_cost", "CNY", true), ("formality", "share", false),
        ("consensus", "share", false), ("belief_gap", "share", false), ("system_quality", "share", false),
        ("institutional_supply", "share", false), ("programme_effort", "share", false), ("double_qualified_share", "share", false),
        ("enterprise_benefit", "utility", false), ("college_benefit", "utility", false), ("coupling", "index", false),
        ("community_education", "index", false), ("community_governance", "index", false),
        ("community_innovation", "index", false), ("community_interests", "index", false),
    ];

    public static IReadOnlyList<ObservationDefinition> Observations { get; } =
        [.. Names.Select(static n =>
            new ObservationDefinition(n.Name, Title(n.Name), n.Unit, -20, 1e12, Aggregation.Mean, "a fake", n.IsKey))];

    public static ScenarioDocument Document(string name = "Fake", string policy = "0000000000000000", int periods = 24,
        int replications = 4, ulong seed = 7) => new()
    {
        Path = "fake.yaml",
        Name = name,
        Scenario = Scenario(name, periods, seed),
        ScenarioId = "aaaaaaaaaaaaaaaa",
        PolicyId = policy,
        Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(policy + seed))),
        MergedJson = "{\"scenario\":\"fake\"}",
        TableHashes = new Dictionary<string, string>(),
        Replications = new ReplicationSettings(replications, null),
        Observe = new ObserveSettings(["sector"], 1),
        Warnings = [Message.Of("decision.steepness = 40 lies outside its plausible range 1–20.")],
    };

    public static RunSeries Produce(Scenario scenario, int replication, Action<int> periodDone, CancellationToken cancellation)
    {
        ObservationGroup[] groups =
            [new("all", "all"), .. Sectors.Select(static s => new ObservationGroup("sector", s)), new("region", "Changsha")];
        var series = new RunSeries(Observations, groups, scenario.Periods);
        double lift = scenario.Name.Contains("policy", StringComparison.Ordinal) ? 1.25 : 1.0;
        for (int period = 0; period < scenario.Periods; period++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int g = 0; g < groups.Length; g++)
            {
                for (int o = 0; o < Observations.Count; o++) series.Set(o, g, period, Value(scenario, replication, period, g, o, lift));
            }

            periodDone(period + 1);
        }

        return series;
    }

    private static double Value(Scenario scenario, int replication, int period, int group, int observation, double lift)
    {
        (string name, string unit, _) = Names[observation];
        if (name == "graduate_fit" && period < 6) return double.NaN;
        double luck = Math.Sin((replication * 12.9898) + (observation * 78.233) + (scenario.Seed * 0.37) + (group * 3.1)) * 0.03;
        double wave = Math.Sin((period * 0.09) + observation + group);
        return name switch
        {
            "mismatch" => (1.4 * wave) + (8 * luck),
            _ when unit == "CNY" => 1e8 * lift * (2 + (0.4 * wave) + (4 * luck)),
            _ => Math.Clamp((0.3 * lift) + (0.002 * period) + (0.08 * wave) + luck, 0, 1),
        };
    }

    private static Scenario Scenario(string name, int periods, ulong seed) => new()
    {
        Name = name,
        Seed = seed,
        Start = new Quarter(2010, 1),
        Periods = periods,
        Parameters = new ModelParameters(),
        Population = new Population
        {
            KnowledgeFields = [],
            Sectors = [.. Sectors.Select(static s => new SectorInput(s, SectorName(s), 1.0 / 6, []))],
            Families = [],
            Regions = [],
            Colleges = [],
            SyntheticTables = ["hunan-colleges.csv"],
        },
    };

    private static string SectorName(string id) => id switch
    {
        "11" => "Agriculture",
        "21" => "Mining",
        "31-33" => "Manufacturing",
        "44-45" => "Retail trade",
        "51" => "Information",
        _ => "Professional, scientific and technical services",
    };

    private static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
}
