using System.Globalization;
using System.Text;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary><c>docs/paper.md</c>: what the source paper says, where it lives in the world, and how much it moves, from the committed
/// table of mechanisms.</summary>
internal static class PaperPage
{
    private const string Outcome = "integration", None = "—";

    private const string Head = """
        <!-- Generated from results/mechanisms-small: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter MechanismsPage -->

        # What the source paper says, row by row

        Sections 2 to 5 of the paper in our words; the process and the parameter that carry each claim; the observations in which it is
        seen; how much [integration](observations.md) moves in the [small world](../scenarios/small.yaml) when the mechanism is switched
        off, or halved where it has no off: mean and 95 % interval, share of the level, paired seeds; and what the mechanism moves most,
        at which dose, where that is sure. The other outcomes stand in [mechanisms.md](mechanisms.md) and the tables it is made of. An
        interval that includes zero, or "undecided", says that so many runs do not tell, not that nothing happens.


        """;

    private const string Columns = """
        | # | § | Claim | Process | Mechanism | Seen in | Integration without it | Moves most | Note |
        |---|---|---|---|---|---|---|---|---|

        """;

    /// <summary>The page; without the reference result it has no numbers.</summary>
    public static string Render(string repository)
    {
        string folder = Path.Combine(repository, MechanismsPage.Reference);
        StoredExperiment? stored = StoredFolder.TryRead(folder, ReportCatalog.Grouped, out _);
        IReadOnlyList<MovementRow> movements = stored?.Rows(MechanismTables.Movements) ?? [];
        IReadOnlyList<MechanismRow> verdicts = stored?.Rows(MechanismTables.Mechanisms) ?? [];
        var page = new StringBuilder(Head.ReplaceLineEndings("\n")).Append(Counts(verdicts)).Append(Columns.ReplaceLineEndings("\n"));
        for (int number = 1; number <= PaperRow.All.Count; number++)
        {
            PaperRow row = PaperRow.All[number - 1];
            string seen = row.Observations.Length == 0 ? None : string.Join(", ", row.Observations.Select(static o => $"`{o}`"));
            string[] first = [number.ToString(CultureInfo.InvariantCulture), row.Section, row.Claim], later = ["", "", ""];
            if (row.Mechanisms.Length == 0) Line(page, [.. first, None, None, seen, None, None, row.Note]);
            for (int i = 0; i < row.Mechanisms.Length; i++)
            {
                Mechanism mechanism = MechanismCatalog.All.First(m => m.Key == row.Mechanisms[i]);
                Line(page, [.. i == 0 ? first : later, mechanism.Process, $"{mechanism.Name.English} (`{mechanism.Key}`)",
                    i == 0 ? seen : "", Moved(movements, mechanism.Key), Most(verdicts, mechanism.Key), i == 0 ? row.Note : ""]);
            }
        }

        return page.ToString();
    }

    /// <summary>How many rows the world has in name only, or not at all.</summary>
    private static string Counts(IReadOnlyList<MechanismRow> verdicts)
    {
        PaperRow[] nominal = [.. PaperRow.All.Where(static row => row.IsNominal)],
            missing = [.. PaperRow.All.Where(static row => row.IsMissing)];
        int unsure = PaperRow.All.Count(row => row.Mechanisms.Length > 0
            && !row.Mechanisms.Any(key => verdicts.Any(v => v.Mechanism == key && v.Verdict == MechanismVerdict.Matters)));
        return string.Create(CultureInfo.InvariantCulture, $"""
            Of {PaperRow.All.Count} rows **{nominal.Length + missing.Length} are nominal or missing**: {nominal.Length} nominal
            ({Numbers(nominal)}), which means that the world has no process for them, or no observation shows them; {missing.Length} missing
            ({Numbers(missing)}), which have neither. Their notes say why. Of the others {unsure} have no mechanism of which the committed
            runs are sure that it moves anything.


            """).ReplaceLineEndings("\n");
    }

    private static string Numbers(PaperRow[] rows) =>
        string.Join(", ", rows.Select(static row => PaperRow.All.TakeWhile(other => other != row).Count() + 1));

    private static void Line(StringBuilder page, string[] cells) =>
        page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Most(IReadOnlyList<MechanismRow> verdicts, string key) =>
        verdicts.FirstOrDefault(v => v.Mechanism == key) is not { } row ? None
            : row.Verdict != MechanismVerdict.Matters ? row.Verdict
            : $"{row.Outcome} {Percent(row.Movement)} % ({Percent(row.Low)} … {Percent(row.High)}), {row.Dose}";

    private static string Moved(IReadOnlyList<MovementRow> movements, string key)
    {
        MovementRow[] rows = [.. movements.Where(m => m.Mechanism == key && m.Outcome == Outcome)];
        return (rows.FirstOrDefault(static m => m.Dose == Dose.Off.Name) ?? rows.FirstOrDefault(static m => m.Dose == Dose.Halved.Name))
            is { } row && double.IsFinite(row.Movement)
            ? $"{Percent(row.Movement)} % ({Percent(row.Low)} … {Percent(row.High)}){(row.Dose == Dose.Off.Name ? "" : ", " + row.Dose)}"
            : None;
    }

    private static string Percent(double share) =>
        (100 * share).ToString("0.0", CultureInfo.InvariantCulture).Replace('-', '−');
}
