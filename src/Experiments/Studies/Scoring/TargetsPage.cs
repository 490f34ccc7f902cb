using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Documentation;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary><c>docs/targets.md</c>: how a table of figures is written, from the lists by which it is read.</summary>
internal static class TargetsPage
{
    /// <summary>The example that the page shows, from the top of the repository.</summary>
    public const string Example = "scenarios/targets/examples/my-figures.csv";

    private const string Head = """
        <!-- Generated from the source: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter ScoringPages -->

        # Figures of your own

        ```
        ronghe score scenarios/hunan-baseline.yaml                                 # the figures that come with ronghe (scenarios/targets)
        ronghe score scenarios/hunan-baseline.yaml --targets my-figures.csv        # and yours beside them; --only: yours alone
        ronghe score before.yaml after.yaml --targets between.csv --only           # figures that lie between two scenarios
        ronghe score scenarios/small.yaml --move practice.scheme_cost             # which parameter would move which figure
        ```

        A table is a CSV file, one line a figure; `#` begins a comment. Columns may stand in any order, and those that you do not need
        may be left out. Every mistake is told at once, with line and column and the nearest valid name, before anything runs.

        A figure is *right* where the whole 95 % interval of the mean over replications lies within its band, *wrong* where the whole
        interval lies outside, else *undecided*; of a sign likewise. Means are over all recorded quarters unless the figure says which.
        *Widths* tell by how many widths of its band the mean lies outside. A figure that a parameter states goes in, so that it is shown
        and not scored: name that parameter in `input` ([parameters.md](parameters.md)).

        The seed is fresh: it is drawn by hash from the scenarios, and drawn again while a run that is stored nearby has it. A world that is
        changed after it was scored is judged on other luck, so that nobody tunes a world to the luck that judges it. `--seed` gives yet
        another.

        ## Columns

        Those in bold must be there.


        """;

    public static string Render(string repository)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        var columns = new MarkdownTable("Column", "What a cell says");
        foreach (TargetColumn column in TargetColumn.All)
            columns.Row(column.IsNeeded ? $"**`{column.Name}`**" : $"`{column.Name}`", column.Meaning);
        page.Append(columns).Append("\n## Units\n\nThat of the observation ([observations.md](observations.md)), of a ratio `")
            .Append(TargetUnits.Ratio).Append("`, or one of these:\n\n");
        var units = new MarkdownTable("Written", "Of an observation in", "One is");
        foreach ((string written, string of, double factor) in TargetUnits.Others)
            units.Row($"`{written}`", of, $"{MarkdownTable.Number(factor)} {of}");
        page.Append(units).Append("\n## An example\n\n`").Append(Example).Append("`; [two-scenarios.csv](../")
            .Append(Example.Replace("my-figures", "two-scenarios", StringComparison.Ordinal))
            .Append(") has figures that lie between two scenarios.\n\n```csv\n")
            .Append(FileHash.TextOf(Path.Combine(repository, Example)).ReplaceLineEndings("\n").TrimEnd('\n')).Append("\n```\n");
        return page.ToString();
    }
}
