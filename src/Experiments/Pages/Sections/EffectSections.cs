using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Sections;

/// <summary>What the other scenarios change against the first: effects, who wins and loses, how robust the order is.</summary>
internal sealed class EffectSections(StoredExperiment data)
{
    private const int MostGroups = 40;
    private static readonly string[] GroupOutcomes = ["integration", "graduate_fit"];
    private readonly ScenarioRuns[] _shown = [.. data.Scenarios.Take(FigureBuilder.MostScenarios)];

    /// <summary>Of them, those whose seed is not the first one's.</summary>
    private readonly ScenarioRuns[] _unpaired =
        [.. data.Scenarios.Take(FigureBuilder.MostScenarios).Where(s => !s.SharesLuckWith(data.Scenarios[0]))];

    private IEnumerable<ObservationDefinition> Keys =>
        data.Outcomes.Values.Where(o => (o.IsKey || data.Asked.Contains(o.Name)) && _shown[0].HasOutcome(o.Name)).InOrder();

    /// <summary>Differences of the key outcomes and of those asked for; null with one scenario.</summary>
    public PageSection? Effects()
    {
        if (_shown.Length < 2) return null;
        IntervalRow[] points = [.. Keys.Where(static key => key.Unit == "share").SelectMany(key => Enumerable.Range(1, _shown.Length - 1)
            .Select(i => (Index: i, Difference: ReportNumbers.Between(data, _shown[0], _shown[i], key.Name).Difference))
            .Where(static other => !other.Difference.IsEmpty).Select(other => new IntervalRow(key.Title, _shown[other.Index].Name,
                other.Index, 100 * other.Difference.Mean, 100 * other.Difference.Low, 100 * other.Difference.High)))];
        Chart? chart = IntervalChart.Of("effects", data.Say(RunTexts.EffectsChart), data.Say(RunTexts.DifferenceInShare),
            data.Say(ChartTexts.Interval95), points, data.Language);
        return new PageSection("effects", data.Say(RunTexts.EffectsTitle, _shown[0].Name),
        [
            .. HowCompared(),
            new ChartBlock([.. chart is null ? [] : new[] { chart with { IsWide = true } }]),
            .. _shown.Skip(1).Select(Differences).OfType<TableBlock>(),
            .. _shown.Select(Unobserved).OfType<ProseBlock>(),
        ]) { IsBrief = true };
    }

    /// <summary>How one scenario differs from the first; null when they have no outcome in common.</summary>
    private TableBlock? Differences(ScenarioRuns other)
    {
        var rows = new List<IReadOnlyList<Prose>>();
        bool paired = other.SharesLuckWith(_shown[0]);
        foreach (ObservationDefinition key in Keys)
        {
            DifferenceNumbers pair = ReportNumbers.Between(data, _shown[0], other, key.Name);
            MeanDifference d = pair.Difference;
            if (d.IsEmpty) continue;
            Prose interval = pair.IsNothing ? data.Say(RunTexts.NoneDiffers)
                : d.IsDefined ? Prose.Range(pair.Low, pair.High, data.Language) : data.Say(RunTexts.Undefined);
            Prose[] runs = paired ? [Said(pair.Positive), Said(pair.Pairs)]
                : [data.Say(RunTexts.SampleSizes, d.OtherRuns, d.ReferenceRuns)];
            rows.Add([CatalogueTexts.LabelOfDifference(key, data.Language), Said(pair.Reference),
                pair.IsNothing ? "0" : Said(pair.MeanCell), interval, .. runs]);
        }

        return rows.Count == 0 ? null : new TableBlock(data.Say(RunTexts.Less, other.Name, _shown[0].Name),
        [
            new(Quarters(other)), new(data.Say(RunTexts.ReferenceMedian), true) { IsDetail = true },
            new(data.Say(RunTexts.Difference), true),
            new(data.Say(ChartTexts.Interval95), true), .. paired
                ? new ChartColumn[] { new(data.Say(RunTexts.AboveZero), true), new(data.Say(RunTexts.Pairs), true) }
                : [new ChartColumn(data.Say(PageTexts.Runs), true)],
        ], rows);
    }

    /// <summary>The quarters over which a scenario is compared with the first, as a heading.</summary>
    private string Quarters(ScenarioRuns other) => other.SharedWith(_shown[0]) is { AreOutcomes: false, CanCompare: true } shared
        ? data.Say(RunTexts.FromTo, shared.First, shared.Last) : OutcomeWindow.Of(other.Horizon).Heading(data.Language);

    /// <summary>What a scenario cannot be compared in, because it does not observe what another shows.</summary>
    private ProseBlock? Unobserved(ScenarioRuns scenario)
    {
        string[] names = [.. _shown.Where(other => other != scenario && (other == _shown[0] || scenario == _shown[0]))
            .SelectMany(other => other.Shown(data.Outcomes.Values)).Select(static o => o.Name).Distinct()
            .Where(name => !scenario.HasOutcome(name))];
        return names.Length == 0 ? null
            : ProseBlock.Soft(data.Say(RunTexts.Unobserved, scenario.Name, string.Join(data.Say(PageTexts.Comma), names)));
    }

    /// <summary>The quarters that differences are of.</summary>
    private string Compared => _shown.All(HasOutcomesOfTheFirst) ? data.Window.Words(data.Language) : data.Say(RunTexts.SharedYears);

    /// <summary>Its end-of-run outcomes are of the same quarters as the first one's.</summary>
    private bool HasOutcomesOfTheFirst(ScenarioRuns scenario) => scenario.SharedWith(_shown[0]) is null or { AreOutcomes: true };

    /// <summary>What the differences are: of pairs, or of independent samples where seeds differ.</summary>
    private IEnumerable<ProseBlock> HowCompared()
    {
        if (_unpaired.Length < _shown.Length - 1) yield return ProseBlock.Words(data.Say(RunTexts.EffectsPaired, Compared));
        if (_unpaired.Length > 0)
            yield return ProseBlock.Words(data.Say(RunTexts.EffectsIndependent, _shown[0].Name, Names(_unpaired), Compared));
        foreach (Message note in _shown.Skip(1).Select(s => s.SharedWith(_shown[0])?.Note(_shown[0].Name, s.Name)).OfType<Message>())
            yield return ProseBlock.Words(note.In(data.Language));
        yield return ProseBlock.Words(data.Say(RunTexts.EffectsAlone));
    }

    /// <summary>Effects on integration by group, or its level with one scenario; null when nothing is stored by group.</summary>
    public PageSection? WinnersAndLosers()
    {
        string? outcome = GroupOutcomes.FirstOrDefault(o => _shown.Any(s => Groups(s, o).Length > 0));
        if (outcome is null || data.Find(outcome) is not { } definition) return null;
        bool compares = _shown.Length > 1;
        string[] kinds = [.. _shown.SelectMany(s => Groups(s, outcome)).Select(static g => g.Kind).Distinct()];
        Chart[] charts = [.. kinds.Select(k => Chart(k, definition, compares)).OfType<Chart>()];
        if (charts.Length == 0) return null;
        string words = compares
            ? data.Say(_unpaired.Length == 0 ? RunTexts.GroupEffect : RunTexts.GroupDifference, definition.Title.ToLowerInvariant(),
                _shown[0].Name, Compared)
            : data.Say(RunTexts.GroupLevel, definition.Title, data.Window.Words(data.Language));
        return new PageSection("winners", data.Say(compares ? RunTexts.Winners : RunTexts.WhoIsIntegrated),
            [ProseBlock.Words(words), new ChartBlock(charts)]);
    }

    /// <summary>How often and how far each scenario falls behind the best one with the same luck; null with fewer than two. Scenarios with
    /// another seed are left out: a replication of theirs is no other's.</summary>
    public PageSection? Robustness()
    {
        if (_shown.Length < 2 || !_shown[0].HasOutcome("integration")) return null;
        ScenarioRuns[] elsewhen = [.. _shown.Except(_unpaired).Where(s => !HasOutcomesOfTheFirst(s))],
        sharing = [.. _shown.Except(_unpaired).Except(elsewhen)];
        if (sharing.Length < 2)
            return new PageSection("robustness", data.Say(RunTexts.Robustness),
                [ProseBlock.Words(data.Say(elsewhen.Length > 0 ? RunTexts.NoRegretInOtherQuarters : RunTexts.NoRegret))]);
        IReadOnlyCollection<int> replications = sharing[0].Replications;
        double[][] values = [.. sharing.Select(s => s.EndByReplication("integration", ScenarioRuns.World, replications))];
        int[] worlds = [.. Enumerable.Range(0, replications.Count).Where(r => values.All(v => !double.IsNaN(v[r])))];
        if (worlds.Length == 0) return null;
        var rows = sharing.Select((s, i) =>
        {
            double[] regret = [.. worlds.Select(r => values.Max(v => v[r]) - values[i][r])];
            int best = regret.Count(static x => x == 0);
            Prose Points(double value, string which) => Said(new Measured(value, $"regret|integration|{s.Key}|{which}")
                .In("share", which == "lowest" ? NumberStyle.Level : NumberStyle.DifferenceCell));
            return (IReadOnlyList<Prose>)[s.Name,
                Said(new Measured(best / (double)worlds.Length, $"regret|integration|{s.Key}|best", NumberStyle.Percent)),
                Points(regret.Average(), "mean"), Points(regret.Max(), "greatest"),
                Points(worlds.Min(r => values[i][r]), "lowest")];
        }).ToArray();
        return new PageSection("robustness", data.Say(RunTexts.Robustness),
        [
            ProseBlock.Words(data.Say(RunTexts.RobustnessWords, worlds.Length)),
            .. _unpaired.Length == 0 ? Array.Empty<ProseBlock>() : [ProseBlock.Words(data.Say(RunTexts.RegretLeavesOut, Names(_unpaired)))],
            .. elsewhen.Length == 0 ? Array.Empty<ProseBlock>()
                : [ProseBlock.Words(data.Say(RunTexts.RegretOtherQuarters, Names(elsewhen)))],
            new TableBlock(data.Say(RunTexts.RegretTable),
                [new(data.Say(RunTexts.Scenario)), new(data.Say(RunTexts.BestIn), true), new(data.Say(RunTexts.MeanRegret), true),
                    new(data.Say(RunTexts.GreatestRegret), true), new(data.Say(RunTexts.LowestIntegration), true)], rows),
        ]);
    }

    private Chart? Chart(string kind, ObservationDefinition outcome, bool compares)
    {
        ObservationGroup[] groups = [.. _shown.SelectMany(s => Groups(s, outcome.Name)).Where(g => g.Kind == kind).Distinct()];
        var points = new List<IntervalRow>();
        ReadableUnit unit = ReadableUnit.Of(outcome.Unit);
        foreach (ObservationGroup group in groups)
        {
            for (int i = compares ? 1 : 0; i < _shown.Length; i++)
            {
                if (compares)
                {
                    MeanDifference d = ReportNumbers.Between(data, _shown[0], _shown[i], outcome.Name, group).Difference;
                    points.Add(new IntervalRow(data.NameOf(group), _shown[i].Name, i, unit.Scaled(d.Mean),
                        unit.Scaled(d.Low), unit.Scaled(d.High)));
                }
                else
                {
                    ReplicationBand band = _shown[i].EndBand(outcome.Name, group);
                    points.Add(new IntervalRow(data.NameOf(group), _shown[i].Name, i, unit.Scaled(band.Median),
                        unit.Scaled(band.Low), unit.Scaled(band.High)));
                }
            }
        }

        string[] order = [.. points.Where(static p => double.IsFinite(p.Estimate)).GroupBy(static p => p.Label)
            .OrderByDescending(static g => g.First().Estimate).Select(static g => g.Key).Take(MostGroups)];
        IEnumerable<IntervalRow> sorted = points.Where(p => order.Contains(p.Label)).OrderBy(p => Array.IndexOf(order, p.Label));
        return IntervalChart.Of($"winners-{kind}", data.Say(RunTexts.ByKind, outcome.Title, data.Word(kind)), compares
            ? data.Say(RunTexts.DifferenceIn, unit.NameOfDifference(data.Language)) : unit.Name(data.Language),
            compares ? data.Say(ChartTexts.Interval95) : data.Say(RunTexts.Band), sorted, data.Language);
    }

    private string Names(IEnumerable<ScenarioRuns> scenarios) =>
        string.Join(data.Say(PageTexts.Comma), scenarios.Select(s => data.Say(RunTexts.Quoted, s.Name)));

    private Prose Said(Measured number) => Prose.Of(number, data.Language);

    private static ObservationGroup[] Groups(ScenarioRuns s, string outcome) =>
        [.. s.OutcomeGroups.Concat(s.SeriesGroups).Where(static g => g.Kind != "all").Distinct()
            .Where(g => s.EndBand(outcome, g).IsDefined)];
}
