using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Mechanisms;
using Ronghe.Experiments.Tests.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Studies.Mechanisms;

/// <summary>docs/mechanisms.md holds no number that is not in the committed result. <c>RONGHE_WRITE_DOCS=1</c> rewrites it.</summary>
public sealed class MechanismsPageTests
{
    [Fact]
    public void The_page_is_that_of_the_committed_result()
    {
        string page = MechanismsPage.Render(Repository.Root), path = Path.Combine(Repository.Root, "docs", "mechanisms.md");
        if (Environment.GetEnvironmentVariable("RONGHE_WRITE_DOCS") == "1") File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_claim_of_the_paper_says_where_it_lives_and_how_much_it_moves()
    {
        string page = PaperPage.Render(Repository.Root), path = Path.Combine(Repository.Root, "docs", "paper.md");
        if (Environment.GetEnvironmentVariable("RONGHE_WRITE_DOCS") == "1") File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
        Assert.All(PaperRow.All, static row =>
        {
            Assert.All(row.Observations, static name => Assert.True(ObservationCatalog.IndexOf(name) >= 0, name));
            Assert.True(row.Note.Length > 0 || !(row.IsNominal || row.IsMissing), row.Claim + ": a row that lacks something says why");
            Assert.All(row.Mechanisms, static key => Assert.Contains(MechanismCatalog.All, m => m.Key == key));
        });
        Assert.Equal(75, PaperRow.All.Count);
        Assert.Equal(["2.1", "2.2", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "5"],
            PaperRow.All.Select(static row => row.Section).Distinct());
    }

    /// <summary>A row that becomes nominal is a change of the world that somebody should notice; at most 10 were wanted.</summary>
    [Fact]
    public void Five_rows_of_the_paper_are_nominal_or_missing_and_the_page_says_so()
    {
        Assert.Equal((3, 2), (PaperRow.All.Count(static row => row.IsNominal), PaperRow.All.Count(static row => row.IsMissing)));
        Assert.Contains("**5 are nominal or missing**", PaperPage.Render(Repository.Root), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_lever_that_was_found_weak_says_why_with_a_source()
    {
        foreach (LeverDefinition lever in LeverCatalog.All.Where(static lever => !lever.IsInstrument))
        {
            IReadOnlyList<ReachRow> rows = MeasuredReach.Of(lever);
            Assert.True(rows.Count == Criteria.OfMechanisms.ReachGains.Count, $"{lever.Key}: {rows.Count} gains in {MeasuredReach.Source}");
            Assert.True(rows[^1].High >= Criteria.OfMechanisms.LeastReach || rows[^1].Verdict == "weak", lever.Key);
            Assert.True(rows[^1].Verdict == "weak" == lever.WhyWeak is not null, $"{lever.Key}: {rows[^1].Verdict}, why: {lever.WhyWeak}");
        }
    }

    [Fact]
    public void Every_mechanism_lever_and_sign_of_this_version_was_tried_and_no_english_is_left_on_the_chinese_page()
    {
        StoredExperiment stored = StoredFolder.TryRead(Path.Combine(Repository.Root, MechanismsPage.Reference), ReportCatalog.Grouped,
            out _)!;
        Scenario small = ScenarioFile.Read(Path.Combine(Repository.Root, "scenarios", "small.yaml")).Scenario;
        Assert.Equal(MechanismCatalog.All.Where(m => !m.IsInForce || m.Doses(small).Any()).Select(static m => m.Key)
                .Order(StringComparer.Ordinal),
            stored.Rows(MechanismTables.Mechanisms).Select(static r => r.Mechanism).Order(StringComparer.Ordinal));
        Assert.Equal(LiteratureSign.All.Select(static s => s.Says.English), stored.Rows(MechanismTables.Signs).Select(static r => r.Says));
        Assert.Empty(ChinesePage.EnglishIn(stored));
    }
}
