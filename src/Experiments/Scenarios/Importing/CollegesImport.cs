using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Turns a list of real institutions into the table of colleges that a scenario reads. What the list does not say is drawn, and
/// each row says which columns that are.</summary>
internal static class CollegesImport
{
    private static readonly string[] Drawn = ["founded", "industry_run", "entrants", "programmes"];

    /// <summary>Reads, checks everything, and only then writes.</summary>
    /// <param name="list">The list.</param>
    /// <param name="province">Only of this province; null for all.</param>
    /// <param name="regions">Table of cities; null makes one of the cities of the list, beside the colleges.</param>
    /// <param name="entrants">Entrants a year of all together; null draws as many as such institutions have on average.</param>
    /// <param name="output">Table of colleges to write.</param>
    /// <param name="messages">Receives what was read and what was drawn.</param>
    /// <exception cref="ImportException">Some file is missing or wrong; all mistakes together, nothing written.</exception>
    public static void Run(string list, string? province, string? regions, double? entrants, string output, TextWriter messages)
    {
        var errors = new List<InputError>();
        var mistakes = new FileMistakes(list, errors);
        IReadOnlyList<ListedCollege> listed = MinistryList.Read(list, province, mistakes);
        IReadOnlyList<RegionRow> cities = regions is null ? CitiesOf(listed) : PopulationTables.ReadRegions(regions, errors).Rows;
        var rows = new List<CollegeRow>();
        var number = new Dictionary<string, int>();
        foreach (ListedCollege one in listed)
        {
            if (cities.FirstOrDefault(city => city.Id == one.City || MinistryList.IsSame(city.ChineseName, one.City)) is not { } city)
            {
                if (cities.Count > 0) mistakes.Add(one.Line, 0, $"unknown city {FileMistakes.Quote(one.City)}"
                    + NearestName.Hint(one.City, [.. cities.Select(static known => known.ChineseName)]));
                continue;
            }

            int ordinal = number[city.Id] = number.GetValueOrDefault(city.Id) + 1;
            string id = one.Code.Length > 0 ? one.Code : string.Create(CultureInfo.InvariantCulture, $"{city.Id}-{ordinal:00}");
            rows.Add(new CollegeRow(id, one.Name, one.Type, city.Id, 0, false, 0, HunanTables.ProgrammesPerCollege));
        }

        mistakes.Close();
        if (errors.Count > 0) throw new ImportException(errors);
        string listedWords = $"Name, type and city as in {Path.GetFileName(list)} ({FileHash.Of(list)}); "
            + "vocational undergraduate colleges are told by their names. Years, ties, entrants and programmes are drawn.";
        string folder = Path.GetDirectoryName(Path.GetFullPath(output))!, places = Path.Combine(folder, "regions.csv");
        DataImport.WriteAll(folder,
        [
            (Path.GetFileName(output), DerivedTables.Colleges(GeneratedColleges.Complete(rows, entrants), listedWords, Drawn)),
            .. regions is null ? [("regions.csv", DerivedTables.ListedRegions(cities))] : Array.Empty<(string, byte[])>(),
        ]);
        messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} colleges in {number.Count:N0} cities: {output}"));
        if (regions is null) messages.WriteLine($"Their cities, with weights that are assumed: {places}");
        messages.WriteLine("Drawn, not measured: year of foundation, ties to an industry, entrants and programmes of each college.");
    }

    private static IReadOnlyList<RegionRow> CitiesOf(IReadOnlyList<ListedCollege> listed) =>
    [
        .. listed.GroupBy(static one => one.City).Select(group =>
            new RegionRow(group.Key, group.Key, (double)group.Count() / listed.Count, double.NaN, double.NaN)),
    ];
}
