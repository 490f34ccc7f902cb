using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Rests;

/// <summary>What a page says of rest, from the stored table: a sentence for each scenario and the numbers.</summary>
internal static class RestSections
{
    /// <summary>One sentence a scenario that was judged.</summary>
    public static IEnumerable<Prose> Findings(StoredExperiment data)
    {
        (RestRow Row, int At)[] rows = [.. data.Rows(RestWatch.Table).Select(static (row, at) => (row, at))];
        return rows.GroupBy(static r => r.Row.Scenario).Select(scenario => Finding(data, [.. scenario]));
    }

    /// <summary>Every variable with its interval; null when nothing was judged.</summary>
    public static PageSection? Of(StoredExperiment data)
    {
        IReadOnlyList<RestRow> rows = data.Rows(RestWatch.Table);
        if (rows.Count == 0) return null;
        Measured Share(int at, string member, double value, NumberStyle style) => Cell(at, member, value, style).In("share", style);
        return new PageSection("rest", data.Say(RestTexts.Title),
        [
            ProseBlock.Words(data.Say(RestTexts.Words, Criteria.Rest.Window, Criteria.Rest.Quarters)),
            .. rows.Select(static (row, at) => (Row: row, At: at)).GroupBy(static r => r.Row.Scenario)
                .Select(scenario => new TableBlock(data.TitleOfScenario(scenario.Key),
                [new(data.Say(RunTexts.Observation)), new(data.Say(RestTexts.Drift), true), new(data.Say(RestTexts.Interval), true),
                    new(data.Say(RestTexts.Band), true), new(data.Say(RestTexts.Verdict)), new(data.Say(RestTexts.MovedBy))],
                [.. scenario.Select(r => (IReadOnlyList<Prose>)[Name(data, r.Row),
                    Prose.Of(Share(r.At, nameof(RestRow.Drift), r.Row.Drift, NumberStyle.Level), data.Language),
                    Prose.Range(Share(r.At, nameof(RestRow.Low), r.Row.Low, NumberStyle.Cell),
                        Share(r.At, nameof(RestRow.High), r.Row.High, NumberStyle.End), data.Language),
                    Prose.Join("±", Prose.Of(Cell(r.At, nameof(RestRow.Band), r.Row.Band, NumberStyle.Percent), data.Language)),
                    data.Phrase(r.Row.Verdict), Process(data, r.Row)])])),
        ]);
    }

    private static Prose Finding(StoredExperiment data, IReadOnlyList<(RestRow Row, int At)> rows)
    {
        string verdict = RestVerdict.OfAll([.. rows.Select(static r => r.Row.Verdict)]);
        (RestRow Row, int At)[] named = [.. rows.Where(r => r.Row.Verdict == verdict)];
        (RestRow first, int at) = named[0];
        Measured runs = Cell(at, nameof(RestRow.Runs), first.Runs, NumberStyle.Count),
        quarters = Cell(at, nameof(RestRow.Quarters), first.Quarters, NumberStyle.Count);
        string names = string.Join(data.Say(PageTexts.Comma), named.Select(r => Name(data, r.Row)).Distinct());
        switch (verdict)
        {
            case RestVerdict.AtRest:
                return data.Tell(RestTexts.AtRest, data.TitleOfScenario(first.Scenario), quarters,
                    new Measured(rows.Count, "count|rest", NumberStyle.Count), runs);
            case RestVerdict.NotAtRest:
                return data.Tell(RestTexts.NotAtRest, data.TitleOfScenario(first.Scenario), quarters, runs,
                    Joined(data, named.Select(r => Drift(data, r)), PageTexts.Semicolon));
            case RestVerdict.TooFewRuns:
                (RestRow widest, int where) = named.MaxBy(static r => double.IsNaN(r.Row.Needed) ? 0 : r.Row.Needed);
                return data.Tell(RestTexts.TooFewRuns, data.TitleOfScenario(first.Scenario), runs, names,
                    Cell(where, nameof(RestRow.Needed), widest.Needed, NumberStyle.Count));
            default:
                return data.Tell(RestTexts.Undecided, data.TitleOfScenario(first.Scenario), runs, names);
        }
    }

    private static Prose Drift(StoredExperiment data, (RestRow Row, int At) r)
    {
        Measured drift = Cell(r.At, nameof(RestRow.Drift), r.Row.Drift, NumberStyle.Percent);
        string title = Title(data, r.Row), process = Process(data, r.Row);
        return r.Row switch
        {
            { Asked: "constant growth" } => data.Tell(RestTexts.GrowthChanges, title, drift, process),
            { Quarters: not Criteria.Rest.Quarters } => data.Tell(RestTexts.DriftsLong, title, drift,
                Cell(r.At, nameof(RestRow.Quarters), r.Row.Quarters, NumberStyle.Count), process),
            _ => data.Tell(RestTexts.Drifts, title, drift, process),
        };
    }

    internal static Prose Joined(StoredExperiment data, IEnumerable<Prose> parts, Text? between = null) =>
        new(string.Join(Html.Escape(data.Say(between ?? PageTexts.Comma)), parts.Select(static p => p.Html)));

    private static string Process(StoredExperiment data, RestRow row) => CatalogueTexts.Process(row.Process).In(data.Language);

    private static string Name(StoredExperiment data, RestRow row) => row switch
    {
        { Asked: "constant growth" } => data.Say(RestTexts.Growth, Title(data, row)),
        { Quarters: not Criteria.Rest.Quarters } => data.Say(RestTexts.Long, Title(data, row), row.Quarters),
        _ => Title(data, row),
    };

    private static string Title(StoredExperiment data, RestRow row)
    {
        string title = ObservationCatalog.All.FirstOrDefault(o => o.Name == row.Variable) is { } observation
            ? CatalogueTexts.Title(observation).In(data.Language) : data.Word(row.Variable);
        return data.Language == Language.English ? title.ToLowerInvariant() : title;
    }

    private static Measured Cell(int row, string member, double value, NumberStyle style) =>
        Measured.Cell(RestWatch.Table, row, member, value, style);
}
