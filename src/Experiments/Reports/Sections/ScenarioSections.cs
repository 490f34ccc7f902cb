using System.Globalization;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>What stored runs show over time and by problem: the sections every kind of results folder with runs shares.</summary>
internal sealed class ScenarioSections(StoredExperiment data)
{
    private readonly FigureBuilder _builder = new(data, FigureBuilder.StrideFor(data));

    /// <summary>Charts of one part of the catalog; null when nothing of it is stored and nothing need be said.</summary>
    public PageSection? OverTime(ReportSection part)
    {
        string[] observations = [.. part.Charts.SelectMany(static c => c.Observations)];
        bool grouped = part.GroupKind is { } kind && data.Scenarios.Any(s => s.SeriesGroups.Any(g => g.Kind == kind));
        if (part.GroupKind is not null && !grouped) return null;
        Chart[] charts = [.. (part.GroupKind is { } by ? part.Charts.SelectMany(c => _builder.ByGroup(c, by)) : part.Charts.Select(_builder.World).OfType<ChartFigure>()).Select(PlotlyFigure.ToChart)];
        var blocks = new List<PageBlock> { ProseBlock.Words(part.Question), new ChartBlock(charts, IsSmall: part.GroupKind is not null) };
        string[] missing = [.. observations.Where(o => !_builder.Knows(o))];
        if (missing.Length > 0) blocks.Add(ProseBlock.Soft($"No series stored: {string.Join(", ", missing)}."));
        else if (charts.Length == 0) blocks.Add(ProseBlock.Soft("These observations were never defined in these runs."));
        return new PageSection(part.Title, part.Title, blocks);
    }

    /// <summary>Groups for which the charts could be had and are not stored.</summary>
    public ProseBlock? NotStored()
    {
        string[] kinds = [.. ReportCatalog.Sections.Select(static s => s.GroupKind).OfType<string>().Distinct().Where(k => !data.Scenarios.Any(s => s.SeriesGroups.Any(g => g.Kind == k)))];
        return kinds.Length == 0 ? null : ProseBlock.Soft($"Nothing was stored by {string.Join(" or ", kinds)}: add observe: {{by: [{string.Join(", ", kinds)}]}} to the scenario to see it here.");
    }

    /// <summary>The six realistic problems and the observations that show them.</summary>
    public PageSection? Problems()
    {
        bool many = data.Scenarios.Count > 1;
        var rows = new List<IReadOnlyList<string>>();
        var missing = new List<string>();
        foreach (RealisticProblem problem in ReportCatalog.Problems)
        {
            foreach (string observation in problem.Observations)
            {
                if (data.Find(observation) is not { } definition)
                {
                    missing.Add(observation);
                    continue;
                }

                foreach (StoredScenario scenario in data.Scenarios.Take(FigureBuilder.MostScenarios))
                {
                    ReplicationBand end = scenario.EndBand(observation);
                    ReplicationBand start = scenario.Band(observation, StoredScenario.World, 0);
                    rows.Add([$"{problem.Title}: {problem.Shown}", Readable.Label(definition), .. many ? [scenario.Name] : Array.Empty<string>(),
                        Readable.Number(start.Median), Readable.Number(end.Median), Readable.Range(end.Low, end.High)]);
                }
            }
        }

        if (rows.Count == 0) return null;
        ChartColumn[] columns = [new("Problem"), new("Shown by"), .. many ? [new ChartColumn("Scenario")] : Array.Empty<ChartColumn>(), new("Start", true), new("Last 5 years", true), new("10–90 %", true)];
        var blocks = new List<PageBlock> { ProseBlock.Words("Which observation shows each problem of the source paper (§3.1–3.6), at the start and over the last five years."), new TableBlock("The six realistic problems", columns, rows) };
        if (missing.Count > 0) blocks.Add(ProseBlock.Soft($"Not stored: {string.Join(", ", missing)}."));
        return new PageSection("problems", "The six realistic problems", blocks);
    }

    /// <summary>Mismatch against reform effort, in a plane and rising with integration: an illustration, with what it does not prove.</summary>
    public PageSection? Spiral()
    {
        const int TestablePeriods = 400;
        if (!_builder.Knows("mismatch") || !_builder.Knows("reform_effort")) return null;
        int longest = data.Scenarios.Max(static s => s.Periods.Count == 0 ? 0 : s.Periods[^1].Period + 1);
        int stride = Math.Max(1, longest / 160);
        IReadOnlyList<PathRow> path = [.. data.Scenarios.Take(FigureBuilder.MostScenarios).SelectMany((s, i) => Enumerable.Range(0, s.Periods.Count).Where(k => k % stride == 0).Select(k => new PathRow(
            s.Name, i, s.Periods[k].Date, Median(s, "mismatch", k), Median(s, "reform_effort", k), Median(s, "integration", k))))];
        string x = Readable.Label(data.Find("mismatch")!), y = Readable.Label(data.Find("reform_effort")!);
        Chart?[] charts = [PathChart.Plane("phase-portrait", "Phase portrait: mismatch and reform effort", x, y, path), _builder.Knows("integration") ? PathChart.Space("phase-space", "The same path, rising with integration", x, y, "Integration", path) : null];
        return new PageSection("spiral", "The spiral",
        [
            ProseBlock.Words("Does the system go round from adaptation to inadaptability and back? Medians over the replications; a ring marks the start."),
            new ProseBlock(Prose.Text("An illustration only: reform effort lags mismatch by construction, so the path turns whatever drives it. " + (longest < TestablePeriods
                ? string.Create(CultureInfo.InvariantCulture, $"With {longest} periods the spiral is not testable (at least {TestablePeriods} after burn-in are needed); ")
                : string.Empty) + "the evidence comes from ronghe spiral, which compares with the same world without the loop."), IsSoft: true),
            new ChartBlock([.. charts.OfType<Chart>()]),
        ]);
    }

    private static double Median(StoredScenario s, string outcome, int kept) => s.Band(outcome, StoredScenario.World, kept).Median;
}
