using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

ScenarioFile file = ScenarioFile.Read(args[0], args[1..]);
Scenario without = file.Scenario with { Policies = [] };
Scenario with = without with { Policies = [new PolicyMeasure { Lever = Lever.ResourceSharing, Value = 1 }] };
foreach ((string policy, Scenario scenario) in new[] { ("no policy", without), ("resource sharing", with) })
{
    RunSeries[] runs = [.. ParallelEnumerable.Range(0, file.Replications).AsOrdered().Select(r => Model.Create(scenario, r).Run())];
    foreach (int first in Enumerable.Range(0, scenario.Periods / 4).Select(year => 4 * year))
    {
        var integration = ReplicationBand.Of([.. runs.Select(run => run.Course("integration")[first..(first + 4)].Average())]);
        Console.WriteLine($"{policy,-20}{scenario.Start + first}  {integration.Median:0.00000}  {integration.Low:0.00000} to {integration.High:0.00000}");
    }
}
