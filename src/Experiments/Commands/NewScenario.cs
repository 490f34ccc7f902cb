using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Commands;

/// <summary>What a new scenario is to be; null means not said.</summary>
internal sealed record NewScenarioAnswers
{
    public string? Name { get; init; }

    public string? Extends { get; init; }

    public string? Lever { get; init; }

    public string? Value { get; init; }

    public string? From { get; init; }

    public string? PhaseIn { get; init; }

    public string? Output { get; init; }
}

/// <summary>Asks what was not said, checks the scenario like any other, and writes it.</summary>
internal static class NewScenario
{
    private const string NoLever = "none";

    public static int Write(NewScenarioAnswers said, bool mayReplace, Terminal terminal)
    {
        NewScenarioAnswers answers = terminal.IsInteractive ? Ask(said, terminal) : WithDefaults(said);
        string path = answers.Output!;
        if (path != "-" && !mayReplace && File.Exists(path))
        {
            terminal.Messages.WriteLine($"{path} exists; --force replaces it. Nothing was written.");
            return ExitCode.BadInput;
        }
        Check(answers);
        string text = Text(answers);
        if (path == "-")
        {
            terminal.Output.Write(text);
            return ExitCode.Ok;
        }
        try
        {
            Runs.Tables.WholeFile.WriteText(path, text);
        }
        catch (Exception exception) when (DiskProblem.Is(exception))
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            terminal.Messages.WriteLine(Directory.Exists(folder)
                ? $"{DiskProblem.Of(path, exception).Message} Nothing was written."
                    : $"There is no folder {folder} to write {Path.GetFileName(path)} into. Nothing was written.");
            return ExitCode.BadInput;
        }

        terminal.Messages.WriteLine($"Wrote {path}. Next: ronghe run {path}");
        return ExitCode.Ok;
    }

    private static NewScenarioAnswers WithDefaults(NewScenarioAnswers said)
    {
        string key = CatalogueForms.Lever.KeyOf(said.Lever ?? NoLever);
        return said with
        {
            Name = said.Name ?? "My scenario",
            Extends = said.Extends ?? DefaultBase(),
            Lever = key,
            Value = said.Value
                ?? (LeverCatalog.Find(key) is { IsInstrument: true } lever ? ScenarioWriter.Number(lever.Dose.Full) : "0.6"),
            From = said.From ?? "2018-Q1",
            PhaseIn = said.PhaseIn ?? "8",
            Output = said.Output ?? "-",
        };
    }

    private static NewScenarioAnswers Ask(NewScenarioAnswers said, Terminal terminal)
    {
        NewScenarioAnswers defaults = WithDefaults(said);
        string name = said.Name ?? Ask("Title", defaults.Name!, terminal);
        string extends = said.Extends ?? Ask("Builds on", defaults.Extends!, terminal);
        if (said.Lever is null)
            terminal.Messages.WriteLine("Levers: " + string.Join(", ", LeverCatalog.All.Select(lever => lever.Key)) + $", {NoLever}");
        string lever = CatalogueForms.Lever.KeyOf(said.Lever ?? Ask("Lever", "talent_integration", terminal));
        bool hasLever = lever != NoLever;
        defaults = WithDefaults(said with { Lever = lever });
        string dose = LeverCatalog.Find(lever) is { IsInstrument: true } known ? $"{known.Dose.Key}, {known.Dose.Unit}" : "Effort, 0 to 1";
        return defaults with
        {
            Name = name,
            Extends = extends,
            Lever = lever,
            Value = said.Value ?? (hasLever ? Ask(dose, defaults.Value!, terminal) : defaults.Value),
            From = said.From ?? (hasLever ? Ask("First quarter", defaults.From!, terminal) : defaults.From),
            PhaseIn = said.PhaseIn ?? (hasLever ? Ask("Quarters until it is full", defaults.PhaseIn!, terminal) : defaults.PhaseIn),
            Output = said.Output ?? Ask("File to write", FileName(name), terminal),
        };
    }

    private static string Ask(string question, string standard, Terminal terminal)
    {
        terminal.Cancellation.ThrowIfCancellationRequested();
        terminal.Messages.Write($"{question} [{standard}]: ");
        terminal.Messages.Flush();
        string? answer = terminal.Input.ReadLine()?.Trim();
        return string.IsNullOrEmpty(answer) ? standard : answer;
    }

    private static void Check(NewScenarioAnswers answers)
    {
        var findings = new ScenarioFindings();
        var overrides = new List<string> { "scenario=" + ScenarioWriter.Quoted(answers.Name!) };
        if (answers.Lever != NoLever)
        {
            // First each answer by itself, so that a mistake is reported at the option that holds it.
            LeverDose dose = (LeverCatalog.Find(answers.Lever!) ?? LeverCatalog.All[0]).Dose;
            foreach ((Key key, string option, string answer) in (ReadOnlySpan<(Key, string, string)>)
                [
                    (PolicyKeys.Lever, "--lever", answers.Lever!), (PolicyKeys.Doses[dose], "--value", answers.Value!),
                    (PolicyKeys.From, "--from", answers.From!), (PolicyKeys.PhaseIn, "--phase-in", answers.PhaseIn!),
                ]) key.TryRead(Option(option, answer), key.Name, findings, out _);
            overrides.Add($"policies=[{Measure(answers)}]");
        }
        if (findings.Errors.Count > 0) overrides = [];
        ScenarioReader.TryRead(answers.Extends!, overrides, findings);
        if (findings.Errors.Count > 0) throw new ScenarioException(findings.Errors);
    }

    private static string Text(NewScenarioAnswers answers)
    {
        string folder = answers.Output == "-" ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(answers.Output!))!;
        string extends = MergedScenario.Portable(Path.GetFullPath(answers.Extends!), folder);
        var text = new StringBuilder(ScenarioWriter.Head(answers.Name!, extends));
        if (answers.Lever != NoLever) text.Append("policies:\n  - ").Append(Measure(answers)).Append('\n');
        return text.ToString();
    }

    private static string Measure(NewScenarioAnswers answers)
    {
        LeverDose dose = LeverCatalog.Find(answers.Lever!)?.Dose ?? LeverDose.Effort;
        // The second number of a dose is written out, so that it can be changed.
        string second = dose.Second is { } other
            && double.TryParse(answers.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? $", {other.Key}: {ScenarioWriter.Number(dose.SecondFor(value))}" : "";
        return $"{{lever: {answers.Lever}, {dose.Key}: {answers.Value}{second}, from: {answers.From}, phase_in: {answers.PhaseIn}}}";
    }

    private static YamlScalar Option(string name, string text) => new(new YamlSource(name, ""), 0, 0, text, false);

    private static string DefaultBase() => Path.Combine(File.Exists("hunan-baseline.yaml") ? "" : "scenarios", "hunan-baseline.yaml");

    private static string FileName(string title)
    {
        string name = string.Concat(title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        while (name.Contains("--", StringComparison.Ordinal)) name = name.Replace("--", "-", StringComparison.Ordinal);
        return (name.Length == 0 ? "scenario" : name) + ".yaml";
    }
}
