using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Which programmes lead to which occupations (NCES crosswalk of CIP 2020 and SOC 2018): possible ways by expert judgement, not
/// observed flows.</summary>
/// <param name="Links">Links by family, then by six-digit SOC: the number of six-digit programmes of the family that lead to the
/// occupation.</param>
internal sealed record ProgrammeLinks(IReadOnlyDictionary<string, SortedDictionary<string, int>> Links)
{
    /// <summary>Names of the crosswalk.</summary>
    public static readonly string[] Patterns = ["*CIP2020_SOC2018_Crosswalk*.csv", "*CIP2020_SOC2018_Crosswalk*.xlsx"];

    /// <summary>True when the folder holds a crosswalk.</summary>
    public static bool IsIn(RawFolder folder) => folder.Find(Patterns) is not null;

    /// <summary>Reads the sheet <c>CIP-SOC</c> of the workbook, or saved as CSV; null without a mistake when there is no such
    /// file.</summary>
    public static ProgrammeLinks? Read(RawFolder folder)
    {
        string? name = folder.Find(Patterns);
        if (name is null) return null;
        var links = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        folder.Read(name, "links from programmes to occupations",
            new TableColumns(["CIP2020Code", "SOC2018Code"], ["CIP2020Title", "SOC2018Title"])
            { MayBeWorkbook = true, Sheet = "CIP-SOC" }, line =>
        {
            string programme = line.Text("CIP2020Code");
            string occupation = line.Text("SOC2018Code");
            if (!line.IsSound) return;
            if (programme.Length != 7 || programme[2] != '.')
                line.Refuse("CIP2020Code", $"{FileMistakes.Quote(programme)} is not a programme code such as 01.0508 (saved as a number?)");
            if (!Classifications.IsOccupation(occupation))
                line.Refuse("SOC2018Code", $"{FileMistakes.Quote(occupation)} is not an occupation code such as 11-1011");
            if (!line.IsSound) return;
            string family = Classifications.FamilyOf(programme);
            if (!links.TryGetValue(family, out SortedDictionary<string, int>? occupations))
                links[family] = occupations = new SortedDictionary<string, int>(StringComparer.Ordinal);
            occupations[occupation] = occupations.GetValueOrDefault(occupation) + 1;
        });
        return folder.Errors.Count > 0 ? null : new ProgrammeLinks(links);
    }
}
