using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>The headline: how far students are trained in partnerships, and how deep these are.</summary>
internal static class IntegrationObservations
{
    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Mean("integration", "Integration", "share", 0, 1, Unit.Programme,
            "trained coverage × place-weighted mean depth, mean over programmes by students in the practice phase",
            Reading.Of((s, p) => s.Programmes.TrainedCoverage[p] * s.Programmes.MeanDepth[p]), Reading.Of(s => s.Programmes.InPractice),
            true),
        Observation.Mean("trained_coverage", "Trained coverage", "share", 0, 1, Unit.Programme,
            "share of the practice phase spent in partners' places, each weighted by min(1, training share/full training)",
            Reading.Of(s => s.Programmes.TrainedCoverage), Reading.Of(s => s.Programmes.InPractice)),
        Observation.Mean("coverage", "Coverage", "share", 0, 1, Unit.Programme, "share of the practice phase spent in partners' places",
            Reading.Of(s => s.Programmes.Coverage), Reading.Of(s => s.Programmes.InPractice)),
        Observation.Mean("nominal_share", "Placed without a partner", "share", 0, 1, Unit.Programme,
            "share of the practice phase spent with an employer that is no partner", Reading.Of(s => s.Programmes.NominalShare),
            Reading.Of(s => s.Programmes.InPractice)),
        Observation.Mean("campus_share", "Practice on the campus", "share", 0, 1, Unit.Programme,
            "share of the practice phase spent in no enterprise",
            Reading.Of((s, p) => Math.Max(0, 1 - s.Programmes.Coverage[p] - s.Programmes.NominalShare[p])),
            Reading.Of(s => s.Programmes.InPractice)),
        Observation.Mean("mean_depth", "Depth of partnerships", "depth", 0, 1, Unit.Partnership,
            "mean depth of partnerships by places in use",
            Reading.Of(s => s.Partnerships.Depth), Reading.Of(s => s.Partnerships.PlacesInUse), true),
        Observation.Mean("graduate_fit", "Graduates' fit", "fit", 0, 1, Unit.Programme,
            "graduate-weighted fit to the sector's mean requirement",
            Reading.Of(s => s.Programmes.GraduateFit), Reading.Of(s => s.Programmes.Graduates), true),
        Observation.Mean("in_field_rate", "In-field rate", "share", 0, 1, Unit.Programme,
            "graduates of half a year ago at work in their field / those at work",
            Reading.Of((s, p) => Ratio(s.Programmes.InFieldAtHalfYear[p], s.Programmes.AtWorkAtHalfYear[p])),
            Reading.Of(s => s.Programmes.AtWorkAtHalfYear), true),
        Observation.Mean("employment_rate", "Graduates employed", "share", 0, 1, Unit.Programme,
            "graduates of half a year ago at work / those at work or looking for work",
            Reading.Of((s, p) => Ratio(s.Programmes.AtWorkAtHalfYear[p], s.Programmes.AskedAtHalfYear[p])),
            Reading.Of(s => s.Programmes.AskedAtHalfYear), true),
        Observation.Mean("practice_quality", "Quality of practice", "share", 0, 1, Unit.Partnership,
            "quality of practice with partners by places in use", Reading.Of(s => s.Partnerships.Quality),
            Reading.Of(s => s.Partnerships.PlacesInUse)),
        Observation.Mean("trainee_fit", "Trainees' fit to their host", "fit", 0, 1, Unit.Programme,
            "fit to the host's requirement of trainees of partnerships who finish next, mean over them",
            Reading.Of(FitOf), Reading.Of(Trainees)),
        Observation.Mean("practice_gain", "What practice adds to trainees' fit", "fit", -1, 1, Unit.Programme,
            "fit to the host's requirement of trainees of partnerships who finish next, less that of their classmates, mean over them",
            Reading.Of(GainOf), Reading.Of(Trainees)),
        Observation.Mean("nominal_quality", "Quality of practice without a partner", "share", 0, 1, Unit.Programme,
            "quality of practice of nominal placements, by students placed so",
            Reading.Of((s, p) => NominalQuality(s, p)), Reading.Of((s, p) => s.Programmes.NominalShare[p] * s.Programmes.InPractice[p])),
    ];

    /// <summary>Trainees of a programme who finish next, to weigh it with.</summary>
    private static double Trainees(ModelState state, int p) => TraineeFits.Of(state, p).Share * state.Programmes.InPractice[p];

    /// <summary>Mean fit of trainees of a programme.</summary>
    private static double FitOf(ModelState state, int p)
    {
        TraineeFits.Sums trainees = TraineeFits.Of(state, p);
        return Ratio(trainees.Trained, trainees.Share);
    }

    /// <summary>What practice adds to it.</summary>
    private static double GainOf(ModelState state, int p)
    {
        TraineeFits.Sums trainees = TraineeFits.Of(state, p);
        return Ratio(trainees.Trained - trainees.Untrained, trainees.Share);
    }

    /// <summary>Of those who finish next, for one quarter of practice.</summary>
    private static double NominalQuality(ModelState state, int p)
    {
        int row = state.Practices.Start(state.Practices.RingOf(state.Period + 1), p) + Practices.Nominal;
        double quarters = DecideOnTraining.Phase(state, p) * state.Parameters.Practice.LevelRate;
        return quarters > 0 ? state.Practices.Level[row] / quarters : 0;
    }

    internal static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;
}
