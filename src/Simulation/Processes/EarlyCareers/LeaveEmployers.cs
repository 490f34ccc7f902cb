using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
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
/// settled premium_e ← (1 − (fade − h_e)⁺)·settled premium_e afterwards, nothing of one that fails; of the partnership too
/// </code>
/// <para>Parts: <see cref="CareerPath"/>.</para>
/// <para>Symbols: age = quarters since graduation; k = quarters with the employer; C = labour_market.career_quarters, at least 1; odds(k),
/// s, out, fade = as in CareerPath; standard = industry.standard_fit; worth = fit × level at the post when it was taken (MatchGraduates),
/// worth of 0 counts as standard; fit = labour_market.leaving_by_fit; premium = as in KeepTrainees; later = practice.poached_later; poach =
/// decision.poachability; σ_z = enforceable part of the contract of the partnership where the trainee practised (AssessBenefits), by
/// Partnerships.ContractedShare and Government.InstitutionalSupply, 0 once it has ended; settled premium = Enterprises.SettledPremium,
/// Partnerships.SettledPremium; h_e = Enterprises.FailingHazard, of who fails all leave; Enterprises.EarlyCareers falls by those who
/// settle, Enterprises.QuitsThisPeriod = those who leave, for the
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
    private const int Lanes = Careers.Lanes;
    private const int Half = Lanes / 2;
    private const int Batch = 64;

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
        Chance mostSought = new(DecideOnTraining.Poached(0, state.Parameters)), outward = new(market.LeavesProvince);
        Four atOnce = 1 - market.SearchFirst;
        int start = careers.Start(region), end = start + careers.Number(region), settled = 0, quits = 0;
        Span<uint> left = stackalloc uint[Batch + (2 * Lanes)];
        int waiting = 0;
        ReadOnlySpan<uint> ids = state.Programmes.Id;
        ReadOnlySpan<uint> staff = MemoryMarshal.Cast<int, uint>(state.Enterprises.Staff);
        RandomStreams streams = state.Streams;
        int period = state.Period;
        for (int at = start; at < end; at += Lanes)
        {
            uint here = Careers.Next(end - at);
            Vector256<uint> persons = Careers.Eight(careers.Person, at) + Vector256.Create(PersonBits.OneQuarter);
            persons.CopyTo(careers.Person, at);
            Vector256<uint> jobs = Careers.Eight(careers.Job, at);
            Vector256<uint> age = PersonBits.Ages(persons);
            streams.Blocks(Purpose.EarlyCareer, Picked.Eight(ids, careers.Programme.AsSpan(at, Lanes)), period,
                persons & Vector256.Create(PersonBits.OrdinalMask), age, out Vector256<uint> x0, out Vector256<uint> x1,
                out Vector256<uint> x2, out _);
            RandomStreams.ToUnit(x0, out Four leavesLower, out Four leavesUpper);
            ReadOnlySpan<uint> job = careers.Job.AsSpan(at, Lanes);
            ReadOnlySpan<float> odds = careers.Odds.AsSpan(at, Lanes);
            Four oddsLower = path.NextOdds(job) * Four.At(odds, 0), oddsUpper = path.NextOdds(job[Half..]) * Four.At(odds, Half);
            leavesLower *= 1 + oddsLower;
            leavesUpper *= 1 + oddsUpper;
            // A plan is a number of yeses: does not stay, does not look first, leaves the province. A mask counts as −1.
            Vector256<uint> moves = Four.Eight(leavesLower < oddsLower, leavesUpper < oddsUpper);
            Vector256<uint> leaves = Four.Eight(leavesLower < oddsLower * atOnce, leavesUpper < oddsUpper * atOnce);
            Vector256<uint> failed = Vector256.Equals(Picked.Eight(staff, careers.Employer.AsSpan(at, Lanes)), Vector256<uint>.Zero);
            moves |= failed;
            leaves |= failed;
            Vector256<uint> emigrates = leaves & outward.Of(x1);
            Vector256<uint> plans = Vector256<uint>.Zero - moves - leaves - emigrates;
            Vector256<uint> settles = Vector256.GreaterThanOrEqual(age, Vector256.Create((uint)path.Quarters));
            plans = Vector256.ConditionalSelect(settles, Vector256.Create((uint)Plan.Settles), plans);
            Careers.Later(jobs, plans, settles).CopyTo(careers.Job, at);
            uint kept = careers.HavePremium(at) & Vector256.Equals(plans, Vector256<uint>.Zero).ExtractMostSignificantBits() & here;
            for (uint sought = kept & mostSought.Bits(x2); sought != 0; sought &= sought - 1)
            {
                int lane = BitOperations.TrailingZeroCount(sought);
                if (RandomStreams.ToUnit(x2[lane]) < Sought(state, at + lane))
                    careers.Job[at + lane] = Careers.With(careers.Job[at + lane], Plan.SearchesFirst);
            }

            uint ends = settles.ExtractMostSignificantBits() & here;
            settled += BitOperations.PopCount(ends);
            for (uint lanes = ends; lanes != 0; lanes &= lanes - 1) Settle(state, at + BitOperations.TrailingZeroCount(lanes));
            uint quit = leaves.ExtractMostSignificantBits() & here & ~ends;
            Pack.Left(Careers.Eight(careers.Employer, at).AsUInt32(), quit).CopyTo(left[waiting..]);
            waiting += BitOperations.PopCount(quit);
            if (waiting <= Batch) continue;
            quits += Count(state, left[..waiting]);
            waiting = 0;
        }

        quits += Count(state, left[..waiting]);

        Fade(state, region, path.Fade);
        (space.Settled[region], space.Quits[region]) = (settled, quits);
    }

    /// <summary>Counts quits by the employers who are left, and how many there are.</summary>
    private static int Count(ModelState state, ReadOnlySpan<uint> left)
    {
        foreach (uint e in left) state.Enterprises.QuitsThisPeriod[e]++;
        return left.Length;
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
            double leave = state.Enterprises.Staff[e] == 0 ? 1 : Math.Max(0, leaving - state.Enterprises.FailingHazard[e]);
            state.Enterprises.SettledPremium[e] *= 1 - leave;
            int first = state.Enterprises.FirstSlot[e];
            for (int slot = first; slot < first + state.Enterprises.SlotCount[e]; slot++)
                state.Partnerships.SettledPremium[slot] *= 1 - leave;
        }
    }

    private sealed class Space(int regions) : IWorkingSpace<Space>
    {
        public int[] Settled { get; } = new int[regions];

        public int[] Quits { get; } = new int[regions];

        public static Space For(ModelState state) => new(state.Regions);
    }
}
