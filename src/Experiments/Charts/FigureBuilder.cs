using System.Globalization;
using Ronghe.Experiments.Reports;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Charts;

/// <summary>Makes the figures of a report from the stored runs; what is missing is named, not drawn.</summary>
/// <param name="data">The runs.</param>
/// <param name="stride">Every how many stored periods a point is drawn, so that large comparisons stay small pages.</param>
internal sealed class FigureBuilder(ExperimentData data, int stride)
{
    /// <summary>Most bytes of all points of one page, drawn and in tables: with plotly.js (3.6 MB) it stays below 6 MB.</summary>
    private const long MostBytes = 2_150_000;

    /// <summary>The smallest stride with which the whole report stays small.</summary>
    public static int StrideFor(ExperimentData data)
    {
        int world = ReportCatalog.Sections.Where(static s => !s.BySector).Sum(static s => s.Charts.Sum(static c => c.Observations.Count));
        long bytesPerPoint = 0;
        foreach (ScenarioResults s in data.Scenarios)
        {
            // Measured: about 175 bytes a point, and the scenario's title in every row when there are several.
            int row = 175 + (data.Scenarios.Count > 1 ? 8 + System.Text.Encoding.UTF8.GetByteCount(s.Document.Name) : 0);
            bytesPerPoint += row * (world + (s.Groups.Count(static g => g.Kind == "sector") * (long)ScenarioResults.BySector.Count));
        }

        long points = data.Scenarios.Max(static s => (long)s.Periods.Count);
        int stride = 1;
        while (stride < points && bytesPerPoint * ((points / stride) + 1) > MostBytes) stride++;
        return stride;
    }

    /// <summary>Whether any scenario observes it.</summary>
    public bool Knows(string observation) => data.Scenarios.Any(s => s.Find(observation) is not null);

    /// <summary>The chart for the whole world, or null when none of its observations has a value.</summary>
    public ChartFigure? World(ChartSpec spec) => Build(spec, ScenarioResults.World, spec.Title, "world", spec.SameScale ? SharedRange(spec, [ScenarioResults.World]) : null);

    /// <summary>Small multiples, one per sector, with the same axes.</summary>
    public IReadOnlyList<ChartFigure> BySector(ChartSpec spec)
    {
        ObservationGroup[] sectors = [.. data.Scenarios.SelectMany(static s => s.Groups).Where(static g => g.Kind == "sector").Distinct()];
        var ranges = spec.Observations.ToDictionary(static o => o, o => Range([o], sectors));
        return [.. sectors.Select(s => Build(spec, s, SectorName(s.Name), "sector-" + s.Name, ranges)).OfType<ChartFigure>()];
    }

    private ChartFigure? Build(ChartSpec spec, ObservationGroup group, string title, string prefix, Dictionary<string, (double, double)?>? ranges)
    {
        var panels = new List<ChartPanel>();
        var rows = new List<ChartRow>();
        var sentences = new List<string>();
        foreach (string observation in spec.Observations)
        {
            ObservationDefinition? definition = data.Scenarios.Select(s => s.Find(observation)).FirstOrDefault(static d => d is not null);
            if (definition is null) continue;
            int before = rows.Count;
            for (int i = 0; i < data.Scenarios.Count; i++) AddRows(rows, sentences, definition, group, i);
            if (rows.Count > before) panels.Add(new ChartPanel(definition.Title, definition.Unit, ranges?[observation]));
        }

        if (rows.Count == 0) return null;
        string alt = $"Line chart, {title}. {string.Join(' ', sentences)}";
        return new ChartFigure(prefix + "-" + string.Join('-', spec.Observations), title, alt, panels, rows);
    }

    private void AddRows(List<ChartRow> rows, List<string> sentences, ObservationDefinition definition, ObservationGroup group, int scenario)
    {
        ScenarioResults results = data.Scenarios[scenario];
        int before = rows.Count;
        for (int kept = 0; kept < results.Periods.Count; kept++)
        {
            if (kept % stride != 0 && kept != results.Periods.Count - 1) continue;
            ReplicationBand band = results.Band(definition.Name, group, kept);
            if (!band.IsDefined || !double.IsFinite(band.Median) || !double.IsFinite(band.Low) || !double.IsFinite(band.High)) continue;
            Quarter date = results.Document.Scenario.Start + results.Periods[kept];
            rows.Add(new ChartRow(definition.Title, results.Document.Name, scenario, date.ToString(), date.Year + ((date.Number - 1) / 4.0), band));
        }

        if (rows.Count == before) return;
        ChartRow first = rows[before], last = rows[^1];
        string which = data.Scenarios.Count > 1 ? $" under {results.Document.Name}" : string.Empty;
        sentences.Add(string.Create(CultureInfo.InvariantCulture,
            $"{definition.Title}{which}: median {Readable.Number(first.Band.Median)} in {first.Date}, {Readable.Number(last.Band.Median)} in {last.Date} (10–90 %: {Readable.Range(last.Band.Low, last.Band.High)})."));
    }

    private Dictionary<string, (double, double)?> SharedRange(ChartSpec spec, ObservationGroup[] groups)
    {
        (double, double)? range = Range(spec.Observations, groups);
        return spec.Observations.ToDictionary(static o => o, _ => range);
    }

    /// <summary>Smallest range that holds every band, with a little air.</summary>
    private (double Low, double High)? Range(IReadOnlyList<string> observations, ObservationGroup[] groups)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (ScenarioResults scenario in data.Scenarios)
        {
            for (int kept = 0; kept < scenario.Periods.Count; kept++)
            {
                foreach (ObservationGroup group in groups)
                {
                    foreach (string observation in observations)
                    {
                        ReplicationBand band = scenario.Band(observation, group, kept);
                        if (!double.IsFinite(band.Low) || !double.IsFinite(band.High)) continue;
                        low = Math.Min(low, band.Low);
                        high = Math.Max(high, band.High);
                    }
                }
            }
        }

        if (low > high) return null;
        double air = Math.Max((high - low) * 0.05, 1e-9);
        return (low - air, high + air);
    }

    private string SectorName(string id) =>
        data.Scenarios.SelectMany(static s => s.Document.Scenario.Population.Sectors).FirstOrDefault(s => s.Id == id)?.Name ?? id;
}
