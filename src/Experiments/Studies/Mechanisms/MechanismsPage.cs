using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Pages.Stored;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary><c>docs/mechanisms.md</c>: the page of a committed results folder, so that no number in it was typed.</summary>
internal static class MechanismsPage
{
    /// <summary>The committed reference result, from the top of the repository.</summary>
    public const string Reference = "results/mechanisms-small";

    private const string Head = "<!-- Generated from " + Reference
        + ": RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter MechanismsPage -->\n\n";

    /// <summary>The page; without the reference result it says only that there is none yet.</summary>
    public static string Render(string repository)
    {
        string folder = Path.Combine(repository, Reference);
        if (StoredFolder.TryRead(folder, ReportCatalog.Grouped, out _) is not { } stored)
            return Head + "# What every mechanism does\n\nNo reference result is committed yet. It will be made by\n\n```\n"
                + "ronghe mechanisms scenarios/small.yaml --out " + Reference + "\n```\n";
        var kind = new MechanismsKind();
        string made = $"Made by `{stored.Manifest.Command}` ([{Reference}](../{Reference}/README.md)); " +
            "judged by [criteria.md](criteria.md).\n\n";
        return MarkdownPage.Render(kind.Compose(stored.Declared(kind.Tables)), Head,
            FirstEdition.BeforeResultsOf(stored.Manifest.Generator) + "\n" + made);
    }
}
