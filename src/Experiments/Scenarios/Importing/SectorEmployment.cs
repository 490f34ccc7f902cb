using System.Globalization;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Persons employed by sector and detailed occupation (BLS OEWS).</summary>
/// <param name="Sectors">NAICS sectors found, in the order of the classification.</param>
/// <param name="Detailed">Persons by sector, then by six-digit SOC, ordered by code.</param>
/// <param name="Totals">Persons by sector: the published total when there is one (it includes suppressed occupations), else the sum of the
/// detailed ones.</param>
/// <param name="Suppressed">Detailed rows without a published number.</param>
internal sealed record SectorEmployment(
    IReadOnlyList<(string Id, string Name)> Sectors,
    IReadOnlyDictionary<string, SortedDictionary<string, double>> Detailed,
    IReadOnlyDictionary<string, double> Totals,
    int Suppressed)
{
    private static readonly string[] DetailedPatterns = ["natsector*.csv", "natsector*.xlsx", "oews*detailed*.csv"];
    private static readonly string[] TotalPatterns = ["oews*major*.csv"];

    /// <summary>What a row is (detailed, broad, …): the name since May 2019, and the one before.</summary>
    private static readonly string[] GroupColumns = ["O_GROUP", "OCC_GROUP"];

    /// <summary>The file that says whose employment this is; null when there is none.</summary>
    public static string? FileIn(RawFolder folder) => folder.Find(DetailedPatterns);

    /// <summary>Reads the published sector table, as workbook or saved as CSV, or the compact one (naics, occ, emp) with an optional
    /// table of sector totals.</summary>
    public static SectorEmployment? Read(RawFolder folder)
    {
        if (FileIn(folder) is not { } name)
        {
            folder.Missing("OEWS employment by sector and occupation", DetailedPatterns);
            return null;
        }
        var detailed = new Dictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal);
        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        int suppressed = ReadTable(folder, name, "employment by sector and occupation", detailed, totals);
        if (folder.Find(TotalPatterns) is { } totalName && totalName != name && totals.Count == 0)
            ReadTable(folder, totalName, "employment by sector", [], totals);
        if (folder.Errors.Count > 0) return null;
        foreach ((string sector, SortedDictionary<string, double> occupations) in detailed)
        {
            double sum = occupations.Values.Sum();
            if (totals.TryGetValue(sector, out double total) && total < sum * 0.999)
                folder.Refuse(name, string.Create(CultureInfo.InvariantCulture,
                    $"sector {sector}: occupations sum to {sum:0}, more than the sector's total {total:0}"));
            totals.TryAdd(sector, sum);
        }
        return folder.Errors.Count > 0
            ? null
            : new SectorEmployment([.. Classifications.Sectors.Where(sector => detailed.ContainsKey(sector.Id))], detailed, totals,
                suppressed);
    }

    private static int ReadTable(
        RawFolder folder, string name, string use,
        Dictionary<string, SortedDictionary<string, double>> detailed, Dictionary<string, double> totals)
    {
        IReadOnlyList<string> header = folder.HeaderOf(name);
        bool isCompact = header.Contains("occ", StringComparer.OrdinalIgnoreCase);
        (string occupation, string employment) = isCompact ? ("occ", "emp") : ("OCC_CODE", "TOT_EMP");
        string groups = Array.Find(GroupColumns, column => header.Contains(column, StringComparer.OrdinalIgnoreCase)) ?? GroupColumns[0];
        bool hasGroups = header.Contains(groups, StringComparer.OrdinalIgnoreCase);
        var known = new KnownNames(Classifications.Sectors.Select(static sector => sector.Id));
        int suppressed = 0;
        folder.Read(name, use, new TableColumns(["NAICS", occupation, employment], [groups]) { MayBeWorkbook = true }, line =>
        {
            string group = line.Raw(groups).ToUpperInvariant();
            if (hasGroups && group is not ("DETAILED" or "TOTAL")) return;
            string sector = line.OneOf("NAICS", known, "NAICS sector");
            string code = line.Text(occupation);
            if (line.IsSound && !Classifications.IsOccupation(code))
                line.Refuse(occupation, $"{FileMistakes.Quote(code)} is not an occupation code such as 11-1011");
            bool isTotal = code == Classifications.AllOccupations;
            if (!isTotal && code.EndsWith("-0000", StringComparison.Ordinal)) return;
            if (line.Raw(employment) is "**" or "*" or "#")
            {
                suppressed++;
                return;
            }
            double persons = Persons(line, employment);
            if (!line.IsSound) return;
            bool isNew = true;
            if (isTotal) isNew = totals.TryAdd(sector, persons);
            else
            {
                if (!detailed.TryGetValue(sector, out SortedDictionary<string, double>? occupations))
                    detailed[sector] = occupations = new SortedDictionary<string, double>(StringComparer.Ordinal);
                isNew = occupations.TryAdd(code, persons);
            }
            if (!isNew) line.Refuse(occupation, $"sector {sector} already has occupation {code}");
        });
        return suppressed;
    }

    /// <summary>Published numbers carry thousands separators: <c>413,580</c>.</summary>
    private static double Persons(TableLine line, string column)
    {
        string text = line.Raw(column);
        if (text.Contains(',') && double.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double parsed))
            return parsed;
        return line.Number64(column, 0, 1e9, "persons");
    }
}
