using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Generates the tables of Hunan's cities and colleges, which nobody publishes. Only the totals are measured.</summary>
/// <remarks>
/// Measured (2024): 128 institutions, 590,000 entrants a year. The split of institutions by type is the national one of 2024 without adult
/// institutions (1,257 : 51 : 1,562); that of entrants is the national one of 2023 (4.78 : 0.090 : 5.55 million). Everything else is an
/// assumption; the rule is that of
/// <see cref="GeneratedColleges"/>.
/// </remarks>
internal static class HunanTables
{
    public const int Institutions = 128;
    public const int Entrants = 590_000;
    public const int ProgrammesPerCollege = 12;

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
    public static IReadOnlyList<CollegeRow> Colleges() => GeneratedColleges.Of(
        Regions, GeneratedColleges.Institutions(Institutions), GeneratedColleges.Entrants(Entrants), ProgrammesPerCollege);
}
