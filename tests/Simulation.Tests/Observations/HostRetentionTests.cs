using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Tests.Processes.Practising;

namespace Ronghe.Simulation.Tests.Observations;

/// <summary>Who is kept and who could have been are the same persons: no sector keeps more trainees than it has.</summary>
public class HostRetentionTests
{
    private const int Periods = 24;

    [Fact]
    public void Host_retention_is_a_share_of_the_trainees_who_finished_in_every_group()
    {
        ModelParameters parameters = TestWorlds.With("labour_market.offer_acceptance", 1, TestWorlds.With("decision.poachability", 0));
        Model model = Model.Create(TestWorlds.Create(Periods, 6, parameters: parameters), 0);
        ModelState state = model.State;
        Enterprises enterprises = state.Enterprises;
        int retention = ObservationCatalog.IndexOf("host_retention"), beyondExpected = 0, withTrainees = 0;
        int[] trainees = [];
        model.StepDone = step =>
        {
            if (Schedule.Steps[step] == "Teach")
            {
                trainees = new int[enterprises.Count];
                foreach (PersonInPractice person in PersonsInPractice.Of(state))
                    trainees[state.Partnerships.Enterprise[state.Practices.Slot[person.Row]]]++;
            }

            if (Schedule.Steps[step] == "MatchGraduates") Assert.Equal(trainees, enterprises.TraineesThisPeriod);
            if (Schedule.Steps[step] != "Observe" || state.RecordedPeriod < 0) return;
            for (int g = 0; g < model.Series.Groups.Count; g++)
            {
                ObservationGroup group = model.Series.Groups[g];
                if (group.Kind is not ("all" or "sector")) continue;
                int[] members = [.. Enumerable.Range(0, enterprises.Count)
                    .Where(e => group.Kind == "all" || state.Scenario.Population.Sectors[enterprises.Sector[e]].Id == group.Name)];
                int kept = members.Sum(e => enterprises.KeptThisPeriod[e]), all = members.Sum(e => trainees[e]);
                double seen = model.Series[retention, g, state.RecordedPeriod];
                if (all == 0) Assert.Equal(double.NaN, seen);
                else Assert.Equal((double)kept / all, seen, 1e-12);
                Assert.False(seen > 1);
                withTrainees += all > 0 ? 1 : 0;
                beyondExpected += kept > members.Sum(e => enterprises.FinishedThisPeriod[e]) ? 1 : 0;
            }
        };
        model.Run();
        Assert.True(withTrainees > 50 && beyondExpected > 0,
            $"{withTrainees} groups with trainees, {beyondExpected} of them keep more than were expected to finish");
    }
}
