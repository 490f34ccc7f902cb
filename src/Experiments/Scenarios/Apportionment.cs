namespace Ronghe.Experiments.Scenarios;

/// <summary>Shares a whole number out by weights with the method of largest remainders (Hare quota; ties go to the earlier).</summary>
internal static class Apportionment
{
    /// <summary>Whole parts that sum to <paramref name="total"/>. Weights must not be negative, and one must be positive.</summary>
    public static int[] LargestRemainders(int total, IReadOnlyList<double> weights)
    {
        double sum = weights.Sum();
        double[] quotas = [.. weights.Select(weight => total * weight / sum)];
        int[] parts = [.. quotas.Select(quota => (int)Math.Floor(quota))];
        int left = total - parts.Sum();
        foreach (int i in Enumerable.Range(0, parts.Length).OrderByDescending(i => quotas[i] - parts[i]).ThenBy(i => i).Take(left))
            parts[i]++;
        return parts;
    }

    /// <summary>The kind that lags most behind its share when the <paramref name="number"/>-th item (from 1) is given out; never one that
    /// is used up.</summary>
    public static int MostLagging(IReadOnlyList<int> totals, IReadOnlyList<int> given, int number)
    {
        int all = totals.Sum();
        int best = -1;
        double most = double.NegativeInfinity;
        for (int kind = 0; kind < totals.Count; kind++)
        {
            if (given[kind] >= totals[kind]) continue;
            double lag = ((double)totals[kind] * number / all) - given[kind];
            if (lag <= most) continue;
            best = kind;
            most = lag;
        }
        return best;
    }
}
