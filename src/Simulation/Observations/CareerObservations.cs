namespace Ronghe.Simulation.Observations;

/// <summary>Where graduates are half a year and three years after graduation; defined as graduate surveys ask.</summary>
internal static class CareerObservations
{
    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Mean("left_first_employer", "Left the first employer", "share", 0, 1, Unit.Programme,
            "graduates of half a year ago who have left their first employer / those who have had one",
            Reading.Of((s, p) => IntegrationObservations.Ratio(s.Programmes.LeftFirstAtHalfYear[p], s.Programmes.EverAtWorkAtHalfYear[p])),
            Reading.Of(s => s.Programmes.EverAtWorkAtHalfYear)),
        Observation.Mean("local_employment", "At work in the college's city", "share", 0, 1, Unit.Programme,
            "graduates of half a year ago at work in the city of their college / those at work",
            Reading.Of((s, p) => IntegrationObservations.Ratio(s.Programmes.LocalAtHalfYear[p], s.Programmes.AtWorkAtHalfYear[p])),
            Reading.Of(s => s.Programmes.AtWorkAtHalfYear)),
        Observation.Mean("employment_rate_three_years", "Employed after three years", "share", 0, 1, Unit.Programme,
            "graduates of three years ago at work / those at work or looking for work",
            Reading.Of((s, p) => IntegrationObservations.Ratio(s.Programmes.AtWorkAtThreeYears[p], s.Programmes.AskedAtThreeYears[p])),
            Reading.Of(s => s.Programmes.AskedAtThreeYears)),
        Observation.Mean("in_field_rate_three_years", "In-field rate after three years", "share", 0, 1, Unit.Programme,
            "graduates of three years ago at work in their field / those at work",
            Reading.Of((s, p) => IntegrationObservations.Ratio(s.Programmes.InFieldAtThreeYears[p], s.Programmes.AtWorkAtThreeYears[p])),
            Reading.Of(s => s.Programmes.AtWorkAtThreeYears)),
        Observation.Mean("local_employment_three_years", "In the college's city after three years", "share", 0, 1, Unit.Programme,
            "graduates of three years ago at work in the city of their college / those at work",
            Reading.Of((s, p) => IntegrationObservations.Ratio(s.Programmes.LocalAtThreeYears[p], s.Programmes.AtWorkAtThreeYears[p])),
            Reading.Of(s => s.Programmes.AtWorkAtThreeYears)),
        Observation.Mean("first_employer_three_years", "With the first employer after three years", "share", 0, 1, Unit.Programme,
            "graduates of three years ago with their first employer / those at work",
            Reading.Of((s, p) =>
                IntegrationObservations.Ratio(s.Programmes.FirstEmployerAtThreeYears[p], s.Programmes.AtWorkAtThreeYears[p])),
            Reading.Of(s => s.Programmes.AtWorkAtThreeYears)),
        Observation.Mean("in_field_rate_of_employers", "In-field rate, by employer", "share", 0, 1, Unit.Enterprise,
            "graduates of half a year ago at work in their field / those at work, by where they work",
            Reading.Of((s, e) => IntegrationObservations.Ratio(s.Enterprises.InFieldAtHalfYear[e], s.Enterprises.AtWorkAtHalfYear[e])),
            Reading.Of(s => s.Enterprises.AtWorkAtHalfYear)),
        Observation.Mean("first_employer_of_employers", "Still with the first employer, by employer", "share", 0, 1, Unit.Enterprise,
            "graduates of half a year ago with their first employer / those at work, by where they work",
            Reading.Of((s, e) =>
                IntegrationObservations.Ratio(s.Enterprises.FirstEmployerAtHalfYear[e], s.Enterprises.AtWorkAtHalfYear[e])),
            Reading.Of(s => s.Enterprises.AtWorkAtHalfYear)),
        Observation.Mean("local_employment_of_employers", "From a college in the city, by employer", "share", 0, 1, Unit.Enterprise,
            "graduates of half a year ago at work in the city of their college / those at work, by where they work",
            Reading.Of((s, e) => IntegrationObservations.Ratio(s.Enterprises.LocalAtHalfYear[e], s.Enterprises.AtWorkAtHalfYear[e])),
            Reading.Of(s => s.Enterprises.AtWorkAtHalfYear)),
        Observation.Mean("in_field_rate_of_employers_three_years", "In-field rate after three years, by employer", "share", 0, 1,
            Unit.Enterprise, "graduates of three years ago at work in their field / those at work, by where they work",
            Reading.Of((s, e) => IntegrationObservations.Ratio(s.Enterprises.InFieldAtThreeYears[e], s.Enterprises.AtWorkAtThreeYears[e])),
            Reading.Of(s => s.Enterprises.AtWorkAtThreeYears)),
        Observation.Mean("first_employer_of_employers_three_years", "With the first employer after three years, by employer", "share", 0, 1,
            Unit.Enterprise, "graduates of three years ago with their first employer / those at work, by where they work",
            Reading.Of((s, e) =>
                IntegrationObservations.Ratio(s.Enterprises.FirstEmployerAtThreeYears[e], s.Enterprises.AtWorkAtThreeYears[e])),
            Reading.Of(s => s.Enterprises.AtWorkAtThreeYears)),
        Observation.Mean("local_employment_of_employers_three_years", "From a college in the city after three years, by employer", "share",
            0, 1, Unit.Enterprise,
            "graduates of three years ago at work in the city of their college / those at work, by where they work",
            Reading.Of((s, e) => IntegrationObservations.Ratio(s.Enterprises.LocalAtThreeYears[e], s.Enterprises.AtWorkAtThreeYears[e])),
            Reading.Of(s => s.Enterprises.AtWorkAtThreeYears)),
        Observation.Mean("quit_rate", "Leave an employer", "1/quarter", 0, 1, Unit.Enterprise,
            "persons in early careers who leave without another post / persons in early careers, these among them",
            Reading.Of((s, e) => IntegrationObservations.Ratio(s.Enterprises.QuitsThisPeriod[e], WithQuits(s, e))), Reading.Of(WithQuits)),
        Observation.Sum("early_careers", "Persons in early careers", "persons", 0, double.PositiveInfinity, Unit.Enterprise,
            "graduates of the last years at work, followed as persons", Reading.Of(s => s.Enterprises.EarlyCareers)),
        Observation.Sum("repaid", "Repaid for trainees hired away", "CNY/quarter", double.NegativeInfinity, double.PositiveInfinity,
            Unit.Enterprise, "repaid to hosts by employers who hired their trainees away, less what these enterprises repaid",
            Reading.Of(s => s.Enterprises.Repaid)),
        Observation.Mean("repayments", "Repayments for trainees hired away", "CNY/quarter", 0, double.PositiveInfinity, Unit.World,
            "paid to hosts by employers who hired their trainees away, whole world only",
            Reading.Of((s, _) => s.Accounts.ThisPeriod(State.Flow.Repayment))),
        Observation.Sum("back_to_market", "Look for work again", "persons/quarter", 0, double.PositiveInfinity, Unit.Programme,
            "graduates who have left an employer and look for work again", Reading.Of(s => s.Programmes.BackToMarket)),
        Observation.Mean("left_province", "Left the province", "persons/quarter", 0, double.PositiveInfinity, Unit.World,
            "persons in early careers who left their employer and the province, whole world only",
            Reading.Of((s, _) => s.Heads.LeftProvince)),
    ];

    /// <summary>Persons in early careers, those who have just left among them.</summary>
    private static double WithQuits(State.ModelState state, int e) =>
        state.Enterprises.EarlyCareers[e] + state.Enterprises.QuitsThisPeriod[e];
}
