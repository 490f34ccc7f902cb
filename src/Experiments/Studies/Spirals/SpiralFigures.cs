using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The figures of a spiral study, from its stored tables alone.</summary>
internal sealed class SpiralFigures(StoredExperiment data)
{
    /// <summary>All figures that the tables allow, in the order of the story.</summary>
    public IReadOnlyList<Chart> All =>
        [.. new[] { Spectra(), Response(SpiralTrace.Quantity, isPulse: true), Response(SpiralTrace.Content, isPulse: true),
            Response(SpiralTrace.Seats, isPulse: true), Response(SpiralTrace.Hazard, isPulse: false), Plane(SpiralVariant.Untouched),
            Plane(SpiralVariant.Shadow), Space(), Shares(), Lag("study", SpiralTexts.StudyLag),
            Lag("information", SpiralTexts.InformationLag) }.OfType<Chart>()];

    /// <summary>How strongly Q swings at each period: with education's answer, without it, with another sector's.</summary>
    private Chart? Spectra()
    {
        SpectrumRow[] rows = [.. data.Rows(SpiralTables.Spectra).Where(static r => r.Outcome == SpiralTrace.Quantity)];
        string[] lines = [.. rows.Select(static r => r.Title).Distinct()];
        return BandChart.Of("spiral-spectra", data.Say(SpiralTexts.Spectrum), data.Say(SpiralTexts.PeriodAxis),
            data.Say(SpiralTexts.PowerAxis), data.Say(SpiralTexts.NoBand), rows.Select(r => new BandRow(data.Phrase(r.Title),
                Array.IndexOf(lines, r.Title), r.Period / QuartersAYear, r.Power, double.NaN, double.NaN)), isLogarithmic: true,
            language: data.Language);
    }

    /// <summary>Echo of an impulse with the link and without.</summary>
    private Chart? Response(string outcome, bool isPulse)
    {
        string[] arms = [.. EchoArm.All.Where(a => a.IsPulse == isPulse).Select(static a => a.Key)];
        ResponseRow[] rows = [.. data.Rows(SpiralTables.Responses).Where(r => r.Outcome == outcome && arms.Contains(r.Arm))];
        string what = data.Word(outcome);
        return BandChart.Of("spiral-response-" + outcome.Replace('_', '-'),
            data.Say(isPulse ? SpiralTexts.AfterPulse : SpiralTexts.AfterJump, what), data.Say(SpiralTexts.SinceImpulse), what,
            data.Say(SpiralTexts.Band), rows.Select(r => new BandRow(data.Phrase(r.Title), Array.IndexOf(arms, r.Arm),
                r.Quarter / QuartersAYear, r.Response, r.Low, r.High)), language: data.Language);
    }

    /// <summary>Quantity and content, the paper's two structures, of the first seed's first sector: chosen before looking.</summary>
    private Chart? Plane(SpiralVariant variant) => Course(variant, static r => r.ContentGap) is not { Length: > 0 } rows ? null
        : TimedPathChart.Plane("spiral-plane-" + variant.Key,
            data.Say(variant == SpiralVariant.Untouched ? SpiralTexts.WithAction : SpiralTexts.WithoutAction, rows[0].Path),
            data.Word(SpiralTrace.Quantity), data.Word(SpiralTrace.Content), rows, data.Language);

    /// <summary>The spiral one can see: the gap and seats turn, integration is the height.</summary>
    private Chart? Space() => Course(SpiralVariant.Untouched, static r => r.LogSeats) is not { Length: > 0 } rows ? null
        : TimedPathChart.Space("spiral-space", data.Say(SpiralTexts.Space, rows[0].Path), data.Word(SpiralTrace.Quantity),
            data.Word(SpiralTrace.Seats), data.Word("integration"), rows, data.Language);

    /// <summary>What each cut takes from the variance of Q.</summary>
    private Chart? Shares() => IntervalChart.Of("spiral-shares", data.Say(SpiralTexts.Shares), data.Say(SpiralTexts.SharesAxis),
        data.Say(SpiralTexts.OverSeeds), data.Rows(SpiralTables.Ablations)
            .Where(static r => r.Statistic == VariantStatistics.OfQuantity)
            .Select(r => new IntervalRow(data.Phrase(r.Title), string.Empty, 0, r.Value, r.Low, r.High)), data.Language);

    private Chart? Lag(string kind, Text lag) => BandChart.Of("spiral-lag-" + kind, data.Say(SpiralTexts.PeriodAgainst, data.Say(lag)),
        data.Say(SpiralTexts.LagAxis, data.Say(lag)), data.Say(SpiralTexts.DominantPeriod), data.Say(SpiralTexts.OverSeeds),
        data.Rows(SpiralTables.Lags).Where(r => r.LagKind == kind).Select(r => new BandRow(data.Say(lag), 0, r.Lag / QuartersAYear,
            r.Period / QuartersAYear, r.Low / QuartersAYear, r.High / QuartersAYear)), hasMarkers: true, language: data.Language);

    private const double QuartersAYear = 4;

    private PathRow[] Course(SpiralVariant variant, Func<CourseRow, double> across)
    {
        CourseRow[] all = [.. data.Rows(SpiralTables.Paths).Where(r => r.Variant == variant.Key)];
        if (all.Length == 0) return [];
        string sector = CatalogueTexts.Find("sector:" + all[0].Sector) is { } name && data.Language == Language.Chinese ? name
            : all[0].Sector, path = data.Say(SpiralTexts.Path, sector, all[0].Replication);
        return [.. all.Where(r => r.Sector == all[0].Sector).Select(r => new PathRow(path, 0, data.Say(SpiralTexts.Quarter, r.Quarter),
            r.QuantityGap, across(r), r.Integration))];
    }
}
