using System.Globalization;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>How important each knowledge field is for each occupation (O*NET scale IM, 1 to 5).</summary>
/// <param name="Fields">Names of the knowledge fields in the order of the O*NET content model.</param>
/// <param name="ByOccupation">Ratings by six-digit SOC: the plain mean over the O*NET-SOC codes below it.</param>
internal sealed record KnowledgeRatings(IReadOnlyList<string> Fields, IReadOnlyDictionary<string, double[]> ByOccupation)
{
    /// <summary>By six-digit SOC: shares of the codes below it whose job zone is 2, and is 2, 3 or 4; null where no file says.</summary>
    public IReadOnlyDictionary<string, double[]>? Zones { get; init; }

    private static readonly string[] ZonePatterns = ["Job Zones*.txt", "*job_zones.csv", "Job Zones*.xlsx"];

    private const string WideForm = "onet_knowledge_importance_wide.csv";

    private static readonly string[] Patterns = ["Knowledge*.txt", "*knowledge.csv", "Knowledge*.xlsx", WideForm];

    /// <summary>The month of the latest rating; null where the file holds no dates.</summary>
    public (int Year, int Month)? Latest { get; init; }

    /// <summary>The file of the ratings; null when there is none.</summary>
    public static string? FileIn(RawFolder folder) => folder.Find(Patterns);

    /// <summary>Reads the ratings as O*NET publishes them (text with tabs, CSV, workbook; one row per occupation, field and scale), or the
    /// wide form (one row per occupation).</summary>
    public static KnowledgeRatings? Read(RawFolder folder)
    {
        if (FileIn(folder) is not { } name)
        {
            folder.Missing("O*NET knowledge ratings", Patterns);
            return null;
        }
        return name.Equals(WideForm, StringComparison.OrdinalIgnoreCase) ? ReadWide(folder, name) : ReadPublished(folder, name);
    }

    /// <summary>The form of a published file: up to release 30 text with tabs, of late CSV, always a workbook too.</summary>
    private static TableColumns Columns(string name, params string[] required)
    {
        bool hasTabs = name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
        return new TableColumns(required, [])
            { Delimiter = hasTabs ? '\t' : ',', HasQuotesAndComments = !hasTabs, MayBeWorkbook = true };
    }

    /// <summary><c>08/2024</c>, as published; null for anything else.</summary>
    private static (int Year, int Month)? Dated(string cell) =>
        DateOnly.TryParseExact(cell, ["MM/yyyy", "M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly day) ? (day.Year, day.Month) : null;

    private static KnowledgeRatings? ReadPublished(RawFolder folder, string name)
    {
        var fieldNames = new Dictionary<string, string>(StringComparer.Ordinal);
        var ratings = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        TableColumns columns = Columns(name, "O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Data Value");
        (int Year, int Month)? latest = null;
        TableReader? table = folder.Read(name, "knowledge ratings, published form", columns, line =>
        {
            if (line.Raw("Scale ID") != "IM") return;
            if (Dated(line.Raw("Date")) is { } dated && (latest is not { } before || dated.CompareTo(before) > 0)) latest = dated;
            string code = OnetCode(line, "O*NET-SOC Code");
            string element = line.Text("Element ID");
            string field = line.Text("Element Name");
            double value = line.Number64("Data Value", 1, 5, "(importance)");
            if (!line.IsSound) return;
            if (fieldNames.TryGetValue(element, out string? known) && known != field)
                line.Refuse("Element Name",
                    $"element {element} is called {FileMistakes.Quote(known)} above and {FileMistakes.Quote(field)} here");
            fieldNames[element] = field;
            if (!ratings.TryGetValue(code, out Dictionary<string, double>? row))
                ratings[code] = row = new Dictionary<string, double>(StringComparer.Ordinal);
            if (!row.TryAdd(element, value)) line.Refuse("Element ID", $"occupation {code} already has element {element} on scale IM");
        });
        if (table is null || folder.Errors.Count > 0) return null;
        string[] elements = [.. fieldNames.Keys.Order(ElementOrder)];
        foreach ((string code, Dictionary<string, double> row) in ratings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string[] missing = [.. elements.Where(element => !row.ContainsKey(element)).Select(element => fieldNames[element])];
            if (missing.Length > 0) folder.Refuse(name, $"occupation {code} has no importance (scale IM) of {string.Join(", ", missing)}");
        }
        if (ratings.Count == 0) folder.Refuse(name, "no row has scale IM (importance)");
        if (folder.Errors.Count > 0) return null;
        return new KnowledgeRatings([.. elements.Select(element => fieldNames[element])],
            Average(ratings.Select(pair => (pair.Key, elements.Select(element => pair.Value[element]).ToArray()))))
        {
            Zones = ReadZones(folder),
            Latest = latest,
        };
    }

    /// <summary>Reads the job zones as O*NET publishes them, where they are.</summary>
    private static Dictionary<string, double[]>? ReadZones(RawFolder folder)
    {
        if (folder.Find(ZonePatterns) is not { } name) return null;
        var zones = new Dictionary<string, double[]>(StringComparer.Ordinal);
        folder.Read(name, "job zones", Columns(name, "O*NET-SOC Code", "Job Zone"), line =>
        {
            string code = OnetCode(line, "O*NET-SOC Code");
            double zone = line.Number64("Job Zone", 1, 5, "(job zone)");
            if (line.IsSound && !zones.TryAdd(code, InZones(zone))) line.Refuse("O*NET-SOC Code", $"occupation {code} appears twice");
        });
        return Average(zones.Select(static pair => (pair.Key, pair.Value)));
    }

    private static double[] InZones(double zone) => [zone == 2 ? 1 : 0, zone is >= 2 and <= 4 ? 1 : 0];

    private static KnowledgeRatings? ReadWide(RawFolder folder, string name)
    {
        string[] fields = [.. folder.HeaderOf(name)
            .Where(column => column.Length > 0 && column is not ("onet_soc" or "title" or "job_zone"))];
        var rows = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var zones = new Dictionary<string, double[]>(StringComparer.Ordinal);
        TableReader? table =
            folder.Read(name, "knowledge ratings, wide form", new TableColumns(["onet_soc"], ["title", "job_zone"]), line =>
        {
            string code = OnetCode(line, "onet_soc");
            double[] values = [.. fields.Select(field => line.Number64(field, 1, 5, "(importance)"))];
            double zone = line.OptionalNumber64("job_zone", 1, 5, "(job zone)");
            if (line.IsSound && !rows.TryAdd(code, values)) line.Refuse("onet_soc", $"occupation {code} appears twice");
            if (line.IsSound && double.IsFinite(zone)) zones[code] = InZones(zone);
        });
        if (fields.Length < 2) folder.Refuse(name, "no knowledge fields: every column beside onet_soc, title and job_zone is one");
        return table is null || folder.Errors.Count > 0
            ? null : new KnowledgeRatings(fields, Average(rows.Select(pair => (pair.Key, pair.Value))))
            {
                Zones = zones.Count > 0 ? Average(zones.Select(static pair => (pair.Key, pair.Value))) : null,
            };
    }

    private static string OnetCode(TableLine line, string column)
    {
        string code = line.Text(column);
        if (line.IsSound && !(code.Length == 10 && code[7] == '.' && Classifications.IsOccupation(code[..7]) && char.IsAsciiDigit(code[8])
            && char.IsAsciiDigit(code[9])))
            line.Refuse(column, $"{FileMistakes.Quote(code)} is not an O*NET-SOC code such as 11-1011.00");
        return code;
    }

    private static Dictionary<string, double[]> Average(IEnumerable<(string Code, double[] Values)> rows) =>
        rows.OrderBy(row => row.Code, StringComparer.Ordinal)
            .GroupBy(row => Classifications.OccupationOf(row.Code), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => KnowledgeProfiles.Mean([.. group.Select(row => (1.0, row.Values))]),
                StringComparer.Ordinal);

    /// <summary><c>2.C.10</c> comes after <c>2.C.9.b</c>: parts that are numbers are compared as numbers.</summary>
    private static readonly Comparer<string> ElementOrder = Comparer<string>.Create((left, right) =>
    {
        string[] a = left.Split('.');
        string[] b = right.Split('.');
        for (int part = 0; part < Math.Min(a.Length, b.Length); part++)
        {
            int order = int.TryParse(a[part], NumberStyles.None, CultureInfo.InvariantCulture, out int x)
                && int.TryParse(b[part], NumberStyles.None, CultureInfo.InvariantCulture, out int y)
                ? x.CompareTo(y)
                : string.CompareOrdinal(a[part], b[part]);
            if (order != 0) return order;
        }
        return a.Length.CompareTo(b.Length);
    });
}
