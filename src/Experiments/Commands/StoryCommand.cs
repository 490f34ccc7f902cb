using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Stories;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe story RESULTS --agent enterprise:123</c>: one agent under two policies with the same luck.</summary>
internal static partial class StoryCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("RESULTS") { Description = "Results folder of ronghe run with two or more scenarios" };
        var agent = new Option<string?>("--agent")
            { Description = "Whose story: enterprise:N, programme:N or college:N, counted from 0", HelpName = "kind:N" };
        var typical = new Option<bool>("--typical") { Description = "The agent with the median difference between the two worlds" };
        var winner = new Option<bool>("--winner") { Description = "The agent that gains most" };
        var loser = new Option<bool>("--loser") { Description = "The agent that loses most" };
        var kind = new Option<string>("--kind") { Description = "Kind of the agent that --typical, --winner or --loser finds",
            HelpName = "kind", DefaultValueFactory = _ => "enterprise" };
        var with = new Option<string?>("--with")
            { Description = "The other scenario, by title or position (default: the second)", HelpName = "scenario" };
        var replication = new Option<int>("--replication", "-r") { Description = "Which luck (default 0)", HelpName = "number" };
        Option<string?> language = LanguageArgument.Create("Language of the page, en or zh (default: from the environment)");
        Option<bool> quiet = ScenarioArguments.Quiet();
        kind.AcceptOnlyFromAmong("enterprise", "programme", "college");
        var command = new Command("story", "Tell one agent's life under two policies with the same luck: where they part and why")
        {
            folder, agent, typical, winner, loser, kind, with, replication, language, quiet,
        };
        command.SetAction(parsed =>
        {
            (bool IsAsked, Chosen Chosen)[] choices = [(parsed.GetValue(typical), Chosen.Typical),
                (parsed.GetValue(winner), Chosen.Winner), (parsed.GetValue(loser), Chosen.Loser)];
            Chosen[] chosen = [.. choices.Where(static c => c.IsAsked).Select(static c => c.Chosen)];
            string? named = parsed.GetValue(agent);
            if (chosen.Length + (named is null ? 0 : 1) != 1)
                return Refuse(terminal, "Say whose story: one of --agent kind:N, --typical, --winner, --loser.");
            AgentName? asked = null;
            if (named is not null && (asked = AgentName.TryParse(named, out string wrong)) is null) return Refuse(terminal, wrong);
            if (parsed.GetValue(replication) < 0) return Refuse(terminal, "--replication must be 0 or more.");
            var stored = StoredFiles.Of(parsed.GetValue(folder)!);
            if (StoredNumbers.Refuse(stored, stored.OfPages, terminal)) return ExitCode.Failed;
            if (RerunScenarios.TryRead(parsed.GetValue(folder)!, parsed.GetValue(with), out string problem) is not { } scenarios)
                return Refuse(terminal, problem);
            int luck = parsed.GetValue(replication);
            string both = $"{scenarios.First.Name}' or '{scenarios.Second.Name}";
            AgentKind wanted = Enum.Parse<AgentKind>(parsed.GetValue(kind)!, ignoreCase: true);
            (Scenario first, Scenario second) = (scenarios.First.Scenario, scenarios.Second.Scenario);
            AgentName who = asked
                ?? WorldFailure.Guard(both, luck, () => AgentChoice.Find(first, second, luck, wanted, chosen[0], terminal.Cancellation));
            if (WorldFailure.Guard(scenarios.First.Name, 0, () => OutOfRange(scenarios, who)) is { } range) return Refuse(terminal, range);
            if (asked is null && !parsed.GetValue(quiet))
                terminal.Messages.WriteLine($"{chosen[0]} by {AgentChoice.Measure(who.Kind)}: {who}.");
            TwoLives lives = WorldFailure.Guard(both, luck, () => TwoLives.Trace(first, second, luck, who, terminal.Cancellation));
            var story = new Story(lives, who, scenarios.First, scenarios.Second, luck);
            Print(terminal, story, scenarios);
            string page = StoryPage.NameOf(who);
            using (var files = new ResultFiles(parsed.GetValue(folder)!,
                static (path, mode) => new FileStream(path, mode, FileAccess.Write)))
            {
                using (Stream stream = files.Create(page))
                    StoryPage.Write(stream, story.In(LanguageArgument.Of(parsed, language)), scenarios, RunOptions.CommandLine(parsed));
                files.Commit();
            }

            if (!parsed.GetValue(quiet)) terminal.Messages.WriteLine($"Page: {Path.Combine(parsed.GetValue(folder)!, page)}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static string? OutOfRange(RerunScenarios scenarios, AgentName who)
    {
        var state = Ronghe.Simulation.Model.Create(scenarios.First.Scenario, 0).State;
        int count = who.Kind switch { AgentKind.Enterprise => state.Enterprises.Count, AgentKind.Programme => state.Programmes.Count,
            _ => state.Colleges.Count };
        return who.Index < count ? null : string.Create(CultureInfo.InvariantCulture,
            $"There is no {who}: the world has {count} of them, counted from 0 to {count - 1}.");
    }

    private static void Print(Terminal terminal, Story story, RerunScenarios scenarios)
    {
        terminal.Output.WriteLine(story.Title);
        foreach (var note in scenarios.Notes) terminal.Output.WriteLine($"Warning: {note}");
        foreach (Prose sentence in story.Summary) terminal.Output.WriteLine($"- {Plain(sentence)}");
        if (story.Causes.Count == 0) return;
        terminal.Output.WriteLine("Chain of causes:");
        foreach (Prose sentence in story.Causes) terminal.Output.WriteLine($"- {Plain(sentence)}");
    }

    private static string Plain(Prose sentence) => WebUtility.HtmlDecode(Tags().Replace(sentence.Html, string.Empty));

    private static int Refuse(Terminal terminal, string problem)
    {
        terminal.Messages.WriteLine(problem);
        return ExitCode.BadInput;
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
