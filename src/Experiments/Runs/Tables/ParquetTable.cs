using ParquetSharp;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>
/// A result table as Parquet: fixed row groups, dictionaries for words, zstd, one maker string, so that the same rows give the same bytes.
/// Undefined values are nulls.
/// </summary>
internal sealed class ParquetTable : IResultTable
{
    public const int RowGroupLength = 131_072;

    private readonly FailureKeepingStream _stream;
    private readonly ParquetFileWriter _writer;
    private readonly ParallelOptions _threads;
    private readonly WordBytes _words = new();
    private readonly ColumnBuffer[] _buffers;
    private readonly int _rowGroupLength;
    private int _rows;
    private bool _closed;

    /// <param name="stream">Where to; closed with the table.</param>
    /// <param name="columns">Left to right.</param>
    /// <param name="threads">Threads that encode; the bytes do not depend on it.</param>
    /// <param name="metadata">What the file says about itself.</param>
    /// <param name="rowGroupLength">Rows that are held in memory; fewer when they are long.</param>
    public ParquetTable(
        Stream stream, IReadOnlyList<ResultColumn> columns, int threads = 1, IReadOnlyDictionary<string, string>? metadata = null,
        int rowGroupLength = RowGroupLength)
    {
        _rowGroupLength = rowGroupLength;
        _threads = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _stream = new FailureKeepingStream(stream);
        _buffers = [.. columns.Select(c => ColumnBuffer.Of(c, _words, rowGroupLength))];
        using var builder = new WriterPropertiesBuilder();
        builder.CreatedBy(Versions.CreatedBy).Compression(Compression.Zstd).MaxRowGroupLength(rowGroupLength).DisableDictionary("value");
        using WriterProperties properties = builder.Build();
        _writer = new ParquetFileWriter(_stream, [.. _buffers.Select(static b => b.Column)], null, properties, metadata, leaveOpen: true);
    }

    public void Append(in ResultBlock block)
    {
        for (int first = 0; first < block.Values.Length;)
        {
            int count = Math.Min(block.Values.Length - first, _rowGroupLength - _rows);
            foreach (ColumnBuffer buffer in _buffers) buffer.Fill(_rows, block, first, count);
            first += count;
            _rows += count;
            if (_rows == _rowGroupLength) Guarded(Flush);
        }
    }

    public void Complete() => Guarded(() =>
    {
        if (_rows > 0) Flush();
        _closed = true;
        _writer.Close();
        _stream.Flush();
    });

    public void Dispose()
    {
        try
        {
            // Parquet writes its footer here when the table was not completed; the file is a temporary one then.
            _writer.Dispose();
        }
        catch (Exception e) when (!_closed && (e is IOException or ParquetException || _stream.Failure is not null))
        {
            // The failure that left the table unfinished is already on its way up.
        }
        finally
        {
            _stream.Dispose();
        }
    }

    /// <summary>Columns of a row group that is held in memory are encoded side by side; closing it writes them one after the
    /// other.</summary>
    private void Flush()
    {
        using RowGroupWriter group = _writer.AppendBufferedRowGroup();
        Parallel.For(0, _buffers.Length, _threads, c =>
        {
            using ColumnWriter column = group.Column(c);
            _buffers[c].Write(column, _rows);
        });
        group.Close();
        _words.Clear();
        _rows = 0;
    }

    /// <summary>Parquet turns a failing disk into an exception of its own; the disk's word is the one worth telling.</summary>
    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (_stream.Failure is not null && e != _stream.Failure)
        {
            throw new IOException(_stream.Failure.Message, _stream.Failure.HResult);
        }
    }
}
