using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Sections;

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
        Chart[] charts = [.. (part.GroupKind is { } by ? part.Charts.SelectMany(c => _builder.ByGroup(c, by))
            : part.Charts.Select(_builder.World).OfType<ChartFigure>()).Select(PlotlyFigure.ToChart)];
        var blocks = new List<PageBlock>
            { ProseBlock.Words(data.Say(part.Question)), new ChartBlock(charts, IsSmall: part.GroupKind is not null) };
        string[] missing = [.. observations.Where(o => !_builder.Knows(o))];
        if (missing.Length > 0) blocks.Add(ProseBlock.Soft(data.Say(RunTexts.NotKept, string.Join(", ", missing))));
        else if (charts.Length == 0) blocks.Add(ProseBlock.Soft(data.Say(RunTexts.NeverDefined)));
        return new PageSection(part.Title.English, data.Say(part.Title), blocks);
    }

    /// <summary>Groups for which the charts could be had and are not stored.</summary>
    public ProseBlock? NotStored()
    {
        string[] kinds = [.. ReportCatalog.Sections.Select(static s => s.GroupKind).OfType<string>().Distinct()
            .Where(k => !data.Scenarios.Any(s => s.SeriesGroups.Any(g => g.Kind == k)))];
        return kinds.Length == 0 ? null : ProseBlock.Soft(
            data.Say(RunTexts.NotByGroup, string.Join(data.Say(RunTexts.Or), kinds.Select(data.Word)), string.Join(", ", kinds)));
    }

    /// <summary>The six realistic problems and the observations that show them.</summary>
    public PageSection? Problems()
    {
        bool many = data.Scenarios.Count > 1;
        var rows = new List<IReadOnlyList<Prose>>();
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

                foreach (ScenarioRuns scenario in data.Scenarios.Take(FigureBuilder.MostScenarios))
                {
                    Measured End(string which) => ReportNumbers.EndCell(data, scenario, observation, which);
                    rows.Add([data.Say(RunTexts.Problem, data.Say(problem.Title), data.Say(problem.Shown)),
                        CatalogueTexts.Label(definition, data.Language), .. many ? [scenario.Name] : Array.Empty<Prose>(),
                        Prose.Of(ReportNumbers.CourseCell(data, scenario, observation, 0), data.Language),
                        Prose.Of(End("median"), data.Language), Prose.Range(End("low"), End("high"), data.Language)]);
                }
            }
        }

        if (rows.Count == 0) return null;
        ChartColumn[] columns =
        [
            new(data.Say(RunTexts.ProblemColumn)), new(data.Say(RunTexts.ShownBy)), .. many
                ? [new ChartColumn(data.Say(RunTexts.Scenario))] : Array.Empty<ChartColumn>(),
            new(data.Say(RunTexts.Start), true), new(data.Window.Heading(data.Language), true), new(data.Say(RunTexts.Band), true),
        ];
        string title = data.Say(RunTexts.Problems);
        var blocks = new List<PageBlock>
            { ProseBlock.Words(data.Say(RunTexts.ProblemsWords, data.Window.Words(data.Language))), new TableBlock(title, columns, rows) };
        if (missing.Count > 0) blocks.Add(ProseBlock.Soft(data.Say(RunTexts.NotStored, string.Join(", ", missing))));
        return new PageSection("problems", title, blocks);
    }

    /// <summary>Content gap against reform effort, in a plane and rising with integration: an illustration, with what it does not
    /// prove.</summary>
    public PageSection? Spiral()
    {
        const int TestablePeriods = Statistics.Signals.LoopCourses.FewestQuarters;
        if (!_builder.Knows("content_gap") || !_builder.Knows("reform_effort")) return null;
        int longest = data.Scenarios.Max(static s => s.Periods.Count == 0 ? 0 : s.Periods[^1].Period + 1);
        int stride = Math.Max(1, longest / 160);
        IReadOnlyList<PathRow> path = [.. data.Scenarios.Take(FigureBuilder.MostScenarios)
            .SelectMany((s, i) => Enumerable.Range(0, s.Periods.Count).Where(k => k % stride == 0).Select(k => new PathRow(
            s.Name, i, s.Periods[k].Date, Median(s, "content_gap", k), Median(s, "reform_effort", k),
                Median(s, "integration", k))))];
        string x = CatalogueTexts.Label(data.Find("content_gap")!, data.Language),
            y = CatalogueTexts.Label(data.Find("reform_effort")!, data.Language);
        Chart?[] charts =
        [
            PathChart.Plane("phase-portrait", data.Say(RunTexts.PhasePortrait), x, y, path, data.Language),
            data.Find("integration") is { } height && _builder.Knows("integration")
                ? PathChart.Space("phase-space", data.Say(RunTexts.PhaseSpace), x, y,
                    CatalogueTexts.Label(height, data.Language), path, data.Language) : null,
        ];
        Prose[] limits = [data.Tell(RunTexts.OnlyIllustration), .. longest < TestablePeriods
            ? [Prose.Text(data.Say(RunTexts.NotTestable, longest, TestablePeriods))] : Array.Empty<Prose>(), data.Tell(RunTexts.Evidence)];
        return new PageSection("spiral", data.Say(PageTexts.Spiral),
        [
            ProseBlock.Words(data.Say(RunTexts.SpiralWords)),
            new ProseBlock(new Prose(
                string.Join(data.Language == Language.Chinese ? string.Empty : " ", limits.Select(static l => l.Html))), IsSoft: true),
            new ChartBlock([.. charts.OfType<Chart>()]),
        ]);
    }

    /// <summary>In the unit that the axis says.</summary>
    private double Median(ScenarioRuns s, string outcome, int kept) =>
        ReadableUnit.Of(data.Find(outcome)?.Unit ?? string.Empty).Scaled(s.Band(outcome, ScenarioRuns.World, kept).Median);
}
