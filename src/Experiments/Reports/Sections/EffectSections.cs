using System.Globalization;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>What the other scenarios change against the first: effects, who wins and loses, how robust the order is.</summary>
internal sealed class EffectSections(StoredExperiment data)
{
    private const int MostGroups = 40;
    private static readonly string[] GroupOutcomes = ["integration", "graduate_fit"];
    private readonly StoredScenario[] _shown = [.. data.Scenarios.Take(FigureBuilder.MostScenarios)];

    private IEnumerable<ObservationDefinition> Keys => data.Outcomes.Values.Where(o => o.IsKey && _shown[0].HasOutcome(o.Name))
        .OrderBy(static o => Array.IndexOf(KeyOrder, o.Name)).ThenBy(static o => o.Name, StringComparer.Ordinal);

    private static readonly string[] KeyOrder = [.. ObservationCatalog.All.Select(static o => o.Name)];

    /// <summary>Paired differences of the key outcomes; null with one scenario.</summary>
    public PageSection? Effects()
    {
        if (_shown.Length < 2) return null;
        var rows = new List<IReadOnlyList<string>>();
        var points = new List<IntervalRow>();
        foreach (ObservationDefinition key in Keys)
        {
            for (int i = 1; i < _shown.Length; i++)
            {
                PairedNumbers pair = ReportNumbers.Paired(data, _shown[0], _shown[i], key.Name);
                PairedDifference d = pair.Difference;
                if (d.Pairs == 0) continue;
                rows.Add([Readable.Label(key), _shown[i].Name, Readable.Number(_shown[0].EndBand(key.Name).Median), pair.IsNothing ? "0" : Readable.Number(d.Mean),
                    pair.IsNothing ? "none differs" : d.IsDefined ? Readable.Range(d.Low, d.High) : "undefined", d.PositiveShare.ToString("0 %", CultureInfo.InvariantCulture), d.Pairs.ToString(CultureInfo.InvariantCulture)]);
                if (key.Unit == "share") points.Add(new IntervalRow(key.Title, _shown[i].Name, i, d.Mean, d.Low, d.High));
            }
        }

        Chart? chart = IntervalChart.Of("effects", "Effects on shares", "difference (share)", "95 % interval", points);
        return new PageSection("effects", $"Effects against “{_shown[0].Name}”",
        [
            ProseBlock.Words("Means over the last five years, paired by replication under common random numbers: mean difference, Student's 95 % t-interval, and the share of pairs above zero. Undefined with fewer than two pairs. Each interval stands alone: with many outcomes some exclude zero by chance."),
            new ChartBlock([.. chart is null ? [] : new[] { chart with { IsWide = true } }]),
            new TableBlock("Paired differences of key outcomes",
                [new("Outcome"), new("Scenario"), new("Reference, median", true), new("Difference", true), new("95 % interval", true), new("Above 0", true), new("Pairs", true)], rows),
        ]);
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
            ? $"Effect on {definition.Title.ToLowerInvariant()} in each group against “{_shown[0].Name}”, last five years: paired mean difference with Student's 95 % t-interval, the largest first."
            : $"{definition.Title} in each group, last five years: median and 10–90 % of the replications. One scenario has no winners or losers: compare it with another by ronghe run A B.";
        return new PageSection("winners", compares ? "Winners and losers" : "Who is integrated", [ProseBlock.Words(words), new ChartBlock(charts)]);
    }

    /// <summary>How often and how far each scenario falls behind the best one in the same world; null with fewer than three.</summary>
    public PageSection? Robustness()
    {
        if (_shown.Length < 2 || !_shown[0].HasOutcome("integration")) return null;
        int count = data.MaximumReplications;
        double[][] values = [.. _shown.Select(s => s.EndByReplication("integration", StoredScenario.World, count))];
        int[] worlds = [.. Enumerable.Range(0, count).Where(r => values.All(v => !double.IsNaN(v[r])))];
        if (worlds.Length == 0) return null;
        var rows = _shown.Select((s, i) =>
        {
            double[] regret = [.. worlds.Select(r => values.Max(v => v[r]) - values[i][r])];
            int best = regret.Count(static x => x == 0);
            return (IReadOnlyList<string>)[s.Name, (best / (double)worlds.Length).ToString("0 %", CultureInfo.InvariantCulture), Readable.Number(regret.Average()), Readable.Number(regret.Max()), Readable.Number(worlds.Min(r => values[i][r]))];
        }).ToArray();
        return new PageSection("robustness", "Robustness",
        [
            ProseBlock.Words(string.Create(CultureInfo.InvariantCulture, $"In each of {worlds.Length} replications, all scenarios share their luck. Regret is how much integration a scenario misses there against the best of them. Luck is the only thing varied here; uncertain parameters need ronghe sweep.")),
            new TableBlock("Regret in integration over replications", [new("Scenario"), new("Best in", true), new("Mean regret", true), new("Greatest regret", true), new("Lowest integration", true)], rows),
        ]);
    }

    private Chart? Chart(string kind, ObservationDefinition outcome, bool compares)
    {
        ObservationGroup[] groups = [.. _shown.SelectMany(s => Groups(s, outcome.Name)).Where(g => g.Kind == kind).Distinct()];
        var points = new List<IntervalRow>();
        foreach (ObservationGroup group in groups)
        {
            for (int i = compares ? 1 : 0; i < _shown.Length; i++)
            {
                if (compares)
                {
                    PairedDifference d = ReportNumbers.Paired(data, _shown[0], _shown[i], outcome.Name, group).Difference;
                    points.Add(new IntervalRow(data.NameOf(group), _shown[i].Name, i, d.Mean, d.Low, d.High));
                }
                else
                {
                    ReplicationBand band = _shown[i].EndBand(outcome.Name, group);
                    points.Add(new IntervalRow(data.NameOf(group), _shown[i].Name, i, band.Median, band.Low, band.High));
                }
            }
        }

        string[] order = [.. points.Where(static p => double.IsFinite(p.Estimate)).GroupBy(static p => p.Label).OrderByDescending(static g => g.First().Estimate).Select(static g => g.Key).Take(MostGroups)];
        IEnumerable<IntervalRow> sorted = points.Where(p => order.Contains(p.Label)).OrderBy(p => Array.IndexOf(order, p.Label));
        string title = $"{outcome.Title} by {kind.Replace('_', ' ')}";
        return IntervalChart.Of($"winners-{kind}", title, compares ? $"difference ({outcome.Unit})" : outcome.Unit, compares ? "95 % interval" : "10–90 %", sorted);
    }

    private static ObservationGroup[] Groups(StoredScenario s, string outcome) =>
        [.. s.OutcomeGroups.Concat(s.SeriesGroups).Where(static g => g.Kind != "all").Distinct().Where(g => s.EndBand(outcome, g).IsDefined)];
}
