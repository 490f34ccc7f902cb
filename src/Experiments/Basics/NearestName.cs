namespace Ronghe.Experiments.Basics;

/// <summary>Finds the legal name a user probably meant.</summary>
/// <remarks>
/// Optimal string alignment distance (Damerau–Levenshtein without repeated edits of one pair): insertions, deletions, substitutions
/// and swaps of neighbours count 1. Upper and lower case, and space, hyphen and underscore, count as the same. A name is suggested when
/// at most two in five of its characters are wrong, of Chinese characters half; ties go to the name that comes first. A bare key also
/// finds the dotted key that ends with it.
/// Singular and plural are one edit apart, <c>policy</c> and <c>policies</c> too.
/// </remarks>
internal static class NearestName
{
    private const int LongestCompared = 200;

    /// <summary>The nearest of <paramref name="known"/>, or null when none is near.</summary>
    public static string? Suggest(string unknown, IEnumerable<string> known)
    {
        if (unknown.Length is 0 or > LongestCompared) return null;
        string folded = Fold(unknown);
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string name in known)
        {
            if (name.Length is 0 or > LongestCompared) continue;
            string candidate = Fold(name);
            int distance = candidate == folded ? 0 : Singular(candidate) == Singular(folded) ? 1
                : Math.Min(Distance(folded, candidate), LastSegmentDistance(folded, candidate));
            if (distance >= bestDistance) continue;
            if (distance > Tolerance(folded)) continue;
            best = name;
            bestDistance = distance;
        }
        return best;
    }

    /// <summary><c> (did you mean 'x'?)</c>, or nothing when no name is near.</summary>
    public static string Hint(string unknown, IEnumerable<string> known) =>
        Suggest(unknown, known) is { } name ? $" (did you mean '{name}'?)" : "";

    /// <summary>Optimal string alignment distance.</summary>
    public static int Distance(string left, string right)
    {
        int[] beforePrevious = new int[right.Length + 1];
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++) previous[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                int distance = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                bool isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                current[j] = isSwap ? Math.Min(distance, beforePrevious[j - 2] + 1) : distance;
            }
            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }
        return previous[right.Length];
    }

    private static int Tolerance(string folded) => folded.Length <= 1 ? 0
        : Math.Max(1, folded.All(static c => c is >= '\u4E00' and <= '\u9FFF') ? folded.Length / 2 : folded.Length * 2 / 5);

    /// <summary>Distance to the part behind the last dot, one more than the bare distance so that a full match wins.</summary>
    private static int LastSegmentDistance(string unknown, string candidate)
    {
        int dot = candidate.LastIndexOf('.');
        if (dot < 0 || unknown.Contains('.')) return int.MaxValue;
        string segment = candidate[(dot + 1)..];
        return segment == unknown ? 0 : Distance(unknown, segment) + 1;
    }

    private static string Singular(string folded) =>
        folded.EndsWith("IES", StringComparison.Ordinal) ? folded[..^3] + "Y" : folded.EndsWith('S') ? folded[..^1] : folded;

    private static string Fold(string name) => name.Trim().ToUpperInvariant().Replace('-', '_').Replace(' ', '_');
}
