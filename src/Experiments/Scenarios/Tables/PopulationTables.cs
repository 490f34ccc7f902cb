using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios.Tables;

/// <summary>Reads the tables that describe who lives in the world. Every mistake is added to the caller's list; nothing is thrown for a bad
/// file.</summary>
/// <remarks>Rows with a mistake are left out of the result, so a caller must look at its list before it uses the rows. Shares and weights
/// must sum to 1 within
/// <see cref="SumTolerance"/>; the caller rescales them (after choosing some of the sectors, say).</remarks>
internal static class PopulationTables
{
    /// <summary>How far the sum of shares may lie from 1.</summary>
    public const double SumTolerance = 0.001;

    /// <summary>Programmes of a college.</summary>
    public const int MostProgrammes = 1_000;

    /// <summary>How far the length of a profile may lie from 1.</summary>
    public const double LengthTolerance = 0.001;

    private static readonly string[] CollegeTypeNames = ["undergraduate", "vocational_undergraduate", "higher_vocational"];

    /// <summary>The word for a type in tables and scenario files.</summary>
    public static string NameOf(CollegeType type) => CollegeTypeNames[(int)type];

    /// <summary>Those words.</summary>
    public static IReadOnlyList<string> CollegeTypes => CollegeTypeNames;

    /// <summary>Those words and the other names of types.</summary>
    private static KnownNames TypeNames => OtherNames.OfCollegeTypes;

    /// <summary>The type that a word names; null for other words.</summary>
    public static CollegeType? TypeOf(string word) => TypeNames.IndexOf(word) is >= 0 and int type ? (CollegeType)type : null;

    /// <summary>Reads <c>sectors.csv</c>: id, name, weight, optionally coverage and general; every other column is a knowledge
    /// field.</summary>
    public static TableResult<SectorRow> ReadSectors(string path, ICollection<InputError> errors)
    {
        var mistakes = new FileMistakes(path, errors);
        var rows = new List<SectorRow>();
        IReadOnlyList<string> fields = [];
        bool isSynthetic = Read(path, mistakes, ["id", "name", "weight"], ["coverage", "general"], table =>
        {
            fields = [.. table.Header.Where(name => name.Length > 0
                && !IsOneOf(name, "id", "name", "weight", "coverage", "general", "synthetic"))];
            if (fields.Count < 2)
                mistakes.Add(table.HeaderLine, 0,
                "no knowledge fields: every column beside id, name, weight, coverage and general is one, and there must be at least 2");
            ReadWeighted(table, "weight", rows, line =>
            {
                var row = new SectorRow(line.Text("id"), line.Text("name"), Share(line, "weight"),
                    line.OptionalNumber64("coverage", 0, 1, "share"), line.OptionalNumber64("general", 0, 1, "share"),
                    Profile(line, fields));
                return (row.Id, row.Weight, row);
            });
            if (rows.Count > 1 && fields.Count > 0 && rows.All(row => row.Profile.All(value => value >= 0)))
                mistakes.Add(table.HeaderLine, 0, "no profile has a negative number: profiles must be centred on the cross-sector mean " +
                    "before they are scaled to length 1");
        });
        return new TableResult<SectorRow>(rows, isSynthetic) { KnowledgeFields = fields };
    }

    /// <summary>Reads <c>programme-families.csv</c>: id, name, weight and the sectors' knowledge fields in any order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="knowledgeFields">The sectors' fields; profiles are returned in this order.</param>
    /// <param name="errors">Receives the mistakes.</param>
    public static TableResult<FamilyRow> ReadFamilies(string path, IReadOnlyList<string> knowledgeFields, ICollection<InputError> errors)
    {
        var mistakes = new FileMistakes(path, errors);
        var rows = new List<FamilyRow>();
        bool isSynthetic = Read(path, mistakes, ["id", "name", "weight", .. knowledgeFields], [], table =>
        {
            ReadWeighted(table, "weight", rows, line =>
            {
                var row = new FamilyRow(line.Text("id"), line.Text("name"), Share(line, "weight"), Profile(line, knowledgeFields));
                return (row.Id, row.Weight, row);
            });
        });
        return new TableResult<FamilyRow>(rows, isSynthetic) { KnowledgeFields = knowledgeFields };
    }

    /// <summary>Reads <c>programme-family-sectors.csv</c>: family, sector, share. Shares of each family sum to 1.</summary>
    public static TableResult<FamilySectorRow> ReadFamilySectors(
        string path, IReadOnlyCollection<string> families, KnownNames sectors, ICollection<InputError> errors)
    {
        var mistakes = new FileMistakes(path, errors);
        var rows = new List<FamilySectorRow>();
        var knownFamilies = new KnownNames(families);
        bool isSynthetic = Read(path, mistakes, ["family", "sector", "share"], [], table =>
        {
            int before = mistakes.Count;
            var firstLines = new Dictionary<(string, string), int>();
            var sums = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (TableLine line in table.Lines())
            {
                var row = new FamilySectorRow(line.OneOf("family", knownFamilies, "family"), line.OneOf("sector", sectors, "sector"),
                    Share(line, "share"));
                if (!line.IsSound) continue;
                if (!firstLines.TryAdd((row.Family, row.Sector), line.Number))
                {
                    line.Refuse("sector", string.Create(CultureInfo.InvariantCulture,
                        $"family {FileMistakes.Quote(row.Family)} and sector {FileMistakes.Quote(row.Sector)} are already paired on " +
                            $"line {firstLines[(row.Family, row.Sector)]}"));
                    continue;
                }
                sums[row.Family] = sums.GetValueOrDefault(row.Family) + row.Share;
                rows.Add(row);
            }
            if (mistakes.Count > before) return;
            foreach (string family in families)
            {
                if (!sums.TryGetValue(family, out double sum))
                    mistakes.Add(table.HeaderLine, table.Position("family"), $"family {FileMistakes.Quote(family)} has no shares");
                else if (!SumsToOne(sum))
                    mistakes.Add(table.HeaderLine, table.Position("share"),
                    $"shares of family {FileMistakes.Quote(family)} sum to {Readable.Decimals(sum, 6)}, not 1");
            }
        });
        return new TableResult<FamilySectorRow>(rows, isSynthetic);
    }

    /// <summary>Reads <c>regions.csv</c>: id, enterprise_weight, optionally chinese_name, latitude, longitude.</summary>
    public static TableResult<RegionRow> ReadRegions(string path, ICollection<InputError> errors)
    {
        var mistakes = new FileMistakes(path, errors);
        var rows = new List<RegionRow>();
        bool isSynthetic = Read(path, mistakes, ["id", "enterprise_weight"], ["chinese_name", "latitude", "longitude"], table =>
            ReadWeighted(table, "enterprise_weight", rows, line =>
            {
                var row = new RegionRow(
                    line.Text("id"), line.Raw("chinese_name"), Share(line, "enterprise_weight"),
                    line.OptionalNumber64("latitude", -90, 90, "degrees north"),
                    line.OptionalNumber64("longitude", -180, 180, "degrees east"));
                return (row.Id, row.EnterpriseWeight, row);
            }));
        return new TableResult<RegionRow>(rows, isSynthetic);
    }

    /// <summary>Reads <c>colleges.csv</c>: id, name, type, region, founded, industry_run, entrants, programmes.</summary>
    public static TableResult<CollegeRow> ReadColleges(string path, KnownNames regions, ICollection<InputError> errors)
    {
        var mistakes = new FileMistakes(path, errors);
        var rows = new List<CollegeRow>();
        bool isSynthetic = Read(path, mistakes, ["id", "name", "type", "region", "founded", "industry_run", "entrants", "programmes"], [],
            table =>
            ReadKeyed(table, rows, line =>
            {
                string type = line.OneOf("type", TypeNames, "college type");
                var row = new CollegeRow(
                    line.Text("id"), line.Text("name"), (CollegeType)Math.Max(0, Array.IndexOf(CollegeTypeNames, type)),
                    line.OneOf("region", regions, "region"),
                    Founded(line), line.Flag("industry_run"), Entrants(line), Programmes(line));
                return (row.Id, row);
            }));
        return new TableResult<CollegeRow>(rows, isSynthetic);
    }

    /// <summary>A college's year of foundation.</summary>
    public static int Founded(TableLine line) => line.Whole("founded", 1000, 2100, "(year)");

    /// <summary>A college's entrants.</summary>
    public static double Entrants(TableLine line) => line.Number64("entrants", 1, 1_000_000, "persons/year");

    /// <summary>A college's number of programmes.</summary>
    public static int Programmes(TableLine line) => line.Whole("programmes", 1, MostProgrammes, "programmes");

    /// <summary>An enterprise's staff.</summary>
    public static int Staff(TableLine line) => line.Whole("heads", 1, 10_000_000, "persons");

    /// <summary>Reads <c>enterprises.csv</c>: id, name, region, sector, heads (all staff), optionally generation.</summary>
    public static TableResult<EnterpriseRow> ReadEnterprises(
        string path, KnownNames regions, KnownNames sectors, ICollection<InputError> errors)
    {
        var mistakes = new FileMistakes(path, errors);
        var rows = new List<EnterpriseRow>();
        bool isSynthetic = Read(path, mistakes, ["id", "name", "region", "sector", "heads"], ["generation"], table =>
            ReadKeyed(table, rows, line =>
            {
                var row = new EnterpriseRow(
                    line.Text("id"), line.Text("name"), line.OneOf("region", regions, "region"),
                    line.OneOf("sector", sectors, "sector"),
                    Staff(line), line.Raw("generation").Length == 0 ? null
                        : line.Whole("generation", 0, 100, "generations"));
                return (row.Id, row);
            }));
        return new TableResult<EnterpriseRow>(rows, isSynthetic);
    }

    /// <summary>Opens a table, reads its rows and closes its list of mistakes; returns the synthetic mark.</summary>
    private static bool Read(string path, FileMistakes mistakes, string[] required, string[] optional, Action<TableReader> read)
    {
        TableReader? table = TableReader.Open(path, new TableColumns(required, [.. optional, "synthetic"]), mistakes);
        bool isSynthetic = false;
        if (table is not null)
        {
            read(table);
            isSynthetic = table.IsMarkedSynthetic;
            if (table.Has("synthetic"))
            {
                foreach (TableLine line in table.Lines()) isSynthetic |= line.Flag("synthetic");
            }
        }
        mistakes.Close();
        return isSynthetic;
    }

    private static void ReadWeighted<T>(
        TableReader table, string weightColumn, List<T> rows, Func<TableLine, (string Id, double Weight, T Row)> parse)
    {
        int before = table.Mistakes.Count;
        double sum = 0;
        ReadKeyed(table, rows, line =>
        {
            (string id, double weight, T row) = parse(line);
            sum += weight;
            return (id, row);
        });
        if (table.Mistakes.Count == before && rows.Count > 0 && !SumsToOne(sum))
            table.Mistakes.Add(table.HeaderLine, table.Position(weightColumn),
                $"'{weightColumn}' sums to {Readable.Decimals(sum, 6)}, not 1");
    }

    private static void ReadKeyed<T>(TableReader table, List<T> rows, Func<TableLine, (string Id, T Row)> parse)
    {
        int before = table.Mistakes.Count;
        var ids = new FirstLines();
        foreach (TableLine line in table.Lines())
        {
            (string id, T row) = parse(line);
            ids.RefuseRepeated(line, "id", id,
                first => FormattableString.Invariant($"id {FileMistakes.Quote(id)} is already used on line {first}"));
            if (line.IsSound) rows.Add(row);
        }
        if (rows.Count == 0 && table.Mistakes.Count == before) table.Mistakes.Add(table.HeaderLine, 0, "has a header but no rows");
    }

    private static double Share(TableLine line, string column) => line.Number64(column, 0, 1, "share");

    private static double[] Profile(TableLine line, IReadOnlyList<string> fields)
    {
        double[] profile = new double[fields.Count];
        double squares = 0;
        for (int field = 0; field < profile.Length; field++)
        {
            profile[field] = line.Number64(fields[field], -1, 1, "(cosine)");
            squares += profile[field] * profile[field];
        }
        double length = Math.Sqrt(squares);
        if (Math.Abs(length - 1) > LengthTolerance && profile.Length > 0)
            line.Refuse(fields[0], $"the profile has length {Readable.Decimals(length, 6)}, not 1 (centre it, then divide by its length)");
        return profile;
    }

    private static bool SumsToOne(double sum) => Math.Abs(sum - 1) <= SumTolerance;

    private static bool IsOneOf(string name, params ReadOnlySpan<string> names)
    {
        foreach (string known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
