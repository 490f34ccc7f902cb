using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>Practice in enterprises: who takes part, how they train, whom they keep, what it costs; defined as the targets are.</summary>
internal static class PracticeObservations
{
    private const string Yuan = "CNY/quarter";

    /// <summary>Staff from which on enterprise statistics count an enterprise.</summary>
    private const int CountedFrom = 10;

    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Mean("hosting_enterprises", "Enterprises with trainees", "share", 0, 1, Unit.Enterprise,
            "share of enterprises with at least 10 staff that have a trainee of a partnership",
            Reading.Of((s, e) => PlacesOf(s, e) > 0 ? 1 : 0), Reading.Of((s, e) => s.Enterprises.Staff[e] >= CountedFrom ? 1 : 0)),
        Observation.Mean("participation_gradient", "Gradient of participation", "ratio", 0, double.PositiveInfinity, Unit.World,
            "share of enterprises with trainees, 50–249 staff / 10–49 staff, whole world only",
            Reading.Of((s, _) => HostingOf(s, 2) / HostingOf(s, 1))),
        Observation.Sum("places_wanted", "Places wanted", "persons", 0, double.PositiveInfinity, Unit.Enterprise,
            "training places that enterprises want", Reading.Of(s => s.Enterprises.WantedPlaces)),
        Observation.Sum("places", "Places in use", "persons", 0, double.PositiveInfinity, Unit.Partnership,
            "training places in use", Reading.Of(s => s.Partnerships.PlacesInUse)),
        Observation.Mean("training_share", "Training share", "share", 0, 1, Unit.Partnership,
            "part of a trainee's time that is training, by places in use",
            Reading.Of((s, i) => s.Enterprises.TrainingShare[s.Partnerships.Enterprise[i]]), Reading.Of(s => s.Partnerships.PlacesInUse)),
        Observation.Mean("unfilled_places", "Unfilled places", "share", 0, 1, Unit.Partnership,
            "places not taken up by students / places offered and paid for",
            Reading.Of((s, i) => 1 - IntegrationObservations.Ratio(s.Partnerships.TakenUp[i], Offered(s, i))), Reading.Of(Offered)),
        Observation.Mean("trainee_breakoff", "Trainees who break off", "share", 0, 1, Unit.Partnership,
            "share of trainees who would leave the host within two quarters",
            Reading.Of(BreaksOff), Reading.Of(s => s.Partnerships.TakenUp)),
        Observation.Mean("host_retention", "Trainees kept by their host", "share", 0, 1, Unit.Enterprise,
            "share of the trainees who finish and look for work that are hired by their host",
            Reading.Of((s, e) => IntegrationObservations.Ratio(s.Enterprises.KeptThisPeriod[e], s.Enterprises.TraineesThisPeriod[e])),
            Reading.Of(s => s.Enterprises.TraineesThisPeriod)),
        Observation.Mean("host_retention_of_partnerships", "Trainees kept, by partnership", "share", 0, 1, Unit.Partnership,
            "share of the trainees who finish and look for work that are hired by their host, of partnerships in force",
            Reading.Of((s, i) => IntegrationObservations.Ratio(s.Partnerships.Kept[i], s.Partnerships.Finished[i])),
            Reading.Of(s => s.Partnerships.Finished)),
        Observation.Mean("trainee_premium", "Premium of kept trainees", "CNY/person/quarter", double.NegativeInfinity,
            double.PositiveInfinity, Unit.Enterprise,
            "output a kept trainee adds over a classmate who practised in no enterprise, base-period prices, mean over those kept",
            Reading.Of((s, e) => IntegrationObservations.Ratio(s.Enterprises.NewPremium[e], s.Enterprises.KeptThisPeriod[e])),
            Reading.Of(s => s.Enterprises.KeptThisPeriod)),
        Observation.Mean("trainee_output_to_cost", "Trainees' output to cost", "ratio", 0, double.PositiveInfinity, Unit.Partnership,
            "output of trainees, rent included / pay, trainers, services and coordination of their host",
            Reading.Of((s, i) => IntegrationObservations.Ratio(WorkOf(s, i), CostOf(s, i))), Reading.Of(CostOf)),
        Observation.Mean("losing_hosts", "Hosts that lose", "share", 0, 1, Unit.Enterprise,
            "share of the enterprises with trainees whose net benefit over about a year is below 0",
            Reading.Of((s, e) => s.Enterprises.MeanNetBenefit[e] < 0 ? 1 : 0), Reading.Of((s, e) => PlacesOf(s, e) > 0 ? 1 : 0)),
        Observation.Mean("budget_bound", "Hosts bound by their budget", "share", 0, 1, Unit.Enterprise,
            "share of the enterprises that want places which would want more if they had more money",
            Reading.Of(s => s.Enterprises.IsBoundByBudget), Reading.Of((s, e) => s.Enterprises.WantedPlaces[e] > 0 ? 1 : 0)),
        Observation.Mean("trainee_worth", "Learned worth of a trainee", "ratio", -1000, 1000, Unit.Enterprise,
            "what an enterprise believes a trainee to be worth over what it expected at first, mean over enterprises",
            Reading.Of(s => s.Enterprises.LearnedWorth)),
        Observation.Sum("enterprise_net_benefit", "Net benefit of enterprises", Yuan, double.NegativeInfinity, double.PositiveInfinity,
            Unit.Enterprise, "what interns and trainees bring and cost, the worth of those kept included, after contracts and tax relief",
            Reading.Of(s => s.Enterprises.NetBenefit), true),
        Observation.Sum("college_net_benefit", "Net benefit of colleges", Yuan, double.NegativeInfinity, double.PositiveInfinity,
            Unit.Programme,
            "gains − costs of colleges from partnerships, less what exchanged posts and agreements on paper cost, money only",
            Reading.Of(CollegesNet), true),
        Observation.Mean("student_net_benefit", "Net benefit of students", Yuan, double.NegativeInfinity, double.PositiveInfinity,
            Unit.World,
            "pay of interns − rent extracted from them + part of their premium that kept trainees have in wages, whole world only",
            Reading.Of(StudentsNet), null, true),
    ];

    private static double PlacesOf(ModelState state, int e)
    {
        double places = 0;
        foreach (int slot in state.InForce.Of(e)) places += state.Partnerships.TakenUp[slot];
        return places;
    }

    private static double HostingOf(ModelState state, int sizeClass)
    {
        double hosts = 0, all = 0;
        for (int e = 0; e < state.Enterprises.Count; e++)
        {
            if (state.Enterprises.SizeClass[e] != sizeClass) continue;
            hosts += PlacesOf(state, e) > 0 ? 1 : 0;
            all++;
        }

        return all > 0 && hosts > 0 ? hosts / all : double.NaN;
    }

    private static double Offered(ModelState state, int slot) => state.Partnerships.Activity[slot] * state.Partnerships.Places[slot];

    private static double BreaksOff(ModelState state, int slot)
    {
        double stays = 1 - IntegrationObservations.Ratio(state.Partnerships.BrokeOff[slot], state.Partnerships.TakenUp[slot]);
        return 1 - (stays * stays);
    }

    private static double WorkOf(ModelState state, int slot)
    {
        Books books = BooksOf(state, slot);
        return books.Interns + books.Rent;
    }

    private static double CostOf(ModelState state, int slot)
    {
        Books books = BooksOf(state, slot);
        return books.Pay + books.Trainers + books.Services + books.Coordination;
    }

    private static Books BooksOf(ModelState state, int slot) =>
        Books.Of(state, slot, state.Partnerships.PlacesInUse[slot], state.Partnerships.Activity[slot]);

    private static double CollegesNet(ModelState state, int p)
    {
        double net = -state.Programmes.PaperSpending[p] - state.Programmes.PostSpending[p];
        foreach (int slot in state.PartnersOfProgramme.Of(p))
            net += state.Partnerships.CollegeGain[slot] - state.Partnerships.CollegeCost[slot];
        return net;
    }

    private static double StudentsNet(ModelState state, int world)
    {
        double premium = 0;
        foreach (double ofEnterprise in state.Enterprises.Premium) premium += ofEnterprise;
        return state.Accounts.ThisPeriod(Flow.InternPay) - state.Accounts.ThisPeriod(Flow.CheapLabourRent)
            + (state.Parameters.Practice.PassThrough * premium);
    }
}
