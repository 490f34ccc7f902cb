using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What tax credit, grants, the matching platform and internship regulation meant in the first edition, where efforts multiplied
/// rates that stood in code.</summary>
/// <param name="find">Value of a parameter that the file, or one it extends, sets; null when none does.</param>
internal sealed class FirstEditionLevers(Func<string, double?> find)
{
    /// <summary>Of every lever, CNY a programme and quarter.</summary>
    public const double UnitCost = 20_000;

    private const double Relief = 0.05;
    private const double MostRelief = 0.5;
    private const double Funding = 0.02;
    private const double Grant = 200_000;
    private const double Meetings = 0.08;
    private const double Gain = 3;
    private const double Saturation = 1;

    /// <summary>Levers of the first edition that are instruments today.</summary>
    public static IReadOnlyList<LeverDefinition> Instruments { get; } =
        [.. ((Lever[])[Lever.InternshipRegulation, Lever.TaxCredit, Lever.Grants, Lever.MatchingPlatform]).Select(LeverCatalog.Of)];

    /// <summary>What to add of how an effort became a dose; empty where it is the dose that the effort gave.</summary>
    public static string How(LeverDefinition lever) => lever.Lever != Lever.InternshipRegulation ? ""
        : $", {ScenarioWriter.Number(lever.Dose.Full)} times the effort: an effort stood for no floor that a law would know";

    /// <summary>The dose today of an effort; of effort 0, what was in force without the lever.</summary>
    public double DoseOf(Lever lever, double effort)
    {
        // Its effort multiplied the supervision of practice, which no law states in numbers.
        if (lever == Lever.InternshipRegulation) return Math.Round(LeverDose.TrainingFloor.At(effort), 6);
        double multiplier = LeversInForce.RateMultiplier(effort, find(GoneKeys.Contract(lever, "gain")) ?? Gain,
            find(GoneKeys.Contract(lever, "saturation")) ?? Saturation);
        return lever switch
        {
            Lever.MatchingPlatform => Math.Round(Math.Min(1, (find(GoneKeys.Meetings) ?? Meetings) * (multiplier - 1)), 6),
            Lever.TaxCredit => Math.Round(Math.Min(find(GoneKeys.MostRelief) ?? MostRelief,
                (find(GoneKeys.OrdinaryRelief) ?? Relief) * multiplier), 6),
            _ => Math.Round(Math.Min(1, (find(GoneKeys.ProjectFunding) ?? Funding) * multiplier)
                * (find(GoneKeys.ProjectGrant) ?? Grant), 2),
        };
    }
}
