using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The page of a spiral experiment: verdicts first, then what one can see. Only the tables that are read as such are shown
/// again.</summary>
internal static class SpiralSections
{
    public static StudyPage Compose(StoredExperiment data) =>
        new(data.TitleOf(data.Say(PageTexts.Spiral)), data.Say(PageTexts.QuestionOfSpiral))
        {
            Findings = Findings(data), Caveats = [EditionCaveat.Of(data, EditionTexts.Spiral)], Sections = Of(data), Shown = Shown,
        };

    /// <summary>The verdicts as sentences.</summary>
    private static IReadOnlyList<Prose> Findings(StoredExperiment data) =>
        data.Table(SpiralTables.Verdicts) is not { Rows.Count: > 0 } verdicts ? SpiralWorldSections.Findings(data) :
    [
        SpiralClaims.Summary(Read(verdicts), data.Language),
        .. Enumerable.Range(0, verdicts.Rows.Count).Select(row => Finding(verdicts, row, data)),
    ];

    private static Prose Finding(StoredTable verdicts, int row, StoredExperiment data)
    {
        string verdict = $"{verdicts.Text(row, "id")} {data.Phrase(verdicts.Text(row, "verdict"))}";
        Prose finding = data.Tell(SpiralTexts.Finding, data.Phrase(verdicts.Text(row, "claim")),
            StoredSentence.Of(data, verdicts, row, "evidence", said => Sentence(said, data)));
        return new Prose($"<strong>{Html.Escape(verdict)}</strong>{finding.Html}");
    }

    internal static IReadOnlyList<SpiralFinding> Read(StoredTable verdicts) =>
    [
        .. Enumerable.Range(0, verdicts.Rows.Count).Select(r => new SpiralFinding(verdicts.Text(r, "id"), verdicts.Text(r, "claim"),
            SpiralVerdictWords.Read(verdicts.Text(r, "verdict")), verdicts.Text(r, "evidence"))),
    ];

    /// <summary>The pictures that the tables allow.</summary>
    private static IReadOnlyList<PageSection> Of(StoredExperiment data)
    {
        IReadOnlyList<Chart> charts = new SpiralFigures(data.Table, data.Language).All;
        return charts.Count == 0 ? [.. SpiralNumbers.Of(data), .. SpiralWorldSections.Of(data)] :
        [
            .. SpiralNumbers.Of(data),
            new PageSection("spiral-figures", data.Say(SpiralTexts.Figures),
            [
                ProseBlock.Soft(data.Say(SpiralTexts.FiguresWords)),
                new ChartBlock(charts),
            ]),
        ];
    }

    private static string Sentence(string text, StoredExperiment data) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..] + data.Say(PageTexts.FullStop);

    /// <summary>Tables that the sections draw: hundreds of rows that nobody reads as a table.</summary>
    private static IReadOnlyList<string> Shown => [SpiralTables.Verdicts, SpiralTables.Responses, SpiralTables.Spectra, SpiralTables.Paths];
}
