using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>A parameter of the first edition that is gone or means something else.</summary>
/// <param name="Key">As files of the first edition write it.</param>
/// <param name="Why">Why, and what to write instead.</param>
internal sealed record GoneKey(string Key, string Why)
{
    /// <summary>The key that says the same today; null when none does.</summary>
    public string? Becomes { get; init; }

    /// <summary>A value today, relative to that of the first edition.</summary>
    public double Factor { get; init; } = 1;
}

/// <summary>The one table of keys that the first edition had: the messages of the reader and the work of <c>migrate</c>.</summary>
internal static class GoneKeys
{
    public const string OrdinaryRelief = "decision.ordinary_relief";
    public const string MostRelief = "decision.most_relief";
    public const string ProjectFunding = "cooperation.project_funding";
    public const string ProjectGrant = "cooperation.project_grant";

    /// <summary>Members of staff a head of the first edition's enterprises stands for.</summary>
    private const double StaffAHead = 5;

    private const string Staff = "enterprises are counted in members of staff, of whom graduates join a fifth";

    public static IReadOnlyList<GoneKey> All { get; } =
    [
        new(OrdinaryRelief, InForce(Lever.TaxCredit, "0.05")),
        new(MostRelief, "a share is written as the law says it, and nothing cuts it"),
        new(ProjectFunding, InForce(Lever.Grants, "4000") + ", the chance times the size of a grant"),
        .. FirstEditionLevers.Instruments.SelectMany(static lever => (GoneKey[])
        [
            new(Contract(lever.Lever, "gain"), InTheUnitOfTheLaw(lever)),
            new(Contract(lever.Lever, "saturation"), InTheUnitOfTheLaw(lever)),
            new(Contract(lever.Lever, "unit_cost"), InTheUnitOfTheLaw(lever)),
        ]),
        .. OneScale,
        new("education.first_double_qualified", "the share of double-qualified teachers starts where teachers' training and loss rest"),
    ];

    private static IReadOnlyList<GoneKey> OneScale =>
    [
        new("world.mean_heads", "the mean staff of enterprises is solved from the labour market"),
        new("cooperation.places_share", Staff) { Becomes = "cooperation.places_share", Factor = 1 / StaffAHead },
        new("world.least_heads", Staff) { Becomes = "world.least_staff", Factor = StaffAHead },
        new("world.most_heads", Staff) { Becomes = "world.most_staff", Factor = StaffAHead },
    ];

    public static GoneKey? Find(string key) => All.FirstOrDefault(gone => gone.Key == key);

    /// <summary>What a message adds of a key that the first edition had; null when it had none such.</summary>
    public static string? Hint(string key) => Find(key) is not { } gone ? null
        : $": it is of the first edition; {gone.Why}{(gone.Becomes is { } now ? $": write '{now}'" : "")} ('ronghe migrate FILE' does it)";

    /// <summary>The key of one of a lever's numbers.</summary>
    public static string Contract(Lever lever, string number) => $"levers.{LeverCatalog.Of(lever).Key}.{number}";

    private static string InForce(Lever lever, string dose) =>
        $"what is in force stands in the scenario: '{ScenarioKeys.PoliciesInForce.Name}: "
            + $"[{{{ScenarioWriter.Dose(LeverCatalog.Of(lever), dose)}}}]'";

    private static string InTheUnitOfTheLaw(LeverDefinition lever) =>
        $"{lever.Key} is dosed in the unit of the law, '{lever.Dose.Key}', and has no gain, saturation or price of an effort";
}
