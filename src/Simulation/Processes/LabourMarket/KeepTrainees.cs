using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>A host offers its trainee a post where that is worth it; the trainee takes the offer, looks elsewhere or is hired away. Part of
/// matching.</summary>
/// <remarks>
/// <code>
/// premium = A·λ^(g − ḡ_s)·(worth − worth of a classmate who practised on the campus)·talent
/// value = saved + (1 − pass)·premium·tenure
/// offered where the host has a post, and in an order class or where worth·talent is at least reservation and value at least 0
/// takes it where (u0 − f)/(1 − f) is below accept·(1 − poach·(1 − σ_z)), accept in an order class
/// is hired away where it is not below that, and below accept:   loss_e = Σ value
/// new premium_e = Σ premium,   kept_e = their number      over those who take a post
/// </code>
/// <para>Symbols: u0, f = as in TakeInGraduates; worth, talent = as in MatchGraduates, without an error: the host knows its trainee; A, λ,
/// g, ḡ = as in UpdateWorkforces; saved = practice.hiring_cost; pass = practice.pass_through; tenure = as in DecideOnTraining; reservation
/// = labour_market.reservation_fit; accept = labour_market.offer_acceptance; poach = decision.poachability; σ_z = enforceable part of
/// Partnerships.ContractedShare (AssessBenefits), 0 once the partnership has ended; order class = Partnerships.IsOrderClass; new premium,
/// kept = Enterprises.NewPremium, Enterprises.KeptThisPeriod, loss = Enterprises.PoachingLoss; of the partnership Partnerships.Kept while
/// it lasts; Enterprises.FinishedThisPeriod = expected number of its trainees among this period's graduates who look for work;
/// Enterprises.TraineesThisPeriod = those trainees themselves, as drawn; Partnerships.Finished = those of the partnership while it lasts,
/// as drawn.</para>
/// <para>Order: programmes one by one, trainees by number in the cohort: hosts are in any city and sector, and the first come has the
/// post.</para>
/// <para>Draws: none of its own.</para>
/// <para>Limits: an order class promises its members any post that is there and not to be hired away, not a post that is not there. Who
/// is not kept looks for work like anybody else.</para>
/// <para>Money of cooperation is in base-period prices: a premium is told at the output of the sector's mean generation then.</para>
/// <para>Source: saved costs of hiring, Muehlemann and Pfeifer 2016; the host's part of the premium, Acemoglu and Pischke 1999; that a
/// premium is told against a classmate, whom the host could have hired in the market without having trained anybody, is an
/// Assumption.</para>
/// </remarks>
public static class KeepTrainees
{
    /// <summary>What a kept trainee is worth to the host, CNY.</summary>
    public static double Value(double premium, double tenure, PracticeParameters parameters) =>
        parameters.HiringCost + ((1 - parameters.PassThrough) * premium * tenure);

    /// <summary>Chance that a trainee with an offer takes it.</summary>
    public static double Acceptance(double enforceable, bool isOrderClass, LabourMarketParameters market, DecisionParameters decision) =>
        market.OfferAcceptance * (isOrderClass ? 1 : 1 - (decision.Poachability * (1 - enforceable)));

    internal static void Apply(ModelState state)
    {
        Partnerships partnerships = state.Partnerships;
        partnerships.Finished.AsSpan().Clear();
        partnerships.Kept.AsSpan().Clear();
        Matching matching = state.Space<Matching>();
        CareerPath path = CareerPath.Of(state);
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            CountFinished(state, p);
            foreach (Trainee trainee in matching.Trainees.Of(p)) Offer(state, matching, path, p, trainee);
        }
    }

    private static void CountFinished(ModelState state, int p)
    {
        Practices practices = state.Practices;
        int ring = practices.RingOf(state.Period);
        double looking = state.Programmes.Graduates[p] * (1 - state.Parameters.LabourMarket.FurtherStudy);
        for (int row = practices.Start(ring, p) + Practices.BeforePartners; row < practices.End(ring, p); row++)
        {
            int slot = practices.Slot[row];
            state.Enterprises.FinishedThisPeriod[state.Partnerships.Enterprise[slot]] += practices.Share[row] * looking;
        }
    }

    private static void Offer(ModelState state, Matching matching, CareerPath path, int p, Trainee trainee)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships partnerships = state.Partnerships;
        ModelParameters parameters = state.Parameters;
        int slot = state.Practices.Slot[trainee.Practice], e = partnerships.Enterprise[slot], sector = enterprises.Sector[e];
        MarketPosts market = matching.Market;
        enterprises.TraineesThisPeriod[e]++;
        bool lasts = partnerships.Programme[slot] == p;
        if (lasts) partnerships.Finished[slot]++;
        if (market.Vacancies[e] == 0) return;
        double enforceable = lasts ? AssessBenefits.Enforceable(state, slot) : 0;
        double further = parameters.LabourMarket.FurtherStudy, stays = (RandomStreams.ToUnit(trainee.Word0) - further) / (1 - further);
        int generation = enterprises.Generation[e];
        double fit = matching.Fits.OfNewest(state, p, trainee.Practice, sector, generation);
        double worth = fit * state.Seekers.Talent[trainee.Seeker];
        bool isPromised = lasts && partnerships.IsOrderClass[slot] > 0;
        if ((worth < parameters.LabourMarket.ReservationFit && !isPromised) || stays >= parameters.LabourMarket.OfferAcceptance) return;
        int campus = state.Practices.Start(state.Practices.RingOf(state.Period), p) + Practices.OnCampus;
        double untrained = matching.Fits.OfNewest(state, p, campus, sector, generation) * state.Seekers.Talent[trainee.Seeker];
        double premium = (worth - untrained)
            * UpdateWorkforces.StandardOutput(generation - state.Sectors.MeanGeneration[sector], parameters.Industry);
        double value = Value(premium, DecideOnTraining.Tenure(path, enforceable, parameters), parameters.Practice);
        if (value < 0 && !isPromised) return;
        if (stays >= Acceptance(enforceable, isPromised, parameters.LabourMarket, parameters.Decision))
        {
            enterprises.PoachingLoss[e] += value;
            return;
        }

        int cell = enterprises.Cell[e], empty = market.CloseFirstOf(e, cell);
        market.Hires[empty] = HireApplicants.Take(state, matching.Fits, trainee.Seeker, e, fit, true, premium);
        bool isInField = state.Programmes.Sector[p] == sector;
        (isInField ? ref market.Flows[cell].InField : ref market.Flows[cell].OutOfField)++;
        enterprises.KeptThisPeriod[e]++;
        enterprises.NewPremium[e] += premium;
        if (lasts) partnerships.Kept[slot]++;
    }
}
