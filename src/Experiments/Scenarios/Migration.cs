using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Designs;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>A scenario file of the first edition, written anew.</summary>
/// <param name="Text">The text; comments stay.</param>
/// <param name="Done">What was done, in the order of the lines.</param>
/// <param name="Left">What needs a person.</param>
internal sealed record MigratedFile(string Text, IReadOnlyList<InputError> Done, IReadOnlyList<InputError> Left);

/// <summary>Writes a scenario file of the first edition anew: the text is edited at the places of its values.</summary>
internal sealed class Migration
{
    private readonly YamlMapping _root;
    private readonly EditedText _text;
    private readonly FirstEditionLevers _levers;
    private readonly List<InputError> _done = [];
    private readonly List<InputError> _left = [];

    private Migration(string text, YamlMapping root)
    {
        _root = root;
        _text = new EditedText(text);
        _levers = new FirstEditionLevers(Assumed);
    }

    /// <summary>The file anew; null when it is no scenario, which <paramref name="errors"/> say.</summary>
    public static MigratedFile? Of(string path, List<InputError> errors)
    {
        if (ScenarioText.Read(path, errors) is not { } text) return null;
        YamlNode? root = LocatedYamlReader.Read(text, new YamlSource(path, Path.GetDirectoryName(Path.GetFullPath(path))!), errors);
        if (root is not YamlMapping mapping || errors.Count > 0)
        {
            if (errors.Count == 0) errors.Add(new InputError(path, 1, 0, "is no scenario: a scenario is a group of keys"));
            return null;
        }

        var migration = new Migration(text, mapping);
        migration.Work();
        return new MigratedFile(migration._text.ToString(), [.. migration._done.OrderBy(static d => d.Line).ThenBy(static d => d.Column)],
            migration._left);
    }

    /// <summary>Whether a file says that it is of this edition.</summary>
    public static bool IsOfToday(string path)
    {
        List<InputError> errors = [];
        return ScenarioText.Read(path, errors) is { } text
            && LocatedYamlReader.Read(text, new YamlSource(path, ""), errors) is YamlMapping root
            && root.Find(ScenarioKeys.FileVersion.Name) is YamlScalar version
            && version.Text == ScenarioKeys.Version.ToString(CultureInfo.InvariantCulture);
    }

    private void Work()
    {
        Version();
        foreach (YamlEntry entry in _root.Entries)
        {
            if (entry.Key.Text == ScenarioKeys.Parameters.Name) Parameters(entry);
            else if (entry.Key.Text == ScenarioKeys.Policies.Name) Measures(entry.Value);
            else if (entry.Key.Text == ScenarioKeys.Design.Name && entry.Value is YamlMapping design) Design(design);
        }

        PutInForce();
    }

    private void Version()
    {
        string today = ScenarioKeys.Version.ToString(CultureInfo.InvariantCulture), name = ScenarioKeys.FileVersion.Name;
        if (_root.Find(name) is YamlScalar version) Replace(version, today, $"{name} {today}");
        else AddToRoot($"{name}: {today}", _root.Entries[0].Key.Line, $"{name} {today} added");
    }

    /// <summary>A map of parameters: values, or factors of a design.</summary>
    private void Parameters(YamlEntry map, bool isDesign = false)
    {
        if (map.Value is not YamlMapping parameters) return;
        YamlEntry[] gone = [.. parameters.Entries.Where(static e => GoneKeys.Find(e.Key.Text) is { Becomes: null })];
        bool isBraced = IsBraced(parameters);
        foreach (YamlEntry entry in gone)
        {
            string why = GoneKeys.Find(entry.Key.Text)!.Why;
            if (isBraced) RemoveInBraces(entry, parameters, gone, why);
            else RemoveLines(entry, why);
            if (isDesign && entry.Key.Text is (GoneKeys.OrdinaryRelief or GoneKeys.ProjectFunding))
                Leave(entry.Key, $"the design set {entry.Key.Text}; '{ScenarioKeys.PoliciesInForce.Name}' alone says what is in force");
        }

        if (gone.Length > 0 && gone.Length == parameters.Entries.Count && !isBraced) _text.Append(map.Key.Line, " {}");
        foreach (YamlEntry entry in parameters.Entries)
        {
            if (GoneKeys.Find(entry.Key.Text) is not { Becomes: { } now } changed) continue;
            if (now != entry.Key.Text) Replace(entry.Key, now, $"{entry.Key.Text} is {now} now: {changed.Why}");
            foreach (YamlScalar number in Numbers(entry.Value, out _))
                Replace(number, ScenarioWriter.Number(Math.Round(Number(number) * changed.Factor, 9)), $"{now}: {changed.Why}");
        }
    }

    private void Measures(YamlNode list)
    {
        foreach (YamlMapping measure in (list as YamlSequence)?.Items.OfType<YamlMapping>() ?? [])
        {
            if (InstrumentOf(measure) is not { } lever || measure.Find(LeverDose.Effort.Key) is not { } dose) continue;
            YamlScalar key = measure.Entries.First(static e => e.Key.Text == LeverDose.Effort.Key).Key;
            if (Dose(lever, dose) is { } converted) Replace(key, lever.Dose.Key, null, () => Replace((YamlScalar)dose, converted.New,
                Converted(lever, converted)));
            if (measure.Find(PolicyKeys.Budget.Name) is { } budget)
                Leave(budget, lever.CostsMoney
                    ? $"the budget holds back what {lever.Dose.Key} itself takes now: is it still the one you mean?"
                    : $"no budget holds back {lever.Key}, which costs no public money any more");
            if (measure.Find(PolicyKeys.PhaseIn.Name) is { } phaseIn)
                Leave(phaseIn, $"phase_in raises the {lever.Dose.Key} itself evenly now: is it still the one you mean?");
        }
    }

    private void Design(YamlMapping design)
    {
        foreach (YamlEntry entry in design.Entries)
        {
            if (entry.Key.Text == DesignKeys.Constants.Name) Parameters(entry, isDesign: true);
            else if (entry.Key.Text == DesignKeys.Policies.Name && entry.Value is YamlMapping policies)
                foreach (YamlEntry policy in policies.Entries) Measures(policy.Value);
            else if (entry.Key.Text == DesignKeys.Uncertainties.Name && Factors(entry) is { } factors)
                Parameters(factors, isDesign: true);
            else if (entry.Key.Text == DesignKeys.Levers.Name) Doses(entry);
            if (entry.Value is YamlMapping part && part.Find(DesignKeys.Table.Name) is { } table)
                Leave(table, "columns of the table may be of the first edition: their names and doses are yours to change");
        }
    }

    private static YamlEntry? Factors(YamlEntry part) =>
        (part.Value as YamlMapping)?.Entries.FirstOrDefault(static e => e.Key.Text == DesignKeys.Uncertain.Name);

    private void Doses(YamlEntry part)
    {
        foreach (YamlEntry factor in (Factors(part)?.Value as YamlMapping)?.Entries ?? [])
        {
            if (Instrument(factor.Key) is not { } lever) continue;
            List<YamlScalar> numbers = Numbers(factor.Value, out bool isWhole);
            foreach (YamlScalar number in numbers)
            {
                if (Dose(lever, number) is { } converted)
                    Replace(number, converted.New, Converted(lever, converted));
                else isWhole = false;
            }

            if (!isWhole) Leave(factor.Value, $"{lever.Key} is varied in {lever.Dose.Unit} now; plausible is 0 to "
                + ScenarioWriter.Number(lever.Dose.Full));
        }
    }

    /// <summary>What stood in code stands in the file: in one that extends none, and in one that changed it.</summary>
    private void PutInForce()
    {
        string name = ScenarioKeys.PoliciesInForce.Name;
        bool changes = (_root.Find(ScenarioKeys.Parameters.Name) as YamlMapping)?.Entries.Any(static e =>
            e.Key.Text is GoneKeys.OrdinaryRelief or GoneKeys.ProjectFunding or GoneKeys.ProjectGrant) ?? false;
        if (_root.Find(name) is not null || (_root.Find(ScenarioKeys.Extends.Name) is not null && !changes)) return;
        string[] measures = [.. ((Lever[])[Lever.Grants, Lever.TaxCredit]).Select(l => (Lever: l, Dose: _levers.DoseOf(l, 0)))
            .Where(static m => m.Dose > 0).Select(static m => (Lever: LeverCatalog.Of(m.Lever), Dose: ScenarioWriter.Number(m.Dose)))
            .Select(static m => $"{{{ScenarioWriter.Dose(m.Lever, m.Dose)}}}")];
        int line = _root.Entries.FirstOrDefault(static e => e.Key.Text is "policies" or "observe" or "design")?.Key.Line ?? _text.Lines + 1;
        // What is said in comments right above a key belongs to the key.
        while (line <= _text.Lines && _text.Line(line - 1).StartsWith('#')) line--;
        AddToRoot($"{name}: [{string.Join(", ", measures)}]", line, $"{name}: what the first edition had in force in code");
    }

    private void AddToRoot(string words, int line, string what)
    {
        YamlScalar first = _root.Entries[0].Key;
        bool isBraced = IsBraced(_root);
        if (isBraced) _text.Replace(first.Line, first.Column, "", words + ", ");
        else _text.Insert(line, words);
        _done.Add(new InputError(_root.Source.Name, isBraced ? first.Line : Math.Min(line, _text.Lines), 0, what));
    }

    private void RemoveLines(YamlEntry entry, string why)
    {
        _text.Insert(entry.Key.Line, $"{_text.Indentation(entry.Key.Line)}# Gone since the first edition: {why}.");
        for (int line = entry.Key.Line; line <= LastLine(entry.Value); line++) _text.Comment(line);
        _done.Add(entry.Key.Error($"{entry.Key.Text} is gone: {why}"));
    }

    /// <summary>Takes out an entry up to the next one, or the last one with the comma before it.</summary>
    private void RemoveInBraces(YamlEntry entry, YamlMapping group, YamlEntry[] gone, string why)
    {
        string what = $"{entry.Key.Text} is gone: {why}", words = _text.Line(entry.Key.Line);
        int at = group.Entries.ToList().IndexOf(entry), from = entry.Key.Column - 1, to = from;
        if (entry.Value is YamlScalar { IsText: false } value && value.Line == entry.Key.Line) to = value.Column - 1 + value.Text.Length;
        if (to == from || to > words.Length)
        {
            Leave(entry.Key, what);
            return;
        }

        if (at + 1 < group.Entries.Count)
        {
            while (to < words.Length && words[to] is (' ' or ',')) to++;
        }
        else if (at > 0 && !gone.Contains(group.Entries[at - 1]))
        {
            while (from > 0 && words[from - 1] is (' ' or ',')) from--;
        }

        string comment = $"# Gone since the first edition: {entry.Key.Text}: {((YamlScalar)entry.Value).Text}; {why}.";
        _text.Replace(entry.Key.Line, from + 1, words[from..to], "");
        _text.Insert(entry.Key.Line, _text.Indentation(entry.Key.Line) + comment);
        _done.Add(entry.Key.Error(what));
    }

    private void Replace(YamlScalar node, string by, string? what, Action? then = null)
    {
        if (!_text.Replace(node.Line, node.Column, node.Text, by))
        {
            Leave(node, $"{what ?? by}: write it where '{node.Text}' stands");
            return;
        }

        if (what is not null) _done.Add(node.Error(what));
        then?.Invoke();
    }

    private void Leave(YamlNode node, string what) => _left.Add(node.Error(what));

    private (string Old, string New)? Dose(LeverDefinition lever, YamlNode effort)
    {
        if (effort is YamlScalar { IsText: false } scalar && !double.IsNaN(Number(scalar)))
            return (scalar.Text, ScenarioWriter.Number(_levers.DoseOf(lever.Lever, Number(scalar))));
        Leave(effort, $"{lever.Key} takes '{lever.Dose.Key}' ({lever.Dose.Unit}) in the place of an effort");
        return null;
    }

    private static string Converted(LeverDefinition lever, (string Old, string New) dose) =>
        $"{lever.Key} of effort {dose.Old} is {lever.Dose.Key} {dose.New}{FirstEditionLevers.How(lever)}";

    private static LeverDefinition? InstrumentOf(YamlMapping measure) =>
        measure.Find(PolicyKeys.Lever.Name) is YamlScalar key ? Instrument(key) : null;

    private static LeverDefinition? Instrument(YamlScalar key) =>
        FirstEditionLevers.Instruments.FirstOrDefault(lever => lever.Key == key.Text);

    /// <summary>A parameter as this file, or the nearest that it extends, sets it.</summary>
    private double? Assumed(string key)
    {
        YamlMapping? file = _root;
        for (int chain = 0; file is not null && chain < ScenarioMerge.LongestChain; chain++)
        {
            if ((file.Find(ScenarioKeys.Parameters.Name) as YamlMapping)?.Find(key) is YamlScalar value && !double.IsNaN(Number(value)))
                return Number(value);
            file = file.Find(ScenarioKeys.Extends.Name) is YamlScalar path ? Base(Path.Combine(file.Source.Folder, path.Text)) : null;
        }

        return null;
    }

    private static YamlMapping? Base(string path)
    {
        List<InputError> errors = [];
        var source = new YamlSource(path, Path.GetDirectoryName(Path.GetFullPath(path))!);
        return File.Exists(path) && ScenarioText.Read(path, errors) is { } text
            ? LocatedYamlReader.Read(text, source, errors) as YamlMapping : null;
    }

    private static double Number(YamlScalar scalar) =>
        double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;

    /// <summary>The numbers that a value holds; not whole where it says something in words.</summary>
    private static List<YamlScalar> Numbers(YamlNode node, out bool isWhole)
    {
        var numbers = new List<YamlScalar>();
        isWhole = true;
        foreach (YamlNode inner in node switch
        {
            YamlSequence list => list.Items,
            YamlMapping range => [.. range.Entries.Where(static e => e.Key.Text != "scale").Select(static e => e.Value)],
            _ => (IReadOnlyList<YamlNode>)[node],
        })
        {
            if (inner is YamlScalar { IsText: false } scalar && !double.IsNaN(Number(scalar))) numbers.Add(scalar);
            else isWhole = false;
        }

        return numbers;
    }

    private bool IsBraced(YamlMapping group) => _text.Line(group.Line).ElementAtOrDefault(group.Column - 1) == '{';

    private static int LastLine(YamlNode node) => node switch
    {
        YamlSequence list => list.Items.Select(LastLine).Append(node.Line).Max(),
        YamlMapping group => group.Entries.Select(static e => LastLine(e.Value)).Append(node.Line).Max(),
        _ => node.Line,
    };
}
