using System.Globalization;
using DuckDB.NET.Data;

namespace Ronghe.Experiments.Runs.Queries;

/// <summary>Lets DuckDB itself write what is neither a number, text nor truth: intervals, lists, structures, dates, whatever types come
/// next.</summary>
/// <remarks>The driver cannot hold all of them (a list with NULL, an infinite date, an interval of months, 38 digits); text can.</remarks>
internal static class PlainColumns
{
    private static readonly HashSet<string> Plain =
    [
        "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT",
        "FLOAT", "DOUBLE", "VARCHAR",
    ];

    /// <summary>The query with such columns as text; as it is when it has none, or when it is no single query of which that can be
    /// known.</summary>
    public static string Of(DuckDBConnection connection, string sql)
    {
        string query = $"(\n{sql.Trim().TrimEnd(';')}\n)";
        if (Columns(connection, query) is not { } columns || columns.All(static c => IsPlain(c.Type))) return sql;
        IEnumerable<string> shown = columns.Select(static (c, i) => string.Create(CultureInfo.InvariantCulture,
            $"{(IsPlain(c.Type) ? $"c{i}" : $"CAST(c{i} AS VARCHAR)")} AS \"{c.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        IEnumerable<string> names = columns.Select(static (_, i) => FormattableString.Invariant($"c{i}"));
        return $"SELECT {string.Join(", ", shown)} FROM {query} AS q({string.Join(", ", names)})";
    }

    /// <summary>Names and types of what a query gives; null when DuckDB does not say.</summary>
    private static List<(string Name, string Type)>? Columns(DuckDBConnection connection, string query)
    {
        try
        {
            using DuckDBCommand command = connection.CreateCommand();
            ResultQuery.Set(command, "DESCRIBE SELECT * FROM " + query);
            using DuckDBDataReader reader = command.ExecuteReader();
            var columns = new List<(string, string)>();
            while (reader.Read()) columns.Add((reader.GetString(0), reader.GetString(1)));
            return columns;
        }
        catch (DuckDBException)
        {
            // A wrong query, or a statement of another kind: run as it is, it says what it has to say.
            return null;
        }
    }

    /// <summary>Decimals are exact up to 28 digits.</summary>
    private static bool IsPlain(string type) => Plain.Contains(type)
        || (type.Split('(', ',') is ["DECIMAL", var digits, _] && int.Parse(digits, CultureInfo.InvariantCulture) <= 28);
}
