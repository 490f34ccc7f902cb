using System.Globalization;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Ways;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Studies.Ways;

/// <summary>docs/ways.md holds no number that is not in the committed result. <c>RONGHE_WRITE_DOCS=1</c> rewrites it.</summary>
public sealed class WaysPageTests(SurfaceResults results) : IClassFixture<SurfaceResults>
{

    [Fact]
    public void The_page_and_its_figure_are_those_of_the_committed_result()
    {
        string page = WaysPage.Render(Repository.Root), path = Path.Combine(Repository.Root, "docs", "ways.md"),
        picture = Path.Combine(Repository.Root, "docs", "ways-equal-cost.svg");
        string? figure = WaysPage.Figure(Repository.Root);
        if (Environment.GetEnvironmentVariable("RONGHE_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, page);
            if (figure is not null) File.WriteAllText(picture, figure);
        }

        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
        if (figure is not null) Assert.Equal(figure, File.ReadAllText(picture).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_page_made_from_a_result_shows_its_sentences_its_claims_and_the_claims_that_fail()
    {
        using var folder = new TemporaryFolder();
        string reference = Path.Combine(folder.Path, WaysPage.Reference);
        Directory.CreateDirectory(reference);
        foreach (string file in Directory.EnumerateFiles(results.Folder)) File.Copy(file, Path.Combine(reference, Path.GetFileName(file)));
        string page = WaysPage.Render(folder.Path);
        TidyTable answer = TidyTable.Read(Path.Combine(reference, "answer.csv")),
        claims = TidyTable.Read(Path.Combine(reference, "claims.csv"));
        Assert.All(answer.Rows, row => Assert.Contains(answer.Text(row, "sentence"), page, StringComparison.Ordinal));
        Assert.All(claims.Rows,
            row => Assert.Contains($"| {claims.Text(row, "claim")} | {claims.Text(row, "says")} |", page, StringComparison.Ordinal));
        Assert.All(claims.Where(("verdict", "fail")),
            row => Assert.Contains($"- {claims.Text(row, "claim")}, *", page, StringComparison.Ordinal));
        Assert.All(claims.Rows, row => Assert.Contains($"| {claims.Text(row, "fixed")} |", page, StringComparison.Ordinal));
        Assert.Contains("ronghe ways surface.yaml", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The tables add:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_committed_page_shows_the_condition_that_decides_and_what_older_sentences_left_out()
    {
        string page = WaysPage.Render(Repository.Root);
        string[] c6 = [.. page.Split('\n').Single(static line => line.StartsWith("| C6 |", StringComparison.Ordinal)).Split('|')
            .Select(static cell => cell.Trim())];
        Assert.True(c6[3] != "**fail**" || c6[6].StartsWith('−') || c6[6].StartsWith('-'), "a claim fails by a quantity below 0: " + c6[6]);
        Assert.DoesNotContain("Got: that", page, StringComparison.Ordinal);
        Assert.DoesNotContain("fixed beforehand", page, StringComparison.Ordinal);
        Assert.DoesNotContain("older version", page, StringComparison.Ordinal);
        if (page.Contains("The tables add:", StringComparison.Ordinal))
            Assert.Matches("Shapley shares with intervals for all ways together: .* They (do not )?overlap", page);
    }

    [Fact]
    public void The_figure_has_one_point_for_each_lever_that_could_be_bought()
    {
        using var folder = new TemporaryFolder();
        string reference = Path.Combine(folder.Path, WaysPage.Reference);
        Directory.CreateDirectory(reference);
        File.Copy(Path.Combine(results.Folder, "equal_cost.csv"), Path.Combine(reference, "equal_cost.csv"));
        TidyTable table = TidyTable.Read(Path.Combine(reference, "equal_cost.csv"));
        int bought = table.Where(("budget", "0.5"), ("outcome", "integration")).Count(row => !double.IsNaN(table.Number(row, "estimate")));
        string svg = WaysPage.Figure(folder.Path)!;
        Assert.Equal(bought, Regex.Count(svg, "<circle"));
        Assert.Equal(LeverCatalog.All.Count, bought);
    }

    [Fact]
    public void Ticks_are_round_and_lie_within() =>
        Assert.Equal(["-0.2", "0", "0.2", "0.4", "0.6", "0.8"],
            IntervalPicture.Ticks(-0.3, 0.9).Select(static t => t.ToString("0.###", CultureInfo.InvariantCulture)));
}
