using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs.Queries;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe query RESULTS "SQL"</c>: DuckDB over the stored tables.</summary>
internal static class QueryCommand
{
    private const int MostShown = 200;

    public static Command Create(Terminal terminal)
    {
        var sql = new Argument<string?>("SQL") { Description = "Query; tables are runs, series and every other table of the folder. Left " +
            "out: lists them", Arity = ArgumentArity.ZeroOrOne };
        Option<string> format = TableFormat.Option();
        return new ResultsCommand(terminal).Create("query", "Ask the stored tables in SQL (DuckDB)", "Results folder", [sql, format],
            (folder, parsed) =>
            {
                if (!Directory.Exists(folder.Path)) throw new RefusedException($"There is no folder '{folder.Path}'.");
                IReadOnlyList<(string Table, string File)> tables = ResultQuery.Tables(folder.Path);
                if (tables.Count == 0) throw new RefusedException($"There are no tables in '{folder.Path}'.");
                folder.MustBeSound(tables.Select(static t => Path.GetFileName(t.File)));
                string query = parsed.GetValue(sql) ?? string.Join(" UNION ALL ",
                    tables.Select(static t => $"SELECT '{t.Table}' AS \"table\", count(*) AS \"rows\" FROM \"{t.Table}\""));
                Show(folder.Path, query, parsed.GetValue(format)!, terminal);
                return ExitCode.Ok;
            });
    }

    private static void Show(string folder, string sql, string format, Terminal terminal)
    {
        TextColumn[] columns = [];
        var rows = new List<TextRow>();
        bool isCut = false, hasRow = false;
        string? problem = ResultQuery.Run(folder, sql,
            header => columns = [.. header.Select(static c => new TextColumn(c.Name, IsNumber: c.IsNumber))], row =>
        {
            hasRow = true;
            isCut = format == "text" && rows.Count == MostShown;
            if (!isCut) rows.Add(new TextRow("", row));
            return !isCut;
        }, terminal.Cancellation);
        if (problem is not null)
            throw new RefusedException(
                string.Join(Environment.NewLine, QueryHints.OfMistake(folder, sql, terminal.Language).Prepend(problem)));
        if (columns.Length > 0 && (hasRow || format != "text")) TableFormat.Write(new TextTable(columns, rows), format, terminal);
        foreach (string hint in columns.Length > 0 && !hasRow
            ? QueryHints.OfNothing(folder, sql, terminal.Language, terminal.Cancellation) : [])
            terminal.Messages.WriteLine(hint);
        if (isCut) terminal.Messages.WriteLine(QueryTexts.Cut.In(terminal.Language, MostShown));
    }
}
