using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Runs.Queries;

/// <summary>SQL over the tables of a results folder, by DuckDB in memory: each Parquet or CSV file is a view of its name.</summary>
/// <remarks>
/// The engine (a native library) is loaded only when a query is asked. It may open these files and no other, its settings are locked, and a
/// query is one SELECT:
/// nothing is written, whatever a query says. Links are no tables: they lead out of the folder.
/// </remarks>
internal static class ResultQuery
{
    /// <summary>Names of the tables that can be queried, with the file behind each; Parquet goes before CSV of the same name.</summary>
    public static IReadOnlyList<(string Table, string File)> Tables(string folder) =>
        [.. Directory.GetFiles(folder)
            .Where(static f => Path.GetFileName(f)[0] != '.' && Path.GetExtension(f) is ".parquet" or ".csv" && !Links.Is(f))
            .OrderBy(static f => Path.GetExtension(f) == ".parquet" ? 0 : 1).GroupBy(static f => Path.GetFileNameWithoutExtension(f))
            .Select(static g => (g.Key, g.First())).OrderBy(static t => t.Key, StringComparer.Ordinal)];

    /// <summary>The columns of each table, in the order of the file; none of a table that cannot be read.</summary>
    public static IReadOnlyList<(string Table, IReadOnlyList<string> Columns)> Columns(string folder) =>
    [
        .. Tables(folder).Select(t =>
        {
            IReadOnlyList<string> names = [];
            Run(folder, $"SELECT * FROM {Named(t.Table)} LIMIT 0", header => names = [.. header.Select(static c => c.Name)],
                static _ => false, default);
            return (t.Table, names);
        }),
    ];

    /// <summary>The different words of a column, at most so many; null when the query that asks for them is wrong.</summary>
    public static IReadOnlyList<string>? Words(string folder, string table, string column, int most, CancellationToken cancellation)
    {
        var words = new List<string>();
        string sql = $"SELECT DISTINCT {Named(column)} FROM {Named(table)} ORDER BY 1 LIMIT {most.ToString(CultureInfo.InvariantCulture)}";
        string? problem = Run(folder, sql, static _ => { }, row =>
        {
            words.Add(row[0]);
            return true;
        }, cancellation);
        return problem is null ? words : null;
    }

    private static string Named(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Runs a query and hands over header and rows one by one. Returns what is wrong with the query, or null.</summary>
    /// <param name="folder">The results folder.</param>
    /// <param name="sql">The query.</param>
    /// <param name="header">Told of the columns and whether each holds numbers.</param>
    /// <param name="row">Told of each row; false ends the query.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static string? Run(string folder, string sql,
        Action<IReadOnlyList<(string Name, bool IsNumber)>> header, Func<string[], bool> row, CancellationToken cancellation)
    {
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            IReadOnlyList<(string Table, string File)> tables = Tables(Path.GetFullPath(folder));
            foreach ((string table, string file) in tables)
            {
                string reader = file.EndsWith(".parquet", StringComparison.Ordinal) ? $"read_parquet({Quoted(file)})"
                    : $"read_csv({Quoted(file)}, header = true)";
                Execute(connection, $"CREATE VIEW {Named(table)} AS SELECT * FROM {reader}");
            }

            Lock(connection, tables);
            if (WhyNotOneSelect(connection, sql) is { } refusal) return refusal;
            using DuckDBCommand command = connection.CreateCommand();
            Set(command, PlainColumns.Of(connection, sql));
            using CancellationTokenRegistration stop = cancellation.Register(command.Cancel);
            using DbDataReader reader2 = command.ExecuteReader();
            header([.. Enumerable.Range(0, reader2.FieldCount).Select(c => (reader2.GetName(c), IsNumber(reader2.GetFieldType(c))))]);
            while (reader2.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (!row([.. Enumerable.Range(0, reader2.FieldCount)
                    .Select(c => Cell(reader2.IsDBNull(c) ? null : reader2.GetValue(c)))])) break;
            }

            return null;
        }
        catch (DuckDBException e)
        {
            cancellation.ThrowIfCancellationRequested();
            return e.Message;
        }
    }

    /// <summary>From here on the engine opens the tables and nothing else, and no query changes that. What does not fit into memory goes
    /// where temporary files go.</summary>
    private static void Lock(DuckDBConnection connection, IReadOnlyList<(string Table, string File)> tables)
    {
        string spill = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"ronghe-query-{Environment.ProcessId}"));
        Execute(connection, $"SET temp_directory = {Quoted(spill)}");
        Execute(connection, $"SET allowed_paths = [{string.Join(", ", tables.Select(static t => Quoted(t.File)))}]");
        Execute(connection, "SET allow_persistent_secrets = false");
        Execute(connection, "SET enable_external_access = false");
        Execute(connection, "SET lock_configuration = true");
    }

    /// <summary>The engine may write what it may read: only what it parses as one SELECT is let through (WITH, FROM, DESCRIBE, SUMMARIZE
    /// and SHOW are such).</summary>
    private static string? WhyNotOneSelect(DuckDBConnection connection, string sql)
    {
        try
        {
            Execute(connection, $"EXPLAIN SELECT * FROM query({Quoted(sql.Trim().TrimEnd(';'))})");
            return null;
        }
        catch (DuckDBException e)
        {
            bool reachesOut = e.Message.Contains("Expected a single SELECT statement", StringComparison.Ordinal)
                || e.Message.Contains("disabled by configuration", StringComparison.Ordinal);
            if (reachesOut)
                return "A query is one SELECT over the tables of the folder: it reads no other file, changes nothing and sets nothing.";

            // The line that follows shows this question and not the user's query.
            int line = e.Message.IndexOf("\n\nLINE ", StringComparison.Ordinal);
            return line < 0 ? e.Message : e.Message[..line];
        }
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        Set(command, sql);
        command.ExecuteNonQuery();
    }

    // The user's own query on the user's own files, in a database that holds nothing else: there is no one to inject.
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The query is what the user asks for.")]
    internal static void Set(DuckDBCommand command, string sql) => command.CommandText = sql;

    private static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal
        || type == typeof(System.Numerics.BigInteger);

    private static string Cell(object? value) => value switch
    {
        null => "",
        double number => Readable.Exact(number),
        bool truth => truth ? "true" : "false",
        System.Collections.IEnumerable and not string =>
            string.Join(' ', ((System.Collections.IEnumerable)value).Cast<object?>().Select(Cell)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
