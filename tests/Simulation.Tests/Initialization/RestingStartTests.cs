using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Initialization;

/// <summary>Where a starting value is solved from a rule, that rule leaves it where it is.</summary>
public class RestingStartTests
{
    private static readonly double[] Shares = [0, 0.01, 0.15, 0.5, 1];

    [Fact]
    public void Institutions_rest_where_as_much_is_built_as_erodes()
    {
        foreach (double able in new[] { 0, 0.7, 1, 1.3 })
        foreach (double build in Shares)
        foreach (double erode in Shares)
        {
            var parameters = new GovernmentParameters { InstitutionBuilding = build, InstitutionDecay = erode };
            double rest = Govern.RestingInstitutions(parameters, able);
            Assert.InRange(rest, 0, 1);
            Assert.Equal(rest, Govern.NextInstitutions(rest, build * able, parameters), 12);
        }
    }

    [Fact]
    public void The_double_qualified_share_rests_where_as_many_are_trained_as_leave()
    {
        foreach (double own in Shares)
        {
            foreach (double turn in Shares)
            {
                foreach (double depth in Shares)
                {
                    var parameters = new CooperationParameters { TeacherTraining = own, TeacherTurnover = turn, PostExchange = 0.1 };
                    double rest = ExchangeTalent.RestingShare(depth, 0.7, parameters);
                    Assert.InRange(rest, 0, 1);
                    Assert.Equal(rest, ExchangeTalent.NextShare(rest, parameters.PostExchange, depth, 0.7, parameters), 12);
                }
            }
        }
    }

    [Theory]
    [InlineData(new[] { 0.25, 0.25, 0.25, 0.25 })]
    [InlineData(new[] { 0.5, 0.25, 0.15, 0.1 })]
    public void Seats_start_in_proportion_to_posts(double[] weights)
    {
        Programmes programmes = Start(weights, most: 3);
        double all = programmes.Seats.Sum();
        Assert.Equal(1, all / Planned(programmes), 12);
        for (int s = 0; s < weights.Length; s++)
        {
            double seats = Enumerable.Range(0, programmes.Count).Where(p => programmes.Sector[p] == s).Sum(p => programmes.Seats[p]);
            Assert.Equal(weights[s], seats / all, 12);
        }

        AssertLogOfSeats(programmes);
    }

    [Fact]
    public void Seats_start_within_their_limits_but_for_the_scale_of_the_total()
    {
        Programmes programmes = Start([0.97, 0.01, 0.01, 0.01], most: 0.3);
        Assert.Equal(1, programmes.Seats.Sum() / Planned(programmes), 12);
        Assert.All(programmes.LogSeats, static l => Assert.InRange(l, -0.6, 0.6));
        AssertLogOfSeats(programmes);
    }

    /// <summary>The largest limits that parameters may have, and gaps as large as there are.</summary>
    [Fact]
    public void Seats_stay_within_their_declared_range_at_the_largest_limit()
    {
        ModelParameters parameters = TestWorlds.With("education.most_log_seats", 3, TestWorlds.With("education.seats_growth", 1,
            TestWorlds.With("education.most_seats_growth", 1, TestWorlds.With("education.seats_level", 2, TestWorlds.With("world.burn_in", 0)))));
        Model model = Model.Create(TestWorlds.Create(colleges: 40, parameters: parameters), 0);
        Programmes programmes = model.State.Programmes;
        double highest = 0, lowest = 0;
        for (int period = 0; period < 16; period++)
        {
            programmes.PerceivedGap.AsSpan().Fill(period < 8 ? -20 : 20);
            AdjustSeatsAndAdmit.Apply(model.State);
            (highest, lowest) = (Math.Max(highest, programmes.LogSeats.Max()), Math.Min(lowest, programmes.LogSeats.Min()));
            AssertLogOfSeats(programmes);
            model.State.Period++;
        }

        var declared = (StateAttribute)typeof(Programmes).GetProperty(nameof(Programmes.LogSeats))!
            .GetCustomAttributes(typeof(StateAttribute), false).Single();
        Assert.Equal((declared.Minimum, declared.Maximum), (lowest, highest));
    }

    private static void AssertLogOfSeats(Programmes programmes)
    {
        for (int p = 0; p < programmes.Count; p++)
        {
            if (programmes.Admits[p] > 0) Assert.Equal(Math.Log(programmes.Seats[p] / programmes.PlannedSeats[p]), programmes.LogSeats[p], 9);
            else Assert.Equal(0, programmes.Seats[p]);
        }
    }

    /// <summary>Seats that are planned of the programmes that admit.</summary>
    private static double Planned(Programmes programmes) => programmes.PlannedSeats.Zip(programmes.Admits, static (plan, admits) => plan * admits).Sum();

    private static Programmes Start(double[] weights, double most)
    {
        Scenario scenario = TestWorlds.Create(colleges: 40, parameters: TestWorlds.With("education.most_log_seats", most));
        return Model.Create(scenario with
        {
            Population = scenario.Population with
                { Sectors = [.. scenario.Population.Sectors.Select((sector, s) => sector with { Weight = weights[s] })] },
        }, 0).State.Programmes;
    }
}
