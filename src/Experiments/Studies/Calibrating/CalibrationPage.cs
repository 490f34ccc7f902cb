using System.Globalization;
using System.Text;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary><c>docs/calibration.md</c>: what the model gets wrong and right, from committed scorecards, what calibration finds, and what
/// went in, one line each, from the catalogue.</summary>
internal static class CalibrationPage
{
    /// <summary>The committed scorecards, from the top of the repository, and the scenarios that they are of.</summary>
    public static IReadOnlyList<(string Folder, string Command)> References { get; } =
    [
        ("results/score-small", "ronghe score scenarios/small.yaml -n 16 --move practice.scheme_cost "
            + "--move labour_market.general_posts --move labour_market.posts_per_graduate --out results/score-small"),
        ("results/score-hunan", "ronghe score scenarios/hunan-baseline.yaml -n 4 --worlds 0 --out results/score-hunan"),
        ("results/score-hunan-history", "ronghe score scenarios/hunan-history.yaml "
            + "--targets scenarios/targets/over-time/hunan-history.csv --only -n 4 --worlds 0 --out results/score-hunan-history"),
    ];

    /// <summary>The committed calibrations: the reference, and one of little work.</summary>
    private static readonly (string Folder, string Command)[] Calibrations =
    [
        ("results/calibrate-reference", "ronghe calibrate scenarios/calibration.yaml scenarios/hunan-baseline.yaml --screening 400 "
            + "--active 14 --waves 3 --points 300 --particles 2000 --draws 200 --truths 24 --carry 8 --out results/calibrate-reference"),
        ("results/calibrate-small", "ronghe calibrate scenarios/small-calibration.yaml --out results/calibrate-small"),
    ];

    private const string Head = """
        <!-- Generated from source and results: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter ScoringPages -->

        # What the model meets, and what it was given

        Fourteen defaults are those of the world that stands for the posterior of the reference calibration, rounded to four digits; all
        others are measured or assumed. All figures were aimed at, so those that come out are no evidence. Figures, bands and sources
        are those of [scenarios/targets](../scenarios/targets/china.csv); how to add your own stands in [targets.md](targets.md).
        [Hunan's history](../scenarios/hunan-history.yaml) is a prediction, held against figures over time: how many began to study and
        which policies came goes in, and nothing else.


        """;

    public static string Render(string repository)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach ((string folder, string command) in References)
            Section(page, Path.Combine(repository, folder), command, ScoreTables.All, ScoreSections.Compose);
        foreach ((string folder, string command) in Calibrations)
            Section(page, Path.Combine(repository, folder), command, CalibrateTables.All, CalibrateSections.Compose);
        ParameterDefinition[] all = [.. ParameterCatalog.All];
        page.Append("## What goes in\n\n");
        foreach (ParameterStatus status in Enum.GetValues<ParameterStatus>().OrderBy(static s => s != ParameterStatus.Measured))
        {
            ParameterDefinition[] of = [.. all.Where(p => p.Status == status)];
            if (of.Length == 0) continue;
            page.Append(CultureInfo.InvariantCulture, $"### {Words(status)}: {of.Length} of {all.Length}\n\n");
            foreach (ParameterDefinition p in of) page.Append(Line(p)).Append('\n');
            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Section(StringBuilder page, string folder, string command, IReadOnlyList<TableHeading> tables,
        Func<StoredExperiment, StudyPage> compose)
    {
        if (StoredFolder.TryRead(folder, ReportCatalog.Grouped, out _) is not { } stored)
        {
            page.Append("## Not committed yet\n\n```\n").Append(command).Append("\n```\n\n");
            return;
        }

        stored = stored.Declared(tables);
        page.Append(MarkdownPage.Brief(compose(stored), $"Made by `{stored.Manifest.Command}`.\n\n"));
    }

    private static string Line(ParameterDefinition p) => string.Create(CultureInfo.InvariantCulture,
        $"- `{p.Key}` {MarkdownTable.Number(p.Default)} {p.Unit}, plausible "
            + $"{MarkdownTable.Range(p.PlausibleLow, p.PlausibleHigh)}: {p.Source}");

    private static string Words(ParameterStatus status) => status == ParameterStatus.PolicyLever ? "Policy levers" : status.ToString();
}
