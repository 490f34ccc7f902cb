using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>Reads tables of targets for one world. Every mistake is added to the caller's list, with line and column; nothing is thrown for
/// a bad file.</summary>
/// <param name="scenario">Its groups and its recorded quarters are what figures may be of.</param>
/// <param name="hasSecond">Two scenarios are given, so that figures may lie between them.</param>
internal sealed class TargetReader(Scenario scenario, bool hasSecond)
{
    private const double MostWeight = 1000;

    private static readonly KnownNames Quantities = new(ObservationCatalog.All.Select(static o =>
        (o.Name, (IEnumerable<string>)[o.Title, CatalogueTexts.Title(o).Chinese])));

    private static readonly KnownNames Measures = new("level", "difference", "ratio");

    private readonly TargetGroups _groups = new(scenario.Population);

    /// <summary>The sound rows of a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="errors">Receives the mistakes.</param>
    public IReadOnlyList<Target> Read(string path, ICollection<InputError> errors)
    {
        var mistakes = new FileMistakes(path, errors);
        var targets = new List<Target>();
        var columns = new TableColumns([.. TargetColumn.All.Where(static c => c.IsNeeded).Select(static c => c.Name)],
            [.. TargetColumn.All.Where(static c => !c.IsNeeded).Select(static c => c.Name)]) { MayBeGbk = true };
        if (TableReader.Open(path, columns, mistakes) is { } table)
        {
            int before = mistakes.Count;
            var ids = new FirstLines();
            foreach (TableLine line in table.Lines())
            {
                Target? target = Row(line, Path.GetFileNameWithoutExtension(path));
                string id = line.Raw(TargetColumn.Id);
                ids.RefuseRepeated(line, TargetColumn.Id, id,
                    first => FormattableString.Invariant($"id {FileMistakes.Quote(id)} is already used on line {first}"));
                if (line.IsSound && target is not null) targets.Add(target);
            }

            if (targets.Count == 0 && mistakes.Count == before) mistakes.Add(table.HeaderLine, 0, "has a header but no rows");
        }

        mistakes.Close();
        return targets;
    }

    private Target? Row(TableLine line, string table)
    {
        string id = line.Text(TargetColumn.Id), quantity = line.OneOf(TargetColumn.Quantity, Quantities, "quantity");
        ObservationDefinition? definition = ObservationCatalog.All.FirstOrDefault(o => o.Name == quantity);
        Measure measure = MeasureOf(line);
        ObservationGroup? group = GroupOf(line, definition);
        var target = new Target(table, id, quantity, group ?? default)
        {
            Measure = measure,
            When = WindowOf(line, TargetColumn.When) ?? default,
            Weight = Optional(line, TargetColumn.Weight, MostWeight, string.Empty, 1),
            CountedWith = line.Raw(TargetColumn.CountedWith),
            Input = Parameters(line, TargetColumn.Input),
            AimedAtBy = Parameters(line, TargetColumn.AimedAtBy),
            Period = line.Raw(TargetColumn.Period),
            Place = line.Raw(TargetColumn.Place),
            Source = line.Text(TargetColumn.Source),
            Licence = line.Raw(TargetColumn.Licence),
            Note = line.Raw(TargetColumn.Note),
        };
        target = Compared(line, target, group);
        if (definition is null) return null;
        string unit = line.Text(TargetColumn.Unit);
        if (unit.Length == 0) return null;
        if (TargetUnits.Factor(unit, definition, measure, out string problem) is not { } factor)
        {
            line.Refuse(TargetColumn.Unit, problem);
            return null;
        }

        return TargetBand.Read(line, target with { Unit = measure == Measure.Ratio ? TargetUnits.Ratio : definition.Unit },
            definition, new WrittenUnit(unit, factor));
    }

    private static Measure MeasureOf(TableLine line) => line.Raw(TargetColumn.Measure).Length == 0 ? Measure.Level
        : line.OneOf(TargetColumn.Measure, Measures, "measure") switch
        {
            "difference" => Measure.Difference,
            "ratio" => Measure.Ratio,
            _ => Measure.Level,
        };

    private ObservationGroup? GroupOf(TableLine line, ObservationDefinition? quantity)
    {
        string kind = line.Raw(TargetColumn.GroupKind), name = line.Raw(TargetColumn.Group);
        kind = kind.Length == 0 ? World : line.OneOf(TargetColumn.GroupKind, TargetGroups.Kinds, "kind of group");
        if (TargetGroups.Kinds.IdOf(kind) is null) return null;
        if (quantity is not null && TargetGroups.Problem(quantity.Name, kind) is { } problem) line.Refuse(TargetColumn.GroupKind, problem);
        if (kind == World && name.Length == 0) return new ObservationGroup(kind, kind);
        string known = line.OneOf(TargetColumn.Group, _groups.Of(kind), kind);
        return _groups.Of(kind).IdOf(known) is { } id ? new ObservationGroup(kind, id) : null;
    }

    private const string World = "all";

    private TargetWindow? WindowOf(TableLine line, string column)
    {
        if (TargetWindow.Read(line.Raw(column), scenario.Start, scenario.Periods, out string problem) is { } window) return window;
        line.Refuse(column, problem);
        return null;
    }

    /// <summary>What a difference or ratio is to.</summary>
    private Target Compared(TableLine line, Target target, ObservationGroup? group)
    {
        string than = line.Raw(TargetColumn.Than);
        if (target.Measure == Measure.Level)
        {
            if (than.Length > 0)
                line.Refuse(TargetColumn.Than, "a level is compared with nothing; write 'difference' or 'ratio' as measure");
            return target;
        }

        if (than.Length == 0)
            line.Refuse(TargetColumn.Than, "a difference or ratio is to something: a group, a span of time, or 'first scenario'");
        else if (group is { Kind: not World } of && _groups.Of(of.Kind).IdOf(than) is { } other)
            return target with { ThanGroup = of with { Name = other } };
        else if (than.Equals(Target.FirstScenario, StringComparison.OrdinalIgnoreCase))
        {
            if (!hasSecond) line.Refuse(TargetColumn.Than, "the figure lies between two scenarios; give a second file after the first");
            return target with { IsBetweenScenarios = true };
        }
        else if (TargetWindow.IsMeant(than)) return target with { ThanWhen = WindowOf(line, TargetColumn.Than) };
        else RefuseThan(line, than, group);
        return target;
    }

    private void RefuseThan(TableLine line, string than, ObservationGroup? group)
    {
        string[] known = [.. group is { Kind: not World } of ? _groups.Of(of.Kind).Ids : [], Target.FirstScenario];
        line.Refuse(TargetColumn.Than, $"{FileMistakes.Quote(than)} is no {(known.Length > 1 ? group!.Value.Kind : "group of the world")}"
            + $", no span of time and not '{Target.FirstScenario}'{NearestName.Hint(than, known)}");
    }

    private static double Optional(TableLine line, string column, double most, string unit, double standard) =>
        line.OptionalNumber64(column, 0, most, unit) is var number && double.IsNaN(number) ? standard : number;

    private static string[] Parameters(TableLine line, string column)
    {
        string[] keys = line.Raw(column).Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries);
        foreach (string key in keys.Where(static key => ParameterCatalog.Find(key) is null))
        {
            string hint = NearestName.Hint(key, ParameterCatalog.All.Select(static p => p.Key));
            line.Refuse(column, $"unknown parameter {FileMistakes.Quote(key)}{hint}");
        }

        return keys;
    }
}
