using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Texts;
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

    /// <summary>Ids or names of regions.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    public string? Output { get; init; }

    /// <summary>A policy was said, or that there is none.</summary>
    public bool SaysPolicy => Lever is not null || Value is not null || From is not null || PhaseIn is not null || Regions.Count > 0;
}

/// <summary>Asks what was not said, checks the scenario like any other, and writes it.</summary>
internal static class NewScenario
{
    private const string NoLever = "none";

    public static int Write(NewScenarioAnswers said, bool mayReplace, Terminal terminal)
    {
        (string name, string extends, IReadOnlyList<NewPolicy> policies, string path) =
            terminal.IsInteractive ? Ask(said, mayReplace, terminal) : Said(said);
        var file = new NewFile(path, terminal);
        if (file.IsTaken(mayReplace)) return ExitCode.BadInput;
        Check(name, extends, policies);
        int code = file.Write(TextOf(name, extends, policies, file.Folder), $"ronghe run {path}");
        if (code == ExitCode.Ok && (path == "-" || terminal.IsInteractive)) NewDraft.Remove();
        return code;
    }

    /// <summary>Mistakes of a scenario with these policies, in sentences.</summary>
    public static IEnumerable<string> Mistakes(string extends, IReadOnlyList<NewPolicy> policies)
    {
        var findings = new ScenarioFindings();
        ScenarioReader.TryRead(extends, [PoliciesOption(policies)], findings);
        return findings.Errors.Select(static e => e.Message);
    }

    private static (string Name, string Extends, IReadOnlyList<NewPolicy> Policies, string Path) Said(NewScenarioAnswers said) =>
        (said.Name ?? NewTexts.MyScenario.English, said.Extends ?? DefaultBase(), PolicySaid(said), said.Output ?? "-");

    private static IReadOnlyList<NewPolicy> PolicySaid(NewScenarioAnswers said)
    {
        string key = CatalogueForms.Lever.KeyOf(said.Lever ?? NoLever);
        if (key == NoLever) return [];
        return
        [
            new NewPolicy(key, said.Value
                ?? (LeverCatalog.Find(key) is { IsInstrument: true } lever ? ScenarioWriter.Number(lever.Dose.Full) : "0.6"),
                said.From ?? "2018-Q1", said.PhaseIn ?? "8") { Regions = said.Regions },
        ];
    }

    private static (string Name, string Extends, IReadOnlyList<NewPolicy> Policies, string Path) Ask(NewScenarioAnswers said,
        bool mayReplace, Terminal terminal)
    {
        IReadOnlyList<string> kept = NewDraft.Kept;
        if (kept.Count > 0)
        {
            terminal.Messages.Write(NewTexts.GoOn.In(terminal.Language, NewDraft.Name, kept.Count));
            terminal.Messages.Flush();
            if (terminal.Input.ReadLine()?.Trim() is { Length: > 0 } answer && answer[0] is 'n' or 'N' or '否' or '不') kept = [];
        }

        var dialogue = new NewDialogue(terminal, NewDraft.After(kept));
        string name = said.Name ?? dialogue.Title(NewTexts.MyScenario.In(terminal.Language));
        (string extends, ScenarioDocument? world) = said.Extends is { } given ? (given, null) : dialogue.Base(DefaultBase());
        IReadOnlyList<NewPolicy> policies = said.SaysPolicy ? PolicySaid(said)
            : dialogue.Policies(extends, world ?? ScenarioReader.Read(extends));
        return (name, extends, policies, said.Output ?? dialogue.File(FileName(name), mayReplace));
    }

    private static void Check(string name, string extends, IReadOnlyList<NewPolicy> policies)
    {
        var findings = new ScenarioFindings();
        // First each answer by itself, so that a mistake is reported at the option that holds it.
        foreach (NewPolicy policy in policies)
        {
            foreach ((Key key, string option, string answer) in (ReadOnlySpan<(Key, string, string)>)
                [
                    (PolicyKeys.Lever, "--lever", policy.Lever), (PolicyKeys.Doses[policy.Dose], "--value", policy.Value),
                    (PolicyKeys.From, "--from", policy.From), (PolicyKeys.PhaseIn, "--phase-in", policy.PhaseIn),
                ]) key.TryRead(Option(option, answer), key.Name, findings, out _);
        }

        string[] overrides = ["scenario=" + ScenarioWriter.Quoted(name), .. policies.Count > 0 ? [PoliciesOption(policies)]
            : Array.Empty<string>()];
        ScenarioReader.TryRead(extends, findings.Errors.Count > 0 ? [] : overrides, findings);
        if (findings.Errors.Count > 0) throw new ScenarioException(findings.Errors);
    }

    private static string PoliciesOption(IReadOnlyList<NewPolicy> policies) => $"policies=[{string.Join(", ", policies)}]";

    private static string TextOf(string name, string extends, IReadOnlyList<NewPolicy> policies, string folder)
    {
        var text = new StringBuilder(ScenarioWriter.Head(name, MergedScenario.Portable(Path.GetFullPath(extends), folder)));
        if (policies.Count > 0) text.Append("policies:\n");
        foreach (NewPolicy policy in policies) text.Append("  - ").Append(policy).Append('\n');
        return text.ToString();
    }

    private static YamlScalar Option(string name, string text) => new(new YamlSource(name, ""), 0, 0, text, false);

    private static string DefaultBase() => Path.Combine(File.Exists("hunan-baseline.yaml") ? "" : "scenarios", "hunan-baseline.yaml");

    /// <summary>A title as the name of a file; letters of every script stay.</summary>
    private static string FileName(string title)
    {
        string name = string.Concat(title.ToLowerInvariant().Select(static c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        while (name.Contains("--", StringComparison.Ordinal)) name = name.Replace("--", "-", StringComparison.Ordinal);
        return (name.Length == 0 ? "scenario" : name) + ".yaml";
    }
}
