using System.Globalization;
using CsvHelper;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios.Tables;

/// <summary>A table as text: comma-separated UTF-8 with a header, optional <c>#</c> comment lines, every mistake located.</summary>
/// <remarks>Column names are compared without regard to case. Columns a reader does not know are left alone, unless their name is close to
/// one it does know:
/// a misspelt optional column must not be ignored silently.</remarks>
internal sealed class TableReader
{
    private const int LongestLine = 100_000;

    /// <summary>Columns of a table.</summary>
    public const int MostColumns = 2_000;


    private readonly Dictionary<string, int> _positions = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _text;
    private readonly TableColumns _columns;

    private TableReader(string text, TableColumns columns, FileMistakes mistakes)
    {
        _text = text;
        _columns = columns;
        Mistakes = mistakes;
    }

    public FileMistakes Mistakes { get; }

    /// <summary>Names of the columns in file order.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>Line of the header.</summary>
    public int HeaderLine { get; private set; }

    /// <summary>True when a comment line says <c># synthetic=true</c>.</summary>
    public bool IsMarkedSynthetic { get; private set; }

    /// <summary>Opens a table and checks its header; null after a mistake that makes its rows unreadable.</summary>
    public static TableReader? Open(string path, TableColumns columns, FileMistakes mistakes)
    {
        return TextFile.Read(path, mistakes, columns) is { } text ? OfText(text, columns.For(path), mistakes) : null;
    }

    /// <summary>The same of a table that is part of the program.</summary>
    public static TableReader? OfText(string text, TableColumns columns, FileMistakes mistakes)
    {
        var table = new TableReader(text, columns, mistakes);
        return table.ReadHeader() ? table : null;
    }

    /// <summary>True when the table has the column.</summary>
    public bool Has(string column) => _positions.ContainsKey(column);

    /// <summary>Number of the column counted from 1; 0 when it is missing.</summary>
    public int Position(string column) => _positions.TryGetValue(column, out int position) ? position + 1 : 0;

    /// <summary>The rows behind the header. Rows with a wrong number of cells are reported and left out.</summary>
    public IEnumerable<TableLine> Lines()
    {
        int rows = 0;
        foreach ((string[] cells, int line) in Records(isHeader: false))
        {
            if (++rows > InputLimits.TableRows)
            {
                Mistakes.Add(line, 0, FormattableString.Invariant($"is row {rows:N0}; at most {InputLimits.TableRows:N0} rows are read"));
                yield break;
            }
            if (cells.Length != Header.Count)
            {
                Mistakes.Add(line, 0,
                    string.Create(CultureInfo.InvariantCulture, $"has {cells.Length} columns, the header {Header.Count}"));
                continue;
            }
            yield return new TableLine(this, cells, line);
        }
    }

    private bool ReadHeader()
    {
        IsMarkedSynthetic = _columns.HasQuotesAndComments && SaysSynthetic();
        foreach ((string[] cells, int line) in Records(isHeader: true))
        {
            if (_columns.HeaderNames.Count > 0 && !cells.Any(cell => _columns.HeaderNames.Contains(cell.Trim()))) continue;
            HeaderLine = line;
            Header = [.. cells.Select(cell => cell.Trim())];
            break;
        }
        if (HeaderLine == 0)
        {
            if (Mistakes.Count == 0) Mistakes.Add(1, 0, _columns.HeaderNames.Count > 0
                ? $"has no header: no line has a column {string.Join(" or ", _columns.HeaderNames.Select(static name => $"'{name}'"))}"
                : "has no header; the first line must name the columns");
            return false;
        }
        if (Header.Count > MostColumns)
        {
            Mistakes.Add(HeaderLine, 0,
                string.Create(CultureInfo.InvariantCulture, $"the header has {Header.Count} columns; at most {MostColumns} are read"));
            return false;
        }
        for (int position = 0; position < Header.Count; position++)
        {
            if (Header[position].Length == 0) Mistakes.Add(HeaderLine, position + 1, "column without a name");
            else if (!_positions.TryAdd(Header[position], position))
                Mistakes.Add(HeaderLine, position + 1, $"column {FileMistakes.Quote(Header[position])} appears twice");
        }
        IReadOnlyList<string> unused = [.. Header.Where(name => !IsKnown(name))];
        bool isComplete = true;
        if (_columns.Required.Count > 1 && Header.Count == 1 && Header[0].IndexOfAny([';', '\t', '|']) is >= 0 and int at)
        {
            Mistakes.Add(HeaderLine, 1, $"columns seem to be separated by {(Header[0][at] == '\t' ? "tabs" : $"'{Header[0][at]}'")}; " +
                $"separate them by {(_columns.Delimiter == '\t' ? "tabs" : "commas")}");
            return false;
        }
        foreach (string required in _columns.Required.Where(name => !Has(name)))
        {
            string hint = NearestName.Suggest(required, unused) is { } near ? $" (is {FileMistakes.Quote(near)} meant?)" : "";
            Mistakes.Add(HeaderLine, 0, $"column '{required}' is missing{hint}");
            isComplete = false;
        }
        IReadOnlyList<string> missingOptional = [.. _columns.Optional.Where(name => !Has(name))];
        foreach (string name in unused)
        {
            if (NearestName.Suggest(name, missingOptional) is { } meant)
                Mistakes.Add(HeaderLine, Position(name), $"unknown column {FileMistakes.Quote(name)} (did you mean '{meant}'?)");
        }
        return isComplete;
    }

    private bool IsKnown(string name) =>
        _columns.Required.Contains(name, StringComparer.OrdinalIgnoreCase)
            || _columns.Optional.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Records with the line on which each stands. A line break always ends a record, so that one open quote cannot swallow the
    /// rest of the file.</summary>
    private IEnumerable<(string[] Cells, int Line)> Records(bool isHeader)
    {
        int badLine = 0;
        var options = new CsvReaderOptions
        {
            Separator = _columns.Delimiter,
            Mode = _columns.HasQuotesAndComments ? CsvMode.Rfc4180 : CsvMode.NoEscape,
            CommentPrefix = _columns.HasQuotesAndComments ? '#' : null,
            HasHeader = false,
            AllowLineBreaksInQuotes = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record => badLine = (int)record.LineNumber,
        };
        using CsvReader reader = CsvReader.FromText(_text, options);
        while (reader.Read())
        {
            int line = (int)reader.LineNumber;
            if (!isHeader && line <= HeaderLine) continue;
            if (badLine == line)
            {
                Mistakes.Add(line, 0, "quotes do not match: quote a whole cell, and double the quotes inside it");
                continue;
            }
            if (reader.RawRecord.Length > LongestLine)
            {
                Mistakes.Add(line, 0, string.Create(CultureInfo.InvariantCulture,
                    $"is {reader.RawRecord.Length:N0} bytes long; at most {LongestLine:N0} are read"));
                continue;
            }
            if (reader.RawRecord.IndexOfAnyExcept(" \t\r,"u8) < 0) continue;
            yield return (reader.Cells(), line);
        }
    }

    private bool SaysSynthetic()
    {
        foreach (ReadOnlySpan<char> line in _text.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith("#")) continue;
            string mark = string.Concat(line.ToString().Where(c => !char.IsWhiteSpace(c) && c is not '"' and not ','));
            if (mark.Equals("#synthetic=true", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
