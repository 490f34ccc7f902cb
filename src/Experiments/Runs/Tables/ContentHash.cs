using System.Buffers.Binary;
using System.Security.Cryptography;
using ParquetSharp;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>A hash of what a Parquet table says, not of how it is packed: rows in stored order, doubles as bits. For regression tests
/// across builds.</summary>
internal static class ContentHash
{
    /// <summary>64 hex digits over the column names and every cell.</summary>
    public static string OfParquet(string path)
    {
        using var reader = new ParquetFileReader(path);
        int columns = reader.FileMetaData.NumColumns;
        var hashes = new IncrementalHash[columns];
        try
        {
            for (int c = 0; c < columns; c++)
            {
                hashes[c] = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                Add(hashes[c], reader.FileMetaData.Schema.Column(c).Name);
            }

            for (int g = 0; g < reader.FileMetaData.NumRowGroups; g++)
            {
                using RowGroupReader group = reader.RowGroup(g);
                int rows = checked((int)group.MetaData.NumRows);
                for (int c = 0; c < columns; c++)
                {
                    using ColumnReader column = group.Column(c);
                    using LogicalColumnReader logical = column.LogicalReader();
                    Add(hashes[c], logical, rows);
                }
            }

            using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (IncrementalHash hash in hashes) whole.AppendData(hash.GetHashAndReset());
            return Convert.ToHexStringLower(whole.GetHashAndReset());
        }
        finally
        {
            foreach (IncrementalHash hash in hashes) hash?.Dispose();
        }
    }

    private static void Add(IncrementalHash hash, LogicalColumnReader reader, int rows)
    {
        switch (reader)
        {
            case LogicalColumnReader<string> text:
                foreach (string value in text.ReadAll(rows)) Add(hash, value);
                break;
            case LogicalColumnReader<int> whole:
                foreach (int value in whole.ReadAll(rows)) Add(hash, value);
                break;
            case LogicalColumnReader<int?> maybe:
                foreach (int? value in maybe.ReadAll(rows)) Add(hash, value ?? long.MinValue);
                break;
            case LogicalColumnReader<ulong> seed:
                foreach (ulong value in seed.ReadAll(rows)) Add(hash, unchecked((long)value));
                break;
            case LogicalColumnReader<double?> number:
                foreach (double? value in number.ReadAll(rows)) Add(hash, BitConverter.DoubleToInt64Bits(value ?? double.NaN));
                break;
            default:
                throw new NotSupportedException($"A result table has no column of {reader.GetType().Name}.");
        }
    }

    private static void Add(IncrementalHash hash, long bits)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, bits);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, string text)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        Add(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}
