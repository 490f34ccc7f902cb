namespace Ronghe.Simulation.Observations;

/// <summary>Indices with fixed documented bounds: coupling coordination, and the paper's four communities as equal-weight means.</summary>
internal static class CompositeObservations
{
    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Derived("education_subsystem", "Education subsystem U₁", "share", 0, 1,
            "mean of graduates' fit, in-field rate, double-qualified share, 1 − curriculum age/32 quarters",
            of => (of("graduate_fit") + of("in_field_rate") + of("double_qualified_share") + Bounded(1 - (of("curriculum_age") / 32))) / 4),
        Observation.Derived("industry_subsystem", "Industry subsystem U₂", "share", 0, 1,
            "mean of workforce fit, innovation rate/0.1, enterprise motivation, filled posts",
            of => (of("workforce_fit") + Bounded(of("innovation_rate") / 0.1) + of("enterprise_motivation") + of("filled_share")) / 4),
        Observation.Derived("coupling_degree", "Coupling C", "share", 0, 1, "2√(U₁U₂)/(U₁+U₂), 0 when U₁+U₂ = 0",
            of => Coupling(of("education_subsystem"), of("industry_subsystem"))),
        Observation.Derived("coordination", "Coordination T", "share", 0, 1, "½(U₁ + U₂)",
            of => (of("education_subsystem") + of("industry_subsystem")) / 2),
        Observation.Derived("coupling", "Coupling coordination degree", "share", 0, 1, "√(C·T)",
            of => Math.Sqrt(Math.Max(0, of("coupling_degree") * of("coordination")))),
        Observation.Derived("community_education", "Education community", "share", 0, 1,
            "mean of integration, graduates' fit, double-qualified share, quality of practice",
            of => (of("integration") + of("graduate_fit") + of("double_qualified_share") + of("practice_quality")) / 4),
        Observation.Derived("community_governance", "Governance community", "share", 0, 1,
            "mean of effective institutional supply, co-built systems, colleges' own systems, consensus",
            of => (of("institutional_supply") + of("system_quality") + of("college_systems") + of("consensus")) / 4),
        Observation.Derived("community_innovation", "Innovation community", "share", 0, 1,
            "mean of workforce fit, innovation rate/0.1, knowledge stock/1.5, usable share of bases",
            of => (of("workforce_fit") + Bounded(of("innovation_rate") / 0.1) + Bounded(of("knowledge") / 1.5) + of("usable_capital")) / 4),
        Observation.Derived("community_interests", "Interests community", "share", 0, 1,
            "mean of both sides' learned benefit (−1…1 as 0…1), trust, contracted share",
            of => (Bounded((of("enterprise_benefit") + 1) / 2) + Bounded((of("college_benefit") + 1) / 2) + of("trust")
                + of("contracted_share")) / 4),
    ];

    private static double Coupling(double first, double second) =>
        first + second <= 0 ? 0 : 2 * Math.Sqrt(Math.Max(0, first * second)) / (first + second);

    private static double Bounded(double value) => Math.Clamp(value, 0, 1);
}
