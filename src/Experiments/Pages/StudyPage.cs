using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Pages;

/// <summary>What one kind of study has to say of its stored results, whoever shows it: the HTML page in either language and the console
/// render the same.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Question">What the study asks.</param>
internal sealed record StudyPage(string Title, string Question)
{
    /// <summary>The answer, sentence by sentence.</summary>
    public IReadOnlyList<Prose> Findings { get; init; } = [];

    /// <summary>What answers of this kind cannot carry, before everything else that a reader must know.</summary>
    public IReadOnlyList<Prose> Caveats { get; init; } = [];

    /// <summary>Pictures and tables after the answer.</summary>
    public IReadOnlyList<PageSection> Sections { get; init; } = [];

    /// <summary>Names of stored tables that the sections show; the others follow as they are stored.</summary>
    public IReadOnlyCollection<string> Shown { get; init; } = [];

    /// <summary>Names of lines that all charts share.</summary>
    public IReadOnlyList<string> Legend { get; init; } = [];
}

/// <summary>How one kind of study shows its results, made from the stored folder alone.</summary>
internal interface IStudyPages
{
    /// <summary>Which kind, as the manifest says it.</summary>
    string Kind { get; }

    /// <summary>Its tables beside those of runs, as it declares them.</summary>
    IReadOnlyList<TableHeading> Tables => [];

    StudyPage Compose(StoredExperiment stored);
}
