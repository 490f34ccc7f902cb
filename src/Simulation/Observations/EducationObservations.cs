namespace Ronghe.Simulation.Observations;

/// <summary>Colleges: reform, curricula, seats, teachers, students.</summary>
internal static class EducationObservations
{
    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Mean("reform_effort", "Reform effort", "share", 0, 1, Unit.Programme, "mean over programmes", (s, p) => s.Programmes.ReformEffort[p]),
        Observation.Mean("curriculum_age", "Age of curricula", "quarters", 0, 10000, Unit.Programme, "enrolment-weighted mean", (s, p) => s.Programmes.CurriculumAge[p], (s, p) => s.Programmes.Enrolled[p]),
        Observation.Mean("curriculum_level", "Level of curricula", "level", 0, 5, Unit.Programme, "mean over programmes", (s, p) => s.Programmes.CurriculumLevel[p]),
        Observation.Mean("double_qualified_share", "Double-qualified teachers", "share", 0, 1, Unit.Programme, "enrolment-weighted mean", (s, p) => s.Programmes.DoubleQualifiedShare[p], (s, p) => s.Programmes.Enrolled[p], true),
        Observation.Sum("seats", "Seats", "persons/quarter", 0, double.PositiveInfinity, Unit.Programme, "seats offered", (s, p) => s.Programmes.Seats[p]),
        Observation.Mean("log_seats", "Log seats", "ln ratio", -1.5, 1.5, Unit.Programme, "mean over programmes of ln(seats/plan) before the provincial total", (s, p) => s.Programmes.LogSeats[p]),
        Observation.Sum("entrants", "Entrants", "persons/quarter", 0, double.PositiveInfinity, Unit.Programme, "students admitted", (s, p) => s.Programmes.Entrants[p]),
        Observation.Sum("enrolled", "Students", "persons", 0, double.PositiveInfinity, Unit.Programme, "students enrolled", (s, p) => s.Programmes.Enrolled[p]),
        Observation.Sum("graduates", "Graduates", "persons/quarter", 0, double.PositiveInfinity, Unit.Programme, "students who finished", (s, p) => s.Programmes.Graduates[p]),
        Observation.Sum("grant_income", "Project grants", "CNY/quarter", 0, double.PositiveInfinity, Unit.Programme, "grants received by programmes", (s, p) => s.Programmes.GrantIncome[p]),
        Observation.Mean("project_funds", "Project funds", "CNY/programme", 0, double.PositiveInfinity, Unit.Programme, "mean unspent over programmes", (s, p) => s.Programmes.ProjectFunds[p]),
        Observation.Mean("loop_gain", "Loop gain k/k*", "ratio", 0, double.PositiveInfinity, Unit.Programme, "seat response against its stability limit at the length of study",
            (s, p) => Processes.Education.AdjustSeatsAndAdmit.GainAgainstLimit(s.Programmes.StudyPeriods[p], s.Parameters.Education), (s, p) => s.Programmes.Enrolled[p]),
    ];
}
