using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace Ronghe.Experiments.Results.Queries;

/// <summary>SQL over the tables of a results folder, by DuckDB in memory: each Parquet or CSV file is a view of its name.</summary>
/// <remarks>The engine (a native library) is loaded only when a query is asked. Views are read-only; the folder is not changed.</remarks>
internal static class ResultQuery
{
    /// <summary>What the driver says of an empty text and of a comment.</summary>
    private const string NoStatement = "External component has thrown";

    /// <summary>Names of the tables that can be queried, with the file behind each; Parquet goes before CSV of the same name.</summary>
    public static IReadOnlyList<(string Table, string File)> Tables(string folder) =>
        [.. Directory.GetFiles(folder).Where(static f => Path.GetFileName(f)[0] != '.' && Path.GetExtension(f) is ".parquet" or ".csv")
            .OrderBy(static f => Path.GetExtension(f) == ".parquet" ? 0 : 1).GroupBy(static f => Path.GetFileNameWithoutExtension(f))
            .Select(static g => (g.Key, g.First())).OrderBy(static t => t.Key, StringComparer.Ordinal)];

    /// <summary>Runs a query and hands over header and rows one by one. Returns what is wrong with the query, or null.</summary>
    /// <param name="folder">The results folder.</param>
    /// <param name="sql">The query.</param>
    /// <param name="header">Told of the columns and whether each holds numbers.</param>
    /// <param name="row">Told of each row; false ends the query.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static string? Run(string folder, string sql, Action<IReadOnlyList<(string Name, bool IsNumber)>> header, Func<string[], bool> row, CancellationToken cancellation)
    {
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            foreach ((string table, string file) in Tables(folder))
            {
                string source = file.Replace("'", "''", StringComparison.Ordinal);
                string reader = file.EndsWith(".parquet", StringComparison.Ordinal) ? $"read_parquet('{source}')" : $"read_csv('{source}', header = true)";
                Execute(connection, $"CREATE VIEW \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\" AS SELECT * FROM {reader}");
            }

            using DuckDBCommand command = connection.CreateCommand();
            Set(command, PlainColumns.Of(connection, sql));
            using CancellationTokenRegistration stop = cancellation.Register(command.Cancel);
            using DbDataReader reader2 = command.ExecuteReader();
            header([.. Enumerable.Range(0, reader2.FieldCount).Select(c => (reader2.GetName(c), IsNumber(reader2.GetFieldType(c))))]);
            while (reader2.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (!row([.. Enumerable.Range(0, reader2.FieldCount).Select(c => Cell(reader2.IsDBNull(c) ? null : reader2.GetValue(c)))])) break;
            }

            return reader2.NextResult() ? "The query holds several statements; give one at a time." : null;
        }
        catch (DuckDBException e)
        {
            cancellation.ThrowIfCancellationRequested();
            return e.Message.StartsWith(NoStatement, StringComparison.Ordinal) ? "The query holds no statement." : e.Message;
        }
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        Set(command, sql);
        command.ExecuteNonQuery();
    }

    // The user's own query on the user's own files, in a database that holds nothing else: there is no one to inject.
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The query is what the user asks for.")]
    internal static void Set(DuckDBCommand command, string sql) => command.CommandText = sql;

    private static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal || type == typeof(System.Numerics.BigInteger);

    private static string Cell(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        System.Collections.IEnumerable and not string => string.Join(' ', ((System.Collections.IEnumerable)value).Cast<object?>().Select(Cell)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
