using System.Text;

namespace Ronghe.Experiments.Results;

/// <summary>A result table as CSV: UTF-8, comma, LF, one header line, undefined values empty.</summary>
internal sealed class CsvTable : IResultTable
{
    private readonly StreamWriter _writer;
    private readonly IReadOnlyList<ResultColumn> _columns;

    public CsvTable(Stream stream, IReadOnlyList<ResultColumn> columns)
    {
        _columns = columns;
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        _writer.WriteLine(string.Join(',', columns.Select(static c => c.Name)));
    }

    public void Append(in ResultRow row)
    {
        for (int i = 0; i < _columns.Count; i++)
        {
            if (i > 0) _writer.Write(',');
            _columns[i].WriteCsv(row, _writer);
        }

        _writer.Write('\n');
    }

    public void Complete() => _writer.Flush();

    public void Dispose()
    {
        try
        {
            _writer.Dispose();
        }
        catch (IOException)
        {
            // An unfinished table: the failure that left it so is already on its way up.
        }
    }
}
