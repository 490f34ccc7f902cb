using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.Education;

/// <summary>Chances to close and to open, alone; and a second, plain statement of who closes and who opens, from each place's own
/// draws: the same bits.</summary>
public class OpenAndCloseTests
{
    private const int Quarters = 40;

    private static readonly EducationParameters Usual = new();

    [Fact]
    public void The_chance_to_close_falls_with_posts_per_graduate_and_that_to_open_rises()
    {
        double closing = 2, opening = -1;
        foreach (double gap in new[] { -2, -0.7, -0.1, 0, 0.1, 0.7 })
        {
            double closes = OpenAndClose.Closing(gap, Usual), opens = OpenAndClose.Opening(gap, 31, Usual);
            Assert.InRange(closes, double.Epsilon, 1);
            Assert.InRange(opens, double.Epsilon, 1);
            Assert.True(closes < closing && opens > opening);
            (closing, opening) = (closes, opens);
        }

        Assert.Equal(Usual.Closing, OpenAndClose.Closing(0, Usual));
        Assert.Equal((1, 1), (OpenAndClose.Closing(-30, Usual), OpenAndClose.Opening(30, 31, Usual)));
        EducationParameters never = Usual with { Closing = 0 };
        Assert.Equal((0, 0), (OpenAndClose.Closing(-30, never), OpenAndClose.Opening(30, 31, never)));
    }

    [Fact]
    public void Approval_is_certain_where_institutions_are_whole_and_less_so_the_fewer_there_are()
    {
        EducationParameters slow = Usual with { ApprovalDelay = 0.8 };
        Assert.Equal(1, OpenAndClose.Approved(1, slow));
        Assert.Equal(0.2, OpenAndClose.Approved(0, slow), 1e-15);
        Assert.True(OpenAndClose.Approved(0.3, slow) < OpenAndClose.Approved(0.6, slow));
        Assert.Equal(1, OpenAndClose.Approved(0.3, slow with { ApprovalDelay = 0 }));
    }

    /// <summary>Of the dormant places those of programmes that closed within the wait may not open; the others open as often as programmes
    /// close.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(80)]
    public void Where_the_gap_is_nothing_as_many_open_as_close(double wait)
    {
        double free = Usual.Dormant - (Usual.Closing * wait / 4);
        Assert.Equal(1, free * OpenAndClose.Opening(0, wait, Usual) / OpenAndClose.Closing(0, Usual), 1e-12);
    }

    [Theory]
    [InlineData(0.02, 0.5)]
    [InlineData(0.2, 3)]
    [InlineData(0.05, 0)]
    public void Every_programme_is_as_its_own_draws_say(double closing, double dormant)
    {
        Model model = Model.Create(TestWorlds.Create(Quarters, colleges: 40, parameters: TestWorlds.With("world.burn_in", 0,
            TestWorlds.With("education.closing", closing, TestWorlds.With("education.dormant", dormant)))), 0);
        int closed = 0, opened = 0;
        Now[] before = [];
        model.StepDone = step =>
        {
            if (Schedule.Steps[step] == "ReviseCurricula") before = Read(model.State);
            if (Schedule.Steps[step] != "OpenAndClose") return;
            Now[] expected = After(model.State, before), found = Read(model.State);
            for (int p = 0; p < found.Length; p++)
                Assert.True(expected[p].Equals(found[p]), $"Place {p} in period {model.State.Period}: {expected[p]} and {found[p]}");
            AssertGrouped(model.State);
            closed += found.Count(static p => p.Closed > 0);
            opened += found.Count(static p => p.Opened > 0);
        };
        model.Run();
        Assert.True(closed > 8 && (opened > 4 || dormant == 0), $"{closed} closed, {opened} opened");
    }

    /// <summary>What the process says of one place.</summary>
    private sealed record Now(uint Id, double Admits, int Quarters, double Opened, double Closed, double LastingGap, double LastingSeats)
    {
        public static Now Of(Programmes all, int p) =>
            new(all.Id[p], all.Admits[p], all.Quarters[p], all.Opened[p], all.Closed[p], all.LastingGap[p], all.LastingSeats[p]);
    }

    private static Now[] Read(ModelState state) =>
        [.. Enumerable.Range(0, state.Programmes.Count).Select(p => Now.Of(state.Programmes, p))];

    private static Now[] After(ModelState state, Now[] before)
    {
        EducationParameters given = state.Parameters.Education;
        Programmes all = state.Programmes;
        Now[] closed = [.. before.Select(Closed)];
        return [.. closed.Select(Opened)];

        // Once a year, each in its quarter.
        bool Decides(int p) => ((long)all.Place[p] + state.Period) % 4 == 0;

        Now Closed(Now was, int p)
        {
            Now now = was with
            {
                Quarters = was.Quarters + 1, Opened = 0, Closed = 0,
                LastingGap = was.LastingGap + (given.GapMemory * (all.PerceivedGap[p] - was.LastingGap)),
            };
            return was.Admits > 0 && Decides(p) && state.Streams.Uniform(Purpose.CloseProgramme, was.Id, state.Period)
                < OpenAndClose.Closing(now.LastingGap, given) ? now with { Admits = 0, Quarters = 0, Closed = 1 } : now;
        }

        Now Opened(Now was, int p)
        {
            int wait = all.StudyPeriods[p] + state.Cohorts.Remembered;
            double usual = OpenAndClose.Approved(Govern.RestingInstitutions(state.Parameters.Government), given);
            double here = OpenAndClose.Approved(state.Government.InstitutionalSupply[all.Region[p]], given);
            if (was.Admits > 0 || was.Closed > 0 || !Decides(p) || was.Quarters < wait
                || state.Streams.Uniform(Purpose.OpenProgramme, all.Place[p], state.Period)
                >= OpenAndClose.Opening(was.LastingGap, wait, given) * (here / usual)) return was;

            // Lasting seats of the sector's that admitted before and still do, whoever opens beside it.
            double[] others = [.. closed.Where((o, q) => all.Sector[q] == all.Sector[p] && o.Admits > 0).Select(o => o.LastingSeats)];
            return was with
            {
                Id = StableHash.FoundedId(all.Place[p], state.Period), Admits = 1, Opened = 1, Quarters = 0,
                LastingSeats = others.Length > 0 ? others.Sum() / others.Length : 0,
            };
        }
    }

    private static void AssertGrouped(ModelState state)
    {
        Programmes all = state.Programmes;
        int[] places = [.. Enumerable.Range(0, all.Count)];
        for (int cell = 0; cell < state.OpenProgrammesOfCell.Groups; cell++)
            Assert.Equal(places.Where(p => all.Cell[p] == cell && all.Admits[p] == 1), state.OpenProgrammesOfCell.Of(cell).ToArray());
        for (int s = 0; s < state.Sectors.Count; s++)
            Assert.Equal(places.Where(p => all.Sector[p] == s && all.Admits[p] == 1), state.OpenProgrammesOfSector.Of(s).ToArray());
        for (int c = 0; c < state.Colleges.Count; c++)
        {
            Assert.Equal(places.Where(p => all.College[p] == c && (all.Admits[p] == 1 || all.Enrolled[p] > 0)),
                state.ProgrammesOfCollege.Of(c).ToArray());
        }
    }
}
