using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Studies.Stories;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe story RESULTS --agent enterprise:123</c>: one agent under two policies with the same luck; <c>--trainee</c>: one
/// student from the class to the third year at work.</summary>
internal static class StoryCommand
{
    public static Command Create(Terminal terminal)
    {
        var agent = new Option<string?>("--agent")
            { Description = "Whose story: enterprise:N, programme:N or college:N, counted from 0", HelpName = "kind:N" };
        var trainee = new Option<string?>("--trainee")
        {
            Description = "A student from the class to the third year at work: by name as in persons.parquet, or found (the typical one, "
                + "or with --winner, --loser)",
            HelpName = "programme:period:number", Arity = ArgumentArity.ZeroOrOne,
        };
        var typical = new Option<bool>("--typical") { Description = "The agent with the median difference between the two worlds" };
        var winner = new Option<bool>("--winner") { Description = "The agent that gains most" };
        var loser = new Option<bool>("--loser") { Description = "The agent that loses most" };
        var kind = new Option<string>("--kind") { Description = "Kind of the agent that --typical, --winner or --loser finds",
            HelpName = "kind", DefaultValueFactory = _ => "enterprise" };
        var with = new Option<string?>("--with")
            { Description = "The other scenario, by title or position (default: the second)", HelpName = "scenario" };
        var replication = new Option<int>("--replication", "-r") { Description = "Which luck (default 0)", HelpName = "number" };
        kind.AcceptOnlyFromAmong("enterprise", "programme", "college");
        return new ResultsCommand(terminal).Create("story",
            "Tell one agent's life under two policies with the same luck: where they part and why",
            "Results folder of ronghe run with two or more scenarios",
            [agent, trainee, typical, winner, loser, kind, with, replication], (folder, parsed) =>
            {
                (bool IsAsked, Chosen Chosen)[] choices = [(parsed.GetValue(typical), Chosen.Typical),
                    (parsed.GetValue(winner), Chosen.Winner), (parsed.GetValue(loser), Chosen.Loser)];
                Chosen[] chosen = [.. choices.Where(static c => c.IsAsked).Select(static c => c.Chosen)];
                string? named = parsed.GetValue(agent);
                bool isOfTrainee = parsed.GetResult(trainee) is not null;
                string? student = parsed.GetValue(trainee);
                int said = chosen.Length + (named is null ? 0 : 1);
                if (isOfTrainee ? said + (student is null ? 0 : 1) > 1 || named is not null : said != 1)
                    throw new RefusedException("Say whose story: one of --agent kind:N, --trainee, --typical, --winner, --loser.");
                PersonName? asks = student is null ? null
                    : TraineeChoice.TryParse(student, out string odd) ?? throw new RefusedException(odd);
                AgentName? asked = named is null ? null
                    : AgentName.TryParse(named, out string wrong) ?? throw new RefusedException(wrong);
                int luck = parsed.GetValue(replication);
                if (luck < 0) throw new RefusedException("--replication must be 0 or more.");
                folder.MustBeSound();
                RerunScenarios scenarios = RerunScenarios.TryRead(folder.Path, parsed.GetValue(with), out string problem)
                    ?? throw new RefusedException(problem);
                scenarios = scenarios with { First = scenarios.First.InWorldOf(luck), Second = scenarios.Second.InWorldOf(luck) };
                if (isOfTrainee)
                {
                    TellOfTrainee(folder, scenarios, asks, chosen.FirstOrDefault(), luck, RunOptions.CommandLine(parsed),
                        terminal.Language, terminal);
                    return ExitCode.Ok;
                }

                AgentKind wanted = Enum.Parse<AgentKind>(parsed.GetValue(kind)!, ignoreCase: true);
                string both = $"{scenarios.First.Name}' or '{scenarios.Second.Name}";
                (Scenario first, Scenario second) = (scenarios.First.Scenario, scenarios.Second.Scenario);
                AgentName who = asked ?? WorldFailure.Guard(both, luck,
                    () => AgentChoice.Find(first, second, luck, wanted, chosen[0], terminal.Cancellation))
                    ?? throw new RefusedException($"No {parsed.GetValue(kind)} of the start is still there at the end in both worlds.");
                if (WorldFailure.Guard(scenarios.First.Name, luck, () => NotThere(scenarios, who, luck)) is { } range)
                    throw new RefusedException(range);
                if (asked is null) folder.Say($"{chosen[0]} by {AgentChoice.Measure(who.Kind)}: {who}.");
                TwoLives lives = WorldFailure.Guard(both, luck, () => TwoLives.Trace(first, second, luck, who, terminal.Cancellation));
                var story = new Story(lives, who, scenarios.First, scenarios.Second, luck);
                string line = RunOptions.CommandLine(parsed);
                Language spoken = terminal.Language;
                ConsolePage.Write(StoryPage.Compose(story.In(spoken), scenarios, line), terminal);
                folder.WritePage(StoryPage.NameOf(who),
                    stream => ReportPage.Write(stream, StoryPage.Compose(story.In(spoken), scenarios, line), spoken));
                return ExitCode.Ok;
            });
    }

    private static void TellOfTrainee(ResultsFolder folder, RerunScenarios scenarios, PersonName? asked, Chosen chosen, int luck,
        string line, Language spoken, Terminal terminal)
    {
        string both = $"{scenarios.First.Name}' or '{scenarios.Second.Name}";
        PersonName who = asked ?? WorldFailure.Guard(both, luck, () => TraineeChoice.Find(scenarios.First.Scenario,
                scenarios.Second.Scenario, luck, chosen, terminal.Cancellation))
            ?? throw new RefusedException("No trainee was found whose first three years differ between the two worlds.");
        if (asked is null) folder.Say($"{chosen} by {TraineeChoice.Measure}: --trainee {TraineeChoice.Name(who)}.");
        TraineeStory story = WorldFailure.Guard(both, luck, () => TraineeStory.Trace(who, scenarios, luck, terminal.Cancellation))
            ?? throw new RefusedException($"Nobody graduates under the name {TraineeChoice.Name(who)}: there is no such programme, quarter "
                + "or number in the cohort.");
        ConsolePage.Write(story.In(spoken).Compose(line), terminal);
        folder.WritePage(TraineeStory.NameOf(who), stream => ReportPage.Write(stream, story.In(spoken).Compose(line), spoken));
    }

    private static string? NotThere(RerunScenarios scenarios, AgentName who, int luck)
    {
        var state = Ronghe.Simulation.Model.Create(scenarios.First.Scenario, luck).State;
        int count = who.Kind switch { AgentKind.Enterprise => state.Enterprises.Count, AgentKind.Programme => state.Programmes.Count,
            _ => state.Colleges.Count };
        if (who.Index >= count)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"There is no {who}: the world has places for {count} of them, counted from 0 to {count - 1}.");
        }

        return who.IsThere(state) ? null : $"There is no {who} when the world begins: its place is empty and may be filled later.";
    }
}
