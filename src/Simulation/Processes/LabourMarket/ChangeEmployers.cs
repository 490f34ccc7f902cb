using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Persons in early careers who look first, then settled staff, look at another post of their employer's city and sector; the post
/// they leave opens next period. A host whose trainee is hired away is repaid as far as contracts bind. Part of matching.</summary>
/// <remarks>
/// <code>
/// each person who looks first: looks at the open post number ⌊(x3 + ½)·open/2³²⌋ of the market,
///     and moves where another enterprise has it and worth there is above worth here and at least reservation
/// lookers_e = round(j·(n − exits − early); U)
/// each looker k = 1 … lookers: looks at the open post number ⌊(x0 + ½)·open/2³²⌋ of the market,
///     and moves where another enterprise has it whose generation is at least the own
/// who moves: moves out += 1 here, moves in += 1 there, where the post closes;   the post left opens next period
/// who was kept by the host: the new employer repays it σ_z·(1 − pass)·premium·max(0, clause − k)
/// </code>
/// <para>Symbols: open = posts of the market still open: city × sector, or the general posts of the city for who does not work in the
/// field; worth = fit × level at a post, times talent (MatchGraduates), here that at which the post was taken; reservation =
/// labour_market.reservation_fit; j = industry.job_moves; n = Enterprises.Heads, those of the last period; exits =
/// Enterprises.ExitsThisPeriod; early = Enterprises.EarlyCareers; moves out = Enterprises.MovesOutThisPeriod; moves in =
/// Enterprises.MovesInThisPeriod; Enterprises.Vacancies or Enterprises.GeneralVacancies falls by them; σ_z = as in LeaveEmployers; pass =
/// practice.pass_through; premium = as in KeepTrainees; clause = practice.repayment_quarters; k = quarters with the host; what is repaid is
/// in Enterprises.Repaid and Enterprises.Cash of both.</para>
/// <para>Order: after all graduates; persons in their order; then settled staff, one enterprise after the other, one looker after the
/// other, while posts are open.</para>
/// <para>Draws: x3 is word 3 of the block (EarlyCareer; p; peer = number in the cohort; draw = age); U(JobMove; e); x0 is the first word of
/// the block (JobMove; e; draw k).</para>
/// <para>Limits: who finds no better post stays. Movers bring no profile or level with them: they are like the staff they come from.</para>
/// <para>Source: Assumption: persons move to where they are worth more, settled staff to enterprises that are not behind their own in
/// technology. Repayment: training agreements under article 22 of China's labour contract law, of which the new employer pays the part of
/// the premium that the host expected in the rest of the term.</para>
/// </remarks>
internal static class ChangeEmployers
{
    private const int Batch = 64;

    /// <summary>What a new employer repays a host.</summary>
    public static double Repayment(double enforceable, double premium, int tenure, PracticeParameters practice) =>
        enforceable * (1 - practice.PassThrough) * Math.Max(0, premium) * Math.Max(0, practice.RepaymentQuarters - tenure);

    /// <summary>Persons of a city who look first, of those who were there when the period began.</summary>
    public static void Persons(ModelState state, int region, int present)
    {
        Careers careers = state.Careers;
        Matching matching = state.Space<Matching>();
        int end = careers.Start(region) + present, waiting = 0;
        Span<uint> who = stackalloc uint[Batch + Careers.Lanes];
        for (int eight = careers.Start(region); eight < end; eight += Careers.Lanes)
        {
            uint looks = Careers.Who(Careers.Eight(careers.Job, eight), Plan.SearchesFirst) & Careers.Next(end - eight);
            Pack.Left(Vector256.Create((uint)eight) + Vector256<uint>.Indices, looks).CopyTo(who[waiting..]);
            waiting += BitOperations.PopCount(looks);
            if (waiting <= Batch - Careers.Lanes) continue;
            Look(state, matching, who[..waiting]);
            waiting = 0;
        }

        Look(state, matching, who[..waiting]);
    }

    /// <summary>Draws for eight at once, then one after the other.</summary>
    private static void Look(ModelState state, Matching matching, ReadOnlySpan<uint> who)
    {
        Careers careers = state.Careers;
        ReadOnlySpan<uint> programmes = MemoryMarshal.Cast<int, uint>(careers.Programme);
        for (int first = 0; first < who.Length; first += Careers.Lanes)
        {
            Vector256<uint> eight = Lookers.Eight(who, first), persons = Picked.Eight(careers.Person, eight);
            state.Streams.Blocks(Purpose.EarlyCareer, Picked.Eight(state.Programmes.Id, Picked.Eight(programmes, eight)), state.Period,
                persons & Vector256.Create(PersonBits.OrdinalMask), PersonBits.Ages(persons), out _, out _, out _,
                out Vector256<uint> where);
            int end = Math.Min(who.Length, first + Careers.Lanes);
            for (int i = first; i < end; i++) Look(state, matching, (int)who[i], where[i - first]);
        }
    }

    private static void Look(ModelState state, Matching matching, int at, uint where)
    {
        Careers careers = state.Careers;
        Enterprises enterprises = state.Enterprises;
        MarketPosts market = matching.Market;
        careers.Job[at] = Careers.With(careers.Job[at], Plan.Stays);
        int from = careers.Employer[at];
        bool isGeneral = !Careers.IsInField(careers.Job[at]);
        int cell = isGeneral ? market.Cells + enterprises.Region[from] : enterprises.Cell[from];
        if (market.Open[cell] == 0) return;
        int p = careers.Programme[at], age = PersonBits.Age(careers.Person[at]);
        int post = UrnBall.Post(where, market.Start[cell], market.Open[cell]), to = market.All[post].Enterprise;
        if (to == from) return;
        double fit = isGeneral ? matching.Fits.OfPersonInSector(state, p, age, careers.Practice[at], enterprises.Sector[to])
            : matching.Fits.OfPerson(state, p, age, careers.Practice[at], enterprises.Sector[to], enterprises.Generation[to]);
        double worth = fit * careers.Talent[at];
        if (worth <= careers.Worth[at] || worth < state.Parameters.LabourMarket.ReservationFit) return;
        Move(enterprises, market, cell, post, from, to);
        enterprises.EarlyCareers[from]--;
        enterprises.EarlyCareers[to]++;
        Repay(state, market, cell, at, from, to);
        careers.Employer[at] = to;
        careers.Worth[at] = (float)worth;
        careers.Odds[at] = (float)CareerPath.OddsRatio(worth, state.Parameters);
        careers.Premium[at] = 0;
        careers.Job[at] = Careers.NewJob(false, false, Careers.IsInField(careers.Job[at]));
    }

    /// <summary>Settled staff of the market's enterprises, one enterprise after the other.</summary>
    public static void Market(ModelState state, int cell)
    {
        Span<uint> ids = stackalloc uint[Batch];
        Span<double> uniforms = stackalloc double[Batch];
        ReadOnlySpan<int> members = state.EnterprisesOfCell.Of(cell);
        Enterprises enterprises = state.Enterprises;
        MarketPosts market = state.Space<Matching>().Market;
        double rate = state.Parameters.Industry.JobMoves;
        for (int from = 0; from < members.Length && market.Open[cell] > 0; from += Batch)
        {
            ReadOnlySpan<int> batch = members.Slice(from, Math.Min(Batch, members.Length - from));
            for (int i = 0; i < batch.Length; i++) ids[i] = enterprises.Id[batch[i]];
            state.Streams.FillUniform(uniforms[..batch.Length], Purpose.JobMove, ids[..batch.Length], state.Period);
            for (int i = 0; i < batch.Length; i++)
            {
                int e = batch[i];
                double expected = market.SettledStaff[e] * rate, floor = Math.Floor(expected);
                Look(state, market, cell, e, (int)floor + (uniforms[i] < expected - floor ? 1 : 0));
            }
        }
    }

    private static void Look(ModelState state, MarketPosts market, int cell, int e, int lookers)
    {
        Enterprises enterprises = state.Enterprises;
        for (int person = 0; person < lookers && market.Open[cell] > 0; person++)
        {
            uint where = state.Streams.Block(Purpose.JobMove, enterprises.Id[e], state.Period, 0, (uint)person + 1).X0;
            int post = UrnBall.Post(where, market.Start[cell], market.Open[cell]);
            int to = market.All[post].Enterprise;
            if (to == e || enterprises.Generation[to] < enterprises.Generation[e]) continue;
            Move(enterprises, market, cell, post, e, to);
        }
    }

    private static void Move(Enterprises enterprises, MarketPosts market, int cell, int post, int from, int to)
    {
        enterprises.MovesOutThisPeriod[from]++;
        enterprises.MovesInThisPeriod[to]++;
        (cell < market.Cells ? enterprises.Vacancies : enterprises.GeneralVacancies)[to]--;
        market.Close(cell, post);
        market.Flows[cell].JobMoves++;
    }

    private static void Repay(ModelState state, MarketPosts market, int cell, int at, int host, int to)
    {
        if (state.Careers.Premium[at] <= 0 || LeaveEmployers.PartnershipOf(state, at) is not (int slot and >= 0)) return;
        double amount = Repayment(AssessBenefits.Enforceable(state, slot), state.Careers.Premium[at],
            Careers.Tenure(state.Careers.Job[at]), state.Parameters.Practice);
        state.Enterprises.Repaid[host] += amount;
        state.Enterprises.Repaid[to] -= amount;
        state.Enterprises.Cash[host] += amount;
        state.Enterprises.Cash[to] -= amount;
        market.Flows[cell].Repaid += amount;
    }
}
