using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests.Studies;

/// <summary>A study that ronghe does not have: ten parameters, one at a time, from the low to the high end of their plausible
/// ranges.</summary>
internal sealed class Tornado : IStudyKind
{
    private static readonly TableOf<Swing> Swings = new("swings", new Text("What each parameter moves", "各参数的影响"));
    private readonly Option<int> _most = new("--parameters") { Description = "How many parameters", DefaultValueFactory = static _ => 10 };

    public string Kind => "tornado";

    public string Description => "Move parameters one at a time through their plausible ranges";

    public IReadOnlyList<Option> Options => [_most];

    public IReadOnlyList<TableHeading> Tables => [Swings.Heading];

    public IStudy Of(StudyRequest request, ParseResult parsed) => new Study(request, parsed.GetValue(_most));

    public StudyPage Compose(StoredExperiment data)
    {
        Swing[] swings = [.. data.Rows(Swings).OrderByDescending(static s => Math.Abs(s.Difference))];
        string title = data.Say(Swings.Heading.Title), unit = data.Say(ChartTexts.Interval95);
        Chart? chart = IntervalChart.Of("swings", title, data.Say(RunTexts.Difference), unit,
            swings.Select(static s => new IntervalRow(s.Parameter, string.Empty, 0, s.Difference, s.Low, s.High)), data.Language);
        var table = new TableBlock(title, [new(data.Say(RunTexts.Outcome)), new(data.Say(RunTexts.Difference), true), new(unit, true)],
            [.. swings.Select(s => (IReadOnlyList<Prose>)[s.Parameter, Prose.Of(Cell(s, nameof(s.Difference), s.Difference), data.Language),
                Prose.Range(Cell(s, nameof(s.Low), s.Low), Cell(s, nameof(s.High), s.High), data.Language)])]);
        Measured Cell(Swing s, string member, double value) => Measured.Cell(Swings, data.Rows(Swings).ToList().IndexOf(s), member, value);
        return new StudyPage(data.TitleOf(title), data.Say(new Text("Which parameters move integration?", "哪些参数影响融合度？")))
        {
            Findings = [.. swings.Where(static s => s.Low > 0 || s.High < 0).Take(3).Select(s => data.Tell(
                new Text("{0} moves integration by {1}.", "{0} 使融合度变动 {1}。"), s.Parameter, Cell(s, nameof(s.Difference), s.Difference)))],
            Sections = [new PageSection("swings", title, [new ChartBlock(chart is null ? [] : [chart]), table]) { IsBrief = true }],
        };
    }

    private sealed class Study(StudyRequest request, int most) : IStudy
    {
        private readonly (ParameterDefinition Parameter, ScenarioDocument Low, ScenarioDocument High)[] _ends =
            [.. ParameterCatalog.All.Where(static p => p.PlausibleLow < p.PlausibleHigh && !p.IsInteger).Take(most).Select(p =>
                (p, End(request.Scenarios[0], p, p.PlausibleLow), End(request.Scenarios[0], p, p.PlausibleHigh)))];

        public StudyRequest Request => request;

        public IReadOnlyList<RunTask> Tasks => [.. from r in Enumerable.Range(0, request.ReplicationCount)
                                                   from end in _ends
                                                   from document in (ScenarioDocument[])[end.Low, end.High]
                                                   select RunTask.Of(document, r)];

        public IReadOnlyList<NamedTable> Judge(RunStore runs) => [Swings.With(_ends.Select(end =>
        {
            double[] At(ScenarioDocument document) => runs.Outcomes(document, "integration", request.ReplicationCount);
            MeanDifference moved = MeanDifference.OfPairs(At(end.Low), At(end.High));
            return new Swing(end.Parameter.Key, moved.Mean, moved.Low, moved.High, moved.Pairs);
        }))];

        private static ScenarioDocument End(ScenarioDocument document, ParameterDefinition parameter, double value) => document.With(
            document.Scenario with { Parameters = parameter.With(document.Scenario.Parameters, value) },
            string.Create(CultureInfo.InvariantCulture, $"{document.Name}: {parameter.Key} {value}"));
    }

    private sealed record Swing(
        [Column("Parameter", "参数")] string Parameter, [Column("High end minus low end, mean", "高端减低端，均值", "share")] double Difference,
        [Column("95 % interval", "95 % 区间", "share")] double Low, [Column("95 % interval", "95 % 区间", "share")] double High,
        [Column("Pairs", "对数")] int Pairs);
}
