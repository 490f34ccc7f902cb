namespace Ronghe.Experiments.Statistics;

/// <summary>What the rest test says of a variable or a world, in the words of docs/criteria.md.</summary>
internal static class RestVerdict
{
    public const string AtRest = "at rest";

    public const string NotAtRest = "not at rest";

    public const string TooFewRuns = "too few runs";

    public const string Undecided = "undecided";

    /// <summary>Of a world: not at rest when one variable is not, at rest when all are.</summary>
    public static string OfAll(IReadOnlyCollection<string> verdicts) =>
        new[] { NotAtRest, TooFewRuns, Undecided }.FirstOrDefault(verdicts.Contains) ?? AtRest;
}

/// <summary>How far one variable moved in one run, and what that is measured by.</summary>
/// <param name="Change">Later minus earlier.</param>
/// <param name="Level">Mean of the course, or its growth.</param>
internal readonly record struct RestCourse(double Change, double Level)
{
    /// <summary>Mean of the last quarters less that of the first, by the mean of all.</summary>
    public static RestCourse OfLevel(ReadOnlySpan<double> course, int window) =>
        new(Mean(course[^window..]) - Mean(course[..window]), Mean(course));

    /// <summary>Growth over the last quarters less that over the first, by that over all.</summary>
    public static RestCourse OfGrowth(ReadOnlySpan<double> course, int window) =>
        new(Slope(course[^window..]) - Slope(course[..window]), Slope(course));

    /// <summary>Undefined quarters are left out.</summary>
    private static double Mean(ReadOnlySpan<double> course)
    {
        double sum = 0;
        int count = 0;
        foreach (double value in course)
        {
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>Least-squares slope a quarter.</summary>
    private static double Slope(ReadOnlySpan<double> course)
    {
        double mean = Mean(course), quarters = 0, middle = 0, above = 0, below = 0;
        for (int t = 0; t < course.Length; t++)
        {
            if (double.IsNaN(course[t])) continue;
            quarters++;
            middle += (t - middle) / quarters;
        }

        for (int t = 0; t < course.Length; t++)
        {
            if (double.IsNaN(course[t])) continue;
            above += (t - middle) * (course[t] - mean);
            below += (t - middle) * (t - middle);
        }

        return above / below;
    }
}

/// <summary>Whether a variable stands still: by equivalence, not by absence of proof.</summary>
/// <param name="Level">Mean over runs.</param>
/// <param name="Drift">Mean change over runs as a share of the level, with its interval.</param>
/// <param name="Verdict">In the words of <see cref="RestVerdict"/>.</param>
/// <param name="Needed">Runs at whose number the interval would be narrow enough; NaN when that cannot be told.</param>
internal readonly record struct RestTest(double Level, MeanInterval Drift, string Verdict, double Needed)
{
    /// <param name="courses">One a run.</param>
    /// <param name="band">Largest drift of a variable at rest.</param>
    public static RestTest Of(IReadOnlyList<RestCourse> courses, double band)
    {
        double level = FiniteMean.Of(courses.Select(static c => c.Level));
        // What is nothing and stays nothing stands still.
        double[] drifts = [.. courses.Select(c => c.Change == 0 ? 0 : c.Change / Math.Abs(level))];
        MeanInterval drift = MeanInterval.Of(drifts, Criteria.Rest.Confidence);
        double half = (drift.High - drift.Low) / 2, widest = band * Criteria.Rest.WidestHalf / Criteria.Rest.Band;
        string verdict = drift.Low >= -band && drift.High <= band ? RestVerdict.AtRest
            : drift.Low > band || drift.High < -band ? RestVerdict.NotAtRest
            : half <= widest ? RestVerdict.Undecided : RestVerdict.TooFewRuns;
        return new RestTest(level, drift, verdict, Math.Ceiling(drift.Count * (half / widest) * (half / widest)));
    }
}
