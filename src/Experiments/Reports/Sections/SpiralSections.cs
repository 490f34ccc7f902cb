using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports.Stored;
using Ronghe.Experiments.Spirals;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>The page of a spiral experiment: verdicts first, then what one can see. Only the tables that are read as such are shown again.</summary>
internal static class SpiralSections
{
    /// <summary>Null without verdicts: another command wrote the folder.</summary>
    public static IReadOnlyList<PageSection> Of(StoredExperiment data)
    {
        if (data.Table(SpiralTables.Verdicts) is not { } verdicts) return [];
        IReadOnlyList<Chart> charts = new SpiralFigures(data.Table).All;
        return
        [
            new PageSection("spiral-verdicts", "Is the spiral a closed loop?",
            [
                new TableBlock(verdicts.Title, [new("Claim"), new("In words"), new("Verdict"), new("Evidence")],
                    [.. Enumerable.Range(0, verdicts.Rows.Count).Select(r => (IReadOnlyList<string>)[verdicts.Text(r, "id"), verdicts.Text(r, "claim"), verdicts.Text(r, "verdict"), verdicts.Text(r, "evidence")])]),
                ProseBlock.Soft("Intervals: 95 %, over seeds. Bands of impulse responses hold for all quarters together (sup-t, wild bootstrap). Nulls: 99 % quantiles of the shadow and of red noise for the actual length and filter."),
            ]),
            .. charts.Count > 0 ? [new PageSection("spiral-figures", "The loop in pictures", [new ChartBlock(charts)])] : Array.Empty<PageSection>(),
        ];
    }

    /// <summary>Tables that the sections draw: hundreds of rows that nobody reads as a table.</summary>
    public static IReadOnlyList<string> Shown => [SpiralTables.Verdicts, SpiralTables.Responses, SpiralTables.Spectra, SpiralTables.Paths];
}
