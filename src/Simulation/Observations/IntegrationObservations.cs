namespace Ronghe.Simulation.Observations;

/// <summary>The headline: how far students are trained in partnerships, and how deep these are.</summary>
internal static class IntegrationObservations
{
    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Mean("integration", "Integration", "share", 0, 1, Unit.Programme,
            "enrolment-weighted mean of coverage × place-weighted mean depth",
            Reading.Of((s, p) => s.Programmes.Coverage[p] * s.Programmes.MeanDepth[p]), Reading.Of(s => s.Programmes.Enrolled), true),
        Observation.Mean("coverage", "Coverage", "share", 0, 1, Unit.Programme,
            "enrolment-weighted mean of X = 1 − exp(−places in use/cohort)",
            Reading.Of(s => s.Programmes.Coverage), Reading.Of(s => s.Programmes.Enrolled)),
        Observation.Mean("mean_depth", "Depth of partnerships", "depth", 0, 1, Unit.Partnership,
            "mean depth of partnerships by places in use",
            Reading.Of(s => s.Partnerships.Depth), Reading.Of(s => s.Partnerships.PlacesInUse), true),
        Observation.Mean("graduate_fit", "Graduates' fit", "fit", 0, 1, Unit.Programme,
            "graduate-weighted fit to the sector's mean requirement",
            Reading.Of(s => s.Programmes.GraduateFit), Reading.Of(s => s.Programmes.Graduates), true),
        Observation.Mean("in_field_rate", "In-field rate", "share", 0, 1, Unit.Programme,
            "this period's graduates hired in their field / graduates hired",
            Reading.Of((s, p) => Ratio(s.Programmes.FreshInField[p], s.Programmes.FreshInField[p] + s.Programmes.FreshOutOfField[p])),
            Reading.Of((s, p) => s.Programmes.FreshInField[p] + s.Programmes.FreshOutOfField[p]), true),
        Observation.Mean("employment_rate", "Graduates employed", "share", 0, 1, Unit.Programme,
            "this period's graduates hired within the quarter / graduates",
            Reading.Of((s, p) => Ratio(s.Programmes.FreshInField[p] + s.Programmes.FreshOutOfField[p], s.Programmes.Graduates[p])),
            Reading.Of(s => s.Programmes.Graduates), true),
        Observation.Mean("practice_quality", "Quality of practice", "share", 0, 1, Unit.Programme,
            "enrolment-weighted quality of practice in enterprises",
            Reading.Of(s => s.Programmes.PracticeQuality), Reading.Of(s => s.Programmes.Enrolled)),
    ];

    internal static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;
}
