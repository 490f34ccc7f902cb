using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>The answer of a mechanism study in sentences.</summary>
internal static class MechanismFindings
{
    public static IEnumerable<Prose> Of(StoredExperiment data) =>
        [.. Verdicts(data), .. Reach(data), .. Signs(data), .. RestSections.Findings(data), .. Sides(data)];

    private static IEnumerable<Prose> Verdicts(StoredExperiment data)
    {
        IReadOnlyList<MechanismRow> rows = data.Rows(MechanismTables.Mechanisms);
        if (rows.Count == 0) yield break;
        MechanismRow[] Which(string verdict) => [.. rows.Where(r => r.Verdict == verdict)];
        MechanismRow[] inert = Which(MechanismVerdict.Inert), open = Which(MechanismVerdict.Undecided);
        yield return data.Tell(MechanismTexts.Count, Number(rows.Count, "mechanisms"),
            Number(Which(MechanismVerdict.Matters).Length, "mechanisms|matters"), Number(inert.Length, "mechanisms|inert"),
            Number(open.Length, "mechanisms|undecided"));
        if (inert.Length > 0)
            yield return data.Tell(MechanismTexts.Inert, Names(data, inert.Select(r => MechanismSections.NameOf(data, r))));
        if (open.Length > 0)
            yield return data.Tell(MechanismTexts.Undecided, RestSections.Joined(data, open.Select(r => double.IsNaN(r.Needed)
                ? Prose.Text(MechanismSections.NameOf(data, r))
                : data.Tell(r.Needed > MechanismSections.MostTold ? MechanismTexts.NeedsMore : MechanismTexts.Needs,
                    MechanismSections.NameOf(data, r), Number((int)Math.Min(r.Needed, MechanismSections.MostTold), "mechanisms|needed"))),
                PageTexts.Semicolon));
    }

    /// <summary>Levers at the larger gain.</summary>
    private static IEnumerable<Prose> Reach(StoredExperiment data)
    {
        (ReachRow Row, int At)[] rows = [.. data.Rows(MechanismTables.Reach).Select(static (row, at) => (Row: row, At: at))
            .Where(static r => r.Row.Verdict != ReachRow.OfInstrument).GroupBy(static r => r.Row.Lever)
            .Select(static lever => lever.MaxBy(static r => r.Row.Gain))];
        if (rows.Length == 0) yield break;
        Prose Said((ReachRow Row, int At) r) => r.Row.Verdict == "no room"
            ? data.Tell(MechanismTexts.NoRoom, MechanismSections.LeverOf(data, r.Row.Lever))
            : data.Tell(MechanismTexts.ReachOf, MechanismSections.LeverOf(data, r.Row.Lever),
                Measured.Cell(MechanismTables.Reach, r.At, nameof(ReachRow.Reach), r.Row.Reach, NumberStyle.Percent));
        yield return data.Tell(MechanismTexts.ReachCount, Number(rows.Length, "reach"),
            Number(rows.Count(static r => r.Row.Verdict == "reaches"), "reach|reaches"),
            Measured.Cell(MechanismTables.Reach, rows[0].At, nameof(ReachRow.Gain), rows[0].Row.Gain),
            Number(Criteria.OfMechanisms.ReachYears, "criteria|reach years"));
        var weak = rows.Where(static r => r.Row.Verdict is "weak" or "no room").ToArray();
        var open = rows.Where(static r => r.Row.Verdict == MechanismVerdict.Undecided).ToArray();
        if (weak.Length > 0) yield return data.Tell(MechanismTexts.ReachNot, RestSections.Joined(data, weak.Select(Said)));
        if (open.Length > 0) yield return data.Tell(MechanismTexts.ReachOpen, RestSections.Joined(data, open.Select(Said)));
    }

    private static IEnumerable<Prose> Signs(StoredExperiment data)
    {
        IReadOnlyList<SignRow> rows = data.Rows(MechanismTables.Signs);
        if (rows.Count == 0) yield break;
        int Count(string verdict) => rows.Count(r => r.Verdict == verdict);
        yield return data.Tell(MechanismTexts.SignCount, Number(rows.Count, "signs"),
            Number(Count(LiteratureSign.Holds), "signs|holds"), Number(Count(LiteratureSign.Fails), "signs|fails"),
            Number(Count(LiteratureSign.NotShown), "signs|not shown"));
        if (Count(LiteratureSign.Fails) > 0)
            yield return data.Tell(MechanismTexts.SignsFail, string.Join(data.Say(PageTexts.Semicolon), rows
                .Where(static r => r.Verdict == LiteratureSign.Fails).Select(r => MechanismSections.SaysOf(data, r))));
    }

    private static IEnumerable<Prose> Sides(StoredExperiment data)
    {
        (GapRow Row, int At)[] rows = [.. data.Rows(MechanismTables.Symmetric).Select(static (row, at) => (Row: row, At: at))
            .Where(static r => r.Row.Gap == "motivation")];
        if (rows.Length < 2) yield break;
        Measured Cell((GapRow Row, int At) r, string member, double value) =>
            Measured.Cell(MechanismTables.Symmetric, r.At, member, value);
        (GapRow Row, int At) given = rows[0], alike = rows[1];
        yield return data.Tell(MechanismTexts.Symmetric, Cell(alike, nameof(GapRow.Mean), alike.Row.Mean),
            Cell(alike, nameof(GapRow.Low), alike.Row.Low), Cell(alike, nameof(GapRow.High), alike.Row.High),
            Cell(given, nameof(GapRow.Mean), given.Row.Mean));
        (GapRow Row, int At)[] making = [.. rows[2..].Where(r => r.Row.Low > alike.Row.High).OrderByDescending(static r => r.Row.Mean)];
        if (making.Length > 0)
            yield return data.Tell(MechanismTexts.MakesTheGap, RestSections.Joined(data, making.Select(r =>
                data.Tell(MechanismTexts.MakesSo, data.Phrase(r.Row.World[MechanismsDesign.OnlyPrefix.Length..]),
                    Cell(r, nameof(GapRow.Mean), r.Row.Mean)))));
    }

    private static string Names(StoredExperiment data, IEnumerable<string> names) => string.Join(data.Say(PageTexts.Semicolon), names);

    /// <summary>How many rows of a table have a verdict.</summary>
    private static Measured Number(int number, string of) => new(number, "count|" + of, NumberStyle.Count);
}
