using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Policies;

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
            FirstEdition.BeforeResultsOf(stored.Manifest.Generator) + "\n" + made) + "\n" + Reach();
    }

    /// <summary>How far levers carry their mediators, from the study that asks that alone.</summary>
    private static string Reach()
    {
        var table = new MarkdownTable("Lever", "Gain", "Rest", "Full effort", "Best", "Reach", "95 % interval", "Pairs", "Verdict", "Why");
        foreach (LeverDefinition lever in LeverCatalog.All.Where(static lever => !lever.IsInstrument))
        {
            foreach (ReachRow row in MeasuredReach.Of(lever))
            {
                string Level(double value) => MechanismSections.UnitOf(row.Mediator).Level(value, Language.English);
                string Share(double value) => ReadableUnit.Of("share").Level(value, Language.English);
                string low = ReadableUnit.Of("share").Number(row.Low, Language.English);
                table.Row($"`{lever.Key}`", Readable.Number(row.Gain), Level(row.Rest), Level(row.Reached), Level(row.Best),
                    Share(row.Reach), double.IsNaN(row.Low) ? "" : $"{low} … {Share(row.High)}",
                    Readable.Whole(row.Replications), row.Verdict, row.Verdict == "weak" ? lever.WhyWeak ?? "" : "");
            }
        }

        return $"## How far each lever carries what it moves first, asked with more pairs\n\n[{MeasuredReach.Folder}](../"
            + $"{MeasuredReach.Folder}/README.md); `ronghe describe levers` tells these.\n\n{table}";
    }
}
