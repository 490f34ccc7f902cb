using System.Globalization;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Pages.Sections;

/// <summary>What a reader needs to judge the numbers: warnings, validation status, method, provenance.</summary>
internal static class BackgroundSections
{
    private const int MostListed = 20;

    /// <summary>Everything to know before trusting a number; null when there is nothing.</summary>
    public static IReadOnlyList<Prose> Warnings(StoredExperiment data)
    {
        var items = new List<Prose>();
        items.AddRange(data.Warnings.Take(MostListed).Select(w => Prose.Text(w.In(data.Language))));
        if (data.Warnings.Count > MostListed)
            items.Add(Prose.Text(data.Say(BackgroundTexts.MoreWarnings, data.Warnings.Count - MostListed)));
        items.AddRange(data.Failures.Take(3).Select(f => data.Tell(BackgroundTexts.Failed, f)));
        if (data.Manifest.SyntheticTables.Count > 0)
            items.Add(data.Tell(BackgroundTexts.Synthetic,
            string.Join(data.Say(PageTexts.Comma), data.Manifest.SyntheticTables.Select(data.Phrase))));
        if (data.ShowsScenarios)
        {
            foreach (ScenarioRuns other in data.Scenarios.Skip(1).Where(s => s.Key.ScenarioId != data.Scenarios[0].Key.ScenarioId)
                .Take(3))
                items.Add(data.Tell(BackgroundTexts.OtherWorld, other.Name, data.Scenarios[0].Name));
            foreach (ScenarioRuns other in data.Scenarios.Skip(1).Where(s => !s.SharesLuckWith(data.Scenarios[0])).Take(3))
                items.Add(data.Tell(BackgroundTexts.OtherSeed, other.Name, data.Scenarios[0].Name));
        }

        if (data.ShowsScenarios) items.AddRange(PolicySection.NeverInForce(data));
        if (data.ShowsScenarios)
            items.AddRange(data.Scenarios.Take(FigureBuilder.MostScenarios).Select(s => Horizon(data, s)).OfType<Prose>());
        return items;
    }

    /// <summary>Whether the horizon ends while integration still moves.</summary>
    private static Prose? Horizon(StoredExperiment data, ScenarioRuns s)
    {
        const int Short = 40;
        const double Moving = 0.02;
        if (s.Periods.Count == 0) return null;
        int periods = s.Periods[^1].Period + 1;
        if (periods < Short) return Prose.Text(data.Say(BackgroundTexts.ShortHorizon, s.Name, periods));
        DifferenceNumbers change = ReportNumbers.Change(data, s, "integration");
        double level = Math.Abs(s.EndBand("integration").Median);
        return change.IsClear && change.Size.Value > Moving * level
            ? data.Tell(change.IsUp ? BackgroundTexts.StillRises : BackgroundTexts.StillFalls, s.Name, change.Size, change.Interval) : null;
    }

    public static PageSection Validation(StoredExperiment data)
    {
        string statuses = string.Join(data.Say(PageTexts.Comma),
            ParameterCatalog.All.GroupBy(static p => p.Status).OrderByDescending(static g => g.Count())
            .Select(g => string.Create(CultureInfo.InvariantCulture,
                $"{g.Count()} {data.Say(HelpTexts.Status(g.Key)).ToLowerInvariant()}")));
        string generator = data.Manifest.Generator.ToString();
        bool same = generator == Versions.CreatedBy;
        return new PageSection("validation", data.Say(PageTexts.Validation),
        [
            new ListBlock([
                same ? data.Tell(BackgroundTexts.Parameters, statuses)
                    : data.Tell(BackgroundTexts.ParametersOfThis, Versions.CreatedBy, generator.Length > 0
                        ? generator : data.Say(BackgroundTexts.UnknownVersion), statuses),
                data.Tell(data.Table("scorecard") is not null ? BackgroundTexts.Scored : BackgroundTexts.NotCalibrated),
                data.Tell(BackgroundTexts.Verified),
            ]),
        ]);
    }

    public static PageSection Method(StoredExperiment data)
    {
        int stride = data.ShowsScenarios ? FigureBuilder.StrideFor(data) : 1;
        var items = new List<Prose>
        {
            data.Tell(BackgroundTexts.Luck),
            data.Tell(BackgroundTexts.Bands),
            data.Tell(BackgroundTexts.Years),
        };
        if (stride > 1) items.Add(Prose.Text(data.Say(BackgroundTexts.Stride, stride)));
        if (data.ShowsScenarios && data.Scenarios.Count > FigureBuilder.MostScenarios)
            items.Add(Prose.Text(data.Say(BackgroundTexts.FirstScenarios, data.Scenarios.Count, FigureBuilder.MostScenarios)));
        return new PageSection("method", data.Say(PageTexts.Method), [new ListBlock(items)]);
    }

    public static PageSection Provenance(StoredExperiment data)
    {
        Manifest m = data.Manifest;
        var terms = new List<(string, string, bool)>();
        void Add(string term, string text, bool code = false)
        {
            if (text.Length > 0) terms.Add((term, text, code));
        }

        Add(data.Say(BackgroundTexts.Program), m.Generator.GitCommit is { Length: > 0 } commit
            ? data.Say(BackgroundTexts.Commit, m.Generator, commit) : m.Generator.ToString());
        Add(data.Say(BackgroundTexts.Command), m.Command, code: true);
        foreach (ScenarioRuns s in data.Scenarios.Take(data.ShowsScenarios ? MostListed : 0))
            Add(s.Name, IdsOf(data, s.Described?.File, s.Key, s.Described?.Hash));
        if (!data.ShowsScenarios)
        {
            foreach (DescribedScenario d in m.Scenarios.Take(MostListed))
                Add(d.Name, IdsOf(data, d.File, ScenarioKey.Of(d), d.Hash));
        }

        if (m.Runs.Planned is { } planned)
            Add(data.Say(PageTexts.Runs),
            data.Say(BackgroundTexts.Finished, m.Runs.Finished ?? data.Scenarios.Sum(static s => s.Replications.Count), planned));
        if (m.Finished is { } made)
            Add(data.Say(BackgroundTexts.Made), made.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        foreach (Message note in m.Notes.Take(MostListed)) Add(data.Say(BackgroundTexts.Note), note.In(data.Language));
        Add(data.Say(BackgroundTexts.Page), data.Say(BackgroundTexts.WrittenBy, Versions.CreatedBy));
        return new PageSection("provenance", data.Say(PageTexts.Origin),
            [new TermsBlock(terms), .. m.Credits.Select(line => ProseBlock.Soft(CreditIn(data, line)))]);
    }

    /// <summary>What a licence asks to be said, of the release that the tables were made of.</summary>
    private static string CreditIn(StoredExperiment data, string line) =>
        OnetCredit.ReleaseIn(line) is { } release ? data.Say(CreditTexts.Onet, release) : line;

    private static string IdsOf(StoredExperiment data, string? file, ScenarioKey key, string? hash) =>
        (file is null ? string.Empty : file + data.Say(PageTexts.Semicolon))
            + data.Say(BackgroundTexts.ScenarioIds, key.ScenarioId, key.PolicyId, key.Seed)
        + (string.IsNullOrEmpty(hash) ? string.Empty : data.Say(PageTexts.Comma) + data.Say(BackgroundTexts.HashOf, hash));
}
