using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>The doses that act in a period, lever by lever: what is in force anyway, and what budgets leave of policies.</summary>
public static class DoseObservations
{
    /// <summary>Before the key of the lever; the second number of a dose with two has its own key behind that.</summary>
    public const string Prefix = "dose_in_force_";

    internal static IReadOnlyList<Observation> List { get; } =
        [.. LeverCatalog.All.SelectMany(static lever => lever.Dose.Numbers.Select(dose => Of(lever, dose)))];

    /// <summary>The lever whose dose an observation tells; null of any other observation.</summary>
    public static LeverDefinition? LeverOf(string observation) => !observation.StartsWith(Prefix, StringComparison.Ordinal) ? null
        : LeverCatalog.All.First(lever => lever.Dose.Numbers.Any(dose => observation == NameOf(lever, dose)));

    /// <summary>The number of the lever's dose that an observation tells.</summary>
    public static LeverDose NumberOf(LeverDefinition lever, string observation) =>
        lever.Dose.Numbers.First(dose => observation == NameOf(lever, dose));

    private static string NameOf(LeverDefinition lever, LeverDose dose) =>
        Prefix + lever.Key + (dose == lever.Dose ? "" : "_" + dose.Key);

    private static Observation Of(LeverDefinition lever, LeverDose dose)
    {
        bool isSecond = dose != lever.Dose;
        double Read(ModelState state, int cell) =>
            isSecond ? state.Levers.SecondDose(lever.Lever, cell) : state.Levers.Dose(lever.Lever, cell);
        bool isOfEnterprises = lever.Unit != CoveredUnit.Programme;
        return Observation.Mean(NameOf(lever, dose), lever.Title + ", dose in force" + (isSecond ? ": " + dose.Key : ""),
            dose == LeverDose.Effort ? "reference efforts" : dose.Unit, 0, dose == LeverDose.Effort ? double.PositiveInfinity : dose.Most,
            isOfEnterprises ? Unit.Enterprise : Unit.Programme,
            $"mean over {(isOfEnterprises ? "enterprises" : "programmes")} of the dose that acts where they are: what is in force anyway, "
                + "and what budgets leave of policies",
            isOfEnterprises ? Reading.Of((s, e) => Read(s, s.Enterprises.Cell[e])) : Reading.Of((s, p) => Read(s, s.Programmes.Cell[p])));
    }
}
