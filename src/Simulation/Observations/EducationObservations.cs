namespace Ronghe.Simulation.Observations;

/// <summary>Colleges: reform, curricula, seats, teachers, students.</summary>
internal static class EducationObservations
{
    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Sum("programmes", "Programmes that admit", "programmes", 0, double.PositiveInfinity, Unit.Programme,
            "programmes that admit students", Reading.Of(s => s.Programmes.Admits)),
        Observation.Sum("openings", "Programmes opened", "programmes/quarter", 0, double.PositiveInfinity, Unit.Programme,
            "programmes opened in the period", Reading.Of(s => s.Programmes.Opened)),
        Observation.Sum("closings", "Programmes closed", "programmes/quarter", 0, double.PositiveInfinity, Unit.Programme,
            "programmes that admit no more from this period on", Reading.Of(s => s.Programmes.Closed)),
        Observation.Mean("reform_effort", "Reform effort", "share", 0, 1, Unit.Programme, "mean over programmes",
            Reading.Of(s => s.Programmes.ReformEffort)),
        Observation.Mean("curriculum_age", "Age of curricula", "quarters", 0, 10000, Unit.Programme, "enrolment-weighted mean",
            Reading.Of(s => s.Programmes.CurriculumAge), Reading.Of(s => s.Programmes.Enrolled)),
        Observation.Mean("curriculum_level", "Level of curricula", "level", 0, 5, Unit.Programme, "mean over programmes",
            Reading.Of(s => s.Programmes.CurriculumLevel)),
        Observation.Mean("double_qualified_share", "Double-qualified teachers", "share", 0, 1, Unit.Programme, "enrolment-weighted mean",
            Reading.Of(s => s.Programmes.DoubleQualifiedShare), Reading.Of(s => s.Programmes.Enrolled), true),
        Observation.Sum("seats", "Seats", "persons/quarter", 0, double.PositiveInfinity, Unit.Programme, "seats offered",
            Reading.Of(s => s.Programmes.Seats)),
        Observation.Mean("log_seats", "Log seats", "ln ratio", -6, 6, Unit.Programme,
            "mean over programmes of ln(seats/plan)", Reading.Of(s => s.Programmes.LogSeats)),
        Observation.Sum("entrants", "Entrants", "persons/quarter", 0, double.PositiveInfinity, Unit.Programme, "students admitted",
            Reading.Of(s => s.Programmes.Entrants)),
        Observation.Sum("enrolled", "Students", "persons", 0, double.PositiveInfinity, Unit.Programme, "students enrolled",
            Reading.Of(s => s.Programmes.Enrolled)),
        Observation.Sum("graduates", "Graduates", "persons/quarter", 0, double.PositiveInfinity, Unit.Programme, "students who finished",
            Reading.Of(s => s.Programmes.Graduates)),
        Observation.Mean("drop_outs", "Drop-outs", "persons/quarter", 0, double.PositiveInfinity, Unit.World,
            "students who left without finishing, whole world only", Reading.Of((s, _) => s.Heads.DropOuts)),
        Observation.Mean("further_study", "Further study", "persons/quarter", 0, double.PositiveInfinity, Unit.World,
            "graduates who went on studying, whole world only", Reading.Of((s, _) => s.Heads.FurtherStudy)),
        Observation.Sum("grant_income", "Project grants", "CNY/quarter", 0, double.PositiveInfinity, Unit.Programme,
            "grants received by programmes", Reading.Of(s => s.Programmes.GrantIncome)),
        Observation.Mean("project_funds", "Project funds", "CNY/programme", 0, double.PositiveInfinity, Unit.Programme,
            "mean unspent over programmes", Reading.Of(s => s.Programmes.ProjectFunds)),
    ];
}
