using System.Globalization;
using System.Text;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>A result table as CSV: UTF-8, comma, LF, one header line, undefined values empty, numbers in the shortest form that reads back
/// to the same bits.</summary>
internal sealed class CsvTable : IResultTable
{
    private readonly StreamWriter _writer;
    private readonly IReadOnlyList<ResultColumn> _columns;
    private readonly string[] _heads;
    private readonly string[][] _words;
    private ResultPlace[] _places = [];

    public CsvTable(Stream stream, IReadOnlyList<ResultColumn> columns)
    {
        _columns = columns;
        _heads = new string[columns.Count];
        _words = new string[columns.Count][];
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        _writer.WriteLine(string.Join(',', columns.Select(static c => c.Name)));
    }

    public void Append(in ResultBlock block)
    {
        Name(block.Places);
        ResultHead head = block.Head;
        for (int c = 0; c < _columns.Count; c++) _heads[c] = CellOf(_columns[c], head);
        for (int i = 0; i < block.Values.Length; i++)
        {
            for (int c = 0; c < _columns.Count; c++)
            {
                if (c > 0) _writer.Write(',');
                if (_columns[c] is ValueColumn) WriteValue(block.Values[i]);
                else _writer.Write(_columns[c] is PlaceColumn ? _words[c][i] : _heads[c]);
            }

            _writer.Write('\n');
        }
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

    private static string CellOf(ResultColumn column, ResultHead head) => column switch
    {
        HeadColumn<string> word => NamedTable.Cell(word.Read(head)),
        HeadColumn<int> whole => NamedTable.Cell(whole.Read(head)),
        HeadColumn<double> number => NamedTable.Cell(number.Read(head)),
        HeadColumn<ulong> seed => NamedTable.Cell(seed.Read(head)),
        _ => string.Empty,
    };

    private void Name(ResultPlace[] places)
    {
        if (ReferenceEquals(places, _places)) return;
        _places = places;
        for (int c = 0; c < _columns.Count; c++)
        {
            if (_columns[c] is PlaceColumn column) _words[c] = [.. places.Select(place => NamedTable.Cell(column.Read(place)))];
        }
    }

    private void WriteValue(double value)
    {
        if (double.IsNaN(value)) return;
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture);
        _writer.Write(text[..length]);
    }
}
