using ParquetSharp;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>The cells of one column until a row group is full, as Parquet stores them.</summary>
internal abstract class ColumnBuffer(Column column)
{
    /// <summary>Words that are handed over at a time: they stay in the processor's cache.</summary>
    private const int Handful = 4_096;

    /// <summary>Marks of defined cells, for columns without a missing one.</summary>
    private static readonly short[] AllDefined = [.. Enumerable.Repeat((short)1, Handful)];

    public Column Column => column;

    /// <summary>Takes cells of a block.</summary>
    /// <param name="row">Where they begin in the row group.</param>
    /// <param name="block">Where they come from.</param>
    /// <param name="first">Row of the block with which they begin.</param>
    /// <param name="count">How many.</param>
    public abstract void Fill(int row, in ResultBlock block, int first, int count);

    /// <summary>Writes the first cells as the next column of a row group, and begins anew.</summary>
    public abstract void Write(ColumnWriter writer, int rows);

    /// <param name="column">Which.</param>
    /// <param name="words">Words of the row group.</param>
    /// <param name="capacity">Rows of a row group.</param>
    public static ColumnBuffer Of(ResultColumn column, WordBytes words, int capacity) => column switch
    {
        HeadColumn<string> word => new Words(column.Name, words, capacity, word.Read, null),
        PlaceColumn place => new Words(column.Name, words, capacity, null, place.Read),
        HeadColumn<int> whole => new Wholes<int>(new Column<int>(column.Name), capacity, whole.Read),
        HeadColumn<int?> maybe => new MaybeWholes(column.Name, capacity, maybe.Read),
        HeadColumn<ulong> seed => new Wholes<long>(new Column<ulong>(column.Name), capacity, head => unchecked((long)seed.Read(head))),
        HeadColumn<double> number => new Values(column.Name, capacity, number.Read),
        ValueColumn => new Values(column.Name, capacity, null),
        _ => throw new NotSupportedException(column.Name),
    };

    private sealed class Words(string name, WordBytes words, int capacity,
        Func<ResultHead, string>? ofHead, Func<ResultPlace, string>? ofPlace)
        : ColumnBuffer(new Column<string>(name))
    {
        private readonly int[] _cells = new int[capacity];
        private ResultPlace[]? _places;
        private int[] _named = [];

        public override void Fill(int row, in ResultBlock block, int first, int count)
        {
            Span<int> cells = _cells.AsSpan(row, count);
            if (ofHead is not null)
            {
                cells.Fill(words.NumberOf(ofHead(block.Head)));
                return;
            }

            if (!ReferenceEquals(_places, block.Places))
            {
                _places = block.Places;
                _named = [.. _places.Select(place => words.NumberOf(ofPlace!(place)))];
            }

            _named.AsSpan(first, count).CopyTo(cells);
        }

        public override void Write(ColumnWriter writer, int rows)
        {
            var handful = new ByteArray[Math.Min(rows, Handful)];
            for (int row = 0; row < rows; row += handful.Length)
            {
                ReadOnlySpan<int> cells = _cells.AsSpan(row, Math.Min(rows - row, handful.Length));
                for (int i = 0; i < cells.Length; i++) handful[i] = words[cells[i]];
                ((ColumnWriter<ByteArray>)writer)
                    .WriteBatch(cells.Length, AllDefined.AsSpan(0, cells.Length), [], handful.AsSpan(0, cells.Length));
            }

            _places = null;
        }
    }

    private sealed class Wholes<T>(Column column, int capacity, Func<ResultHead, T> read) : ColumnBuffer(column)
        where T : unmanaged
    {
        private readonly T[] _cells = new T[capacity];

        public override void Fill(int row, in ResultBlock block, int first, int count) => _cells.AsSpan(row, count).Fill(read(block.Head));

        public override void Write(ColumnWriter writer, int rows) => ((ColumnWriter<T>)writer).WriteBatch(_cells.AsSpan(0, rows));
    }

    private sealed class MaybeWholes(string name, int capacity, Func<ResultHead, int?> read) : ColumnBuffer(new Column<int?>(name))
    {
        private readonly int[] _defined = new int[capacity];
        private readonly short[] _isDefined = new short[capacity];
        private int _count;

        public override void Fill(int row, in ResultBlock block, int first, int count)
        {
            int? value = read(block.Head);
            for (int i = 0; i < count; i++)
            {
                _isDefined[row + i] = value is null ? (short)0 : (short)1;
                if (value is { } defined) _defined[_count++] = defined;
            }
        }

        public override void Write(ColumnWriter writer, int rows)
        {
            ((ColumnWriter<int>)writer).WriteBatch(rows, _isDefined.AsSpan(0, rows), [], _defined.AsSpan(0, _count));
            _count = 0;
        }
    }

    private sealed class Values(string name, int capacity, Func<ResultHead, double>? ofHead) : ColumnBuffer(new Column<double?>(name))
    {
        private readonly double[] _defined = new double[capacity];
        private readonly short[] _isDefined = new short[capacity];
        private int _count;

        public override void Fill(int row, in ResultBlock block, int first, int count)
        {
            for (int i = 0; i < count; i++)
            {
                double value = ofHead is null ? block.Values[first + i] : ofHead(block.Head);
                bool isDefined = !double.IsNaN(value);
                _isDefined[row + i] = isDefined ? (short)1 : (short)0;
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
