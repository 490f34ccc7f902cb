using System.Globalization;
using System.Text;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary><c>docs/paper.md</c>: what the source paper says, where it lives in the world, and how much it moves, from the committed
/// table of mechanisms.</summary>
internal static class PaperPage
{
    private const string Outcome = "integration";

    private const string Head = """
        <!-- Generated from results/mechanisms-small: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter MechanismsPage -->

        # What the source paper says, row by row

        Sections 3 (six problems) and 4 (six ways) of the paper, and what section 2.2 (dynamics, linkage) says about structure, in our
        words; the process and the parameter that carry each claim; the observations in which it is seen; and how much
        [integration](observations.md) moves in the [small world](../scenarios/small.yaml) when the mechanism is switched off, or halved
        where it has no off: mean and 95 % interval, share of the level, paired seeds. What the other outcomes do stands in
        [mechanisms.md](mechanisms.md) and the tables it is made of. An interval that includes zero says that so many runs do not tell,
        not that nothing happens.

        | § | Claim | Process | Mechanism | Seen in | Integration without it | Note |
        |---|---|---|---|---|---|---|

        """;

    /// <summary>The page; without the reference result it has no numbers.</summary>
    public static string Render(string repository)
    {
        string folder = Path.Combine(repository, MechanismsPage.Reference);
        IReadOnlyList<MovementRow> movements =
            StoredFolder.TryRead(folder, ReportCatalog.Grouped, out _)?.Rows(MechanismTables.Movements) ?? [];
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (PaperRow row in PaperRow.All)
        {
            string seen = string.Join(", ", row.Observations.Select(static o => $"`{o}`"));
            for (int i = 0; i < row.Mechanisms.Length; i++)
            {
                Mechanism mechanism = MechanismCatalog.All.First(m => m.Key == row.Mechanisms[i]);
                page.Append("| ").AppendJoin(" | ", [i == 0 ? row.Section : "", i == 0 ? row.Claim : "", mechanism.Process,
                    $"{mechanism.Name.English} (`{mechanism.Key}`)", i == 0 ? seen : "", Moved(movements, mechanism.Key),
                    i == 0 ? row.Note : ""]).Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static string Moved(IReadOnlyList<MovementRow> movements, string key)
    {
        MovementRow[] rows = [.. movements.Where(m => m.Mechanism == key && m.Outcome == Outcome)];
        return (rows.FirstOrDefault(static m => m.Dose == Dose.Off.Name) ?? rows.FirstOrDefault(static m => m.Dose == Dose.Halved.Name))
            is { } row && double.IsFinite(row.Movement)
            ? $"{Percent(row.Movement)} % ({Percent(row.Low)} … {Percent(row.High)}){(row.Dose == Dose.Off.Name ? "" : ", " + row.Dose)}"
            : "—";
    }

    private static string Percent(double share) =>
        (100 * share).ToString("0.0", CultureInfo.InvariantCulture).Replace('-', '−');
}
