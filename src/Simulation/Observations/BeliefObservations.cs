namespace Ronghe.Simulation.Observations;

/// <summary>Beliefs, motivations and what each side learned to expect (problems 1 and 3).</summary>
internal static class BeliefObservations
{
    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Mean("college_motivation", "Motivation of colleges", "share", 0, 1, Unit.Programme, "mean over programmes",
            Reading.Of(s => s.Programmes.Motivation), null, true),
        Observation.Mean("enterprise_motivation", "Motivation of enterprises", "share", 0, 1, Unit.Enterprise, "mean over enterprises",
            Reading.Of(s => s.Enterprises.Motivation), null, true),
        Observation.Derived("motivation_gap", "Hot schools, cold enterprises", "share", -1, 1,
            "motivation of colleges − motivation of enterprises",
            of => of("college_motivation") - of("enterprise_motivation"), true),
        Observation.Mean("college_belief", "Belief of colleges", "share", 0, 1, Unit.Programme, "mean over programmes",
            Reading.Of(s => s.Programmes.Belief)),
        Observation.Mean("enterprise_belief", "Belief of enterprises", "share", 0, 1, Unit.Enterprise, "mean over enterprises",
            Reading.Of(s => s.Enterprises.Belief)),
        Observation.Derived("belief_gap", "Belief gap", "share", -1, 1, "belief of colleges − belief of enterprises",
            of => of("college_belief") - of("enterprise_belief")),
        Observation.Dispersion("belief_dispersion", "Dispersion of enterprises' beliefs", "share", 0, 0.5, Unit.Enterprise,
            "standard deviation over enterprises", Reading.Of(s => s.Enterprises.Belief)),
        Observation.Dispersion("college_belief_dispersion", "Dispersion of colleges' beliefs", "share", 0, 0.5, Unit.Programme,
            "standard deviation over programmes", Reading.Of(s => s.Programmes.Belief)),
        Observation.Derived("consensus", "Consensus", "share", 0, 1,
            "mean belief of both sides × (1 − |belief gap|) × (1 − 2·mean dispersion)",
            of => 0.5 * (of("college_belief") + of("enterprise_belief")) * (1 - Math.Abs(of("belief_gap")))
                * (1 - of("belief_dispersion") - of("college_belief_dispersion")), true),
        Observation.Mean("enterprise_benefit", "Learned benefit of enterprises", "utility", double.NegativeInfinity,
            double.PositiveInfinity, Unit.Enterprise, "mean over enterprises", Reading.Of(s => s.Enterprises.LearnedBenefit)),
        Observation.Mean("college_benefit", "Learned benefit of colleges", "utility", -7, 14, Unit.Programme, "mean over programmes",
            Reading.Of(s => s.Programmes.LearnedBenefit)),
        Observation.Mean("programme_effort", "Departments' effort", "share", 0, 1, Unit.Programme, "mean over programmes (problem 4)",
            Reading.Of(s => s.Programmes.Effort)),
        Observation.Mean("perceived_gap", "Perceived quantity gap", "ln ratio", -30, 30, Unit.Programme, "mean over programmes",
            Reading.Of(s => s.Programmes.PerceivedGap)),
        Observation.Mean("perceived_content_gap", "Perceived content gap", "fit", 0, 1, Unit.Programme,
            "1 − fit of the curriculum to the demand that is perceived, mean over programmes",
            Reading.Of(s => s.Programmes.PerceivedContentGap)),
    ];
}
