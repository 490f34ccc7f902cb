using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Tests.Processes.Practising;

namespace Ronghe.Simulation.Tests.Processes.Decisions;

/// <summary>V20: where every trainee is kept a host gains what is saved and its part of the premium, where none is, output less cost; the
/// accounts close in every period of both.</summary>
public class RealisedBenefitTests
{
    private const int Periods = 24;

    /// <summary>CNY a trainee: worth at a post is kept to 24 bits, and a premium is a difference of two of them times a quarter's
    /// output.</summary>
    private const double Cents = 0.05;

    /// <summary>A ledger of every trainee that was kept: who it is, where, and its premium. What the host realises is what it saved when it
    /// hired, and its part of the premium of those who are still there; of the settled and of those kept before the
    /// start, as many as are expected to be.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(12)]
    [InlineData(4)]
    [InlineData(1)]
    [InlineData(0)]
    public void Where_everybody_accepts_every_trainee_whose_host_has_a_post_is_kept_and_brings_the_closed_form_while_it_stays(int quarters)
    {
        long trainees = 0, without = 0, left = 0, settling = 0;
        foreach (ulong seed in new ulong[] { 1, 2, 3, 4 })
        {
            Model model = World(seed, accepts: 1, career: quarters);
            ModelState state = model.State;
            double part = 1 - state.Parameters.Practice.PassThrough, fade = new CareerPath(state.Parameters).Fade;
            var ledger = new Dictionary<(int Programme, int Graduation, int Ordinal), (int Host, double Premium)>();
            double[] settled = [.. state.Enterprises.SettledPremium];
            int[] posts = [], kept = [];
            double[] premium = [];
            model.StepDone = step =>
            {
                if (Schedule.Steps[step] == "LeaveEmployers")
                {
                    foreach (((int Programme, int Graduation, int Ordinal) who, (int host, double worth)) in ledger.ToArray())
                    {
                        if (state.Period - who.Graduation < Math.Max(1, quarters)) continue;
                        settled[host] += worth;
                        settling++;
                        ledger.Remove(who);
                    }

                    for (int e = 0; e < settled.Length; e++) settled[e] *= 1 - fade;
                }

                if (Schedule.Steps[step] == "Teach")
                {
                    (kept, premium) = (new int[posts.Length], new double[posts.Length]);
                    foreach (PersonInPractice person in PersonsInPractice.Of(state))
                    {
                        trainees++;
                        int e = state.Partnerships.Enterprise[state.Practices.Slot[person.Row]];
                        if (kept[e] == posts[e])
                        {
                            without++;
                            continue;
                        }

                        (double trained, double untrained) = PersonsInPractice.Worth(state, person, e);
                        double ahead = state.Enterprises.Generation[e] - state.Sectors.MeanGeneration[state.Enterprises.Sector[e]];
                        double more = (trained - untrained) * state.Parameters.Industry.OutputPerHead
                            * Math.Pow(state.Parameters.Industry.UpgradeGain, ahead);
                        kept[e]++;
                        premium[e] += more;
                        ledger.Add((person.Programme, state.Period, person.Ordinal), (e, more));
                    }
                }

                if (Schedule.Steps[step] == "OpenVacancies")
                    posts = [.. state.Enterprises.Vacancies];
                if (Schedule.Steps[step] != "MatchGraduates") return;
                left += Forget(state, ledger);
                double[] expected = [.. settled];
                foreach ((int host, double worth) in ledger.Values) expected[host] += worth;
                Assert.Equal(kept, state.Enterprises.KeptThisPeriod);
                for (int e = 0; e < kept.Length; e++)
                {
                    Assert.Equal(premium[e], state.Enterprises.NewPremium[e], Cents * (1 + kept[e]));
                    Assert.Equal(expected[e], state.Enterprises.Premium[e], Tolerance(expected[e], kept[e]));
                    Assert.Equal((state.Parameters.Practice.HiringCost * kept[e]) + (part * expected[e]), state.Enterprises.KeptValue[e],
                        Tolerance(expected[e], kept[e]));
                    Assert.Equal(0, state.Enterprises.PoachingLoss[e]);
                }
            };
            model.RunUntil(Periods);
        }

        Assert.True(trainees > 1000 && without > 20, $"{trainees} trainees, {without} of them without a post of their host");
        Assert.True(quarters > Periods == (settling == 0), $"{settling} settled");
        Assert.True(quarters < 2 || left > 100, $"only {left} left their host");
    }

    private static double Tolerance(double premium, int kept) => (Cents * (1 + kept)) + (1e-5 * Math.Abs(premium));

    /// <summary>Strikes out who is no longer with the host; how many.</summary>
    private static int Forget(ModelState state, Dictionary<(int Programme, int Graduation, int Ordinal), (int Host, double Premium)> ledger)
    {
        Careers careers = state.Careers;
        var there = new HashSet<(int, int, int)>();
        for (int region = 0; region < state.Regions; region++)
        {
            for (int at = careers.Start(region); at < careers.Start(region) + careers.Number(region); at++)
            {
                uint person = careers.Person[at];
                var who = (careers.Programme[at], state.Period - PersonBits.Age(person), (int)(person & PersonBits.OrdinalMask));
                if (ledger.TryGetValue(who, out (int Host, double) kept) && kept.Host == careers.Employer[at]
                    && Careers.IsKept(careers.Job[at])) there.Add(who);
            }
        }

        var gone = ledger.Keys.Where(who => !there.Contains(who)).ToList();
        foreach ((int Programme, int Graduation, int Ordinal) who in gone) ledger.Remove(who);
        return gone.Count;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_nobody_accepts_nobody_is_kept_and_net_benefit_is_output_less_cost(bool levers)
    {
        Model model = World(4, accepts: 0, levers ? [.. LeverCatalog.All.Select(static l => TestWorlds.Full(l.Lever))] : []);
        ModelState state = model.State;
        int hosts = 0;
        double[] cash = [];
        model.StepDone = step =>
        {
            if (Schedule.Steps[step] == "UpdateWorkforces") cash = [.. state.Enterprises.Cash];
            if (Schedule.Steps[step] != "AssessBenefits") return;
            Assert.All(state.Enterprises.KeptThisPeriod, static kept => Assert.Equal(0, kept));
            Assert.All(state.Enterprises.KeptValue, static value => Assert.Equal(0, value));
            Assert.All(state.Partnerships.KeptValue, static value => Assert.Equal(0, value));
            Assert.All(state.Enterprises.Repaid, static repaid => Assert.Equal(0, repaid));
            Assert.All(state.Enterprises.PoachingLoss, static loss => Assert.Equal(0, loss));
            for (int e = 0; e < state.Enterprises.Count; e++)
            {
                double expected = OutputLessCost(state, e);
                double tolerance = 1e-7 * (1 + Math.Abs(cash[e]));
                Assert.Equal(expected, state.Enterprises.NetBenefit[e], 1e-6 * (1 + Math.Abs(expected)));
                Assert.Equal(expected, state.Enterprises.Cash[e] - cash[e], tolerance);
                if (state.InForce.Of(e).Length > 0) hosts++;
            }
        };
        model.RunUntil(Periods);
        // Fewer take part where nobody is kept since hosts expect less of a trainee (docs/decisions, 23): 111 of an enterprise and quarter.
        Assert.True(hosts > 100, $"only {hosts} hosts");
    }

    /// <summary>No value of a kept trainee is money: all accounts of a period add up to value added, whoever is kept.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void All_accounts_are_value_added_to_the_last_yuan(double accepts)
    {
        Model model = World(5, accepts, [.. LeverCatalog.All.Select(static l => TestWorlds.Full(l.Lever))]);
        while (model.Period < Periods)
        {
            model.Step();
            Accounts accounts = model.State.Accounts;
            double tolerance = 1e-9 * accounts.Turnover;
            Assert.Equal(0, Enum.GetValues<Holder>().Sum(accounts.Net), tolerance);
            var value = ValueAdded.Of(accounts);
            Assert.Equal(value.Produced, value.Income, tolerance);
            Assert.Equal(value.Produced, value.Used, tolerance);
            Assert.Equal(accounts.ThisPeriod(Flow.Sales) + accounts.ThisPeriod(Flow.InternOutput),
                model.State.Enterprises.Output.Sum() + InternOutput(model.State), tolerance);
        }
    }

    private static Model World(ulong seed, double accepts, IReadOnlyList<PolicyMeasure>? policies = null, int career = 12)
    {
        ModelParameters parameters = TestWorlds.With("labour_market.offer_acceptance", accepts,
            TestWorlds.With("labour_market.career_quarters", career, TestWorlds.With("labour_market.posts_per_graduate", 0.7,
            TestWorlds.With("industry.failing", 0))));
        foreach (string key in new[] { "decision.poachability", "labour_market.reservation_fit", "world.burn_in" })
            parameters = TestWorlds.With(key, 0, parameters);
        return Model.Create(TestWorlds.Create(Periods, seed, parameters: parameters, policies: policies), 0);
    }

    /// <summary>Interns of partnerships and others, scheme, contract, tax relief: from the rates, one by one.</summary>
    private static double OutputLessCost(ModelState state, int e)
    {
        Partnerships all = state.Partnerships;
        (DecisionParameters rates, PracticeParameters practice) = (state.Parameters.Decision, state.Parameters.Practice);
        double share = state.Enterprises.TrainingShare[e], places = 0, net = 0;
        foreach (int i in state.InForce.Of(e))
        {
            places += all.PlacesInUse[i];
            net += all.PlacesInUse[i] * (((rates.InternOutput + rates.CheapLabourRent) * (1 - share)) - rates.InternPay
                - (rates.TrainerCost * share) - (practice.Services * all.Depth[i])
                + state.Levers.Dose(Lever.PlaceSubsidy, state.Enterprises.Cell[e]));
            net -= (all.Activity[i] * Coordination(state, e, i)) + all.Transfer[i] - all.Pooled[i];
        }

        if (places > 0) net -= state.Enterprises.SchemeCost[e] + (practice.CrowdingCost / 4 * places * places / state.Enterprises.Staff[e]);
        double nominal = state.Enterprises.NominalInterns[e], nominalShare = state.Enterprises.NominalTrainingShare[e];
        net += nominal * (((rates.InternOutput + rates.CheapLabourRent) * (1 - nominalShare)) - rates.InternPay
            - (rates.TrainerCost * nominalShare));
        return net + state.Enterprises.TaxCreditUsed[e];
    }

    private static double Coordination(ModelState state, int e, int i)
    {
        Partnerships all = state.Partnerships;
        DecisionParameters rates = state.Parameters.Decision;
        int p = all.Programme[i];
        double dx = state.Enterprises.CultureX[e] - state.Programmes.CultureX[p];
        double dy = state.Enterprises.CultureY[e] - state.Programmes.CultureY[p];
        return rates.CoordinationCost * (1 + (rates.MissingSystemsCost * (1 - Math.Max(all.Systems[i], all.PersonalTie[i])))
            + (rates.CulturalCost * Math.Sqrt((dx * dx) + (dy * dy)))
            + (rates.InstitutionalCost * (1 - state.Government.InstitutionalSupply[state.Programmes.Region[p]]))
            + (state.Programmes.Region[p] != state.Enterprises.Region[e] ? rates.TravelCost : 0));
    }

    private static double InternOutput(ModelState state)
    {
        double persons = Enumerable.Range(0, state.Enterprises.Count).Sum(e =>
            (state.Enterprises.NominalInterns[e] * (1 - state.Enterprises.NominalTrainingShare[e]))
            + (state.InForce.Of(e).ToArray().Sum(i => state.Partnerships.PlacesInUse[i]) * (1 - state.Enterprises.TrainingShare[e])));
        return state.Parameters.Decision.InternOutput * persons;
    }
}
