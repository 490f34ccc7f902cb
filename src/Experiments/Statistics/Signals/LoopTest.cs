namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>S2: whether a swing is the loop's. Holds only if a, b and c hold together, because each alone takes noise for a
/// loop.</summary>
/// <param name="Swap">a: it swings more strongly than the shadow, in which nothing answers.</param>
/// <param name="OverShadow">b: prominence of the peak less the shadow's, by seed; at 90 %, so that its low end is the one-sided 95 %
/// limit.</param>
/// <param name="OverYoked">b: less that of worlds in which another sector's answer is replayed.</param>
/// <param name="Untouched">c: what goes on by itself in the world as it is.</param>
/// <param name="Shadow">c: in the shadow.</param>
/// <param name="AsWritten">c of quarters, as the criterion was first written: an order of at most twelve quarters does not see a swing of a
/// hundred under noise, so that it is shown and judges nothing.</param>
internal readonly record struct LoopTest(SwapTest Swap, MeanInterval OverShadow, MeanInterval OverYoked, RingingTest Untouched,
    RingingTest Shadow, bool AsWritten)
{
    public bool A => Swap.Holds;

    public bool B => OverShadow.Low > 0 && OverYoked.Low > 0;

    public bool C => Untouched.Exceeds && !Shadow.Exceeds;

    public bool Holds => A && B && C;

    /// <param name="worlds">Courses of the same seeds.</param>
    /// <param name="pilot">What other seeds fixed.</param>
    public static LoopTest Of(LoopCourses worlds, LoopPilot pilot)
    {
        SlowPeriodogram untouched = SlowPeriodogram.Of(worlds.Untouched), shadow = SlowPeriodogram.Of(worlds.Shadow);
        (MeanInterval overShadow, MeanInterval overYoked) = (default, default);
        if (pilot.Band is { } band && band.HasRoom(untouched))
        {
            double[] own = band.Prominence(untouched);
            MeanInterval Over(SlowPeriodogram other) =>
                MeanInterval.Of([.. own.Zip(band.Prominence(other), static (a, b) => a - b)], 0.9);
            (overShadow, overYoked) = (Over(shadow), Over(SlowPeriodogram.Of(worlds.Yoked)));
        }

        RingingTest Yearly(Courses courses) => RingingTest.Of(courses, pilot.Years, isYearly: true);
        RingingTest Quarterly(Courses courses) => RingingTest.Of(courses, pilot.Quarters, isYearly: false);
        return new LoopTest(SwapTest.Of(untouched, shadow), overShadow, overYoked, Yearly(worlds.Untouched), Yearly(worlds.Shadow),
            Quarterly(worlds.Untouched).Exceeds && !Quarterly(worlds.Shadow).Exceeds);
    }
}

/// <summary>What goes on by itself, and what would seem to where courses only remember.</summary>
/// <param name="Found">Of the autoregression.</param>
/// <param name="Null">99 % of what courses that only remember seem to keep.</param>
internal readonly record struct RingingTest(Ringing Found, double Null)
{
    public bool Exceeds => Found.Kept > Null;

    public static RingingTest Of(Courses courses, int order, bool isYearly) =>
        new(Ring(courses, order, isYearly), RingingNull.Of(courses, order, isYearly));

    public static Ringing Ring(Courses courses, int order, bool isYearly) =>
        PooledAutoregression.Of((isYearly ? courses.Yearly() : courses).Autocovariances(order), order)
            .Ringing(courses.Length / (double)SlowPeriodogram.FewestTurns, isYearly ? Rotation.Year : 1);
}

/// <summary>Courses of one quantity in three kinds of world, of the same seeds.</summary>
/// <param name="Untouched">As the world is.</param>
/// <param name="Shadow">Nothing answers.</param>
/// <param name="Yoked">Another sector's answer is replayed.</param>
internal sealed record LoopCourses(Courses Untouched, Courses Shadow, Courses Yoked)
{
    /// <summary>Fewest seeds: of seven all ways of swapping leave p at 1/128 at least, and intervals are wide.</summary>
    public const int FewestSeeds = 8;

    /// <summary>Fewest quarters.</summary>
    public const int FewestQuarters = 800;

    /// <summary>Why nothing can be said; null when something can.</summary>
    public string? Problem => Untouched.Problem ?? Shadow.Problem ?? Yoked.Problem;
}

/// <summary>What is fixed on seeds that nothing is judged by.</summary>
/// <param name="Years">Order of the autoregression of means of years.</param>
/// <param name="Quarters">Of that of quarters.</param>
/// <param name="Band">Of the peak; null when the pilot has none, and b then fails.</param>
internal readonly record struct LoopPilot(int Years, int Quarters, PeakBand? Band)
{
    public static LoopPilot Of(Courses untouched) => new(PooledAutoregression.OrderOf(untouched.Yearly()),
        PooledAutoregression.OrderOf(untouched), PeakBand.Of(SlowPeriodogram.Of(untouched)));
}
