using ParquetSharp;

namespace Ronghe.Experiments.Results;

/// <summary>The cells of one column until a row group is full, as Parquet stores them.</summary>
internal abstract class ColumnBuffer(Column column)
{
    /// <summary>Marks of defined cells, for columns without a missing one.</summary>
    private static readonly short[] AllDefined = [.. Enumerable.Repeat((short)1, ParquetTable.RowGroupLength)];

    public Column Column => column;

    /// <summary>Takes cells of a block.</summary>
    /// <param name="row">Where they begin in the row group.</param>
    /// <param name="block">Where they come from.</param>
    /// <param name="first">Row of the block with which they begin.</param>
    /// <param name="count">How many.</param>
    public abstract void Fill(int row, in ResultBlock block, int first, int count);

    /// <summary>Writes the first cells as the next column of a row group, and begins anew.</summary>
    public abstract void Write(ColumnWriter writer, int rows);

    public static ColumnBuffer Of(ResultColumn column, WordBytes words) => column switch
    {
        HeadColumn<string> word => new Words(column.Name, words, word.Read, null),
        PlaceColumn place => new Words(column.Name, words, null, place.Read),
        HeadColumn<int> whole => new Wholes<int>(new Column<int>(column.Name), whole.Read),
        HeadColumn<ulong> seed => new Wholes<long>(new Column<ulong>(column.Name), head => unchecked((long)seed.Read(head))),
        ValueColumn => new Values(column.Name),
        _ => throw new NotSupportedException(column.Name),
    };

    private sealed class Words(string name, WordBytes words, Func<ResultHead, string>? ofHead, Func<ResultPlace, string>? ofPlace) : ColumnBuffer(new Column<string>(name))
    {
        private readonly ByteArray[] _cells = new ByteArray[ParquetTable.RowGroupLength];
        private ResultPlace[]? _places;
        private ByteArray[] _named = [];

        public override void Fill(int row, in ResultBlock block, int first, int count)
        {
            Span<ByteArray> cells = _cells.AsSpan(row, count);
            if (ofHead is not null)
            {
                cells.Fill(words.Of(ofHead(block.Head)));
                return;
            }

            if (!ReferenceEquals(_places, block.Places))
            {
                _places = block.Places;
                _named = [.. _places.Select(place => words.Of(ofPlace!(place)))];
            }

            _named.AsSpan(first, count).CopyTo(cells);
        }

        public override void Write(ColumnWriter writer, int rows)
        {
            ((ColumnWriter<ByteArray>)writer).WriteBatch(rows, AllDefined.AsSpan(0, rows), [], _cells.AsSpan(0, rows));
            _places = null;
        }
    }

    private sealed class Wholes<T>(Column column, Func<ResultHead, T> read) : ColumnBuffer(column)
        where T : unmanaged
    {
        private readonly T[] _cells = new T[ParquetTable.RowGroupLength];

        public override void Fill(int row, in ResultBlock block, int first, int count) => _cells.AsSpan(row, count).Fill(read(block.Head));

        public override void Write(ColumnWriter writer, int rows) => ((ColumnWriter<T>)writer).WriteBatch(_cells.AsSpan(0, rows));
    }

    private sealed class Values(string name) : ColumnBuffer(new Column<double?>(name))
    {
        private readonly double[] _defined = new double[ParquetTable.RowGroupLength];
        private readonly short[] _isDefined = new short[ParquetTable.RowGroupLength];
        private int _count;

        public override void Fill(int row, in ResultBlock block, int first, int count)
        {
            foreach (double value in block.Values.Slice(first, count))
            {
                bool isDefined = !double.IsNaN(value);
                _isDefined[row++] = isDefined ? (short)1 : (short)0;
                if (isDefined) _defined[_count++] = value;
            }
        }

        public override void Write(ColumnWriter writer, int rows)
        {
            ((ColumnWriter<double>)writer).WriteBatch(rows, _isDefined.AsSpan(0, rows), [], _defined.AsSpan(0, _count));
            _count = 0;
        }
    }
}
