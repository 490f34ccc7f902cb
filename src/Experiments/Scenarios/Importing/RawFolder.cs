using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>The folder of downloaded files: finds each by its name, notes what was read, and collects every mistake.</summary>
internal sealed class RawFolder(string folder)
{
    private readonly List<InputError> _errors = [];
    private readonly List<InputFile> _inputs = [];
    private readonly IReadOnlyList<string> _names = Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [];

    public IReadOnlyList<InputError> Errors => _errors;

    public IReadOnlyList<InputFile> Inputs => _inputs;

    /// <summary>The first file that matches one of the patterns (<c>*</c> stands for anything), tried in order; null when there is
    /// none.</summary>
    public string? Find(params ReadOnlySpan<string> patterns)
    {
        foreach (string pattern in patterns)
        {
            foreach (string name in _names)
            {
                if (System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true)) return name;
            }
        }
        return null;
    }

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

    /// <summary>A mistake of a file as a whole.</summary>
    public void Refuse(string name, string message) => _errors.Add(new InputError(Path.Combine(folder, name), 0, 0, message));

    /// <summary>Header cells of a file, empty when it cannot be read (its own reader reports why).</summary>
    public IReadOnlyList<string> HeaderOf(string name, char delimiter)
    {
        string path = Path.Combine(folder, name);
        var ignored = new FileMistakes(path, []);
        return TableReader.Open(path, new TableColumns([], [])
            { Delimiter = delimiter, HasQuotesAndComments = delimiter == ',' }, ignored)?.Header ?? [];
    }
}
