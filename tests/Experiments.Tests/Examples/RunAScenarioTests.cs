using System.Diagnostics;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Examples;

/// <summary>docs/examples/RunAScenario as a user starts it, and what can be used from C# at all.</summary>
public sealed class RunAScenarioTests : IDisposable
{
    private const string Policy = "{lever: tax_credit, share: 0.3}";
    private static readonly string Small = Path.Combine(Repository.Root, "scenarios", "small.yaml");
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_example_prints_what_ronghe_run_gives()
    {
        string[] changes = ["periods=12", "replications=4"];
        (int code, string output, string messages) = Example([Small, .. changes]);
        Assert.Equal((0, ""), (code, messages));
        Assert.Equal([.. Expected("no policy", "", changes), .. Expected("tax credit", Policy, changes)],
            output.TrimEnd().Split('\n'));
        Assert.NotEqual(output.Split('\n')[2][23..], output.Split('\n')[5][23..]);
    }

    [Fact]
    public void A_bad_file_gives_every_mistake_with_its_place_and_no_trace()
    {
        string path = _folder.Write("bad.yaml", "version: 2\nextends: " + Small + "\nperiods: -3\nseeed: 4\n");
        (int code, string output, string messages) = Example([path]);
        Assert.Equal((2, ""), (code, output));
        Assert.Equal(2, messages.TrimEnd().Split('\n').Length);
        Assert.All(messages.TrimEnd().Split('\n'), line => Assert.Matches("^" + path + @":[34]:\d+: \S", line));
        var thrown = Assert.Throws<ScenarioException>(() => ScenarioFile.Read(path));
        Assert.Equal(messages.TrimEnd(), thrown.Message);
        Assert.Equal([3, 4], thrown.Errors.Select(static e => e.Line).Order());
    }

    [Fact]
    public void A_course_is_asked_for_by_a_name_that_is_recorded()
    {
        var series = Simulation.Model.Create(ScenarioFile.Read(Small, "periods=1", "parameters.world.burn_in=0").Scenario, 0).Run();
        Assert.Single(series.Course("integration"));
        Assert.Throws<ArgumentException>(() => series.Course("integrations"));
        Assert.Throws<ArgumentException>(() => series.Course("integration", series.Groups.Count));
    }

    [Fact]
    public void The_README_shows_its_lines()
    {
        string[] Lines(params string[] path) => [.. File.ReadAllLines(Path.Combine([Repository.Root, .. path])).Select(static l => l.Trim())];
        string[] shown = [.. Lines("README.md").SkipWhile(static l => l != "```csharp").Skip(1).TakeWhile(static l => l != "```")];
        string[] program = Lines("docs", "examples", "RunAScenario", "Program.cs");
        int begins = Array.IndexOf(program, shown[0]);
        Assert.InRange(shown.Length, 10, 14);
        Assert.Equal(program[begins..].Where(static l => !l.Contains("Warnings", StringComparison.Ordinal)).Take(shown.Length), shown);
    }

    [Fact]
    public void What_ronghe_shows_to_CSharp_is_small() =>
        Assert.Equal(
            [nameof(InputError), nameof(MeanDifference), nameof(Quantile), nameof(ReplicationBand), nameof(ScenarioException), nameof(ScenarioFile)],
            typeof(ScenarioFile).Assembly.GetExportedTypes().Select(static type => type.Name).Order(StringComparer.Ordinal));

    /// <summary>The lines of a policy, from the stored series of <c>ronghe run</c>.</summary>
    private IEnumerable<string> Expected(string policy, string measures, string[] changes)
    {
        string results = _folder.In(policy);
        Answer run = RongheProgram.Execute(["run", Small, "--quiet", "--format", "csv", "--out", results, "--set", $"policies=[{measures}]",
            .. changes.SelectMany(static change => new[] { "--set", change })]);
        Assert.Equal(0, run.Code);
        string[][] rows = [.. Csv.Records(Path.Combine(results, "series.csv"))];
        int At(string column) => Array.IndexOf(rows[0], column);
        (int Replication, int Period, string Date, double Value)[] integration =
        [
            .. rows.Skip(1).Where(row => row[At("outcome")] == "integration" && row[At("group_kind")] == "all")
                .Select(row => (int.Parse(row[At("replication_id")], CultureInfo.InvariantCulture),
                    int.Parse(row[At("period")], CultureInfo.InvariantCulture), row[At("date")],
                    double.Parse(row[At("value")], CultureInfo.InvariantCulture))),
        ];
        return integration.GroupBy(static value => value.Period / 4).Select(year =>
        {
            var band = ReplicationBand.Of([.. year.GroupBy(static value => value.Replication)
                .Select(static values => values.OrderBy(static v => v.Period).Average(static v => v.Value))]);
            string date = year.MinBy(static value => value.Period).Date;
            return FormattableString.Invariant($"{policy,-23}{date}  {band.Median:0.00000}  {band.Low:0.00000} to {band.High:0.00000}");
        });
    }

    private static (int Code, string Output, string Messages) Example(IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "RunAScenario.dll"), .. arguments])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), messages = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, output.Result, messages.Result);
    }
}
