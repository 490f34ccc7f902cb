using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes;

/// <summary>Money binds: nobody spends more on cooperation than its budget, and what is short is observed.</summary>
public class BudgetTests
{
    private const string OfEnterprises = "decision.budget_share", OfProgrammes = "education.budget_share";

    [Fact]
    public void A_budget_allows_all_it_covers_and_else_its_share_of_what_is_asked()
    {
        Assert.Equal(1, FundCooperation.Affordable(10, 10));
        Assert.Equal(1, FundCooperation.Affordable(0, 0));
        Assert.Equal(0.25, FundCooperation.Affordable(10, 40));
        Assert.Equal(0, FundCooperation.Affordable(0, 40));
        for (double budget = 0; budget < 100; budget += 5)
        {
            for (double asked = 1; asked < 100; asked += 7)
            {
                double allowed = FundCooperation.Affordable(budget, asked);
                Assert.True(allowed <= FundCooperation.Affordable(budget + 5, asked));
                Assert.True(allowed >= FundCooperation.Affordable(budget, asked + 7));
                Assert.True(allowed * asked <= budget * (1 + 1e-15));
            }
        }

        Assert.Equal(3, FundCooperation.Ask(10, 7));
        Assert.Equal(0, FundCooperation.Ask(7, 10));
        Assert.Equal(0.02 * 1000, FundCooperation.EnterpriseBudget(0, 1000, 0, 0.02));
        Assert.Equal((0.02 * 1000) + 5, FundCooperation.EnterpriseBudget(1e9, 1000, 5, 0.02));
        Assert.Equal(5, FundCooperation.EnterpriseBudget(-1, 1000, 5, 0.02));
        Assert.Equal(5, FundCooperation.EnterpriseBudget(1, -1000, 5, 0.02));
        Assert.Equal(0.5, ShareResources.Affordable(10, 5));
        Assert.Equal(1, ShareResources.Affordable(0, 0));
    }

    /// <summary>What each side would have to pay is reckoned up again, place by place, before and after the two processes that spend.
    /// What is realised later may differ: fewer places are taken up than are offered where a programme has too few students.</summary>
    [Fact]
    public void What_is_planned_for_cooperation_and_spent_on_bases_stays_within_every_budget_whatever_the_shares()
    {
        int fund = StepOf("FundCooperation"), share = StepOf("ShareResources"), bound = 0;
        Parallel.For(0, 16, set =>
        {
            Model model = Model.Create(World(set), set);
            ModelState state = model.State;
            double[] cash = [];
            model.StepDone = step =>
            {
                if (step == fund)
                {
                    Assert.All(Enumerable.Range(0, state.Enterprises.Count), e =>
                    {
                        double spent = state.InForce.Of(e).ToArray().Sum(i =>
                            (state.Partnerships.Activity[i] * Outlay(state, i)) - state.Partnerships.Pooled[i]);
                        Within(spent, Budget(state, e));
                        double left = Math.Max(0, Budget(state, e) - spent);
                        Assert.Equal(left, state.Enterprises.BudgetLeft[e], 1e-6 + (1e-9 * Budget(state, e)));
                    });
                    Assert.All(Enumerable.Range(0, state.Programmes.Count), p =>
                        Within(state.PartnersOfProgramme.Of(p).ToArray().Sum(i =>
                                (state.Partnerships.Activity[i] * CollegeOutlay(state, i)) + state.Partnerships.Pooled[i])
                            + (state.Programmes.Affordable[p] * Posts(state, p)), BudgetOfProgramme(state, p)));
                    Interlocked.Add(ref bound, state.InForce.Slots.ToArray().Count(i => state.Partnerships.Activity[i] < 1));
                }

                if (step == share - 1) cash = [.. state.Enterprises.Cash];
                if (step == share)
                {
                    Assert.All(Enumerable.Range(0, cash.Length), e =>
                        Within(cash[e] - state.Enterprises.Cash[e], state.Enterprises.BudgetLeft[e] + (1e-9 * Math.Abs(cash[e]))));
                }
            };
            model.Run();
        });
        Assert.True(bound > 1000, $"only {bound} partnerships were short of money: the bound is not tried");
    }

    [Fact]
    public void More_money_never_means_less_activity_and_hardly_any_ends_integration()
    {
        // Means over seeds, and shares that bind: from about a hundredth on hardly anybody is short and only luck differs. What an
        // enterprise can pay decides how many places it wants as well, so another share of the budget is another draw of partners.
        double[] integration = [.. new[] { 0, 0.0005, 0.002, 0.005, 1 }.AsParallel().AsOrdered().Select(static share =>
            Enumerable.Range(1, 8).Average(seed => Run(share, share, (ulong)seed).Course("integration").Average()))];
        Assert.True(integration[0] < 0.2 * integration[^1], string.Join(' ', integration));
        Assert.True(integration[1] < 0.8 * integration[^1], string.Join(' ', integration));
        Assert.Equal(integration.Order(), integration);
        double[] shares = [0, 0.005, 0.01, 1];
        double[] shortOfEnterprises = [.. shares.Select(share => Run(share, 1).Course("money_short_enterprises").Average())];
        Assert.Equal(shortOfEnterprises.OrderDescending(), shortOfEnterprises);
        double[] shortOfColleges = [.. shares.Select(share => Run(1, share).Course("money_short_colleges").Average())];
        Assert.Equal(shortOfColleges.OrderDescending(), shortOfColleges);
        Assert.Equal(0, shortOfEnterprises[^1] + shortOfColleges[^1]);
        Assert.True(shortOfEnterprises[0] > 0.5 && shortOfColleges[0] > 0.5, $"{shortOfEnterprises[0]} {shortOfColleges[0]}");
    }

    /// <summary>Where there is always enough it does not matter how much: bytes, and nobody is scaled down.</summary>
    [Fact]
    public void Budgets_that_cover_everything_change_nothing()
    {
        RunSeries enough = Run(0.9, 0.9), more = Run(1, 1);
        SeriesAssert.SameBits(enough, more, 40);
        Assert.All(more.Course("money_short"), static share => Assert.Equal(0, share));
    }

    [Fact]
    public void Who_owes_money_spends_nothing_on_cooperation_but_its_tax_credit()
    {
        Model model = Model.Create(TestWorlds.Create(periods: 12) with { PoliciesInForce = [] }, 0);
        model.RunUntil(8);
        model.State.Enterprises.Cash.AsSpan().Fill(-1);
        FundCooperation.Apply(model.State);
        Partnerships all = model.State.Partnerships;
        int[] slots = model.State.InForce.Slots.ToArray();
        Assert.NotEmpty(slots);
        Assert.All(slots, i => Assert.True(all.Activity[i] is 0 || Outlay(model.State, i) < 1e-6));
        Assert.Contains(slots, i => all.Activity[i] is 0);
    }

    private static int StepOf(string process) => Schedule.Processes.Select(static p => p.Name).ToList().IndexOf(process);

    /// <summary>Where labour has little of output, and no enterprise is so small that nobody works there, everybody makes a profit: a share
    /// of none would be none, whatever the share.</summary>
    private static RunSeries Run(double enterprises, double programmes, ulong seed = 7) => Model.Create(TestWorlds.Create(periods: 40,
        seed: seed, entrantsPerYear: 12_000, parameters: TestWorlds.With(OfEnterprises, enterprises,
        TestWorlds.With(OfProgrammes, programmes, TestWorlds.With("industry.labour_share", 0.1)))), 0).Run();

    private static Scenario World(int set)
    {
        var streams = new RandomStreams(20261129, 0);
        ModelParameters parameters = TestWorlds.With("world.burn_in", 0);
        uint draw = 0;
        foreach ((string key, double low, double high) in new[]
        {
            (OfEnterprises, 0.0005, 0.05), (OfProgrammes, 0.0005, 0.05), ("decision.intern_output", 1000, 20000),
            ("decision.bargaining_share", 0.1, 1), ("cooperation.capital_investment", 0.01, 1),
        })
        {
            double share = streams.Uniform(Purpose.None, (uint)set, 0, 0, draw++);
            parameters = TestWorlds.With(key, low * Math.Pow(high / low, share), parameters);
        }

        PolicyMeasure[] policies = set % 2 == 0 ? []
            : [.. LeverCatalog.All.Select(static l => new PolicyMeasure { Lever = l.Lever, Value = 1 })];
        return TestWorlds.Create(32, (ulong)set, 8, 120, 3, 2, parameters, policies: policies);
    }

    private static double Budget(ModelState state, int e)
    {
        double prices = Math.Pow(state.Parameters.Industry.UpgradeGain, state.Sectors.MeanGeneration[state.Enterprises.Sector[e]]);
        double share = state.Enterprises.Cash[e] >= 0 ? state.Parameters.Decision.BudgetShare : 0;
        return (share * Math.Max(0, state.Enterprises.Profit[e]) / prices) + state.Enterprises.TaxCreditUsed[e];
    }

    private static double BudgetOfProgramme(ModelState state, int p) => (state.Parameters.Education.BudgetShare
        * state.Parameters.Education.TeachingCost * state.Programmes.Enrolled[p]) + state.Programmes.ProjectFunds[p];

    /// <summary>What a partnership at work all the time leaves its enterprise to pay.</summary>
    private static double Outlay(ModelState state, int i)
    {
        Partnerships all = state.Partnerships;
        DecisionParameters rates = state.Parameters.Decision;
        int e = all.Enterprise[i];
        double training = state.Enterprises.TrainingShare[e];
        double aPlace = rates.InternPay + (rates.TrainerCost * training) + (state.Parameters.Practice.Services * all.Depth[i])
            - ((rates.InternOutput + rates.CheapLabourRent) * (1 - training))
            - state.Levers.Dose(Lever.PlaceSubsidy, state.Enterprises.Cell[e]);
        return Math.Max(0, (Places(state, i) * aPlace) + Coordination(state, i) + all.Transfer[i]);
    }

    private static double CollegeOutlay(ModelState state, int i)
    {
        Partnerships all = state.Partnerships;
        DecisionParameters rates = state.Parameters.Decision;
        double aPlace = (rates.TeacherTime * all.Depth[i]) + (rates.OffCampusRisk * (1 - all.Systems[i]))
            - (state.Parameters.Practice.Services * all.Depth[i]);
        double saved = rates.CapitalReturn * all.Capital[i] * all.Usable[i];
        return Math.Max(0, (Places(state, i) * aPlace) + Coordination(state, i) - saved - all.Transfer[i]);
    }

    /// <summary>What exchanging posts costs a programme that can pay for all.</summary>
    private static double Posts(ModelState state, int p)
    {
        CooperationParameters rates = state.Parameters.Cooperation;
        double teachers = state.Programmes.Enrolled[p] / rates.StudentsPerTeacher;
        return rates.PostCost * rates.PostExchange * teachers * (1 - state.Programmes.DoubleQualifiedShare[p]);
    }

    /// <summary>Places offered that students would take up.</summary>
    private static double Places(ModelState state, int i)
    {
        PracticeParameters practice = state.Parameters.Practice;
        int e = state.Partnerships.Enterprise[i], p = state.Partnerships.Programme[i];
        double lost = practice.QualityAtRisk * (1 - (practice.QualityByEffort * state.Programmes.Effort[p]))
            * (1 - (practice.QualityBySystems * state.Partnerships.Systems[i]))
            * (1 - (practice.QualityByTeachers * state.Programmes.DoubleQualifiedShare[p]));
        double quality = (1 - lost) * (1 - Math.Exp(-practice.QualitySpeed * state.Enterprises.TrainingShare[e]));
        double odds = practice.TakeUp + (practice.TakeUpByQuality * quality) - (practice.TakeUpByDistance * Distance(state, i));
        return state.Partnerships.Places[i] / (1 + Math.Exp(-odds));
    }

    private static double Coordination(ModelState state, int i)
    {
        Partnerships all = state.Partnerships;
        DecisionParameters rates = state.Parameters.Decision;
        double supply = state.Government.InstitutionalSupply[state.Programmes.Region[all.Programme[i]]];
        return rates.CoordinationCost * (1 + (rates.MissingSystemsCost * (1 - Math.Max(all.Systems[i], all.PersonalTie[i])))
            + (rates.CulturalCost * Distance(state, i)) + (rates.InstitutionalCost * (1 - supply)) + (IsApart(state, i) ? rates.TravelCost : 0));
    }

    private static bool IsApart(ModelState state, int i) =>
        state.Programmes.Region[state.Partnerships.Programme[i]] != state.Enterprises.Region[state.Partnerships.Enterprise[i]];

    private static double Distance(ModelState state, int i) =>
        AssessBenefits.CulturalDistance(state, state.Partnerships.Enterprise[i], state.Partnerships.Programme[i]);

    private static void Within(double spent, double budget) => Assert.True(spent <= (budget * (1 + 1e-9)) + 1e-6, $"{spent} of {budget}");
}
