using ParquetSharp;

namespace Ronghe.Experiments.Results;

/// <summary>The cells of one column until a row group is full.</summary>
internal abstract class ColumnBuffer(Column column)
{
    public Column Column => column;

    public abstract void Set(int row, in ResultRow value);

    public abstract void Write(RowGroupWriter group, int rows);

    public static ColumnBuffer Of(ResultColumn column) => column switch
    {
        TextColumn text => new Typed<string>(new Column<string>(column.Name), text.Read),
        IntegerColumn integer => new Typed<int>(new Column<int>(column.Name), integer.Read),
        SeedColumn seed => new Typed<ulong>(new Column<ulong>(column.Name), seed.Read),
        NumberColumn number => new Typed<double?>(new Column<double?>(column.Name), (in ResultRow row) => Defined(number.Read(row))),
        _ => throw new NotSupportedException(column.Name),
    };

    private static double? Defined(double value) => double.IsNaN(value) ? null : value;

    private sealed class Typed<T>(Column column, CellReader<T> read) : ColumnBuffer(column)
    {
        private readonly T[] _cells = new T[ParquetTable.RowGroupLength];

        public override void Set(int row, in ResultRow value) => _cells[row] = read(value);

        public override void Write(RowGroupWriter group, int rows)
        {
            using LogicalColumnWriter<T> writer = group.NextColumn().LogicalWriter<T>();
            writer.WriteBatch(_cells.AsSpan(0, rows));
        }
    }
}
