using System.Collections.Concurrent;
using System.CommandLine;
using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Studies.Sweeps;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>The failure table gives a command for each failed run, and the command does that run again and no other.</summary>
public sealed class FailingScenariosTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();
    private readonly ConcurrentQueue<int> _replications = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_command_of_a_failed_run_of_a_sweep_runs_it_alone_and_fails_in_the_same_way()
    {
        ScenarioDocument tiny = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"),
            "design.uncertainties.points=3", "replications=3", "seed=77");
        var design = new SweepDesign(tiny);
        RunEnvironment environment = Failing(ScenarioHash.Of(design.Variant(point: 1, policy: 9).Scenario), replication: 2);
        Assert.Equal(3, Conduct.Sweep(Conduct.Request([tiny], _folder.In("out"), "ronghe sweep tiny-sweep.yaml --seed 77"), environment));
        JsonElement failed = Assert.Single(Failures("out"));
        Assert.Equal("ronghe sweep tiny-sweep.yaml --seed 77", failed.GetProperty("experiment").GetString());
        Assert.False(failed.TryGetProperty("reproduce_note", out _));

        _replications.Clear();
        string[] command = [.. failed.GetProperty("reproduce").GetString()!.Split(' '), "--out", _folder.In("again"), "--quiet"];
        using StringWriter output = new(), messages = new();
        Assert.Equal(("ronghe", "run"), (command[0], command[1]));
        Assert.Equal(1, RongheCommands.Run(command[1..], new Terminal(output, messages, TextReader.Null, default), () => environment,
            StudyKinds.Hosted));
        Assert.Equal([2], _replications);
        JsonElement again = Assert.Single(Failures("again"));
        foreach (string same in (string[])["stage", "exception", "message", "scenario", "scenario_id", "policy_id", "replication", "seed",
            "model_version"])
            Assert.Equal(failed.GetProperty(same).ToString(), again.GetProperty(same).ToString());
    }

    [Fact]
    public void A_run_that_a_scenario_file_cannot_say_gets_the_experiments_command_and_the_reason()
    {
        ScenarioDocument document = _folder.Read("");
        Scenario scenario = document.Scenario;
        (string Name, Scenario Scenario, string Reason)[] runs =
        [
            ("costly", scenario with { Policies = [new PolicyMeasure { Lever = Lever.Consensus, Value = 1.5 }] }, "but is 1.5"),
            ("shadow", scenario with { Counterfactual = new Counterfactual { Cut = Link.ActionOnSeats } }, "links of this run are cut"),
        ];
        using (RunStore store = RunStore.TryOpen(_folder.In("out"), new RunEnvironment
            { Produce = static (_, _, _, _) => throw new InvalidOperationException("broken") }, out string _)!)
            store.Complete([.. runs.Select(r => RunTask.Of(document.With(r.Scenario, r.Name), 0))],
                new StoreOptions(1, "ronghe ways x.yaml"), default);
        JsonElement[] failures = Failures("out");
        Assert.Equal(2, failures.Length);
        foreach ((JsonElement failure, (string _, Scenario ran, string reason)) in failures.Zip(runs))
        {
            Assert.Equal(Variant.Of(ran), new Variant(failure.GetProperty("world").GetRawText(),
                failure.GetProperty("policies").GetRawText()));
            Assert.Equal("ronghe ways x.yaml", failure.GetProperty("reproduce").GetString());
            Assert.StartsWith("The command does the whole experiment again, not this run alone: ",
                failure.GetProperty("reproduce_note").GetString(), StringComparison.Ordinal);
            Assert.Contains(reason, failure.GetProperty("reproduce_note").GetString(), StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(_folder.In("out"), "*.yaml", SearchOption.AllDirectories));
    }

    [Fact]
    public void One_replication_has_the_numbers_it_has_among_the_others()
    {
        string all = _folder.In("all"), one = _folder.In("one");
        using StringWriter output = new(), messages = new();
        var terminal = new Terminal(output, messages, TextReader.Null, default);
        Assert.Equal(0, RongheCommands.Run(["run", _folder.In("base.yaml"), "--periods", "8", "-n", "3", "--quiet", "--out", all],
            terminal));
        Assert.Equal(0, RongheCommands.Run(
            ["run", _folder.In("base.yaml"), "--periods", "8", "--replication", "2", "--quiet", "--out", one], terminal));
        using ParquetRuns those = ParquetRuns.Open(all), that = ParquetRuns.Open(one);
        RecordedRun expected = those.Read().Single(static r => r.Identity.Replication == 2), got = that.Read().Single();
        Assert.Equal(expected.Identity, got.Identity);
        Assert.Equal(expected.Outcomes.Select(BitConverter.DoubleToInt64Bits), got.Outcomes.Select(BitConverter.DoubleToInt64Bits));

        Assert.Equal(2, RongheCommands.Run(["run", _folder.In("base.yaml"), "--replication", "2", "-n", "3"], terminal));
        Assert.Contains("give one of the two", messages.ToString(), StringComparison.Ordinal);
    }

    private JsonElement[] Failures(string folder) =>
        [.. File.ReadAllLines(_folder.In(Path.Combine(folder, FailureLog.Name)))
            .Select(static line => JsonDocument.Parse(line).RootElement)];

    private RunEnvironment Failing(string hash, int replication)
    {
        var sound = new RunEnvironment();
        return sound with
        {
            Produce = (scenario, number, done, stop) =>
            {
                _replications.Enqueue(number);
                return number == replication && ScenarioHash.Of(scenario) == hash
                    ? throw new InvalidOperationException("heads do not add up") : sound.Produce(scenario, number, done, stop);
            },
        };
    }
}
