using Ronghe.Experiments.Pages.Sections;
using Ronghe.Experiments.Pages.Stored;

namespace Ronghe.Experiments.Pages;

/// <summary>A whole page of results: what a kind of study says, between what every page says.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Warnings">Everything to know before trusting a number.</param>
/// <param name="Legend">Names of the lines that all charts share.</param>
/// <param name="Sections">From top to bottom, the answer first.</param>
internal sealed record ResultsPage(
    string Title, string Question, IReadOnlyList<Prose> Warnings, IReadOnlyList<string> Legend, IReadOnlyList<PageSection> Sections)
{
    /// <summary>Composes the page of a stored folder. A kind that nobody knows is shown as runs, with its tables as they are
    /// stored.</summary>
    /// <param name="stored">The folder, in the language of the page.</param>
    /// <param name="kinds">The kinds of studies that are known.</param>
    public static ResultsPage Of(StoredExperiment stored, IReadOnlyList<IStudyPages> kinds)
    {
        IStudyPages? known = stored.ShowsScenarios && stored.Kind != StoredExperiment.RunKind ? null
            : kinds.FirstOrDefault(kind => kind.Kind == stored.Kind);
        stored = stored.Declared(known?.Tables ?? []);
        StudyPage page = known?.Compose(stored) ?? RunSections.Compose(stored);
        return new ResultsPage(page.Title, page.Question, [.. page.Caveats, .. BackgroundSections.Warnings(stored)], page.Legend,
        [
            AnswerSection.Of(stored, page.Findings),
            .. page.Sections,
            .. TableSections.Of(stored, [.. stored.Tables.Where(t => !page.Shown.Contains(t.Name))]) is { } tables
                ? [tables] : Array.Empty<PageSection>(),
            BackgroundSections.Validation(stored), BackgroundSections.Method(stored), BackgroundSections.Provenance(stored),
        ]);
    }
}
