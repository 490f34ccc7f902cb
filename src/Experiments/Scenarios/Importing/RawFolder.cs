using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>The folder of downloaded files: finds each by its name, notes what was read, and collects every mistake.</summary>
internal sealed class RawFolder(string folder)
{
    /// <summary>How the names of the files begin that Excel leaves beside an open workbook.</summary>
    private const string OpenInExcel = "~$";

    private readonly List<InputError> _errors = [];
    private readonly List<InputFile> _inputs = [];
    private readonly IReadOnlyList<string> _names = Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(static name => !name.StartsWith(OpenInExcel,
            StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [];
    private readonly HashSet<string> _several = [];

    /// <summary>Name and files: what the download was called tells its release.</summary>
    public IEnumerable<string> Names => [Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), .. _names];

    public IReadOnlyList<InputError> Errors => _errors;

    public IReadOnlyList<InputFile> Inputs => _inputs;

    /// <summary>The first file that matches one of the patterns (<c>*</c> stands for anything), tried in order; null when there is
    /// none. Several that match the same pattern are refused: which release is read must not hang on the alphabet.</summary>
    public string? Find(params ReadOnlySpan<string> patterns)
    {
        foreach (string pattern in patterns)
        {
            string[] found = [.. Matching(pattern)];
            if (found.Length == 0) continue;
            if (found.Length > 1 && _several.Add(pattern))
                Refuse(found[1], $"is read for the same as {found[0]}: keep one of {string.Join(", ", found)}");
            return found[0];
        }
        return null;
    }

    /// <summary>The beginning of a text beside the tables, such as a read-me; empty when there is none or it cannot be read.</summary>
    public string Beginning(string pattern)
    {
        const int Most = 100_000;
        try
        {
            if (Matching(pattern).FirstOrDefault() is not { } found) return string.Empty;
            using StreamReader reader = File.OpenText(Path.Combine(folder, found));
            var text = new char[Most];
            return new string(text, 0, reader.ReadBlock(text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    private IEnumerable<string> Matching(string pattern) =>
        _names.Where(name => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true));

    /// <summary>Notes that no file was found.</summary>
    public void Missing(string use, params string[] patterns) =>
        _errors.Add(new InputError(folder, 0, 0, Directory.Exists(folder)
            ? $"no {use} found; expected one of: {string.Join(", ", patterns)}" : "folder not found"));

    /// <summary>Reads a table of the folder row by row.</summary>
    /// <param name="name">File name.</param>
    /// <param name="use">What it is read for; goes into the manifest.</param>
    /// <param name="columns">Columns for the header given; null when the header is not understood.</param>
    /// <param name="row">Called for each row.</param>
    /// <returns>The table, or null when it could not be opened.</returns>
    public TableReader? Read(string name, string use, TableColumns columns, Action<TableLine> row)
    {
        string path = Path.Combine(folder, name);
        var mistakes = new FileMistakes(path, _errors);
        TableReader? table = TableReader.Open(path, columns, mistakes);
        int rows = 0;
        if (table is not null)
        {
            foreach (TableLine line in table.Lines())
            {
                rows++;
                row(line);
            }
            if (rows == 0 && mistakes.Count == 0) mistakes.Add(0, 0, "has a header but no rows");
            _inputs.Add(new InputFile(name, use, rows, FileHash.OfBytes(File.ReadAllBytes(path))));
        }
        mistakes.Close();
        return table;
    }

    /// <summary>Reads a table of the folder that has a reader of its own.</summary>
    /// <param name="name">File name.</param>
    /// <param name="use">What it is read for; goes into the manifest.</param>
    /// <param name="read">Reads the file of that path and tells its mistakes.</param>
    public IReadOnlyList<T> Read<T>(string name, string use, Func<string, FileMistakes, IReadOnlyList<T>> read)
    {
        string path = Path.Combine(folder, name);
        var mistakes = new FileMistakes(path, _errors);
        IReadOnlyList<T> rows = read(path, mistakes);
        _inputs.Add(new InputFile(name, use, rows.Count, FileHash.OfBytes(File.ReadAllBytes(path))));
        mistakes.Close();
        return rows;
    }

    /// <summary>A mistake of a file as a whole.</summary>
    public void Refuse(string name, string message) => _errors.Add(new InputError(Path.Combine(folder, name), 0, 0, message));

    /// <summary>Header cells of a file, empty when it cannot be read (its own reader reports why).</summary>
    public IReadOnlyList<string> HeaderOf(string name)
    {
        string path = Path.Combine(folder, name);
        var columns = new TableColumns([], []) { MayBeWorkbook = true, IsHeaderEnough = true };
        return TableReader.Open(path, columns, new FileMistakes(path, []))?.Header ?? [];
    }
}
