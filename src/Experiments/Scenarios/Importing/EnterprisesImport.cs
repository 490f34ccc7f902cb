using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Where an import of enterprises finds what their cells may name.</summary>
/// <param name="Regions">Table of regions.</param>
/// <param name="Sectors">Table of sectors.</param>
internal sealed record PlacesOfEnterprises(string Regions, string Sectors);

/// <summary>A list of one's own enterprises becomes the table that a scenario reads; a template says which regions and sectors there
/// are.</summary>
internal static class EnterprisesImport
{
    /// <summary>Columns of the table, and of the template before those that say what may be written.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["id", "name", "region", "sector", "heads"];

    /// <summary>Writes an empty list; beside it stand the regions and sectors that its cells may name.</summary>
    /// <param name="places">Their tables.</param>
    /// <param name="output">The template.</param>
    /// <param name="messages">Receives what to do with it.</param>
    /// <exception cref="ImportException">A table is missing or wrong; all mistakes together, nothing written.</exception>
    public static void WriteTemplate(PlacesOfEnterprises places, string output, TextWriter messages)
    {
        (IReadOnlyList<RegionRow> regions, IReadOnlyList<SectorRow> sectors) = Places(places);
        DataImport.Write(output, DerivedTables.TemplateOfEnterprises(
            [.. regions.Select(static region => region.ChineseName.Length > 0 ? region.ChineseName : region.Id)], sectors));
        messages.WriteLine($"Room for {string.Join(", ", Columns)}, and the regions and sectors that may be written: {output}");
        messages.WriteLine($"Write an enterprise in each row (heads: all staff), and give it to 'ronghe import enterprises {output}'.");
    }

    /// <summary>Reads a filled template, checks everything, and only then writes.</summary>
    /// <param name="filled">The filled template, as workbook or CSV (UTF-8 or GBK).</param>
    /// <param name="places">What its cells may name.</param>
    /// <param name="output">The table of enterprises.</param>
    /// <param name="messages">Receives what was read.</param>
    /// <exception cref="ImportException">Something is missing or wrong; all mistakes together, nothing written.</exception>
    public static void Run(string filled, PlacesOfEnterprises places, string output, TextWriter messages)
    {
        (IReadOnlyList<RegionRow> regions, IReadOnlyList<SectorRow> sectors) = Places(places);
        KnownNames knownRegions = OtherNames.Of(regions), knownSectors = OtherNames.Of(sectors);
        List<EnterpriseRow> rows =
            ImportException.Checked(filled, mistakes => Read(filled, knownRegions, knownSectors, mistakes));
        DataImport.Write(output, DerivedTables.Enterprises(rows, Path.GetFileName(filled)));
        messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows.Count:N0} enterprises with {rows.Sum(static row => (long)row.Staff):N0} staff in "
            + $"{rows.DistinctBy(static row => row.Region).Count():N0} regions and "
            + $"{rows.DistinctBy(static row => row.Sector).Count():N0} sectors: {output}"));
    }

    private static (IReadOnlyList<RegionRow>, IReadOnlyList<SectorRow>) Places(PlacesOfEnterprises places)
    {
        var errors = new List<InputError>();
        IReadOnlyList<RegionRow> regions = PopulationTables.ReadRegions(places.Regions, errors).Rows;
        IReadOnlyList<SectorRow> sectors = PopulationTables.ReadSectors(places.Sectors, errors).Rows;
        return errors.Count > 0 ? throw new ImportException(errors) : (regions, sectors);
    }

    /// <summary>Rows that say nothing of an enterprise are passed over; a name or an id left out is taken from the other.</summary>
    private static List<EnterpriseRow> Read(string path, KnownNames regions, KnownNames sectors, FileMistakes mistakes)
    {
        var columns = new TableColumns(Columns, []) { MayBeGbk = true, MayBeWorkbook = true };
        var rows = new List<EnterpriseRow>();
        if (TableReader.Open(path, columns, mistakes) is not { } table) return rows;
        var ids = new FirstLines();
        foreach (TableLine line in table.Lines())
        {
            if (Columns.All(column => line.Raw(column).Length == 0)) continue;
            string id = line.Raw("id") is { Length: > 0 } said ? said : line.Text("name");
            ids.RefuseRepeated(line, "id", id,
                first => FormattableString.Invariant($"{FileMistakes.Quote(id)} is already on line {first}; write another"));
            var row = new EnterpriseRow(id, line.Raw("name") is { Length: > 0 } name ? name : id, line.OneOf("region", regions, "region"),
                line.OneOf("sector", sectors, "sector"), PopulationTables.Staff(line), null);
            if (line.IsSound) rows.Add(row);
        }

        if (rows.Count == 0 && mistakes.Count == 0) mistakes.Add(table.HeaderLine, 0, "lists no enterprise");
        return rows;
    }
}
