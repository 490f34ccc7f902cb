using ParquetSharp;

namespace Ronghe.Experiments.Results;

/// <summary>
/// A result table as Parquet: fixed row groups, dictionaries for words, zstd, one maker string, so that the same rows give the same bytes.
/// Undefined values are nulls.
/// </summary>
internal sealed class ParquetTable : IResultTable
{
    public const int RowGroupLength = 131_072;

    private readonly FailureKeepingStream _stream;
    private readonly ParquetFileWriter _writer;
    private readonly WordBytes _words = new();
    private readonly ColumnBuffer[] _buffers;
    private int _rows;
    private bool _closed;

    public ParquetTable(Stream stream, IReadOnlyList<ResultColumn> columns, IReadOnlyDictionary<string, string>? metadata = null)
    {
        _stream = new FailureKeepingStream(stream);
        _buffers = [.. columns.Select(c => ColumnBuffer.Of(c, _words))];
        using var builder = new WriterPropertiesBuilder();
        builder.CreatedBy(Versions.CreatedBy).Compression(Compression.Zstd).MaxRowGroupLength(RowGroupLength).DisableDictionary("value");
        using WriterProperties properties = builder.Build();
        _writer = new ParquetFileWriter(_stream, [.. _buffers.Select(static b => b.Column)], null, properties, metadata, leaveOpen: true);
    }

    public void Append(in ResultBlock block)
    {
        for (int first = 0; first < block.Values.Length;)
        {
            int count = Math.Min(block.Values.Length - first, RowGroupLength - _rows);
            foreach (ColumnBuffer buffer in _buffers) buffer.Fill(_rows, block, first, count);
            first += count;
            _rows += count;
            if (_rows == RowGroupLength) Guarded(Flush);
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

    private void Flush()
    {
        using RowGroupWriter group = _writer.AppendRowGroup();
        foreach (ColumnBuffer buffer in _buffers)
        {
            using ColumnWriter column = group.NextColumn();
            buffer.Write(column, _rows);
        }

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
