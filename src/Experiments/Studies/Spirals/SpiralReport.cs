using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The findings as text of a given width: verdicts, ablations, lags, loop gain.</summary>
internal static class SpiralReport
{
    public static void Write(TextWriter output, SpiralFindings found, IReadOnlyList<SpiralFinding> claims, int width)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The adaptation spiral: {found.Document.Name}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{found.Settings.Replications} seeds × {found.Sectors} sectors, {found.Settings.Periods} quarters " +
            $"after {SpiralSettings.BurnIn + SpiralSettings.Settling} of burn-in and settling."));
        output.WriteLine("Intervals: 95 %, over seeds (Student); bands of impulse responses hold for all");
        output.WriteLine("quarters together (sup-t, wild bootstrap). Nulls: 99 % quantiles.");
        output.WriteLine();
        WriteWrapped(output, EditionTexts.InTheMaking.English, width, 0);
        output.WriteLine();
        foreach (SpiralFinding claim in claims)
        {
            WriteWrapped(output, $"{claim.Id,-4} {Word(claim.Verdict),-10} {claim.Claim}", width, 16);
            WriteWrapped(output, new string(' ', 16) + claim.Evidence, width, 16);
        }

        output.WriteLine();
        WriteWrapped(output, SpiralClaims.Summary(claims), width, 0);
        if (claims.All(static c => c.Verdict == SpiralVerdict.Undefined)) return;
        Start(output, found, width);
        Ablations(output, found);
        if (found.Find(SpiralVariant.NoEducationToIndustry) is { } cut) WriteWrapped(output, Pace(cut, found.Baseline), width, 5);
        Lags(output, found);
        output.WriteLine();
        foreach ((string type, double study, double alone, double all) in found.LoopGains())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"k/k*, {type}, {study:0} quarters: {alone:0.00} by study lag, {all:0.00} by all lags"));
    }

    /// <summary>A verdict in one word.</summary>
    public static string Word(SpiralVerdict verdict) => verdict switch
    {
        SpiralVerdict.Holds => "holds",
        SpiralVerdict.Fails => "fails",
        SpiralVerdict.Undecided => "undecided",
        _ => "undefined",
    };

    /// <summary>The start-up apart: what settles before anything is measured.</summary>
    private static void Start(TextWriter output, SpiralFindings found, int width)
    {
        RecordedPart start = found.Start;
        string Of(string name, string format) => SpiralClaims.Of(start.Measures.First(m => m.Name == name).Value, format);
        output.WriteLine();
        WriteWrapped(output, string.Create(CultureInfo.InvariantCulture,
            $"Start-up, apart: in the {start.Quarters} quarters before the measured ones mean |M| is {Of("mean_size", "0.000")}, " +
            $"integration {Of("integration", "0.000")}, technology grows {Of("technology_growth", "0.000")} generations a " +
            $"year; {start.Crossings.Pooled} crossings pooled."), width, 0);
    }

    private static void Ablations(TextWriter output, SpiralFindings found)
    {
        output.WriteLine();
        output.WriteLine("S5   what is cut                       variance share         swings  drift");
        Row("nothing", null, found.Baseline);
        foreach (VariantStatistics variant in found.Variants.Where(static v => v.Variant.IsAblation))
            Row(variant.Variant.Title, variant.VarianceShare(found.Baseline), variant);

        void Row(string title, MeanInterval? share, VariantStatistics variant)
        {
            string cut = title.Length > 33 ? title[..32] + "…" : title, text = share is { } s ? Share(s) : "";
            string swings = Number(variant.Mean(static s => s.Swings), "0.0"), drift = Number(variant.Mean(static s => s.Drift), "0.000");
            output.WriteLine($"     {cut,-33} {text,-22} {swings,6} {drift,6}");
        }
    }

    /// <summary>Whether the share of education → industry was found at the baseline's pace of upgrading, as the held gain is meant to
    /// give.</summary>
    internal static string Pace(VariantStatistics cut, VariantStatistics baseline)
    {
        MeanInterval faster = cut.Minus(baseline, static s => s.TechnologyGrowth);
        string pace = string.Create(CultureInfo.InvariantCulture,
            $"     Pace with {cut.Variant.Title}: technology grows {SpiralClaims.Of(cut.Mean(static s => s.TechnologyGrowth), "0.000")} " +
            $"generations a year; minus nothing cut {SpiralClaims.Of(faster, "0.0000")}");
        return pace + (faster.IsAbove(0) || faster.IsBelow(0) ? ": its share is not at equal pace."
            : faster.IsDefined ? ": a difference of pace is not shown." : ".");
    }

    /// <summary>Few seeds make intervals without end: what is below −9.99 is only said to be so.</summary>
    private static string Share(MeanInterval share)
    {
        string F(double v) => v < -9.99 ? "<-9.99" : Readable.Fixed(v, 2);
        return share.Count == 0 ? "undefined" : double.IsNaN(share.Low) ? F(share.Mean)
            : $"{F(share.Mean)} ({F(share.Low)} to {F(share.High)})";
    }

    private static void Lags(TextWriter output, SpiralFindings found)
    {
        output.WriteLine();
        foreach ((string name, LagTest test) in new[] { ("study", found.StudyLag), ("information", found.InformationLag) })
        {
            IEnumerable<string> points =
                test.Points.Select(static p => FormattableString.Invariant($"{p.Lag:0.#} → {Number(p.Period, "0")}"));
            output.WriteLine($"Period by {name} lag: {string.Join(", ", points)}");
            output.WriteLine($"     slope {SpiralClaims.Of(test.Slope, "0.0")} quarters a quarter");
        }
    }

    private static string Number(MeanInterval interval, string format) =>
        interval.Count == 0 ? "undef." : interval.Mean.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Breaks between words; later lines are indented.</summary>
    internal static void WriteWrapped(TextWriter output, string text, int width, int indent)
    {
        while (text.Length > width)
        {
            int at = text.LastIndexOf(' ', width - 1);
            if (at <= indent) break;
            output.WriteLine(text[..at]);
            text = new string(' ', indent) + text[(at + 1)..];
        }

        output.WriteLine(text);
    }
}
