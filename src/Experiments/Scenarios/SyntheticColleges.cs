using System.Globalization;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>How many synthetic colleges there are and what they are like.</summary>
/// <param name="Count">Colleges.</param>
/// <param name="EntrantsPerYear">Planned entrants of all together, persons a year.</param>
/// <param name="Programmes">Programmes per college.</param>
/// <param name="TypeShares">Share of the colleges by <see cref="CollegeType"/>.</param>
internal sealed record SyntheticCollegesSetting(int Count, double EntrantsPerYear, int Programmes, IReadOnlyList<double> TypeShares);

/// <summary>Makes colleges where no table gives them. Nothing is drawn: the same setting gives the same colleges.</summary>
/// <remarks>
/// Regions receive colleges by enterprise weight, types by share (largest remainders), and along the list each college receives the type
/// that lags most. Assumptions, the same for all: equal entrants; years of foundation run evenly over 1950–2010 by the golden ratio; every
/// third college founded before 1998, when these ties were cut, was run by an industry.
/// </remarks>
internal static class SyntheticColleges
{
    private const double GoldenRatio = 0.6180339887498949;
    private const int FirstYear = 1950;
    private const int Years = 61;
    private const int TiesCut = 1998;
    private const int IndustryRunEvery = 3;

    /// <summary>National institutions of 2024 by type, without adult ones (Ministry of Education).</summary>
    public static IReadOnlyList<double> NationalTypes { get; } = [1257 / 2870.0, 51 / 2870.0, 1562 / 2870.0];

    public static IReadOnlyList<CollegeInput> Create(
        SyntheticCollegesSetting setting, IReadOnlyList<string> regions, IReadOnlyList<double> regionWeights)
    {
        int[] byRegion = Apportionment.LargestRemainders(setting.Count, regionWeights);
        int[] byType = Apportionment.LargestRemainders(setting.Count, setting.TypeShares);
        int[] given = new int[byType.Length];
        var colleges = new List<CollegeInput>(setting.Count);
        for (int region = 0; region < regions.Count; region++)
        {
            for (int ordinal = 1; ordinal <= byRegion[region]; ordinal++)
            {
                int number = colleges.Count + 1;
                int type = Apportionment.MostLagging(byType, given, number);
                given[type]++;
                int founded = FirstYear + (int)(number * GoldenRatio % 1 * Years);
                bool isIndustryRun = founded < TiesCut && number % IndustryRunEvery == 0;
                colleges.Add(new CollegeInput(
                    string.Create(CultureInfo.InvariantCulture, $"{regions[region]}-college-{ordinal:00}"),
                    (CollegeType)type, region, founded, isIndustryRun, setting.EntrantsPerYear / setting.Count, setting.Programmes));
            }
        }
        return colleges;
    }
}
