using System.Globalization;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>The tables of Hunan's cities and colleges.</summary>
/// <remarks>
/// Measured: city and type of each institution (<see cref="InstitutionLists"/>) and 590,000 entrants a year (2024). Programmes are drawn
/// around the 23 that vocational colleges had in the mean of 2017 (1,636 programme points, 70 colleges); Assumption: institutions of other
/// types have as many, since no figure of theirs is at hand. Everything else is drawn by the rule of <see cref="GeneratedColleges"/>.
/// </remarks>
internal static class HunanTables
{
    public const int Entrants = 590_000;
    public const int ProgrammesPerCollege = 23;

    /// <summary>What is measured in the table of colleges.</summary>
    public static string Measured(int institutions) => string.Create(CultureInfo.InvariantCulture,
        $"Measured: city and type of {institutions} institutions ({InstitutionLists.Of}) and {Entrants} entrants a year (Hunan 2024). ")
        + "Numbers stand for names. What column 'drawn' names is drawn, not measured.";

    /// <summary>The 14 prefecture-level divisions: positions of the seats are facts, enterprise weights an assumption (the order of
    /// magnitude of their shares of output).</summary>
    public static IReadOnlyList<RegionRow> Regions { get; } =
    [
        new("Changsha", "长沙市", 0.30, 28.23, 112.94),
        new("Zhuzhou", "株洲市", 0.075, 27.83, 113.13),
        new("Xiangtan", "湘潭市", 0.055, 27.83, 112.94),
        new("Hengyang", "衡阳市", 0.085, 26.89, 112.57),
        new("Shaoyang", "邵阳市", 0.055, 27.24, 111.47),
        new("Yueyang", "岳阳市", 0.095, 29.36, 113.13),
        new("Changde", "常德市", 0.085, 29.03, 111.70),
        new("Zhangjiajie", "张家界市", 0.01, 29.12, 110.48),
        new("Yiyang", "益阳市", 0.045, 28.55, 112.36),
        new("Chenzhou", "郴州市", 0.06, 25.77, 113.01),
        new("Yongzhou", "永州市", 0.05, 26.42, 111.61),
        new("Huaihua", "怀化市", 0.035, 27.57, 110.00),
        new("Loudi", "娄底市", 0.04, 27.70, 112.00),
        new("Xiangxi", "湘西土家族苗族自治州", 0.01, 28.31, 109.74),
    ];

    /// <summary>The colleges, city by city.</summary>
    public static IReadOnlyList<CollegeRow> Colleges(IReadOnlyList<KnownCollege> institutions) =>
        GeneratedColleges.Complete(institutions, Entrants, ProgrammesPerCollege);
}
