using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

try
{
    ScenarioFile file = ScenarioFile.Read(args[0], args[1..]);
    foreach (string warning in file.Warnings) Console.Error.WriteLine(warning);
    Scenario without = file.Scenario with { Policies = [] };
    Scenario with = without with { Policies = [new PolicyMeasure { Lever = Lever.TaxCredit, Value = 0.3 }] };
    foreach ((string policy, Scenario scenario) in new[] { ("no policy", without), ("tax credit", with) })
    {
        RunSeries[] runs = [.. ParallelEnumerable.Range(0, file.Replications).AsOrdered().Select(r => Model.Create(scenario, r).Run())];
        for (int first = 0; first + 4 <= scenario.Periods; first += 4)
        {
            var year = ReplicationBand.Of([.. runs.Select(run => run.Course("integration")[first..(first + 4)].Average())]);
            Console.WriteLine($"{policy,-23}{scenario.Start + first}  {year.Median:0.00000}  {year.Low:0.00000} to {year.High:0.00000}");
        }
    }

    return 0;
}
catch (ScenarioException mistakes)
{
    Console.Error.WriteLine(mistakes.Message);
    return 2;
}
