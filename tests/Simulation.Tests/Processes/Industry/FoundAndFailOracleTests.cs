using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.Industry;

/// <summary>A second, plain statement of who fails and who is founded: enterprise by enterprise from what was before and its own draws,
/// whole sums where the process runs along. The same bits.</summary>
public class FoundAndFailOracleTests
{
    private const int Quarters = 40;

    [Theory]
    [InlineData(0.009, 1)]
    [InlineData(0.06, 6)]
    public void Every_enterprise_is_as_its_own_draws_say(double failing, double byProfit)
    {
        Model model = Model.Create(TestWorlds.Create(Quarters, enterprises: 200, parameters: TestWorlds.With("world.burn_in", 0,
            TestWorlds.With("industry.failing", failing, TestWorlds.With("industry.failing_by_profit", byProfit)))), 0);
        int failed = 0, founded = 0;
        Now[] before = [];
        model.StepDone = step =>
        {
            if (Schedule.Steps[step] == "MoveDemand") before = Read(model.State);
            if (Schedule.Steps[step] != "FoundAndFail") return;
            (Now[] expected, double[] room) = After(model.State, before);
            Now[] found = Read(model.State);
            for (int e = 0; e < found.Length; e++)
                Assert.True(expected[e].Equals(found[e]), $"Place {e} in period {model.State.Period}: {expected[e]} and {found[e]}");
            Assert.Equal(room, model.State.Sectors.Room);
            failed += found.Count(static e => e.Failed > 0);
            founded += found.Count(static e => e.Founded > 0);
        };
        model.Run();
        Assert.True(failed > 20 && founded > 10, $"{failed} failed, {founded} founded");
    }

    [Fact]
    public void Who_is_founded_is_what_its_own_number_says_and_has_heard_what_the_sector_thinks()
    {
        Model model = Model.Create(TestWorlds.Create(Quarters, enterprises: 200, parameters: TestWorlds.With("world.burn_in", 0,
            TestWorlds.With("industry.failing", 0.06))), 0);
        int founded = 0;
        var heard = new double[model.State.Sectors.Count];
        model.StepDone = step =>
        {
            ModelState state = model.State;
            Enterprises all = state.Enterprises;
            if (Schedule.Steps[step] == "MoveDemand")
            {
                for (int s = 0; s < heard.Length; s++)
                {
                    heard[s] = Enumerable.Range(0, all.Count).Where(e => all.Sector[e] == s && all.Staff[e] > 0)
                        .Average(e => all.LearnedWorth[e]);
                }
            }

            if (Schedule.Steps[step] != "FoundAndFail") return;
            for (int e = 0; e < all.Count; e++)
            {
                if (all.Founded[e] == 0) continue;
                founded++;
                ModelParameters p = state.Parameters;
                Assert.Equal(StableHash.FoundedId(all.Place[e], state.Period), all.Id[e]);
                Near(Math.Min(p.Industry.MostKnowledge, p.Industry.FirstKnowledge * Uniform(2)), all.Knowledge[e]);
                Near(2 * p.Decision.SocialResponsibility * Uniform(6), all.SocialResponsibility[e]);
                Near(Math.Log(Uniform(9) / (1 - Uniform(9))), all.Taste[e]);
                Near(Uniform(10), all.PartOfPost[e]);
                Near(p.Practice.SchemeCost / 4 * Math.Pow(all.Planned[e] / 250.0, p.Practice.SchemeCostBySize)
                    * Math.Exp(p.Practice.SchemeCostSpread * Normal(8)), all.SchemeCost[e]);
                Near(all.HomeCultureX[e], all.CultureX[e]);
                Near(Math.Max(0, heard[all.Sector[e]] + (p.World.InitialWorthSpread
                    * state.Streams.Normal(Purpose.InitialPartnership, all.Id[e], 0, 0, 129))), all.LearnedWorth[e]);
                Near(1, all.WorkforceLevel[e] * all.WorkforceFit[e] * all.Affordable[e]);
                Assert.Equal(0, all.Heads[e] + all.EarlyCareers[e] + all.Posts[e] + all.Cash[e] + all.TrainingShare[e]);
                Assert.True(state.Sectors.Requirement(all.Sector[e], all.Generation[e]).SequenceEqual(all.Workforce(e)));
                double Uniform(uint draw) => state.Streams.Uniform(Purpose.EnterpriseAttributes, all.Id[e], 0, 0, draw);
                double Normal(uint draw) => state.Streams.Normal(Purpose.EnterpriseAttributes, all.Id[e], 0, 0, draw);
            }
        };
        model.Run();
        Assert.True(founded > 10, $"{founded} founded");
        static void Near(double expected, double found) => Assert.Equal(expected, found, 1e-11 * Math.Max(1, Math.Abs(expected)));
    }

    /// <summary>What the process says of one place.</summary>
    private sealed record Now(uint Id, int Staff, int Quarters, double Hazard, double Failed, double Founded, int Generation, double Cash)
    {
        public static Now Of(Enterprises all, int e) => new(all.Id[e], all.Staff[e], all.Quarters[e], all.FailingHazard[e], all.Failed[e],
            all.Founded[e], all.Generation[e], all.Cash[e]);
    }

    private static Now[] Read(ModelState state) =>
        [.. Enumerable.Range(0, state.Enterprises.Count).Select(e => Now.Of(state.Enterprises, e))];

    private static (Now[] After, double[] Room) After(ModelState state, Now[] before)
    {
        IndustryParameters given = state.Parameters.Industry;
        Enterprises all = state.Enterprises;
        int[] places = [.. Enumerable.Range(0, before.Length)];
        int[][] ofSector = [.. Enumerable.Range(0, state.Sectors.Count).Select(s => places.Where(e => all.Sector[e] == s).ToArray())];

        // Of the last period: who is founded now begins with none.
        double[] earned = [.. ofSector.Select(of => of.Where(e => before[e].Staff > 0).Select(Earned).DefaultIfEmpty(0).Average())];
        Now[] survived = [.. places.Select(Survived)];
        double[] room = Room(survived);
        Now[] after = [.. places.Select(Founded)];
        return (after, Room(after));

        double Earned(int e) => all.Output[e] > 0 ? Math.Max(-1, Math.Min(1, all.Profit[e] / all.Output[e])) : 0;

        double Size(int e) => Elementary.Power(all.Planned[e] / 50.0, -given.FailingBySize);

        Now Survived(int e)
        {
            Now was = before[e] with { Quarters = before[e].Quarters + 1, Failed = 0, Founded = 0, Hazard = 0 };
            if (was.Staff == 0) return was;
            double margin = Earned(e) - earned[all.Sector[e]];
            double hazard = Math.Min(1, given.Failing * Size(e) * Elementary.Exp(-given.FailingByProfit * margin));
            return state.Streams.Uniform(Purpose.FailEnterprise, was.Id, state.Period) < hazard
                ? was with { Hazard = hazard, Failed = 1, Staff = 0, Quarters = 0, Cash = 0 } : was with { Hazard = hazard };
        }

        Now Founded(int e)
        {
            Now was = survived[e];
            double chance = given.Failing * Size(e) / given.EmptyPlaces * Elementary.Power(room[all.Sector[e]], given.FoundingByRoom);
            (double luck, double ahead) = state.Streams.UniformPair(Purpose.FoundEnterprise, all.Place[e], state.Period);
            bool waits = was.Staff == 0 && was.Quarters >= state.Cohorts.Remembered;
            if (!waits || room[all.Sector[e]] == 0 || luck >= Math.Min(1, chance)) return was;
            double mean = state.Sectors.MeanGeneration[all.Sector[e]];
            return was with
            {
                Id = StableHash.FoundedId(all.Place[e], state.Period), Founded = 1, Quarters = 0, Staff = all.Planned[e],
                Generation = (int)Math.Floor(mean) + (ahead < mean - Math.Floor(mean) ? 1 : 0),
            };
        }

        double[] Room(Now[] now) => [.. ofSector.Select((of, s) =>
        {
            double planned = of.Sum(e => now[e].Staff), asked = state.Sectors.Demanded[s] * state.Sectors.UsualStaff[s];
            return planned > 0 ? Math.Min(1e12, asked / planned) : asked > 0 ? 1e12 : 0;
        })];
    }
}
