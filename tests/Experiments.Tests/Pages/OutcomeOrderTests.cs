using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Pages;

public sealed class OutcomeOrderTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Integration is the mediator that the paper speaks of, not the aim.</summary>
    [Fact]
    public void Integration_is_not_reported_without_fit_work_output_and_the_three_net_benefits_beside_it()
    {
        string file = _folder.Write("tiny.yaml", TinyWorld.Yaml("Tiny", 24));
        (int code, string output, _) =
            RongheProgram.InProcess("run", file, "--replications", "3", "--quiet", "--out", _folder.In("out"));
        Assert.Equal(ExitCode.Ok, code);
        string[] lines = output.Split('\n');
        string[] beside =
        [
            "Integration", "Graduates' fit", "In-field rate", "Graduates employed", "Output", "Net benefit of enterprises",
            "Net benefit of colleges", "Net benefit of students", "Depth of partnerships",
        ];
        // A long title goes on in the next line where numbers are wide.
        string[] titles = [.. lines.Zip(lines.Skip(1).Append(""), static (line, next) => $"{Title(line)} {Title(next)}")];
        int[] at = [.. beside.Select(title => Array.FindIndex(titles, line => line.StartsWith(title, StringComparison.Ordinal)))];
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
        Assert.All(lines, static line => Assert.True(line.Length <= 80, line));
        Assert.Contains("Practice and cooperation bring enterprises", output, StringComparison.Ordinal);
    }

    /// <summary>What stands before the first gap of a row.</summary>
    private static string Title(string line) => line.Trim().Split("  ")[0];

    [Fact]
    public void A_sweep_shows_the_same_eight()
    {
        string file = _folder.Write("tiny.yaml", TinyWorld.Yaml("Tiny", 8) + """

            design:
              uncertainties: {method: lhs, points: 2, factors: {industry.upgrade_gain: plausible}}
            replications: 1
            """);
        (int code, _, string messages) = RongheProgram.InProcess("sweep", file, "--quiet", "--out", _folder.In("out"));
        Assert.True(code == ExitCode.Ok, messages);
        Assert.Equal(
            ["integration", "graduate_fit", "in_field_rate", "employment_rate", "output", "enterprise_net_benefit", "college_net_benefit",
                "student_net_benefit"],
            File.ReadLines(_folder.In("out/outcomes.csv")).Skip(1).Select(static line => line.Split(',')[0]).Distinct());
    }
}
