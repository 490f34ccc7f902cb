using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Cities, with what is known of them, become the table of regions that a scenario reads; a template of that is made of a list of
/// institutions.</summary>
internal static class RegionsImport
{
    private const string Number = "enterprises";

    /// <summary>Columns of the template.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["id", "chinese_name", Number, "latitude", "longitude"];

    /// <summary>Writes the cities of a list of institutions, each once, with empty cells for what it does not say.</summary>
    /// <param name="list">The ministry's list.</param>
    /// <param name="province">Only of this province; null for all.</param>
    /// <param name="output">The template.</param>
    /// <param name="messages">Receives what to do with it.</param>
    /// <exception cref="ImportException">The list is missing or wrong; all mistakes together, nothing written.</exception>
    public static void WriteTemplate(string list, string? province, string output, TextWriter messages)
    {
        string[] cities = [.. ImportException.Checked(list, mistakes => MinistryList.Read(list, province, mistakes))
            .Select(static one => one.City).Distinct()];
        DataImport.Write(output, DerivedTables.TemplateOfRegions(cities));
        messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{cities.Length:N0} cities with room for {string.Join(", ", Columns.Skip(2))}: {output}"));
        messages.WriteLine($"Fill in the number of enterprises of each (and positions, if you like), and give it to 'ronghe import regions "
            + $"{output}'.");
    }

    /// <summary>Reads a filled template, checks everything, and only then writes.</summary>
    /// <param name="filled">The filled template, as workbook or CSV (UTF-8 or GBK).</param>
    /// <param name="output">The table of regions.</param>
    /// <param name="messages">Receives what was read and what was assumed.</param>
    /// <exception cref="ImportException">It is missing or wrong; all mistakes together, nothing written.</exception>
    public static void Run(string filled, string output, TextWriter messages)
    {
        RegionRow[] cities = [.. ImportException.Checked(filled, mistakes => Read(filled, mistakes))];
        double sum = cities.Sum(static city => city.EnterpriseWeight);
        bool isAssumed = double.IsNaN(sum);
        RegionRow[] rows = [.. cities.Select(city => city with
        {
            EnterpriseWeight = isAssumed ? 1.0 / cities.Length : city.EnterpriseWeight / sum,
        })];
        DataImport.Write(output, DerivedTables.FilledRegions(rows, isAssumed, Path.GetFileName(filled)));
        messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Length:N0} regions: {output}"));
        messages.WriteLine(isAssumed ? $"Assumed, not measured: as many enterprises in each, for column '{Number}' is empty."
            : "Nothing was assumed: the list says all.");
    }

    /// <summary>The rows, with numbers of enterprises in place of weights.</summary>
    private static List<RegionRow> Read(string path, FileMistakes mistakes)
    {
        var columns = new TableColumns(["chinese_name"], ["id", .. Columns.Skip(2)]) { MayBeGbk = true, MayBeWorkbook = true };
        var rows = new List<RegionRow>();
        if (TableReader.Open(path, columns, mistakes) is not { } table) return rows;
        var ids = new FirstLines();
        var empty = new List<TableLine>();
        foreach (TableLine line in table.Lines())
        {
            string name = line.Text("chinese_name"), id = line.Raw("id") is { Length: > 0 } said ? said : name;
            ids.RefuseRepeated(line, "id", id,
                first => FormattableString.Invariant($"{FileMistakes.Quote(id)} is already on line {first}"));
            if (line.Raw(Number).Length == 0) empty.Add(line);
            rows.Add(new RegionRow(id, name, line.OptionalNumber64(Number, 0, 1e9, "enterprises"),
                line.OptionalNumber64("latitude", -90, 90, "degrees north"),
                line.OptionalNumber64("longitude", -180, 180, "degrees east")));
        }

        if (rows.Count == 0 && mistakes.Count == 0) mistakes.Add(table.HeaderLine, 0, "has a header but no rows");
        if (empty.Count == rows.Count) return rows;
        foreach (TableLine line in empty) line.Refuse(Number, $"'{Number}' is empty: fill it in for every city, or for none");
        if (rows.Count > 0 && rows.All(static row => row.EnterpriseWeight == 0))
            mistakes.Add(table.HeaderLine, table.Position(Number), $"'{Number}' is 0 everywhere");
        return rows;
    }
}
