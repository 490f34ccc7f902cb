namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>A sector after the join of employment and ratings.</summary>
/// <param name="Id">NAICS code.</param>
/// <param name="Name">Name.</param>
/// <param name="Employment">Persons.</param>
/// <param name="Coverage">Share of them in occupations with ratings.</param>
/// <param name="General">Share of them in occupations of job zone 2, of those in zones 2 to 4; NaN where no zones are known.</param>
/// <param name="Raw">Employment-weighted mean rating by field, 1–5.</param>
internal sealed record RawSector(string Id, string Name, double Employment, double Coverage, double General, double[] Raw);

/// <summary>Joins employment with ratings.</summary>
internal static class SectorProfiles
{
    /// <summary>One row per sector with at least one rated occupation; the others are reported.</summary>
    /// <remarks>An occupation is rated when its six-digit code has ratings of its own. OEWS publishes some occupations only as groups (home
    /// health and personal care aides, 31-1120); these are left unrated. Rating a group by the mean of its members lifts the coverage of
    /// health care from 0.77 to 0.95 but moves the median angle between sectors by less than 0.01 rad.</remarks>
    public static IReadOnlyList<RawSector> Join(SectorEmployment employment, KnowledgeRatings ratings, List<LeftOut> leftOut)
    {
        var sectors = new List<RawSector>();
        foreach ((string id, string name) in employment.Sectors)
        {
            (double Weight, double[] Values)[] rated =
                [.. employment.Detailed[id].Where(pair => pair.Value > 0 && ratings.ByOccupation.ContainsKey(pair.Key))
                    .Select(pair => (pair.Value, ratings.ByOccupation[pair.Key]))];
            if (rated.Length == 0)
            {
                leftOut.Add(new LeftOut("sector", id, name, "no occupation has knowledge ratings"));
                continue;
            }
            sectors.Add(new RawSector(id, name, employment.Totals[id], rated.Sum(pair => pair.Weight) / employment.Totals[id],
                General(employment.Detailed[id], ratings.Zones), KnowledgeProfiles.Mean(rated)));
        }
        return sectors;
    }

    private static double General(SortedDictionary<string, double> occupations, IReadOnlyDictionary<string, double[]>? zones)
    {
        double two = 0, all = 0;
        foreach ((string code, double persons) in occupations)
        {
            if (zones?.GetValueOrDefault(code) is not [var second, var secondToFourth]) continue;
            two += persons * second;
            all += persons * secondToFourth;
        }
        return two / all;
    }
}
