using System.Globalization;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports.Stored;
using Ronghe.Experiments.Results;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>What a reader needs to judge the numbers: warnings, validation status, method, provenance.</summary>
internal static class BackgroundSections
{
    private const int MostListed = 20;

    /// <summary>Everything to know before trusting a number; null when there is nothing.</summary>
    public static IReadOnlyList<Prose> Warnings(StoredExperiment data)
    {
        var items = data.Warnings.Take(MostListed).Select(Prose.Text).ToList();
        if (data.Warnings.Count > MostListed) items.Add(Prose.Text(string.Create(CultureInfo.InvariantCulture, $"{data.Warnings.Count - MostListed} more warnings; manifest.json holds all.")));
        items.AddRange(data.Failures.Take(3).Select(static f => Prose.Text($"Failed: {f}")));
        if (data.Manifest.Synthetic.Count > 0) items.Add(Prose.Text($"Synthetic input, generated and not measured: {string.Join(", ", data.Manifest.Synthetic)}."));
        if (data.ShowsScenarios)
        {
            foreach (StoredScenario other in data.Scenarios.Skip(1).Where(s => s.Key.ScenarioId != data.Scenarios[0].Key.ScenarioId).Take(3))
                items.Add(Prose.Text($"“{other.Name}” differs from “{data.Scenarios[0].Name}” in its world or its parameters, not only in its policies."));
        }

        if (data.ShowsScenarios) items.AddRange(data.Scenarios.Take(FigureBuilder.MostScenarios).Select(Horizon).OfType<Prose>());
        return items;
    }

    /// <summary>Whether the horizon ends while integration still moves.</summary>
    private static Prose? Horizon(StoredScenario s)
    {
        const int Short = 40;
        const double Moving = 0.02;
        if (s.Periods.Count == 0) return null;
        int periods = s.Periods[^1].Period + 1;
        if (periods < Short) return Prose.Text(string.Create(CultureInfo.InvariantCulture, $"“{s.Name}”: the horizon of {periods} quarters is short. Cohorts study three or four years, so effects on graduates have hardly arrived."));
        PairedNumbers change = ReportNumbers.Change(s, "integration");
        double level = Math.Abs(s.EndBand("integration").Median);
        return change.IsClear && change.Size.Value > Moving * level
            ? Prose.Of($"“{s.Name}”: integration still {(change.IsUp ? "rises" : "falls")} at the end, by {change.Size} from one five-year mean to the next ({change.Interval}): the horizon is too short for a steady state.") : null;
    }

    public static PageSection Validation(StoredExperiment data)
    {
        string statuses = string.Join(", ", ParameterCatalog.All.GroupBy(static p => p.Status).OrderByDescending(static g => g.Count())
            .Select(static g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}")));
        bool same = data.Manifest.Generator == Versions.CreatedBy;
        return new PageSection("validation", "Validation status",
        [
            new ListBlock([
                Prose.Text($"Parameters{(same ? string.Empty : $" of {Versions.CreatedBy} (the results come from {(data.Manifest.Generator.Length > 0 ? data.Manifest.Generator : "an unknown version")})")}: {statuses}. Each names its source or reason in docs/parameters.md."),
                Prose.Text(data.Table("scorecard") is not null ? "Compared with held-out data: see the table scorecard." : "Not calibrated to Hunan's history and not compared with held-out data: levels are those of the assumptions, differences between scenarios are what the model says."),
                Prose.Text("The rules are checked against results from outside by ronghe verify, and heads, money and ranges in every period of every run."),
            ]),
        ]);
    }

    public static PageSection Method(StoredExperiment data)
    {
        int stride = data.ShowsScenarios ? FigureBuilder.StrideFor(data) : 1;
        var items = new List<Prose>
        {
            Prose.Text("Replications are worlds that differ only in their luck. Random numbers are keyed by seed, purpose, agent and period, so the same replication of two scenarios shares its luck and differences between them come from what was changed."),
            Prose.Text("Lines are medians over replications, bands their 10–90 % range (type 7 quantiles). Intervals of differences are Student's 95 % t-intervals over pairs. “Last five years” is the mean over the last 20 quarters."),
            Prose.Text("Years are labels of quarters: only scenarios with dated policies follow the calendar."),
        };
        if (stride > 1) items.Add(Prose.Text(string.Create(CultureInfo.InvariantCulture, $"Charts over time show one stored period in {stride}; series.parquet holds all.")));
        if (data.ShowsScenarios && data.Scenarios.Count > FigureBuilder.MostScenarios)
            items.Add(Prose.Text(string.Create(CultureInfo.InvariantCulture, $"Of {data.Scenarios.Count} scenarios the first {FigureBuilder.MostScenarios} are drawn; the tables hold all.")));
        return new PageSection("method", "Method", [new ListBlock(items)]);
    }

    public static PageSection Provenance(StoredExperiment data)
    {
        StoredManifest m = data.Manifest;
        var terms = new List<(string, string, bool)>();
        void Add(string term, string text, bool code = false)
        {
            if (text.Length > 0) terms.Add((term, text, code));
        }

        Add("Program", m.Generator + (m.Commit.Length > 0 ? $", commit {m.Commit}" : string.Empty));
        Add("Command", m.Command, code: true);
        foreach (StoredScenario s in data.Scenarios.Take(data.ShowsScenarios ? MostListed : 0))
            Add(s.Name, $"{(s.Described is { } d ? d.File + "; " : string.Empty)}scenario {s.Key.ScenarioId}, policies {s.Key.PolicyId}, seed {s.Key.Seed}{(s.Described is { Hash.Length: > 0 } h ? $", hash {h.Hash}" : string.Empty)}");
        if (!data.ShowsScenarios)
        {
            foreach (DescribedScenario d in m.Scenarios.Take(MostListed)) Add(d.Name, $"{d.File}; scenario {d.ScenarioId}, policies {d.PolicyId}, seed {d.Seed}, hash {d.Hash}");
        }

        if (m.Planned is { } planned) Add("Runs", string.Create(CultureInfo.InvariantCulture, $"{m.FinishedRuns ?? data.Scenarios.Sum(static s => s.Replications.Count)} of {planned} finished"));
        if (DateTimeOffset.TryParse(m.Finished, CultureInfo.InvariantCulture, out DateTimeOffset made)) Add("Made", made.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        foreach (string note in m.Notes.Take(MostListed)) Add("Note", note);
        Add("Page", $"written by {Versions.CreatedBy} from the tables in this folder; manifest.json holds the scenarios as merged and the hashes of the tables.");
        return new PageSection("provenance", "Where this comes from", [new TermsBlock(terms), ProseBlock.Soft(Results.Provenance.Credit)]);
    }
}
