using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>An institution as listed.</summary>
/// <param name="Code">Its code; empty without one.</param>
/// <param name="Name">Its name.</param>
/// <param name="City">Where it is, as listed.</param>
/// <param name="Type">From the level, and of undergraduate institutions from the name.</param>
/// <param name="Listed">What a table says beyond the ministry's list.</param>
/// <param name="Line">Line where it stands, for messages.</param>
/// <param name="CityColumn">Column of its city, for messages.</param>
internal sealed record ListedCollege(
    string Code, string Name, string City, CollegeType Type, ListedAttributes Listed, int Line, int CityColumn);

/// <summary>The list of institutions of higher education that China's ministry of education publishes every year, as workbook or saved as
/// CSV (UTF-8 or GBK), whole or of one province; also with the columns <c>code, name, city, type</c> and any of those that else are
/// drawn.</summary>
/// <remarks>Title lines stand before the header, and a line such as <c>湖南省（137所）</c> before each province.</remarks>
internal static class MinistryList
{
    private static readonly string[] Names = ["学校名称", "name"], Cities = ["所在地", "city"], Levels = ["办学层次", "type"],
        Codes = ["学校标识码", "code"], Provinces = ["省份", "province"];

    /// <summary>Columns in the words of the list.</summary>
    public static IReadOnlyList<string> Columns { get; } = [Names[0], Cities[0], Levels[0]];

    /// <summary>Institutions in the order of the list, of one province where one is asked for.</summary>
    public static IReadOnlyList<ListedCollege> Read(string path, string? province, FileMistakes mistakes)
    {
        var columns = new TableColumns([], ListedAttributes.Columns) { HeaderNames = Names, MayBeGbk = true, MayBeWorkbook = true };
        var listed = new List<ListedCollege>();
        if (TableReader.Open(path, columns, mistakes) is not { } table) return listed;
        string?[] found = [.. new[] { Names, Cities, Levels }.Select(either => Array.Find(either, table.Has))];
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] is null) mistakes.Add(table.HeaderLine, 0, $"column '{Columns[i]}' is missing");
        }

        if (found is not [string name, string city, string level]) return listed;
        var provinces = new List<string>();
        string code = Array.Find(Codes, table.Has) ?? string.Empty, own = Array.Find(Provinces, table.Has) ?? string.Empty;
        var codes = new FirstLines();
        foreach (TableLine line in table.Lines())
        {
            if (table.Header.Select(line.Raw).Where(static cell => cell.Length > 0).ToArray() is [var heading])
            {
                provinces.Add(heading.Split('（', '(')[0].Trim());
                continue;
            }

            if (line.Raw(own) is { Length: > 0 } named && (provinces.Count == 0 || provinces[^1] != named)) provinces.Add(named);
            if (province is not null && provinces.Count > 0 && !IsSame(provinces[^1], province)) continue;
            string text = line.Text(name);
            CollegeType? type = TypeOf(line.Raw(level), text);
            if (type is null) line.Refuse(level, $"'{level}' = {FileMistakes.Quote(line.Raw(level))} is no level: 本科 or 专科, or "
                + string.Join(", ", PopulationTables.CollegeTypes));
            string place = line.Text(city);
            ListedAttributes said = Said(line);
            string id = line.Raw(code);
            codes.RefuseRepeated(line, code, id,
                first => FormattableString.Invariant($"code {FileMistakes.Quote(id)} is already on line {first}"));
            if (line.IsSound)
                listed.Add(new ListedCollege(id, text, place, type!.Value, said, line.Number, table.Position(city)));
        }

        if (province is not null && provinces.Count == 0)
            mistakes.Add(table.HeaderLine, 0, "has neither headings such as 湖南省（137所） nor a column 'province': leave --province out");
        else if (province is not null && provinces.Count > 0 && !provinces.Exists(one => IsSame(one, province)))
            mistakes.Add(0, 0, $"has no province {FileMistakes.Quote(province)}{NearestName.Hint(province, provinces)}");
        else if (listed.Count == 0 && mistakes.Count == 0) mistakes.Add(0, 0, "lists no institution");
        return listed;
    }

    private static ListedAttributes Said(TableLine line) => new(
        line.Raw("founded").Length > 0 ? PopulationTables.Founded(line) : null,
        line.Raw("industry_run").Length > 0 ? line.Flag("industry_run") : null,
        line.Raw("entrants").Length > 0 ? PopulationTables.Entrants(line) : null,
        line.Raw("programmes").Length > 0 ? PopulationTables.Programmes(line) : null);

    /// <summary>Whether two names of a place are the same, with or without what kind of place it is.</summary>
    public static bool IsSame(string one, string other) => OtherNames.Short(one) == OtherNames.Short(other);

    private static CollegeType? TypeOf(string level, string name) =>
        level == "本科" && name.Contains("职业", StringComparison.Ordinal) ? CollegeType.VocationalUndergraduate
            : PopulationTables.TypeOf(level);
}
