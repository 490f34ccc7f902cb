using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The answer of a spiral study in sentences: first the one that a dean asks for.</summary>
internal static class SpiralFindings
{
    /// <summary>Gain at which the power of S2 is told.</summary>
    private const double NearLimit = 0.92;

    public static IEnumerable<Prose> Of(StoredExperiment data)
    {
        if (Answer(data) is not { } answer) yield break;
        yield return answer;
        if (Power(data) is { } power) yield return power;
        if (!IsUndefined(data) && Pace(data) is { } pace) yield return pace;
        foreach (Prose rest in RestSections.Findings(data)) yield return rest;
    }

    private static bool IsUndefined(StoredExperiment data) =>
        data.Rows(SpiralTables.Verdicts).Any(static r => r is { Id: SpiralVerdict.Spiral, Verdict: SpiralWords.Undefined });

    /// <summary>In one sentence, in years; null when the folder has no verdicts.</summary>
    public static Prose? Answer(StoredExperiment data)
    {
        (VerdictRow Row, int At)[] rows = [.. data.Rows(SpiralTables.Verdicts).Select(static (row, at) => (row, at))];
        if (rows.Length == 0) return null;
        (VerdictRow Row, int At) Of(string id) => rows.First(r => r.Row.Id == id);
        (VerdictRow whole, int at) = Of(SpiralVerdict.Spiral);
        if (whole.Verdict == SpiralWords.Undefined) return data.Tell(SpiralTexts.Undefined, data.Phrase(whole.Reason));
        Measured years = Measured.Cell(SpiralTables.Verdicts, at, nameof(VerdictRow.Value), whole.Value).In("quarters", NumberStyle.Level);
        (VerdictRow loop, int of) = Of(SpiralVerdict.Loop);
        Measured times = Measured.Cell(SpiralTables.Verdicts, of, nameof(VerdictRow.Value), loop.Value);
        return whole.Verdict switch
        {
            SpiralWords.Holds => data.Tell(SpiralTexts.Holds, years, times),
            SpiralWords.HalfOpen => data.Tell(SpiralTexts.HalfOpen, years),
            _ => data.Tell(SpiralTexts.Undecided, years, string.Join(data.Say(PageTexts.Semicolon), rows.Select(static r => r.Row)
                .Where(static r => r.Id is SpiralVerdict.Swings or SpiralVerdict.Loop or "S3a" or "S3b" or "S3c")
                .Where(static r => r.Verdict != SpiralWords.Holds).Select(r => data.Phrase(r.Claim)))),
        };
    }

    private static Prose? Power(StoredExperiment data)
    {
        (PowerRow Row, int At)[] rows = [.. data.Rows(SpiralTables.Power).Select(static (row, at) => (row, at))];
        if (rows.Length == 0) return null;
        (PowerRow near, int at) = rows.First(static r => r.Row.Gain == NearLimit);
        (PowerRow worst, int where) = rows.Where(static r => r.Row.Gain == 0).MaxBy(static r => r.Row.All);
        Measured Cell(int row, string member, double value, NumberStyle style = NumberStyle.Count) =>
            Measured.Cell(SpiralTables.Power, row, member, value, style);
        return data.Tell(SpiralTexts.PowerSaid, Cell(at, nameof(PowerRow.Sets), near.Sets),
            Cell(at, nameof(PowerRow.Gain), near.Gain, NumberStyle.Plain), Cell(at, nameof(PowerRow.All), near.All),
            Cell(where, nameof(PowerRow.All), worst.All), Cell(where, nameof(PowerRow.Sets), worst.Sets));
    }

    /// <summary>What the link from education to industry does to the swing, and whether that is told at equal pace.</summary>
    private static Prose? Pace(StoredExperiment data)
    {
        (AblationRow Row, int At)[] rows = [.. data.Rows(SpiralTables.Ablations).Select(static (row, at) => (row, at))
            .Where(static r => r.row.Variant == SpiralVariant.NoEducationToIndustry.Key)];
        if (rows.Length == 0) return null;
        (AblationRow share, int at) = rows.First(static r => r.Row.Statistic == VariantStatistics.OfQuantity);
        (AblationRow pace, int of) = rows.First(static r => r.Row.Statistic == VariantStatistics.PaceDifference);
        Measured Cell(int row, string member, double value, string unit, NumberStyle style) =>
            Measured.Cell(SpiralTables.Ablations, row, member, value).In(unit, style);
        bool isEqual = !(pace.Low > 0) && !(pace.High < 0);
        return data.Tell(isEqual ? SpiralTexts.AtEqualPace : SpiralTexts.NotAtEqualPace,
            Cell(at, nameof(AblationRow.Value), share.Value, share.Unit, NumberStyle.Level),
            Cell(at, nameof(AblationRow.Low), share.Low, share.Unit, NumberStyle.End),
            Cell(at, nameof(AblationRow.High), share.High, share.Unit, NumberStyle.End),
            Cell(of, nameof(AblationRow.Value), pace.Value, pace.Unit, NumberStyle.Level));
    }
}
