using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.Practising;

/// <summary>Everybody who practises is somewhere, once: heads of practice in every period of worlds of every kind.</summary>
public class PlacesOfPracticeTests
{
    [Fact]
    public void Shares_of_the_places_of_practice_are_a_whole_of_parts_in_every_period() => Over(static (model, name) =>
    {
        (ModelState state, Practices practices) = (model.State, model.State.Practices);
        // Those who finish next, then those who still may look for work.
        for (int waiting = 0; waiting < Math.Min(practices.Rings, state.Period); waiting++)
        {
            int ring = practices.RingOf(state.Period - waiting);
            for (int p = 0; p < state.Programmes.Count; p++)
            {
                double[] shares = practices.Share[practices.Start(ring, p)..practices.End(ring, p)];
                Assert.Equal(1, shares.Sum(), 1e-12);
                Assert.All(shares, share => Assert.True(share >= 0, $"{name}: {share}"));
            }
        }
    });

    [Fact]
    public void No_more_students_are_placed_than_practise_and_no_more_trainees_kept_than_finish() => Over(static (model, name) =>
    {
        ModelState state = model.State;
        Partnerships all = state.Partnerships;
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            int[] slots = state.PartnersOfProgramme.Of(p).ToArray();
            int students = state.Programmes.InPractice[p];
            Assert.True(slots.Sum(i => all.TakenUp[i]) <= students * (1 + 1e-12), name);
            Assert.All(slots, i => Assert.True(all.BrokeOff[i] <= all.TakenUp[i] && all.TakenUp[i] <= all.Places[i], name));
            Assert.All(slots, i => Assert.Equal(all.TakenUp[i] - (all.BrokeOff[i] / 2), all.PlacesInUse[i], 1e-9));
            double placed = state.Programmes.Coverage[p] + state.Programmes.NominalShare[p];
            Assert.True(placed <= 1 + 1e-12 && state.Programmes.TrainedCoverage[p] <= state.Programmes.Coverage[p] + 1e-12, name);
        }

        double nominal = state.Programmes.NominalShare.Zip(state.Programmes.InPractice, static (share, all) => share * all).Sum();
        Assert.Equal(nominal, state.Enterprises.NominalInterns.Sum(), 1e-6);
    });

    [Fact]
    public void No_more_trainees_are_kept_than_finished_at_the_host_or_than_it_hired()
    {
        long kept = 0;
        Over((model, name) =>
        {
            ModelState state = model.State;

            // The period is over: its graduates are drawn as they were in it.
            state.Period--;
            var finished = new int[state.Partnerships.Count];
            foreach (PersonInPractice person in PersonsInPractice.Of(state)) finished[state.Practices.Slot[person.Row]]++;
            state.Period++;
            for (int e = 0; e < state.Enterprises.Count; e++)
            {
                int first = state.Enterprises.FirstSlot[e], trainees = finished[first..(first + state.Enterprises.SlotCount[e])].Sum();
                Assert.True(state.Enterprises.KeptThisPeriod[e] <= Math.Min(trainees, state.Enterprises.HiresThisPeriod[e]), name);
                Interlocked.Add(ref kept, state.Enterprises.KeptThisPeriod[e]);
            }

            for (int i = 0; i < finished.Length; i++) Assert.True(state.Partnerships.Kept[i] <= finished[i], name);
        });
        Assert.True(kept > 1000, $"only {kept} were kept");
    }

    /// <summary>A slot that another programme has by now shows none of the trainees of the one before as its own; the host saw them
    /// all.</summary>
    [Fact]
    public void A_partnership_counts_its_own_trainees_and_a_host_all_of_them()
    {
        double gone = 0, drawn = 0, expected = 0;
        foreach (ulong seed in new ulong[] { 1, 2, 3, 4 })
        {
            ModelParameters parameters = TestWorlds.With("cooperation.dissolution", 0.3, TestWorlds.With("cooperation.ending_in_term", 1,
                TestWorlds.With("cooperation.meetings", 1, TestWorlds.With("world.burn_in", 0))));
            Model model = Model.Create(TestWorlds.Create(24, seed, parameters: parameters), 0);
            ModelState state = model.State;
            model.StepDone = step =>
            {
                if (Schedule.Steps[step] != "MatchGraduates") return;
                double[] own = new double[state.Partnerships.Count], all = new double[state.Enterprises.Count];
                int ring = state.Practices.RingOf(state.Period);
                for (int p = 0; p < state.Programmes.Count; p++)
                {
                    double looking = state.Programmes.Graduates[p] * (1 - state.Parameters.LabourMarket.FurtherStudy);
                    for (int row = state.Practices.Start(ring, p) + Practices.BeforePartners; row < state.Practices.End(ring, p); row++)
                    {
                        int slot = state.Practices.Slot[row];
                        all[state.Partnerships.Enterprise[slot]] += looking * state.Practices.Share[row];
                        if (state.Partnerships.Programme[slot] == p) own[slot] += looking * state.Practices.Share[row];
                    }
                }

                drawn += state.Partnerships.Finished.Sum();
                expected += own.Sum();
                for (int i = 0; i < own.Length; i++) Assert.True(own[i] > 0 || state.Partnerships.Finished[i] == 0);
                for (int e = 0; e < all.Length; e++) Assert.Equal(all[e], state.Enterprises.FinishedThisPeriod[e], 1e-9);
                gone += all.Sum() - own.Sum();
            };
            model.RunUntil(24);
        }

        Assert.True(gone > 10, $"{gone} trainees of partnerships that had ended");

        // Persons as drawn: as many as expected but for luck, whose spread is at most that of a count.
        Assert.Equal(expected, drawn, 4 * Math.Sqrt(expected));
    }

    /// <summary>What practice makes of the next graduates follows from its quality alone, quarter by quarter of their phase.</summary>
    [Fact]
    public void A_row_is_turned_and_raised_by_the_quality_of_its_quarters()
    {
        Model model = Model.Create(TestWorlds.Create(20, parameters: TestWorlds.With("world.burn_in", 0)), 0);
        ModelState state = model.State;
        PracticeParameters practice = state.Parameters.Practice;
        int rows = 0;
        model.StepDone = step =>
        {
            if (Schedule.Steps[step] != "Practise") return;
            for (int p = 0; p < state.Programmes.Count; p++)
            {
                bool isLong = state.Colleges.Type[state.Programmes.College[p]] == (int)CollegeType.HigherVocational;
                int first = state.Practices.Start(state.Practices.RingOf(state.Period + 1), p);
                int[] slots = state.PartnersOfProgramme.Of(p).ToArray();
                double[] profile = [.. state.Cohorts.Profile(state.Cohorts.At(p, state.Period + 1 - state.Programmes.StudyPeriods[p]))];
                for (int i = 0; i < slots.Length; i++)
                {
                    int row = first + Practices.BeforePartners + i, e = state.Partnerships.Enterprise[slots[i]];
                    Assert.Equal(slots[i], state.Practices.Slot[row]);
                    double quality = state.Partnerships.Quality[slots[i]] + (isLong ? state.Partnerships.QualityBefore[slots[i]] : 0);
                    Assert.Equal(practice.LevelRate * quality, state.Practices.Level[row], 1e-12);
                    double before = Profiles.Angle(profile,
                        state.Sectors.Requirement(state.Enterprises.Sector[e], state.Enterprises.Generation[e]));
                    double after = Math.Acos((state.Practices.Own[row] * Math.Cos(before)) + state.Practices.Required[row]);
                    Assert.Equal(before * (1 - Math.Min(1, practice.TurnRate * quality)), after, 1e-7);
                    rows++;
                }

                Assert.Equal(0, state.Practices.Level[first + Practices.OnCampus]);
                Assert.Equal((1, 0), (state.Practices.Own[first], state.Practices.Required[first]));
            }
        };
        model.RunUntil(20);
        Assert.True(rows > 200, $"only {rows} rows");
    }

    /// <summary>Ends every period of twelve worlds with random practice, all levers in force in every other.</summary>
    private static void Over(Action<Model, string> ends) => Parallel.For(0, 12, set =>
    {
        var streams = new RandomStreams(20261204, 0);
        uint draw = 0;
        double Next() => streams.Uniform(Purpose.None, (uint)set, 0, 0, draw++);
        ModelParameters parameters = TestWorlds.With("world.burn_in", 0);
        foreach (ParameterDefinition p in ParameterCatalog.All.Where(static p => p.Key.StartsWith("practice.", StringComparison.Ordinal)))
        {
            double value = p.PlausibleLow + (Next() * (p.PlausibleHigh - p.PlausibleLow));
            parameters = p.With(parameters, p.IsInteger ? 1 + (int)(4 * Next()) : value);
        }

        PolicyMeasure[] policies = set % 2 == 0 ? [] : [.. LeverCatalog.All.Select(static l => TestWorlds.Full(l.Lever))];
        Model model = Model.Create(TestWorlds.Create(32, (ulong)set, 1 + (int)(12 * Next()), 20 + (int)(200 * Next()),
            1 + (int)(5 * Next()), 1 + (int)(4 * Next()), parameters, policies: policies), 0);
        while (model.Period < 32)
        {
            model.Step();
            ends(model, $"World {set}, period {model.Period}");
        }
    });
}
