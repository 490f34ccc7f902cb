using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>What is asked of an import of colleges.</summary>
/// <param name="List">The list.</param>
/// <param name="Province">Only of this province; null for all.</param>
/// <param name="Regions">Table of cities; null makes one of the cities of the list, beside the colleges.</param>
/// <param name="Entrants">Entrants a year of all together; null draws as many as such institutions have on average.</param>
/// <param name="Programmes">Programmes of a college of middling size, where the list does not say them.</param>
/// <param name="Output">Table of colleges to write.</param>
internal sealed record CollegesRequest(string List, string? Province, string? Regions, double? Entrants, int Programmes, string Output);

/// <summary>Turns a list of real institutions into the table of colleges that a scenario reads. What the list does not say is drawn, and
/// each row says which columns that are.</summary>
internal static class CollegesImport
{
    /// <summary>Reads, checks everything, and only then writes.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="messages">Receives what was read and what was drawn.</param>
    /// <exception cref="ImportException">Some file is missing or wrong; all mistakes together, nothing written.</exception>
    public static void Run(CollegesRequest request, TextWriter messages)
    {
        var errors = new List<InputError>();
        var mistakes = new FileMistakes(request.List, errors);
        IReadOnlyList<ListedCollege> listed = MinistryList.Read(request.List, request.Province, mistakes);
        IReadOnlyList<RegionRow> cities = request.Regions is null ? CitiesOf(listed)
            : PopulationTables.ReadRegions(request.Regions, errors).Rows;
        List<KnownCollege> known = InCities(listed, cities, mistakes);
        if (request.Entrants is { } all) CheckEntrants(listed, all, mistakes);
        mistakes.Close();
        if (errors.Count > 0) throw new ImportException(errors);
        string listedWords = $"Name, type and city as in {Path.GetFileName(request.List)} ({FileHash.Of(request.List)}); "
            + "vocational undergraduate colleges are told by their names. What column 'drawn' names is drawn, not measured.";
        byte[] colleges = DerivedTables.ForExcel(DerivedTables.Colleges(
            GeneratedColleges.Complete(known, request.Entrants, request.Programmes), listedWords, known));
        string folder = Path.GetDirectoryName(Path.GetFullPath(request.Output))!, places = Path.Combine(folder, "regions.csv");
        DataImport.WriteAll(folder,
        [
            (Path.GetFileName(request.Output), colleges),
            .. request.Regions is null ? [("regions.csv", DerivedTables.ListedRegions(cities))] : Array.Empty<(string, byte[])>(),
        ]);
        messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{known.Count:N0} colleges in {known.DistinctBy(static row => row.Region).Count():N0} cities: {request.Output}"));
        if (request.Regions is null) messages.WriteLine($"Their cities, with weights that are assumed: {places}");
        Tell(known, messages);
    }

    /// <summary>Writes the list with empty cells for what it does not say: who knows it fills it in, and imports that.</summary>
    /// <param name="request">What is asked; the output is the template.</param>
    /// <param name="messages">Receives what to do with it.</param>
    /// <exception cref="ImportException">The list is missing or wrong; all mistakes together, nothing written.</exception>
    public static void WriteTemplate(CollegesRequest request, TextWriter messages)
    {
        IReadOnlyList<ListedCollege> listed =
            ImportException.Checked(request.List, mistakes => MinistryList.Read(request.List, request.Province, mistakes));
        DataImport.Write(request.Output, DerivedTables.Template(listed));
        messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{listed.Count:N0} colleges with room for {string.Join(", ", ListedAttributes.Columns)}: {request.Output}"));
        messages.WriteLine($"Fill in what you know, leave the rest empty, and give it to 'ronghe import colleges {request.Output}'.");
    }

    /// <summary>The listed colleges by the ids of their cities; a city that is unknown is a mistake.</summary>
    public static List<KnownCollege> InCities(IReadOnlyList<ListedCollege> listed, IReadOnlyList<RegionRow> cities, FileMistakes mistakes)
    {
        var known = new List<KnownCollege>();
        var number = new Dictionary<string, int>();
        foreach (ListedCollege one in listed)
        {
            if (cities.FirstOrDefault(city => city.Id == one.City || MinistryList.IsSame(city.ChineseName, one.City)) is not { } city)
            {
                if (cities.Count > 0) mistakes.Add(one.Line, one.CityColumn, $"unknown city {FileMistakes.Quote(one.City)}"
                    + NearestName.Hint(one.City, [.. cities.Select(static known => known.ChineseName)]));
                continue;
            }

            int ordinal = number[city.Id] = number.GetValueOrDefault(city.Id) + 1;
            string id = one.Code.Length > 0 ? one.Code : string.Create(CultureInfo.InvariantCulture, $"{city.Id}-{ordinal:00}");
            known.Add(new KnownCollege(id, one.Name, one.Type, city.Id, one.Listed));
        }

        return known;
    }

    private static void CheckEntrants(IReadOnlyList<ListedCollege> listed, double all, FileMistakes mistakes)
    {
        double said = listed.Sum(static one => one.Listed.Entrants ?? 0);
        int open = listed.Count(static one => one.Listed.Entrants is null);
        if (open > 0 && all - said >= open) return;
        if (open == 0 && all.Equals(said)) return;
        if (listed.Count > 0) mistakes.Add(0, 0, string.Create(CultureInfo.InvariantCulture,
            $"names {said:#,0} entrants itself and leaves {open:#,0} colleges open: --entrants {all} does not fit"));
    }

    private static void Tell(List<KnownCollege> known, TextWriter messages)
    {
        IEnumerable<string> drawn = ListedAttributes.Columns
            .Select(column => (Column: column, Count: known.Count(row => row.Listed.Missing.Contains(column))))
            .Where(static pair => pair.Count > 0)
            .Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Column} of {pair.Count:#,0}"));
        messages.WriteLine(drawn.Any() ? $"Drawn, not measured: {string.Join(", ", drawn)} colleges (column 'drawn' of each row)."
            : "Nothing was drawn: the list says all.");
    }

    private static IReadOnlyList<RegionRow> CitiesOf(IReadOnlyList<ListedCollege> listed) =>
    [
        .. listed.GroupBy(static one => one.City).Select(group =>
            new RegionRow(group.Key, group.Key, (double)group.Count() / listed.Count, double.NaN, double.NaN)),
    ];
}
