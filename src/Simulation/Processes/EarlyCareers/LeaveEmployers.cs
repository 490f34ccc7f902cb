using System.Runtime.Intrinsics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.EarlyCareers;

/// <summary>Graduates in early careers decide whether to stay, to look for another post first, or to leave; whose early career is over
/// settles.</summary>
/// <remarks>
/// <code>
/// age += 1,   k += 1;   settles where age is C:   settled premium_e += premium
/// leaves where u0·(1 + o) is below o·(1 − s),   looks first where it is not, but below o;   o = odds(k)·(standard/worth)^fit
/// leaves the province where it leaves and u1 is below out
/// a kept trainee who would stay looks first where u2 is below later·poach·(1 − σ_z)
/// settled premium_e ← (1 − fade)·settled premium_e afterwards, of the partnership too
/// </code>
/// <para>Parts: <see cref="CareerPath"/>.</para>
/// <para>Symbols: age = quarters since graduation; k = quarters with the employer; C = labour_market.career_quarters, at least 1; odds(k),
/// s, out, fade = as in CareerPath; standard = industry.standard_fit; worth = fit × level at the post when it was taken (MatchGraduates),
/// worth of 0 counts as standard; fit = labour_market.leaving_by_fit; premium = as in KeepTrainees; later = practice.poached_later; poach =
/// decision.poachability; σ_z = enforceable part of the contract of the partnership where the trainee practised (AssessBenefits), by
/// Partnerships.ContractedShare and Government.InstitutionalSupply, 0 once it has ended; settled premium = Enterprises.SettledPremium,
/// Partnerships.SettledPremium; Enterprises.EarlyCareers falls by those who settle, Enterprises.QuitsThisPeriod = those who leave, for the
/// province's labour market or from it.</para>
/// <para>Order: all persons at once.</para>
/// <para>Draws: u0, u1, u2 are words of the block (EarlyCareer; p; peer = number in the cohort; draw = age); word 3 is the post that who
/// looks first looks at (ChangeEmployers).</para>
/// <para>Limits: who settles is taken off the list when the labour market opens (Returning) and no longer leaves as a person: the settled
/// staff leaves at δ_s of CareerPath (OpenVacancies). A worth above 0 is at least that at which a post was taken.</para>
/// <para>Source: that good matches last and young ones break, Jovanovic 1979; that a third search first, second prototype of the market;
/// that a trained person is looked for, Acemoglu and Pischke 1999.</para>
/// </remarks>
public static class LeaveEmployers
{
    private const int Lanes = 8;

    internal static void Apply(ModelState state)
    {
        Space space = state.Space<Space>();
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => Region(state, region), size: 1);
        for (int region = 0; region < state.Regions; region++)
        {
            state.Heads.Settled += space.Settled[region];
            state.Heads.Quits += space.Quits[region];
            state.Heads.Exits += space.Quits[region];
        }
    }

    private static void Region(ModelState state, int region)
    {
        Careers careers = state.Careers;
        CareerPath path = CareerPath.Of(state);
        Space space = state.Space<Space>();
        LabourMarketParameters market = state.Parameters.LabourMarket;
        double mostSought = DecideOnTraining.Poached(0, state.Parameters);
        int first = careers.Start(region), number = careers.Number(region), settled = 0, quits = 0;
        Span<uint> persons = careers.Person.AsSpan(first, number), jobs = careers.Job.AsSpan(first, number);
        ReadOnlySpan<int> programmes = careers.Programme.AsSpan(first, number);
        ReadOnlySpan<float> odds = careers.Odds.AsSpan(first, number), premiums = careers.Premium.AsSpan(first, number);
        ReadOnlySpan<uint> ids = state.Programmes.Id;
        Span<uint> agents = stackalloc uint[Lanes], ages = stackalloc uint[Lanes];
        Span<uint> word0 = stackalloc uint[Lanes], word1 = stackalloc uint[Lanes], word2 = stackalloc uint[Lanes];
        Span<uint> eight = stackalloc uint[Lanes];
        for (int i = 0; i < persons.Length; i += Lanes)
        {
            int lanes = Math.Min(Lanes, persons.Length - i);
            for (int lane = 0; lane < lanes; lane++)
            {
                agents[lane] = ids[programmes[i + lane]];
                eight[lane] = persons[i + lane] += PersonBits.OneQuarter;
            }

            Vector256<uint> who = Vector256.Create<uint>(eight);
            Vector256<uint> age = (who >>> PersonBits.AgeShift) & Vector256.Create(PersonBits.AgeMask);
            state.Streams.Blocks(Purpose.EarlyCareer, Vector256.Create<uint>(agents), state.Period,
                who & Vector256.Create(PersonBits.OrdinalMask), age, out Vector256<uint> x0, out Vector256<uint> x1,
                out Vector256<uint> x2, out _);
            age.CopyTo(ages);
            x0.CopyTo(word0);
            x1.CopyTo(word1);
            x2.CopyTo(word2);
            for (int lane = 0; lane < lanes; lane++)
            {
                int at = i + lane;
                uint job = jobs[at];
                if (ages[lane] >= path.Quarters)
                {
                    Settle(state, first + at);
                    jobs[at] = Careers.With(job, Plan.Settles);
                    settled++;
                    continue;
                }

                int tenure = Math.Min(Careers.LongestTenure, Careers.Tenure(job) + 1);
                Plan plan = PlanOf(RandomStreams.ToUnit(word0[lane]), RandomStreams.ToUnit(word1[lane]), path.Odds(tenure) * odds[at],
                    market);
                if (premiums[at] != 0 && plan == Plan.Stays && RandomStreams.ToUnit(word2[lane]) < mostSought
                    && RandomStreams.ToUnit(word2[lane]) < Sought(state, first + at)) plan = Plan.SearchesFirst;
                jobs[at] = Careers.Later(job, plan);
                if (plan < Plan.Leaves) continue;
                state.Enterprises.QuitsThisPeriod[careers.Employer[first + at]]++;
                quits++;
            }
        }

        Fade(state, region, path.Fade);
        (space.Settled[region], space.Quits[region]) = (settled, quits);
    }

    /// <summary>What a person does whose odds of leaving are these.</summary>
    internal static Plan PlanOf(double leaves, double where, double odds, LabourMarketParameters market)
    {
        double reached = leaves * (1 + odds);
        if (reached >= odds) return Plan.Stays;
        if (reached >= odds * (1 - market.SearchFirst)) return Plan.SearchesFirst;
        return where < market.LeavesProvince ? Plan.LeavesProvince : Plan.Leaves;
    }

    /// <summary>Partnership where a kept trainee practised, while it lasts; −1 after.</summary>
    internal static int PartnershipOf(ModelState state, int at)
    {
        Careers careers = state.Careers;
        uint person = careers.Person[at];
        int ring = state.Practices.RingOf(state.Period, PersonBits.Age(person));
        int slot = state.Practices.Slot[state.Practices.First(ring) + (int)careers.Practice[at]];
        return slot >= 0 && state.Partnerships.Programme[slot] == careers.Programme[at] ? slot : -1;
    }

    /// <summary>Chance that others' interest makes a kept trainee look for another post.</summary>
    private static double Sought(ModelState state, int at)
    {
        int slot = PartnershipOf(state, at);
        return DecideOnTraining.Poached(slot >= 0 ? AssessBenefits.Enforceable(state, slot) : 0, state.Parameters);
    }

    private static void Settle(ModelState state, int at)
    {
        Careers careers = state.Careers;
        int e = careers.Employer[at];
        state.Enterprises.EarlyCareers[e]--;
        double premium = careers.Premium[at];
        if (premium == 0) return;
        state.Enterprises.SettledPremium[e] += premium;
        if (PartnershipOf(state, at) is int slot and >= 0) state.Partnerships.SettledPremium[slot] += premium;
    }

    /// <summary>Some of the settled staff leave, and with them what they bring.</summary>
    private static void Fade(ModelState state, int region, double leaving)
    {
        int sectors = state.Sectors.Count;
        for (int e = state.EnterprisesOfCell.Start(region * sectors); e < state.EnterprisesOfCell.Start((region + 1) * sectors); e++)
        {
            state.Enterprises.SettledPremium[e] *= 1 - leaving;
            int first = state.Enterprises.FirstSlot[e];
            for (int slot = first; slot < first + state.Enterprises.SlotCount[e]; slot++)
                state.Partnerships.SettledPremium[slot] *= 1 - leaving;
        }
    }

    private sealed class Space(int regions) : IWorkingSpace<Space>
    {
        public int[] Settled { get; } = new int[regions];

        public int[] Quits { get; } = new int[regions];

        public static Space For(ModelState state) => new(state.Regions);
    }
}
