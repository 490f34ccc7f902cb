using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>Industry and labour market: mismatch, vacancies, technology, output.</summary>
internal static class IndustryObservations
{
    private const string Log = "ln ratio";

    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Sum("vacancy_flow", "Posts opened", "persons/quarter", 0, double.PositiveInfinity, Unit.Enterprise,
            "entry posts opened: left by those who go, or created", Reading.Of(s => s.Enterprises.OpenedThisPeriod)),
        Observation.Sum("open_posts", "Posts open in the quarter", "persons", 0, double.PositiveInfinity, Unit.Sector,
            "entry posts open when the search begins", Reading.Of(s => s.Sectors.OpenPosts)),
        Observation.Sum("job_seekers", "Who looks for a post", "persons", 0, double.PositiveInfinity, Unit.Sector,
            "graduates of the sector's programmes who look when the search begins, those at work who look first among them",
            Reading.Of(s => s.Sectors.JobSeekers)),
        Observation.Sum("graduate_flow", "Graduates to the market", "persons/quarter", 0, double.PositiveInfinity, Unit.Sector,
            "graduates × (1 − share of further study): an expectation, not a count; those who came are graduates − further study",
            Reading.Of(s => s.Sectors.GraduateFlow)),
        Observation.Sum("effective_supply", "Effective supply", "persons/quarter", 0, double.PositiveInfinity, Unit.Sector,
            "graduates to the market × level × fit", Reading.Of(s => s.Sectors.EffectiveSupply)),
        Observation.Sum("reference_supply", "Effective supply at reference quality", "persons/quarter", 0, double.PositiveInfinity,
            Unit.Sector, "effective supply / reference quality",
            Reading.Of((s, i) => s.Sectors.EffectiveSupply[i] / s.Parameters.LabourMarket.ReferenceQuality)),
        Observation.Derived("quantity_gap", "Quantity gap Q", Log, -30, 30,
            "ln(posts open/who looks for one): 0 is one post a person, below 0 glut, above 0 shortage",
            of => SectorBalance.QuantityGap(of("open_posts"), of("job_seekers"))),
        Observation.Derived("posts_per_seeker", "Posts per seeker", "ratio", 0, double.PositiveInfinity,
            "posts open in the quarter/who looks for one", of => IntegrationObservations.Ratio(of("open_posts"), of("job_seekers"))),
        Observation.Mean("content_gap", "Content gap C", "fit", 0, 1, Unit.Sector,
            "1 − mean fit of the quarter's graduates to what their sector requires, by graduates",
            Reading.Of(s => s.Sectors.ContentGap), Reading.Of(s => s.Sectors.GraduateFlow)),
        Observation.Mean("content_angle", "Content gap, angle", "radians", 0, Math.PI, Unit.Sector,
            "angle between what a sector's graduates know together and what it requires, by graduates",
            Reading.Of(s => s.Sectors.ContentAngle), Reading.Of(s => s.Sectors.GraduateFlow)),
        Observation.Mean("adapted", "Adapted sectors", "share", 0, 1, Unit.Sector,
            "share of sectors with a quantity gap within ln 1.25 and an angle below 0.45 rad",
            Reading.Of((s, i) => SectorBalance.IsAdapted(s.Sectors.QuantityGap[i], s.Sectors.ContentAngle[i]) ? 1 : 0)),
        Observation.Derived("mismatch", "Signed mismatch", Log, -30, 30,
            "quantity gap − ln(mean fit × level of graduates/q): above 0 shortage, below 0 glut; nobody acts on it",
            of => of("quantity_gap") - LogRatio(of("reference_supply"), of("graduate_flow")), true),
        Observation.Sum("vacancies", "Open posts", "persons", 0, double.PositiveInfinity, Unit.Enterprise,
            "entry posts open at the end of the period",
            Reading.Of((s, e) => s.Enterprises.Vacancies[e] + s.Enterprises.GeneralVacancies[e])),
        Observation.Sum("enterprises", "Enterprises", "enterprises", 0, double.PositiveInfinity, Unit.Enterprise,
            "enterprises at the end of the period", Reading.Of((s, e) => s.Enterprises.Staff[e] > 0 ? 1 : 0)),
        Observation.Sum("foundings", "Enterprises founded", "enterprises/quarter", 0, double.PositiveInfinity, Unit.Enterprise,
            "enterprises founded in the period", Reading.Of(s => s.Enterprises.Founded)),
        Observation.Sum("failures", "Enterprises failed", "enterprises/quarter", 0, double.PositiveInfinity, Unit.Enterprise,
            "enterprises failed in the period", Reading.Of(s => s.Enterprises.Failed)),
        Observation.Mean("enterprise_age", "Age of enterprises", "quarters", 0, double.PositiveInfinity, Unit.Enterprise,
            "quarters since an enterprise was founded", Reading.Of(s => s.Enterprises.Quarters),
            Reading.Of((s, e) => s.Enterprises.Staff[e] > 0 ? 1 : 0)),
        Observation.Mean("sector_demand", "Demand for what a sector makes", "ratio", 0, 1e12, Unit.Sector,
            "demand relative to that of the start, by staff at the start", Reading.Of(s => s.Sectors.Demanded),
            Reading.Of(s => s.Sectors.UsualStaff)),
        Observation.Sum("staff", "Staff", "persons", 0, double.PositiveInfinity, Unit.Enterprise,
            "all staff as planned, the entry segment among them", Reading.Of(s => s.Enterprises.Staff)),
        Observation.Sum("heads", "Employment, entry segment", "persons", 0, double.PositiveInfinity, Unit.Enterprise,
            "persons employed in the entry segment, which graduates of applied colleges join",
            Reading.Of(s => s.Enterprises.Heads)),
        Observation.Sum("hires", "Graduates hired", "persons/quarter", 0, double.PositiveInfinity, Unit.Enterprise,
            "graduates without a post hired, those who had one before among them",
            Reading.Of(s => s.Enterprises.HiresThisPeriod)),
        Observation.Sum("exits", "Who left the entry segment", "persons/quarter", 0, double.PositiveInfinity, Unit.Enterprise,
            "persons who left the entry segment", Reading.Of(s => s.Enterprises.ExitsThisPeriod)),
        Observation.Derived("vacancy_rate", "Vacancy rate", "share", 0, 1, "open posts / (open posts + employment), of the entry segment",
            of => IntegrationObservations.Ratio(of("vacancies"), of("vacancies") + of("heads"))),
        Observation.Derived("filled_share", "Filled posts", "share", 0, 1, "graduates hired / (graduates hired + open posts)",
            of => IntegrationObservations.Ratio(of("hires"), of("hires") + of("vacancies"))),
        Observation.Derived("time_to_fill", "Time to fill a post", "quarters", 0, double.PositiveInfinity,
            "open posts / graduates hired a quarter (Little's law)", of => of("hires") > 0 ? of("vacancies") / of("hires") : double.NaN),
        Observation.Mean("unemployment", "Seekers left", "persons", 0, double.PositiveInfinity, Unit.World,
            "graduates without work who look for a post at the end of the period",
            Reading.Of((s, _) => s.Seekers.Count - s.Seekers.InOtherWork)),
        Observation.Mean("other_work", "Graduates in other work", "persons", 0, double.PositiveInfinity, Unit.World,
            "self-employed, casual or in the family's business: outside the enterprises of the model, in early careers",
            Reading.Of((s, _) => s.Seekers.InOtherWork)),
        Observation.Mean("field_wage", "Wage in the field", "ln ratio", -2, 2, Unit.Sector,
            "relative to the usual one, mean over sectors by employment", Reading.Of(s => s.Sectors.Wage),
            Reading.Of(s => s.Sectors.Employment)),
        Observation.Derived("unemployment_rate", "Seekers among all who work or look for work", "share", 0, 1,
            "seekers left / (seekers left + employment in the entry segment), whole world only",
            of => of("unemployment") / (of("unemployment") + of("heads"))),
        Observation.Mean("gave_up", "Seekers who gave up", "persons/quarter", 0, double.PositiveInfinity, Unit.World,
            "left the labour market after a long search without work, whole world only", Reading.Of((s, _) => s.Heads.GaveUp)),
        Observation.Mean("settled_elsewhere", "Settled in other work", "persons/quarter", 0, double.PositiveInfinity, Unit.World,
            "graduates in other work whose early career is over, whole world only", Reading.Of((s, _) => s.Heads.Elsewhere)),
        Observation.Mean("workforce_fit", "Workforce fit", "fit", 0, 1, Unit.Enterprise,
            "fit of the entry segment to the requirement in force, weighted by its heads",
            Reading.Of(s => s.Enterprises.WorkforceFit), Reading.Of(s => s.Enterprises.Heads)),
        Observation.Mean("generation", "Technology generation", "generations", 0, double.PositiveInfinity, Unit.Enterprise,
            "mean weighted by the heads of the entry segment",
            Reading.Of(s => s.Enterprises.Generation), Reading.Of(s => s.Enterprises.Heads)),
        Observation.Mean("innovation_rate", "Upgrades", "1/quarter", 0, 1, Unit.Enterprise,
            "share of enterprises that upgraded this period", Reading.Of(s => s.Enterprises.Upgraded)),
        Observation.Mean("requirement_drift", "Requirements replaced", "1/year", 0, 4, Unit.Enterprise,
            "share of the ten knowledge areas that a post asks for most, relative to other sectors, which an upgrade of this period "
            + "replaced, as a yearly rate, mean over the entry segment",
            Reading.Of(RequirementDrift.Of), Reading.Of(s => s.Enterprises.Heads)),
        Observation.Mean("upgrade_hazard", "Upgrade hazard", "1/quarter", 0, 1, Unit.Enterprise, "mean over enterprises",
            Reading.Of(s => s.Enterprises.UpgradeHazard)),
        Observation.Mean("upgrade_ready", "Enterprises ready to upgrade", "share", 0, 1, Unit.Enterprise,
            "share of enterprises with a knowledge stock of at least 1", Reading.Of((s, e) => s.Enterprises.Knowledge[e] >= 1 ? 1 : 0)),
        Observation.Mean("demand_position", "Demand position", "generations", 0, double.PositiveInfinity, Unit.Sector,
            "where the sector's mean requirement lies on its path of generations",
            Reading.Of((s, i) => Position(s.Sectors, i, s.Sectors.Demand(i))), Reading.Of(s => s.Sectors.Employment)),
        Observation.Mean("supply_position", "Supply position", "generations", 0, double.PositiveInfinity, Unit.Sector,
            "where the sector's graduates lie on the path of generations, next to those about to finish",
            Reading.Of((s, i) => Position(s.Sectors, i, s.Sectors.Supply(i))), Reading.Of(s => s.Sectors.Employment)),
        Observation.Mean("upgrade_gain", "Expected gain of upgrading", "ratio", -50, 50, Unit.Enterprise,
            "mean over enterprises that know enough to upgrade: the others expect nothing yet",
            Reading.Of(s => s.Enterprises.UpgradeGain), Reading.Of(s => s.Enterprises.MayUpgrade)),
        Observation.Mean("joint_innovation", "Joint innovation", "fit × depth × research", 0, 2, Unit.Enterprise, "mean over enterprises",
            Reading.Of(s => s.Enterprises.JointInnovation)),
        Observation.Mean("knowledge", "Knowledge stock", "upgrades", 0, 3, Unit.Enterprise, "mean over enterprises",
            Reading.Of(s => s.Enterprises.Knowledge)),
        Observation.Sum("output", "Output", "CNY/quarter", 0, double.PositiveInfinity, Unit.Enterprise,
            "sum over enterprises, of all staff",
            Reading.Of(s => s.Enterprises.Output), true),
        Observation.Sum("outside_hires", "Posts filled from outside", "persons/quarter", 0, double.PositiveInfinity, Unit.Enterprise,
            "entry posts left open for a quarter and filled by persons who are no graduates of these colleges",
            Reading.Of(s => s.Enterprises.OutsideHiresThisPeriod)),
    ];

    /// <summary>Where a direction lies on the sector's path, generations: mean of the generations near the sector's own, weighted by the
    /// fourth power of fit at ½ rad.</summary>
    /// <remarks>The window (10 back, 4 ahead) keeps far generations, which happen to be near on the sphere, out. A ruler, read by no
    /// process.</remarks>
    private static double Position(Sectors sectors, int sector, ReadOnlySpan<double> direction)
    {
        int own = (int)Math.Round(sectors.MeanGeneration[sector]);
        double sum = 0, weights = 0;
        for (int g = Math.Max(0, own - 10); g <= Math.Min(sectors.Generations - 1, own + 4); g++)
        {
            double fit = Profiles.Fit(direction, sectors.Requirement(sector, g), 0.5);
            double weight = (fit * fit * fit * fit) + 1e-12;
            sum += weight * g;
            weights += weight;
        }

        return sum / weights;
    }

    private static double LogRatio(double above, double below) =>
        above > 0 && below > 0 ? Mathematics.Elementary.Log(above / below) : double.NaN;
}
