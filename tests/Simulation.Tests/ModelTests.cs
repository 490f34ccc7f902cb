using Ronghe.Simulation.Observations;

namespace Ronghe.Simulation.Tests;

public class ModelTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void A_small_world_runs_and_every_invariant_holds_in_every_period()
    {
        RunSeries series = Model.Create(TestWorlds.Create(periods: 160, enterprises: 600, colleges: 60, sectors: 6), 0).Run();
        foreach (ObservationDefinition o in series.Observations)
        {
            int i = ObservationCatalog.IndexOf(o.Name);
            output.WriteLine($"{o.Name,-28}" + string.Join(" ",
                new[] { 0, 20, 40, 60, 80, 100, 120, 140, 159 }.Select(t => series[i, 0, t].ToString("G4").PadLeft(10))));
        }
    }
}
