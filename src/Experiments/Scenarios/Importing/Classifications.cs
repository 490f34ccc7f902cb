namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Codes of the published classifications with short readable names (both are works of the US government, in the public
/// domain).</summary>
internal static class Classifications
{
    /// <summary>NAICS sector of government: an employer without production or profit, and in the model an agent of its own.</summary>
    public const string Government = "99";

    /// <summary>Code of the crosswalk for occupations without a programme, and for programmes without an occupation.</summary>
    public const string NoMatch = "99";

    /// <summary>The row of OEWS that holds the total of a sector.</summary>
    public const string AllOccupations = "00-0000";

    /// <summary>NAICS 2022 sectors as OEWS publishes them, in their order.</summary>
    public static IReadOnlyList<(string Id, string Name)> Sectors { get; } =
    [
        ("11", "Agriculture, Forestry, Fishing and Hunting"),
        ("21", "Mining, Quarrying, and Oil and Gas Extraction"),
        ("22", "Utilities"),
        ("23", "Construction"),
        ("31-33", "Manufacturing"),
        ("42", "Wholesale Trade"),
        ("44-45", "Retail Trade"),
        ("48-49", "Transportation and Warehousing"),
        ("51", "Information"),
        ("52", "Finance and Insurance"),
        ("53", "Real Estate and Rental and Leasing"),
        ("54", "Professional, Scientific, and Technical Services"),
        ("55", "Management of Companies and Enterprises"),
        ("56", "Administrative, Support, Waste Management and Remediation Services"),
        ("61", "Educational Services"),
        ("62", "Health Care and Social Assistance"),
        ("71", "Arts, Entertainment, and Recreation"),
        ("72", "Accommodation and Food Services"),
        ("81", "Other Services (except Public Administration)"),
        (Government, "Federal, State, and Local Government"),
    ];

    /// <summary>CIP 2020 two-digit families.</summary>
    public static IReadOnlyDictionary<string, string> Families { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["01"] = "Agriculture",
        ["03"] = "Natural Resources and Conservation",
        ["04"] = "Architecture",
        ["05"] = "Area, Ethnic and Gender Studies",
        ["09"] = "Communication and Journalism",
        ["10"] = "Communications Technologies",
        ["11"] = "Computer and Information Sciences",
        ["12"] = "Culinary, Entertainment and Personal Services",
        ["13"] = "Education",
        ["14"] = "Engineering",
        ["15"] = "Engineering Technologies",
        ["16"] = "Foreign Languages and Linguistics",
        ["19"] = "Family and Consumer Sciences",
        ["22"] = "Legal Professions",
        ["23"] = "English Language and Literature",
        ["24"] = "Liberal Arts and General Studies",
        ["25"] = "Library Science",
        ["26"] = "Biological and Biomedical Sciences",
        ["27"] = "Mathematics and Statistics",
        ["28"] = "Military Science",
        ["29"] = "Military Technologies",
        ["30"] = "Interdisciplinary Studies",
        ["31"] = "Parks, Recreation and Fitness",
        ["32"] = "Basic Skills",
        ["33"] = "Citizenship Activities",
        ["34"] = "Health-Related Knowledge and Skills",
        ["35"] = "Interpersonal and Social Skills",
        ["36"] = "Leisure Activities",
        ["37"] = "Personal Awareness",
        ["38"] = "Philosophy and Religious Studies",
        ["39"] = "Theology",
        ["40"] = "Physical Sciences",
        ["41"] = "Science Technologies",
        ["42"] = "Psychology",
        ["43"] = "Homeland Security and Protective Services",
        ["44"] = "Public Administration and Social Services",
        ["45"] = "Social Sciences",
        ["46"] = "Construction Trades",
        ["47"] = "Mechanic and Repair Technologies",
        ["48"] = "Precision Production",
        ["49"] = "Transportation and Materials Moving",
        ["50"] = "Visual and Performing Arts",
        ["51"] = "Health Professions",
        ["52"] = "Business, Management and Marketing",
        ["53"] = "High School Diplomas",
        ["54"] = "History",
        ["60"] = "Health Residency and Fellowship",
        ["61"] = "Medical Residency and Fellowship",
    };

    /// <summary>Two-digit family of a CIP code: <c>01.0508</c> → <c>01</c>.</summary>
    public static string FamilyOf(string cip) => cip[..2];

    /// <summary>Six-digit SOC of an O*NET-SOC code: <c>11-1011.03</c> → <c>11-1011</c>.</summary>
    public static string OccupationOf(string onetSoc) => onetSoc[..7];

    /// <summary>Major group of an occupation: <c>31-1120</c> → <c>31-0000</c>.</summary>
    public static string MajorGroupOf(string occupation) => occupation[..2] + "-0000";

    /// <summary>True for codes of the form <c>11-1011</c>.</summary>
    public static bool IsOccupation(string code) =>
        code.Length == 7 && code[2] == '-' && code.Where((_, position) => position != 2).All(char.IsAsciiDigit);
}
