namespace Ronghe.Simulation.Observations;

/// <summary>Industry and labour market: mismatch, vacancies, technology, output.</summary>
internal static class IndustryObservations
{
    private const string Log = "ln ratio";

    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Sum("vacancy_flow", "Posts opened", "persons/quarter", 0, double.PositiveInfinity, Unit.Sector, "posts opened, without those left by job moves", (s, i) => s.Sectors.VacancyFlow[i]),
        Observation.Sum("graduate_flow", "Graduates to the market", "persons/quarter", 0, double.PositiveInfinity, Unit.Sector, "graduates without further study", (s, i) => s.Sectors.GraduateFlow[i]),
        Observation.Sum("effective_supply", "Effective supply", "persons/quarter", 0, double.PositiveInfinity, Unit.Sector, "graduates × level × fit", (s, i) => s.Sectors.EffectiveSupply[i]),
        Observation.Sum("mismatch_floor", "Floor ε", "persons", 0, double.PositiveInfinity, Unit.Sector, "share of sector employment that keeps the logarithm finite",
            (s, i) => Math.Max(s.Parameters.LabourMarket.MismatchFloor * s.Sectors.Employment[i], 1e-6)),
        Observation.Sum("reference_supply", "Effective supply at reference quality", "persons/quarter", 0, double.PositiveInfinity, Unit.Sector, "effective supply / reference quality",
            (s, i) => s.Sectors.EffectiveSupply[i] / s.Parameters.LabourMarket.ReferenceQuality),
        Observation.Derived("mismatch", "Signed mismatch", Log, -20, 20, "ln((V + ε)/(ES/q + ε)): above 0 shortage (inadaptability), below 0 glut",
            of => LogRatio(of("vacancy_flow") + of("mismatch_floor"), of("reference_supply") + of("mismatch_floor")), true),
        Observation.Derived("mismatch_quantity", "Mismatch, quantity part", Log, -20, 20, "ln((V + ε)/(G + ε))",
            of => LogRatio(of("vacancy_flow") + of("mismatch_floor"), of("graduate_flow") + of("mismatch_floor"))),
        Observation.Derived("mismatch_quality", "Mismatch, quality part", Log, -20, 20, "mismatch − quantity part", of => of("mismatch") - of("mismatch_quantity")),
        Observation.Derived("mismatch_raw", "Mismatch, unnormalised", Log, -20, 20, "ln((V + ε)/(ES + ε)) without the reference quality",
            of => LogRatio(of("vacancy_flow") + of("mismatch_floor"), of("effective_supply") + of("mismatch_floor"))),
        Observation.Sum("vacancies", "Open posts", "persons", 0, double.PositiveInfinity, Unit.Enterprise, "posts open at the end of the period", (s, e) => s.Enterprises.NewVacancies[e] + s.Enterprises.OldVacancies[e]),
        Observation.Sum("heads", "Employment", "persons", 0, double.PositiveInfinity, Unit.Enterprise, "persons employed", (s, e) => s.Enterprises.Heads[e]),
        Observation.Sum("hires", "Graduates hired", "persons/quarter", 0, double.PositiveInfinity, Unit.Enterprise, "graduates hired", (s, e) => s.Enterprises.HiresThisPeriod[e]),
        Observation.Derived("vacancy_rate", "Vacancy rate", "share", 0, 1, "open posts / (open posts + employment)", of => IntegrationObservations.Ratio(of("vacancies"), of("vacancies") + of("heads"))),
        Observation.Derived("filled_share", "Filled posts", "share", 0, 1, "graduates hired / (graduates hired + open posts)", of => IntegrationObservations.Ratio(of("hires"), of("hires") + of("vacancies"))),
        Observation.Derived("time_to_fill", "Time to fill a post", "quarters", 0, double.PositiveInfinity, "open posts / graduates hired a quarter (Little's law)", of => of("hires") > 0 ? of("vacancies") / of("hires") : double.NaN),
        Observation.Mean("unemployment", "Seekers left", "persons", 0, double.PositiveInfinity, Unit.World, "graduates looking for work at the end of the period", (s, _) => s.Seekers.Count),
        Observation.Derived("unemployment_rate", "Graduates without work", "share", 0, 1, "seekers left / (seekers left + employment), whole world only",
            of => of("unemployment") / (of("unemployment") + of("heads"))),
        Observation.Mean("gave_up", "Seekers who gave up", "persons/quarter", 0, double.PositiveInfinity, Unit.World, "left after four periods without work", (s, _) => s.Heads.GaveUp),
        Observation.Mean("workforce_fit", "Workforce fit", "fit", 0, 1, Unit.Enterprise, "head-weighted fit to the requirement in force", (s, e) => s.Enterprises.WorkforceFit[e], (s, e) => s.Enterprises.Heads[e]),
        Observation.Mean("generation", "Technology generation", "generations", 0, double.PositiveInfinity, Unit.Enterprise, "head-weighted mean", (s, e) => s.Enterprises.Generation[e], (s, e) => s.Enterprises.Heads[e]),
        Observation.Mean("innovation_rate", "Upgrades", "1/quarter", 0, 1, Unit.Enterprise, "share of enterprises that upgraded this period", (s, e) => s.Enterprises.Upgraded[e]),
        Observation.Mean("upgrade_hazard", "Upgrade hazard", "1/quarter", 0, 1, Unit.Enterprise, "mean over enterprises", (s, e) => s.Enterprises.UpgradeHazard[e]),
        Observation.Mean("upgrade_ready", "Enterprises ready to upgrade", "share", 0, 1, Unit.Enterprise, "share of enterprises with a knowledge stock of at least 1", (s, e) => s.Enterprises.Knowledge[e] >= 1 ? 1 : 0),
        Observation.Mean("demand_position", "Demand position", "generations", 0, double.PositiveInfinity, Unit.Sector, "where the sector's mean requirement lies on its path of generations",
            (s, i) => s.Sectors.PositionOf(i, s.Sectors.Demand(i)), (s, i) => s.Sectors.Employment[i]),
        Observation.Mean("supply_position", "Supply position", "generations", 0, double.PositiveInfinity, Unit.Sector, "where the sector's graduates lie on the path of generations, next to those about to finish",
            (s, i) => s.Sectors.PositionOf(i, s.Sectors.Supply(i)), (s, i) => s.Sectors.Employment[i]),
        Observation.Mean("upgrade_gain", "Expected gain of upgrading", "ratio", -50, 50, Unit.Enterprise, "mean over enterprises", (s, e) => s.Enterprises.UpgradeGain[e]),
        Observation.Mean("joint_innovation", "Joint innovation", "fit × depth × research", 0, 2, Unit.Enterprise, "mean over enterprises", (s, e) => s.Enterprises.JointInnovation[e]),
        Observation.Mean("knowledge", "Knowledge stock", "upgrades", 0, 1.5, Unit.Enterprise, "mean over enterprises", (s, e) => s.Enterprises.Knowledge[e]),
        Observation.Sum("output", "Output", "CNY/quarter", 0, double.PositiveInfinity, Unit.Enterprise, "sum over enterprises", (s, e) => s.Enterprises.Output[e]),
        Observation.Sum("withdrawn", "Posts lapsed", "persons/quarter", 0, double.PositiveInfinity, Unit.Enterprise, "posts that lapsed unfilled", (s, e) => s.Enterprises.WithdrawnThisPeriod[e]),
    ];

    private static double LogRatio(double above, double below) => above > 0 && below > 0 ? Mathematics.Elementary.Log(above / below) : double.NaN;
}
