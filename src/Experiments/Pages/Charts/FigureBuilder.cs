using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>Makes the figures over time from the stored series; what is missing is named, not drawn.</summary>
/// <param name="data">The results folder.</param>
/// <param name="stride">Every how many stored periods a point is drawn, so that large comparisons stay small pages.</param>
internal sealed class FigureBuilder(StoredExperiment data, int stride)
{
    /// <summary>Most scenarios that one chart over time can tell apart.</summary>
    public const int MostScenarios = 7;

    /// <summary>Most bytes of all points of one page, drawn and in tables: with plotly.js (3.6 MB) and the other sections it stays below 6
    /// MB.</summary>
    private const long MostBytes = 1_750_000;

    private readonly ScenarioRuns[] _shown = [.. data.Scenarios.Take(MostScenarios)];

    /// <summary>The smallest stride with which the whole report stays small.</summary>
    public static int StrideFor(StoredExperiment data)
    {
        int world = ReportCatalog.Sections.Where(static s => s.GroupKind is null)
            .Sum(static s => s.Charts.Sum(static c => c.Observations.Count)) + 2;
        ScenarioRuns[] shown = [.. data.Scenarios.Take(MostScenarios)];
        long bytesPerPoint = 0;
        foreach (ScenarioRuns s in shown)
        {
            // Measured: about 175 bytes a point, and the scenario's title in every row when there are several.
            int row = 175 + (shown.Length > 1 ? 8 + System.Text.Encoding.UTF8.GetByteCount(s.Name) : 0);
            long grouped = ReportCatalog.Sections.Where(static c => c.GroupKind is not null)
                .Sum(c => s.SeriesGroups.Count(g => g.Kind == c.GroupKind) * (long)c.Charts.Sum(static x => x.Observations.Count));
            bytesPerPoint += row * (world + grouped);
        }

        long points = shown.Select(static s => (long)s.Periods.Count).DefaultIfEmpty(0).Max();
        int stride = 1;
        while (stride < points && bytesPerPoint * ((points / stride) + 1) > MostBytes) stride++;
        return stride;
    }

    /// <summary>Whether any scenario keeps its series.</summary>
    public bool Knows(string observation) => _shown.Any(s => s.HasSeries(observation));

    /// <summary>The chart for the whole world, or null when none of its observations has a value.</summary>
    public ChartFigure? World(ChartSpec spec) =>
        Build(spec, ScenarioRuns.World, data.Say(spec.Title), "world",
            spec.SameScale ? SharedRange(spec, [ScenarioRuns.World]) : OwnRanges(spec, [ScenarioRuns.World]));

    /// <summary>Small multiples, one per group of a kind, with the same axes.</summary>
    public IReadOnlyList<ChartFigure> ByGroup(ChartSpec spec, string kind)
    {
        ObservationGroup[] groups = [.. _shown.SelectMany(static s => s.SeriesGroups).Where(g => g.Kind == kind).Distinct()];
        Dictionary<string, AxisRange?> ranges = OwnRanges(spec, groups);
        return [.. groups.Select(g => Build(spec, g, data.NameOf(g), $"{kind}-{g.Name}", ranges)).OfType<ChartFigure>()];
    }

    private ChartFigure? Build(ChartSpec spec, ObservationGroup group, string title, string prefix,
        Dictionary<string, AxisRange?> ranges)
    {
        var panels = new List<ChartPanel>();
        var rows = new List<ChartRow>();
        var sentences = new List<string>();
        foreach (string observation in spec.Observations)
        {
            if (data.Find(observation) is not { } definition) continue;
            int before = rows.Count;
            for (int i = 0; i < _shown.Length; i++) AddRows(rows, sentences, definition, group, i);
            if (rows.Count > before) panels.Add(new ChartPanel(definition.Title, ReadableUnit.Of(definition.Unit).Name(data.Language),
                ranges[observation]));
        }

        if (rows.Count == 0) return null;
        return new ChartFigure(prefix + "-" + string.Join('-', spec.Observations), title,
            data.Say(ChartTexts.Lines, title, string.Join(' ', sentences)), panels, rows) { Language = data.Language };
    }

    private void AddRows(List<ChartRow> rows, List<string> sentences, ObservationDefinition definition, ObservationGroup group,
        int scenario)
    {
        ScenarioRuns results = _shown[scenario];
        int before = rows.Count;
        ReadableUnit unit = ReadableUnit.Of(definition.Unit);
        for (int kept = 0; kept < results.Periods.Count; kept++)
        {
            if (kept % stride != 0 && kept != results.Periods.Count - 1) continue;
            ReplicationBand band = results.Band(definition.Name, group, kept).Scaled(unit.Scaled);
            if (!double.IsFinite(band.Median)) continue;
            (int period, string date) = results.Periods[kept];
            rows.Add(new ChartRow(definition.Title, results.Name, scenario, date, YearOf(date, period), band));
        }

        if (rows.Count == before) return;
        ChartRow first = rows[before], last = rows[^1];
        string start = unit.LevelWritten(first.Band.Median, data.Language), end = unit.LevelWritten(last.Band.Median, data.Language),
            range = last.Band.HasBand ? data.Say(ChartTexts.CourseBand, $"{unit.Written(last.Band.Low, data.Language)} … " +
                unit.LevelWritten(last.Band.High, data.Language)) : string.Empty;
        sentences.Add(_shown.Length > 1
            ? data.Say(ChartTexts.CourseUnder, definition.Title, results.Name, start, first.Date, end, last.Date, range)
            : data.Say(ChartTexts.Course, definition.Title, start, first.Date, end, last.Date, range));
    }

    private Dictionary<string, AxisRange?> OwnRanges(ChartSpec spec, ObservationGroup[] groups) =>
        spec.Observations.ToDictionary(static o => o, o => Range([o], groups));

    private Dictionary<string, AxisRange?> SharedRange(ChartSpec spec, ObservationGroup[] groups)
    {
        AxisRange? range = Range(spec.Observations, groups);
        return spec.Observations.ToDictionary(static o => o, _ => range);
    }

    /// <summary>What holds every band of these observations; null when none is drawn.</summary>
    private AxisRange? Range(IReadOnlyList<string> observations, ObservationGroup[] groups)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (ScenarioRuns scenario in _shown)
        {
            for (int kept = 0; kept < scenario.Periods.Count; kept++)
            {
                foreach (ObservationGroup group in groups)
                {
                    foreach (string observation in observations)
                    {
                        ReplicationBand band = scenario.Band(observation, group, kept).Scaled(UnitOf(observation).Scaled);
                        if (!double.IsFinite(band.Median)) continue;
                        low = Math.Min(low, band.HasBand ? band.Low : band.Median);
                        high = Math.Max(high, band.HasBand ? band.High : band.Median);
                    }
                }
            }
        }

        ObservationDefinition[] drawn = [.. observations.Select(data.Find).OfType<ObservationDefinition>()];
        return low > high || drawn.Length == 0 ? null
            : AxisRange.Of(low, high, drawn.Min(o => UnitOf(o.Name).Scaled(o.Minimum)),
                drawn.Max(o => UnitOf(o.Name).Scaled(o.Maximum)));
    }

    private ReadableUnit UnitOf(string observation) => ReadableUnit.Of(data.Find(observation)?.Unit ?? string.Empty);

    /// <summary>Where a quarter stands on the axis; a label that is no quarter falls back to the number of the period.</summary>
    internal static double YearOf(string date, int period) =>
        date.Length == 7 && date[5] == 'Q' && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture,
            out int year) && date[6] is >= '1' and <= '4'
            ? year + ((date[6] - '1') / 4.0) : period;
}
