using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.Industry;

/// <summary>Demand of sectors moves by luck that lasts, by what technology saves, and with all others; together it is what the cycle
/// says.</summary>
public class MoveDemandTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(88)]
    [InlineData(1000)]
    public void Half_of_a_deviation_is_left_after_its_half_life(double halfLife)
    {
        var parameters = new IndustryParameters { DemandHalfLife = halfLife };
        Assert.Equal(0.5, Math.Pow(MoveDemand.Kept(parameters), halfLife), 1e-9);
    }

    [Fact]
    public void Where_elasticity_is_one_productivity_is_irrelevant_and_below_it_who_is_ahead_needs_fewer()
    {
        foreach (double luck in new[] { -0.3, 0, 0.2 })
        {
            var unit = new IndustryParameters { DemandElasticity = 1 };
            foreach (double ahead in new[] { -4, -0.5, 0.5, 3 })
            {
                Assert.Equal(MoveDemand.Relative(luck, 0, unit), MoveDemand.Relative(luck, ahead, unit));
                double below = MoveDemand.Relative(luck, ahead, unit with { DemandElasticity = 0.6 });
                double above = MoveDemand.Relative(luck, ahead, unit with { DemandElasticity = 1.4 });
                Assert.Equal(ahead > 0, below < MoveDemand.Relative(luck, 0, unit));
                Assert.Equal(ahead > 0, above > MoveDemand.Relative(luck, 0, unit));
            }
        }
    }

    /// <summary>By hand: a generation more, output a tenth more, elasticity .6: 1.1^(−.4) of the persons.</summary>
    [Fact]
    public void A_generation_ahead_saves_what_it_makes_more_to_the_power_of_elasticity_less_one() => Assert.Equal(0.96259,
        MoveDemand.Relative(0, 1, new IndustryParameters { DemandElasticity = 0.6, UpgradeGain = 1.1 }), 1e-5);

    [Fact]
    public void Usual_staff_times_demand_adds_up_to_what_the_cycle_calls_for()
    {
        ModelState state = Model.Create(TestWorlds.Create(10), 0).State;
        Sectors sectors = state.Sectors;
        double total = sectors.UsualStaff.Sum();
        Assert.Equal(state.Enterprises.Staff.Sum(), total);
        for (; state.Period < 40; state.Period++)
        {
            for (int s = 0; s < sectors.Count; s++) sectors.MeanGeneration[s] = ((s * 7) + state.Period) % 5;
            MoveDemand.Apply(state);
            double demanded = Enumerable.Range(0, sectors.Count).Sum(s => sectors.UsualStaff[s] * sectors.Demanded[s]);
            Assert.Equal(1, demanded / (Math.Exp(state.Government.Cycle) * total), 1e-12);
            Assert.NotEqual(0, state.Government.Cycle);
        }
    }

    /// <remarks>60,000 quarters. Of a path that keeps k of a deviation, the mean of n squares has the relative standard error
    /// √(2/n·(1 + k²)/(1 − k²)); half of it for the standard deviation, and four of them may be between.</remarks>
    [Theory]
    [InlineData(8)]
    [InlineData(88)]
    public void Luck_and_cycle_have_the_standard_deviation_of_what_keeps_a_part_of_itself(double halfLife)
    {
        const int quarters = 60_000;
        ModelState state = Model.Create(TestWorlds.Create(10, parameters: TestWorlds.With("industry.demand_half_life", halfLife)), 0).State;
        IndustryParameters parameters = state.Parameters.Industry;
        double[] squares = new double[state.Sectors.Count], lucks = state.Sectors.DemandLuck;
        double ofCycle = 0;
        for (; state.Period < quarters; state.Period++)
        {
            MoveDemand.Apply(state);
            for (int s = 0; s < squares.Length; s++) squares[s] += lucks[s] * lucks[s] / quarters;
            ofCycle += state.Government.Cycle * state.Government.Cycle / quarters;
        }

        double kept = MoveDemand.Kept(parameters);
        foreach (double square in squares) Near(square, parameters.DemandSpread, kept);
        Near(ofCycle, parameters.CycleSpread, parameters.CycleMemory);
        static void Near(double square, double spread, double kept)
        {
            double expected = spread / Math.Sqrt(1 - (kept * kept));
            double error = Math.Sqrt(2.0 / quarters * (1 + (kept * kept)) / (1 - (kept * kept))) / 2;
            Assert.InRange(Math.Sqrt(square) / expected, 1 - (4 * error), 1 + (4 * error));
        }
    }
}
