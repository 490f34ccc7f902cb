using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Practising;

/// <summary>Money decides how far partnerships are at work.</summary>
/// <remarks>
/// <code>
/// n = places·fill, as if it were at work all the time;   fill as in Practise
/// ask_E = max(0, n·(pay + c·τ − (O + R)·(1 − τ) − z_L13) + n·service·x + coordination + T)
/// ask_C = max(0, n·(c_H·x + c_R·(1 − s) − service·x) + coordination − saved − T)
/// budget_e = [cash_e is at least 0]·share_E·max(0, profit_e)·λ^(−ḡ_s) + used_e;   can_e = min(1, budget_e/Σ_i ask_E)
/// budget_p = share_C·teach·enrolled_p + project_p;   can_p = min(1, budget_p/(posts_p + Σ_i ask_C))
/// a = min(can_e, can_p)
/// in an industrial college a = (can_e·ask_E + can_p·ask_C)/(ask_E + ask_C), 1 where it asks nothing
/// left_e = max(0, budget_e − Σ_i (a·ask_E − pooled))
/// pooled = (a − can_e)·ask_E in an industrial college, else 0
/// </code>
/// <para>Symbols: places = Partnerships.Places; τ = Enterprises.TrainingShare; pay, c, O, R, z_L13, service, c_H, c_R, coordination, saved
/// = as in AssessBenefits; posts = cost of exchanging posts (ExchangeTalent) where all can be paid; x = Partnerships.Depth; s =
/// Partnerships.Systems; T = Partnerships.Transfer of the last period; cash = Enterprises.Cash; share_E = decision.budget_share; profit =
/// Enterprises.Profit and used = Enterprises.TaxCreditUsed of the last period; λ, ḡ = as in UpdateWorkforces; can = Enterprises.Affordable,
/// Programmes.Affordable, 1 where nothing is asked; share_C = education.budget_share; teach = education.teaching_cost; enrolled =
/// Programmes.Enrolled; project = Programmes.ProjectFunds; a = Partnerships.Activity; pooled = Partnerships.Pooled, what the college pays
/// of the enterprise's part; left = Enterprises.BudgetLeft.</para>
/// <para>Order: what partnerships ask; enterprises and programmes look at their budgets; all partnerships at once.</para>
/// <para>Draws: none.</para>
/// <para>Limits: where a study holds partnerships fast a stays.  What a partner brings (T) is netted within its partnership: it pays for no
/// other. Profit is told in base-period prices, as all money of cooperation is: else growth alone would end all want of money.</para>
/// <para>Source: money decides what can be done (source paper §3.5: resources are short); that both sides cut all their partnerships alike,
/// and that who owes money spends none on cooperation but its tax credit, is an Assumption.</para>
/// </remarks>
public static class FundCooperation
{
    /// <summary>What one side has to pay for a partnership: never below 0, so that what one partnership brings pays for no other.</summary>
    public static double Ask(double costs, double brings) => Math.Max(0, costs - brings);

    /// <summary>What an enterprise may spend on cooperation in a quarter: a share of its profit unless it owes money, and its tax
    /// credit.</summary>
    public static double EnterpriseBudget(double cash, double profit, double credit, double share) =>
        (cash < 0 ? 0 : share * Math.Max(0, profit)) + credit;

    /// <summary>That of an enterprise, in base-period prices.</summary>
    internal static double EnterpriseBudget(ModelState state, int e, ReadOnlySpan<double> deflators)
    {
        Enterprises enterprises = state.Enterprises;
        return EnterpriseBudget(enterprises.Cash[e], enterprises.Profit[e] / deflators[enterprises.Sector[e]],
            enterprises.TaxCreditUsed[e], state.Parameters.Decision.BudgetShare);
    }

    /// <summary>What profit of each sector is divided by to be told in base-period prices.</summary>
    internal static void Deflate(ModelState state, Span<double> deflators)
    {
        for (int s = 0; s < deflators.Length; s++)
            deflators[s] = Elementary.Power(state.Parameters.Industry.UpgradeGain, state.Sectors.MeanGeneration[s]);
    }

    /// <summary>Part of what is asked that a budget allows.</summary>
    public static double Affordable(double budget, double asked) => asked > budget ? budget / asked : 1;

    /// <summary>Part of what both sides of an industrial college ask together that their budgets allow together.</summary>
    public static double Pooled(double ofEnterprise, double enterpriseAsk, double ofProgramme, double collegeAsk)
    {
        double asked = enterpriseAsk + collegeAsk;
        return asked > 0 ? ((ofEnterprise * enterpriseAsk) + (ofProgramme * collegeAsk)) / asked : 1;
    }

    internal static void Apply(ModelState state)
    {
        Deflate(state, state.Space<Space>().Deflators);
        state.Sweeps.Over(state.InForce.Count, state, Ask);
        state.Sweeps.Over(state.Enterprises.Count, state, OfEnterprises);
        state.Sweeps.Over(state.Programmes.Count, state, OfProgrammes, Programmes.AChunk);
        if (new Links(state).MovePartnerships) state.Sweeps.Over(state.InForce.Count, state, Work);
        state.Sweeps.Over(state.Enterprises.Count, state, Spend);
    }

    private static void Ask(ModelState state, int chunk, int first, int end)
    {
        Space space = state.Space<Space>();
        Partnerships all = state.Partnerships;
        foreach (int slot in state.InForce.Slots[first..end])
        {
            double places = all.Places[slot] * Practise.TakeUp(state, slot);
            var books = Books.Of(state, slot, places, 1);
            double transfer = all.Transfer[slot];
            space.EnterpriseAsk[slot] =
                Ask(books.Pay + books.Trainers + books.Services + books.Coordination,
                books.Interns + books.Rent + books.Subsidy - transfer);
            space.CollegeAsk[slot] =
                Ask(books.Teachers + books.Risk + books.Coordination, books.Services + books.Saved + transfer);
        }
    }

    private static void OfEnterprises(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        Space space = state.Space<Space>();
        for (int e = first; e < end; e++)
        {
            double asked = 0;
            foreach (int slot in state.InForce.Of(e)) asked += space.EnterpriseAsk[slot];
            double budget = enterprises.BudgetLeft[e] = EnterpriseBudget(state, e, space.Deflators);
            enterprises.Affordable[e] = Affordable(budget, asked);
        }
    }

    private static void OfProgrammes(ModelState state, int chunk, int first, int end)
    {
        Programmes programmes = state.Programmes;
        double[] asks = state.Space<Space>().CollegeAsk;
        double perStudent = state.Parameters.Education.BudgetShare * state.Parameters.Education.TeachingCost;
        for (int p = first; p < end; p++)
        {
            double asked =
                ExchangeTalent.Cost(programmes.DoubleQualifiedShare[p], programmes.Enrolled[p], state.Parameters.Cooperation);
            foreach (int slot in state.PartnersOfProgramme.Of(p)) asked += asks[slot];
            programmes.Affordable[p] = Affordable((perStudent * programmes.Enrolled[p]) + programmes.ProjectFunds[p], asked);
        }
    }

    /// <summary>A partnership is at work as far as both sides can pay for it.</summary>
    private static void Work(ModelState state, int chunk, int first, int end)
    {
        Partnerships all = state.Partnerships;
        Space space = state.Space<Space>();
        foreach (int slot in state.InForce.Slots[first..end])
        {
            double ofEnterprise = state.Enterprises.Affordable[all.Enterprise[slot]];
            double ofProgramme = state.Programmes.Affordable[all.Programme[slot]];
            bool isPooled = all.IsIndustrialCollege[slot] > 0;
            double activity = all.Activity[slot] = isPooled
                ? Pooled(ofEnterprise, space.EnterpriseAsk[slot], ofProgramme, space.CollegeAsk[slot])
                : Math.Min(ofEnterprise, ofProgramme);
            all.Pooled[slot] = isPooled ? (activity - ofEnterprise) * space.EnterpriseAsk[slot] : 0;
        }
    }

    private static void Spend(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        double[] asks = state.Space<Space>().EnterpriseAsk;
        for (int e = first; e < end; e++)
        {
            double spent = 0;
            foreach (int slot in state.InForce.Of(e))
                spent += (state.Partnerships.Activity[slot] * asks[slot]) - state.Partnerships.Pooled[slot];
            enterprises.BudgetLeft[e] = Math.Max(0, enterprises.BudgetLeft[e] - spent);
        }
    }

    private sealed class Space(int partnerships, int sectors) : IWorkingSpace<Space>
    {
        /// <summary>By sector.</summary>
        public double[] Deflators { get; } = new double[sectors];

        /// <summary>What each partnership would cost its enterprise if it were at work all the time, CNY.</summary>
        public double[] EnterpriseAsk { get; } = new double[partnerships];

        /// <summary>What it would cost its college.</summary>
        public double[] CollegeAsk { get; } = new double[partnerships];

        public static Space For(ModelState state) => new(state.Partnerships.Count, state.Sectors.Count);
    }
}
