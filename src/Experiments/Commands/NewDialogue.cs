using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Commands;

/// <summary>Asks on a terminal what a new scenario is to be. Each answer is checked at once and asked again while it is wrong.</summary>
/// <param name="terminal">Where it asks, and in which language.</param>
/// <param name="draft">Keeps the answers.</param>
internal sealed class NewDialogue(Terminal terminal, NewDraft draft)
{
    private const int MostCitiesTold = 20;

    public string Title(string standard) => Ask(NewTexts.Title, standard, static _ => []);

    /// <summary>A scenario that can be read.</summary>
    public (string Path, ScenarioDocument Base) Base(string standard)
    {
        ScenarioDocument? document = null;
        string path = Ask(NewTexts.BuildsOn, standard, answer =>
        {
            var findings = new ScenarioFindings();
            document = ScenarioReader.TryRead(answer, [], findings);
            return findings.Errors.Select(static e => e.ToString());
        });
        return (path, document!);
    }

    /// <summary>Policies one after the other, each fitting those before.</summary>
    public IReadOnlyList<NewPolicy> Policies(string path, ScenarioDocument world)
    {
        var policies = new List<NewPolicy>();
        Say(NewTexts.Levers.In(terminal.Language));
        foreach ((int number, LeverDefinition lever) in LeverCatalog.All.Index())
            Say($"{number + 1,4}  {lever.Key} ({CatalogueTexts.Title(lever).In(Language.English)}, {lever.ChineseTitle})");
        while (Policy(policies.Count + 1, world) is { } policy)
        {
            string[] mistakes = [.. NewScenario.Mistakes(path, [.. policies, policy])];
            foreach (string mistake in mistakes) Say("  " + MistakeTexts.In(terminal.Language, mistake));
            if (mistakes.Length == 0) policies.Add(policy);
        }

        return policies;
    }

    public string File(string standard, bool mayReplace) => Ask(NewTexts.File, standard, answer =>
    {
        if (answer == "-") return [];
        string folder = Path.GetDirectoryName(Path.GetFullPath(answer))!;
        return !Directory.Exists(folder) ? [NewTexts.NoFolder.In(terminal.Language, folder)]
            : !mayReplace && System.IO.File.Exists(answer) ? [NewTexts.Exists.In(terminal.Language, answer)] : [];
    });

    /// <summary>One policy; null when none is wanted any more.</summary>
    private NewPolicy? Policy(int number, ScenarioDocument world)
    {
        string nothing = NewTexts.Nothing.In(terminal.Language);
        string lever = KeyOf(Ask(NewTexts.Lever, nothing,
            answer => answer == nothing ? [] : Mistakes(PolicyKeys.Lever, KeyOf(answer)), number));
        if (lever == nothing) return null;
        LeverDefinition definition = LeverCatalog.Find(lever)!;
        LeverDose dose = definition.Dose;
        string value = Number(dose, definition.IsInstrument ? dose.Full : 0.6);
        string? second = dose.Second is { } other ? Number(other, dose.SecondFor(Parsed(value))) : null;
        Quarter start = world.Scenario.Start, end = start + world.Scenario.Periods;
        Quarter usual = new(2018, 1);
        string from = Ask(NewTexts.From, (usual < start || !(usual < end) ? start : usual).ToString(),
            answer => Mistakes(PolicyKeys.From, answer));
        string phaseIn = Ask(NewTexts.PhaseIn, "8", answer => Mistakes(PolicyKeys.PhaseIn, answer));
        string never = NewTexts.Never.In(terminal.Language);
        string until = Ask(NewTexts.Until, never, answer => answer == never ? [] : Mistakes(PolicyKeys.Until, answer));
        return new NewPolicy(lever, value, from, phaseIn)
        {
            Second = second, Until = until == never ? "" : until, Regions = Regions(world),
        };
    }

    private IReadOnlyList<string> Regions(ScenarioDocument world)
    {
        string[] names = [.. world.Scenario.Population.Regions.Select(r => CatalogueTexts.Name(r).In(terminal.Language))];
        Say(NewTexts.Cities.In(terminal.Language, string.Join(", ", names.Take(MostCitiesTold))
            + (names.Length > MostCitiesTold ? ", …" : "")));
        string everywhere = NewTexts.Everywhere.In(terminal.Language);
        string answer = Ask(NewTexts.Where, everywhere, answer => answer == everywhere ? []
            : Split(answer).Where(name => IdOf(world, name) is null)
                .Select(name => $"there is no region {YamlValues.Quote(name)}{world.Regions.Hint(name)}"));
        return answer == everywhere ? [] : [.. Split(answer).Select(name => IdOf(world, name)!).Distinct()];
    }

    private static string? IdOf(ScenarioDocument world, string name) => world.Regions.IdOf(name)
        ?? world.Scenario.Population.Regions.FirstOrDefault(r => CatalogueTexts.Name(r) is var said
            && (said.English == name || said.Chinese == name))?.Id;

    private static string[] Split(string names) =>
        names.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A number of a dose, in the unit of the lever; as people write it: 30 %, 2万, 20,000.</summary>
    private string Number(LeverDose dose, double standard)
    {
        string unit = dose == LeverDose.Effort ? NewTexts.Effort.In(terminal.Language)
            : CatalogueTexts.Unit(dose.Unit).In(terminal.Language);
        string what = NewTexts.OfKey.In(terminal.Language, dose.Key, unit);
        string answer = Ask(NewTexts.Dose, ScenarioWriter.Number(standard), given => Mistakes(PolicyKeys.Doses[dose], Plain(given)),
            what, 0, Readable.AsWritten(dose.Most));
        return Plain(answer);
    }

    /// <summary>A number without the marks that people write in it; what is none stays.</summary>
    internal static string Plain(string answer)
    {
        string text = answer.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).Trim();
        (string Mark, double Factor) size = Marks.FirstOrDefault(mark => text.EndsWith(mark.Mark, StringComparison.Ordinal));
        string number = size.Mark is null ? text : text[..^size.Mark.Length].TrimEnd();
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? ScenarioWriter.Number(size.Mark is null ? value : (double)((decimal)value * (decimal)size.Factor)) : answer;
    }

    private static readonly (string Mark, double Factor)[] Marks =
        [("%", 0.01), ("％", 0.01), ("万元", 1e4), ("万", 1e4), ("元", 1), ("CNY", 1), ("k", 1e3), ("M", 1e6)];

    private static double Parsed(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A lever by its number in the list, its key or a name of it.</summary>
    private static string KeyOf(string answer) =>
        int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1
            && number <= LeverCatalog.All.Count ? LeverCatalog.All[number - 1].Key
        : LeverCatalog.All.FirstOrDefault(l => l.Title.Equals(answer, StringComparison.OrdinalIgnoreCase))?.Key
            ?? CatalogueForms.Lever.KeyOf(answer);

    private static IEnumerable<string> Mistakes(Key key, string answer)
    {
        var findings = new ScenarioFindings();
        key.TryRead(new YamlScalar(new YamlSource(key.Name, ""), 0, 0, answer, false), key.Name, findings, out _);
        return findings.Errors.Select(static e => e.Message);
    }

    /// <summary>Asks until the answer is right; what was answered before is taken from the draft while it still fits.</summary>
    private string Ask(Text question, string standard, Func<string, IEnumerable<string>> mistakes, params object[] values)
    {
        while (true)
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            terminal.Messages.Write($"{(values.Length == 0 ? question.In(terminal.Language) : question.In(terminal.Language, values))} "
                + $"[{standard}]: ");
            terminal.Messages.Flush();
            string? kept = draft.Next();
            if (kept is not null) Say(kept);
            string? read = kept ?? terminal.Input.ReadLine();
            terminal.Cancellation.ThrowIfCancellationRequested();
            string given = read?.Trim() ?? "", answer = given.Length == 0 ? standard : given;
            string[] wrong = [.. mistakes(answer)];
            if (wrong.Length == 0)
            {
                draft.Add(given);
                return answer;
            }

            foreach (string mistake in wrong) Say("  " + MistakeTexts.In(terminal.Language, mistake));
            if (kept is not null) draft.Forget();
            // Nobody answers any more.
            if (read is null)
                throw new RefusedException($"{question.In(Language.English)}: {string.Join(' ', wrong)} Nothing was written.");
        }
    }

    private void Say(string line) => terminal.Messages.WriteLine(line);
}
