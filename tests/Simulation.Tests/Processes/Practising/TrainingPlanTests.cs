using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.Tests.Processes.Practising;

/// <summary>A host's plan is the best of what it knows: looked for on a grid, pushed one way at a time, and at every corner.</summary>
public class TrainingPlanTests
{
    private const int Trials = 400;
    private static readonly RandomStreams Streams = new(20261203, 0);

    /// <summary>The training share is best for a trainee who gets a post: what the host has of keeping it, less output and trainers'
    /// time.</summary>
    [Fact]
    public void No_other_training_share_of_a_fine_grid_is_worth_more()
    {
        int inside = 0;
        for (uint trial = 0; trial < Trials; trial++)
        {
            Case one = Plausible(trial);
            PracticeParameters practice = one.Practice;
            double found = one.Plan().TrainingShare, best = 0, most = double.NegativeInfinity;
            for (double share = practice.LeastTraining; share <= practice.MostTraining; share += 1e-4)
            {
                double worth = one.Worth(share) + one.Work(share);
                if (worth > most) (most, best) = (worth, share);
            }

            Assert.Equal(best, found, 2e-4);
            Assert.True(one.Worth(found) + one.Work(found) >= most - 1e-6);
            if (found > practice.LeastTraining + 1e-3 && found < practice.MostTraining - 1e-3) inside++;
        }

        Assert.True(inside > Trials / 2, $"only {inside} shares inside their limits");
    }

    /// <summary>The chance of a post falls from one to nothing where all entry posts are taken; crowding grows with the square.</summary>
    [Fact]
    public void No_other_number_of_places_of_a_fine_grid_brings_more()
    {
        int inside = 0, beyond = 0;
        for (uint trial = 0; trial < Trials; trial++)
        {
            Case one = Plausible(trial);
            TrainingPlan plan = one.Plan();
            double most = Math.Max(1, one.Cap * one.Known.Staff), found = one.Net(plan.TrainingShare, plan.Places);
            Assert.Equal(found, plan.Net, 1e-6 * (1 + Math.Abs(found)));
            for (int i = 0; i <= 4000; i++)
            {
                double places = 1 + ((most - 1) * i / 4000);
                Assert.True(one.Net(plan.TrainingShare, places) <= found + (1e-9 * (1 + Math.Abs(found))),
                    $"trial {trial}: {places} places bring more than {plan.Places}");
            }

            if (plan.Places > 1 && plan.Places < most) inside++;
            if (plan.Places >= one.Known.EntryHires * one.Known.Phase) beyond++;
        }

        Assert.True(inside > Trials / 2 && beyond > 20, $"{inside} plans inside their limits, {beyond} beyond the entry posts");
    }

    [Fact]
    public void Who_keeps_trainees_longer_trains_more()
    {
        int more = Push(static c => c.Known with { Tenure = c.Known.Tenure * 1.2 }, static (before, after) =>
        {
            Assert.True(after.TrainingShare >= before.TrainingShare && after.Quality >= before.Quality);
            return after.TrainingShare > before.TrainingShare;
        });
        Assert.True(more > Trials / 2);
    }

    [Fact]
    public void A_longer_stay_and_a_surer_worth_mean_more_places_of_the_same_training()
    {
        int longer = Push(static c => c.Known with { Tenure = c.Known.Tenure * 1.2 }, NotFewer, Held);
        int surer = Push(static c => c.Known with { Certain = c.Known.Certain * 1.2 }, NotFewer, Held);
        Assert.True(longer > Trials / 2 && surer > Trials / 2, $"{longer}, {surer}");
        static bool NotFewer(TrainingPlan before, TrainingPlan after)
        {
            Assert.True(after.Places >= before.Places - 1e-9 && after.Net >= before.Net - 1e-6, $"{before} then {after}");
            return after.Places > before.Places;
        }
    }

    /// <summary>With the training share that goes with it, not in all hosts: the share is chosen as if every trainee got a post, places as
    /// their chance falls. Where posts are few a host that expects more overshoots in training and offers fewer places (a fifth of the
    /// hosts drawn here for the stay, a tenth for the worth). A share chosen with that chance would leave none.</summary>
    [Fact]
    public void A_longer_stay_and_a_surer_worth_mean_more_places_in_most_hosts()
    {
        int longer = Push(static c => c.Known with { Tenure = c.Known.Tenure * 1.2 }, NotFewer);
        int surer = Push(static c => c.Known with { Certain = c.Known.Certain * 1.2 }, NotFewer);
        Assert.True(longer > 0.75 * Trials && surer > 0.85 * Trials, $"{longer}, {surer}");
        static bool NotFewer(TrainingPlan before, TrainingPlan after) => after.Places >= before.Places - 1e-9;
    }

    [Fact]
    public void Rent_makes_training_dearer_and_places_more()
    {
        int less = Push(static c => c with { Decision = c.Decision with { CheapLabourRent = c.Decision.CheapLabourRent + 500 } },
            static (before, after) =>
            {
                Assert.True(after.TrainingShare <= before.TrainingShare && after.Quality <= before.Quality);
                Assert.True(after.Net >= before.Net);
                return after.TrainingShare < before.TrainingShare;
            });
        Assert.True(less > Trials / 2);
    }

    [Fact]
    public void A_floor_raises_training_and_quality_where_it_binds_and_is_enforced_in_part()
    {
        int more = Push(static c => c.Known with { Floor = 0.6 }, static (before, after) =>
        {
            Assert.True(after.TrainingShare >= before.TrainingShare && after.Quality >= before.Quality && after.Net <= before.Net + 1e-6);
            Assert.True(after.TrainingShare < 0.6 || after.TrainingShare.Equals(before.TrainingShare));
            return after.TrainingShare > before.TrainingShare;
        });
        Assert.True(more > Trials / 2);
    }

    [Fact]
    public void Dearer_places_are_fewer()
    {
        int pay = Push(static c => c with { Decision = c.Decision with { InternPay = c.Decision.InternPay * 1.1 } }, NotMore);
        int trainers =
            Push(static c => c with { Decision = c.Decision with { TrainerCost = c.Decision.TrainerCost * 1.2 } }, NotMore, Held);
        Assert.True(pay > Trials / 2 && trainers > Trials / 2, $"{pay}, {trainers}");
        static bool NotMore(TrainingPlan before, TrainingPlan after)
        {
            Assert.True(after.Places <= before.Places + 1e-9 && after.Net <= before.Net + 1e-6, $"{before} then {after}");
            return after.Places < before.Places;
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(83, 8.3)]
    [InlineData(500, 50)]
    public void Places_are_a_tenth_of_staff_at_most_and_one_at_least(int staff, double expected)
    {
        var rich = new DecisionParameters { InternOutput = 50_000 };
        var known = new TrainingProspects { Staff = staff, Certain = 1, Ceiling = 0.5, Tenure = 8, Phase = 2, Budget = 1e9 };
        Assert.Equal(expected, TrainingPlan.Of(known, new PracticeParameters { CrowdingCost = 0 }, rich, 0.1).Places, 12);
        Assert.Equal(1, TrainingPlan.Of(known, new PracticeParameters(), rich with { InternOutput = 0 }, 0.1).Places);
        TrainingPlan poor = TrainingPlan.Of(known with { Budget = 0 }, new PracticeParameters(), new DecisionParameters(), 0.1);
        Assert.Equal(1, poor.Places);
    }

    /// <summary>Wages, caps, posts, crowding, budgets of nothing, one member of staff, everything at once: there is always a plan.</summary>
    [Fact]
    public void A_plan_is_defined_at_every_corner_of_the_possible_ranges()
    {
        for (uint trial = 0; trial < 20_000; trial++)
        {
            Case one = Corner(trial);
            TrainingPlan plan = one.Plan();
            bool isDefined = double.IsFinite(plan.Places) && double.IsFinite(plan.Net) && double.IsFinite(plan.TalentPart)
                && plan.Places >= 1 && plan.TrainingShare is >= 0 and <= 1 && plan.Quality is >= 0 and <= 1;
            Assert.True(isDefined, $"trial {trial}: {plan} of {one}");
        }
    }

    [Fact]
    public void A_plan_is_defined_where_everything_is_nothing()
    {
        var practice = new PracticeParameters
        {
            CrowdingCost = 0, ExpectedPremium = 0, HiringCost = 0, LeastTraining = 0, SchemeCost = 0, JointWork = 0, QualityAtRisk = 1,
            QualityByEffort = 0, QualityBySystems = 0, QualityByTeachers = 0, Supervision = 0,
        };
        var decision = new DecisionParameters { InternOutput = 0, InternPay = 0, TrainerCost = 0, CheapLabourRent = 0 };
        var plan = TrainingPlan.Of(new TrainingProspects { Staff = 1, Phase = 1 }, practice, decision, 0);
        Assert.Equal(1, plan.Places);
        Assert.Equal(0, plan.Net);
        Assert.Equal(0, plan.TrainingShare);
        Assert.Equal(0, plan.Quality);
    }

    /// <summary>Compares each plan with that of a host pushed one way; how many moved.</summary>
    private static int Push(Func<Case, TrainingProspects> push, Func<TrainingPlan, TrainingPlan, bool> moved,
        Func<Case, Case>? held = null) => Push(c => c with { Known = push(c) }, moved, held);

    private static int Push(Func<Case, Case> push, Func<TrainingPlan, TrainingPlan, bool> moved, Func<Case, Case>? held = null) =>
        Enumerable.Range(0, Trials).Select(static trial => Plausible((uint)trial)).Select(held ?? (static c => c))
            .Count(c => moved(c.Plan(), push(c).Plan()));

    /// <summary>The same host with its training share as the only possible one.</summary>
    private static Case Held(Case host)
    {
        double share = host.Plan().TrainingShare;
        return host with { Practice = host.Practice with { LeastTraining = share, MostTraining = share } };
    }

    private static Case Plausible(uint trial)
    {
        var draws = new Draws(trial);
        PracticeParameters practice = draws.Within(new ModelParameters(), "practice.", plausible: true).Practice;
        DecisionParameters decision = draws.Within(new ModelParameters(), "decision.", plausible: true).Decision;
        double staff = Math.Exp(draws.Next(Math.Log(20), Math.Log(3000)));
        return new Case(new TrainingProspects
        {
            Staff = staff, Certain = draws.Next(0.5, 2), Ceiling = draws.Next(0.45, 0.9), Tenure = draws.Next(8, 16),
            Phase = 1 + (trial % 2), EntryHires = draws.Next(0.01, 0.05) * 0.2 * staff, Coordination = draws.Next(0, 5000),
            SchemeCost = draws.Next(0, 30_000), Budget = 1e12,
        }, practice, decision, 0.1);
    }

    private static Case Corner(uint trial)
    {
        var draws = new Draws(trial);
        ModelParameters parameters = draws.Within(draws.Within(draws.Within(new ModelParameters(), "practice.", plausible: false),
            "decision.", plausible: false), "industry.turnover", plausible: false);
        double staff = draws.Pick(1, 2, 30, 1e6), share = draws.Pick(0.01, 0.2, 1, draws.Next(0.01, 1));
        return new Case(new TrainingProspects
        {
            Staff = staff,
            Certain = DecideOnTraining.Certain(draws.Pick(0, 1, -1000, 1000), draws.Pick(0, 0.1, 100, 1), parameters.Practice),
            Ceiling = TrainingPlan.Ceiling(draws.Pick(0, 1, 0.5, 0.2), draws.Pick(0, 1, 0.5, 0.2), draws.Pick(0, 1, 0.5, 0.2),
                parameters.Practice),
            Tenure = DecideOnTraining.Tenure(new CareerPath(parameters), draws.Pick(0, 1, 0.5, 0.2), parameters),
            Phase = draws.Pick(1, 2, 3, 4),
            Floor = draws.Pick(0, 1, 0.4, 0.01),
            EntryHires = draws.Pick(0, parameters.Industry.Turnover * share * staff, 1e-12, 0.1),
            Coordination = draws.Pick(0, 1e6, 1300, 0),
            SchemeCost = draws.Pick(0, 1e9, 10_000, 0),
            Budget = draws.Pick(0, 1e12, 1000, 1),
        }, parameters.Practice, parameters.Decision, draws.Pick(0, 1, 0.1, 0.01));
    }

    /// <summary>What one host knows, and the objective that it is said to maximise, written once more.</summary>
    private sealed record Case(TrainingProspects Known, PracticeParameters Practice, DecisionParameters Decision, double Cap)
    {
        public TrainingPlan Plan() => TrainingPlan.Of(Known, Practice, Decision, Cap);

        /// <summary>A place a quarter: the chance to keep times what is saved and what the host has of the premium.</summary>
        public double Worth(double share)
        {
            double quality = Known.Ceiling * (1 - Math.Exp(-Practice.QualitySpeed * share));
            double kept = Practice.HiringCost + ((1 - Practice.PassThrough) * Practice.ExpectedPremium * Known.Tenure * quality);
            return Known.Certain * Practice.ExpectedRetention * kept / Known.Phase;
        }

        public double Work(double share) => ((Decision.InternOutput + Decision.CheapLabourRent) * (1 - share)) - Decision.InternPay
            - (Decision.TrainerCost * share);

        public double Net(double share, double places)
        {
            double posts = Known.EntryHires * Known.Phase;
            double withPost = places < posts ? places - (places * places / (2 * posts)) : posts / 2;
            return (places * Work(share)) + (withPost * Worth(share)) - (Practice.CrowdingCost / 4 * places * places / Known.Staff)
                - Known.SchemeCost - Known.Coordination;
        }
    }

    private sealed class Draws(uint trial)
    {
        private uint _next;

        public double Next(double low, double high) => low + ((high - low) * Streams.Uniform(Purpose.None, trial, 0, 0, _next++));

        public double Pick(double a, double b, double c, double d) => new[] { a, b, c, d }[(int)Next(0, 4)];

        /// <summary>All parameters of a group: from their plausible ranges, or from the corners of the possible ones.</summary>
        public ModelParameters Within(ModelParameters parameters, string group, bool plausible)
        {
            foreach (ParameterDefinition p in ParameterCatalog.All.Where(p => p.Key.StartsWith(group, StringComparison.Ordinal)))
            {
                double value = plausible ? Next(p.PlausibleLow, p.PlausibleHigh)
                    : Pick(p.Minimum, p.Maximum, p.Default, Next(p.Minimum, p.Maximum));
                parameters = p.With(parameters, p.IsInteger ? Math.Round(value) : value);
            }

            return parameters;
        }
    }
}
