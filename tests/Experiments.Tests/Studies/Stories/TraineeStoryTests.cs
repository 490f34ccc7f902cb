using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Studies.Stories;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Tests.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests.Studies.Stories;

/// <summary>A trainee's story: found or named, the same each time, in plain words, with the money of both ledgers.</summary>
public sealed class TraineeStoryTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_trainee_is_found_followed_under_both_policies_and_found_again_by_name()
    {
        string results = Results();
        Answer found = Tell(results, "--trainee");
        Assert.Contains(" under “Base” and “Other”", found.Output, StringComparison.Ordinal);
        foreach (string said in (string[])["The two lives part in", "In the class:", "Host: hiring saved", "Person: part of the premium"])
            Assert.Contains(said, found.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", found.Output, StringComparison.Ordinal);
        Assert.All(found.Output.Split('\n'), static line => Assert.True(line.TrimEnd().Length <= 80, line));
        string name = found.Messages.Split("--trainee ")[1].Split('.')[0];
        Assert.Equal(found.Output, Tell(results, "--trainee", name).Output);
        Assert.NotEqual(found.Output, Tell(results, "--trainee", "--winner").Output);
        Assert.True(File.Exists(Path.Combine(results, $"story-trainee-{name.Replace(':', '-')}.html")));
    }

    [Fact]
    public void The_page_is_chinese_where_that_is_asked()
    {
        string results = Results();
        Tell(results, "--trainee", "--loser", "--language", "zh");
        string page = File.ReadAllText(Assert.Single(Directory.GetFiles(results, "story-trainee-*.html")));
        Assert.Contains("双方账上的钱", page, StringComparison.Ordinal);
        Assert.Empty(ChinesePage.EnglishIn(page, ["Base", "Other", "Farms", "Factories", "Media", "North", "South", results]));
    }

    [Theory]
    [InlineData("names no trainee", "--trainee", "1:2")]
    [InlineData("names no trainee", "--trainee", "a:2:3")]
    [InlineData("Nobody graduates under the name", "--trainee", "0:3:999999")]
    [InlineData("Nobody graduates under the name", "--trainee", "99999:3:0")]
    [InlineData("Say whose story", "--trainee", "0:3:0", "--winner")]
    [InlineData("Say whose story", "--trainee", "--agent", "college:0")]
    public void Who_is_nobody_is_refused(string said, params string[] options)
    {
        Answer answer = RongheProgram.InProcess(["story", Results(), .. options]);
        Assert.NotEqual(ExitCode.Ok, answer.Code);
        Assert.Contains(said, answer.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LifeEventKind.Left, 5, 5)]
    [InlineData(LifeEventKind.Moved, 7, 7)]
    [InlineData(LifeEventKind.Settled, 12, 12)]
    [InlineData(LifeEventKind.End, 3, 4)]
    public void The_ledgers_show_the_premium_of_every_quarter_with_the_host(LifeEventKind next, int period, int quarters)
    {
        var hired = new LifeEvent { Kind = LifeEventKind.Hired, Kept = 1, Premium = 1000, Worth = 0.5f, Employer = 4, Host = 4 };
        TraineeLife life = TraineeLife.Of([hired with { Kind = LifeEventKind.Graduated }, hired, hired with { Kind = next, Period = period }],
            null, new ModelParameters());
        Assert.Equal(new TraineeMoney(quarters, 1000, 11_000, 500 * quarters, 500 * quarters), life.Money);
        Assert.Equal(default, TraineeLife.Of([hired with { Kept = 0 }], null, new ModelParameters()).Money);
    }

    [Fact]
    public void Practice_with_a_partner_is_worked_paid_and_looked_after()
    {
        var parameters = new ModelParameters();
        var seen = new TraineeClass(12, 30, 0.2, 0.25, 0.5, false);
        var graduated = new LifeEvent { Kind = LifeEventKind.Graduated, Practice = PracticePlace.Partner, Host = 3 };
        DecisionParameters rates = parameters.Decision;
        Assert.Equal(new PracticeMoney(2, 1.5 * (rates.InternOutput + rates.CheapLabourRent), 2 * rates.InternPay, 0.5 * rates.TrainerCost),
            PracticeMoney.Of([graduated with { CollegeType = CollegeType.HigherVocational }], seen, parameters));
        Assert.Equal(default, PracticeMoney.Of([graduated with { Practice = PracticePlace.Nominal }], seen, parameters));

    }

    private static Answer Tell(string results, params string[] options)
    {
        Answer answer = RongheProgram.InProcess(["story", results, .. options]);
        Assert.True(answer.Code == ExitCode.Ok, answer.Messages);
        return answer;
    }

    private string Results()
    {
        _folder.Write("other.yaml", "extends: base.yaml\nscenario: Other\npolicies: [{lever: talent_integration, value: 1, from: 2010-Q3}]\n");
        Answer answer = RongheProgram.InProcess("run", _folder.In("base.yaml"), _folder.In("other.yaml"), "-n", "1", "--periods", "40",
            "--out", _folder.In("out"), "--quiet");
        Assert.True(answer.Code == ExitCode.Ok, answer.Messages);
        return _folder.In("out");
    }
}
