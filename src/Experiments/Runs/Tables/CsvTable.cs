using System.Globalization;
using System.Text;
using CsvHelper;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>A result table as CSV (<see cref="Csv"/>), one header line.</summary>
internal sealed class CsvTable : IResultTable
{
    private readonly CsvWriter _writer;
    private readonly IReadOnlyList<ResultColumn> _columns;
    private readonly byte[][] _heads;
    private readonly byte[][][] _words;
    private ResultPlace[] _places = [];

    public CsvTable(Stream stream, IReadOnlyList<ResultColumn> columns)
    {
        _columns = columns;
        _heads = new byte[columns.Count][];
        _words = new byte[columns.Count][][];
        _writer = Csv.MarkedWriter(stream);
        _writer.WriteRow(columns.Select(static c => c.Name));
    }

    public void Append(in ResultBlock block)
    {
        Name(block.Places);
        ResultHead head = block.Head;
        for (int c = 0; c < _columns.Count; c++) _heads[c] = Encoding.UTF8.GetBytes(TextOf(_columns[c], head));
        for (int i = 0; i < block.Values.Length; i++)
        {
            for (int c = 0; c < _columns.Count; c++)
            {
                if (_columns[c] is ValueColumn) _writer.WriteNumber(block.Values[i]);
                else _writer.WriteField(_columns[c] is PlaceColumn ? _words[c][i] : _heads[c]);
            }

            _writer.EndRecord();
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

    /// <summary>What every row of a block repeats, made into text once.</summary>
    private static string TextOf(ResultColumn column, ResultHead head) => column switch
    {
        HeadColumn<string> word => word.Read(head),
        HeadColumn<int> whole => whole.Read(head).ToString(CultureInfo.InvariantCulture),
        HeadColumn<int?> maybe => maybe.Read(head)?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        HeadColumn<double> number when number.Read(head) is var value && !double.IsNaN(value) =>
            Readable.Exact(value),
        HeadColumn<ulong> seed => seed.Read(head).ToString(CultureInfo.InvariantCulture),
        _ => string.Empty,
    };

    private void Name(ResultPlace[] places)
    {
        if (ReferenceEquals(places, _places)) return;
        _places = places;
        for (int c = 0; c < _columns.Count; c++)
        {
            if (_columns[c] is PlaceColumn column) _words[c] = [.. places.Select(place => Encoding.UTF8.GetBytes(column.Read(place)))];
        }
    }
}
