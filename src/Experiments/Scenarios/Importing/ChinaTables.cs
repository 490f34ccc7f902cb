using System.Globalization;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>The tables of China's provinces and colleges at full size.</summary>
/// <remarks>
/// Measured: institutions by province and type (<see cref="InstitutionLists"/>; adult institutions are not among them) and 12 million
/// graduates a year (2024). Entrants follow from graduates by drop-out over the length of study at the default parameters. Assumption: 12
/// programmes each, which is low (<see cref="HunanTables"/>); twice as many would not fit into the memory that this world is meant to do
/// with. The rest is drawn by the rule of <see cref="GeneratedColleges"/>.
/// </remarks>
internal static class ChinaTables
{
    public const double Graduates = 12_000_000;
    public const int ProgrammesPerCollege = 12;

    /// <summary>What is measured in the table of colleges.</summary>
    public static string Measured(int institutions) => string.Create(CultureInfo.InvariantCulture,
        $"Measured: province and type of {institutions} institutions ({InstitutionLists.Of}) and 12 million graduates a year, China ")
        + "2024, from whom entrants follow by drop-out. Numbers stand for names. What column 'drawn' names is drawn, not measured.";

    /// <summary>The 31 province-level divisions: positions of the seats are facts, enterprise weights an assumption (the order of magnitude
    /// of their shares of output).</summary>
    public static IReadOnlyList<RegionRow> Regions { get; } =
    [
        new("Beijing", "北京市", 0.035, 39.90, 116.41),
        new("Tianjin", "天津市", 0.013, 39.13, 117.20),
        new("Hebei", "河北省", 0.035, 38.04, 114.51),
        new("Shanxi", "山西省", 0.020, 37.87, 112.55),
        new("Inner-Mongolia", "内蒙古自治区", 0.020, 40.84, 111.75),
        new("Liaoning", "辽宁省", 0.024, 41.80, 123.43),
        new("Jilin", "吉林省", 0.011, 43.82, 125.32),
        new("Heilongjiang", "黑龙江省", 0.013, 45.80, 126.53),
        new("Shanghai", "上海市", 0.037, 31.23, 121.47),
        new("Jiangsu", "江苏省", 0.102, 32.06, 118.80),
        new("Zhejiang", "浙江省", 0.066, 30.27, 120.16),
        new("Anhui", "安徽省", 0.037, 31.82, 117.23),
        new("Fujian", "福建省", 0.043, 26.07, 119.30),
        new("Jiangxi", "江西省", 0.026, 28.68, 115.86),
        new("Shandong", "山东省", 0.073, 36.65, 117.12),
        new("Henan", "河南省", 0.047, 34.75, 113.63),
        new("Hubei", "湖北省", 0.044, 30.59, 114.31),
        new("Hunan", "湖南省", 0.040, 28.23, 112.94),
        new("Guangdong", "广东省", 0.113, 23.13, 113.26),
        new("Guangxi", "广西壮族自治区", 0.022, 22.82, 108.37),
        new("Hainan", "海南省", 0.006, 20.04, 110.20),
        new("Chongqing", "重庆市", 0.024, 29.56, 106.55),
        new("Sichuan", "四川省", 0.048, 30.57, 104.07),
        new("Guizhou", "贵州省", 0.017, 26.65, 106.63),
        new("Yunnan", "云南省", 0.024, 25.04, 102.71),
        new("Tibet", "西藏自治区", 0.002, 29.65, 91.17),
        new("Shaanxi", "陕西省", 0.027, 34.34, 108.94),
        new("Gansu", "甘肃省", 0.009, 36.06, 103.83),
        new("Qinghai", "青海省", 0.003, 36.62, 101.78),
        new("Ningxia", "宁夏回族自治区", 0.004, 38.49, 106.23),
        new("Xinjiang", "新疆维吾尔自治区", 0.015, 43.83, 87.62),
    ];

    /// <summary>The colleges, province by province; of a year's entrants 12 million are left after the length of study.</summary>
    public static IReadOnlyList<CollegeRow> Colleges(IReadOnlyList<KnownCollege> institutions)
    {
        IReadOnlyList<CollegeRow> usual = GeneratedColleges.Complete(institutions, null, ProgrammesPerCollege);
        double entrants = usual.Sum(static college => college.EntrantsPerYear), left = usual.Sum(Left);
        return GeneratedColleges.Complete(institutions, Graduates * entrants / left, ProgrammesPerCollege);
    }

    /// <summary>Of a college's entrants those who graduate.</summary>
    public static double Left(CollegeRow college)
    {
        var education = new EducationParameters();
        return college.EntrantsPerYear * Math.Pow(1 - education.DropOut,
            college.Type == CollegeType.HigherVocational ? education.HigherVocationalStudy : education.UndergraduateStudy);
    }
}
