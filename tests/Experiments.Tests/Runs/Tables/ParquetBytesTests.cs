using ParquetSharp;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Tests.Runs.Tables;

/// <summary>The quick way of writing and reading Parquet beside the plain one of the library.</summary>
public sealed class ParquetBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Blocks cross the borders of row groups; words repeat, are Chinese or empty; values are missing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    public void A_table_has_the_bytes_that_a_cell_by_cell_writer_gives_it(int threads)
    {
        ResultPlace[] few = Places("all", "all"),
        many = [.. Places("all", "all"), .. Places("sector", "农业"), .. Places("sector", string.Empty)];
        var blocks = new List<(ResultHead Head, ResultPlace[] Places, double[] Values)>();
        for (int run = 0; blocks.Sum(static b => b.Values.Length) < (2 * ParquetTable.RowGroupLength) + 1_000; run++)
        {
            ResultPlace[] places = run % 3 == 0 ? few : many;
            var head = new ResultHead("t", new RunIdentity($"{run / 40:x16}", run % 2 == 0 ? "p" : "q", ulong.MaxValue - (ulong)run, run),
                run % 160, $"20{run % 90 + 10}-Q1");
            blocks.Add((head, places,
                [.. Enumerable.Range(0, places.Length).Select(i => (run + i) % 11 == 0 ? double.NaN : Math.Sin(run + i))]));
        }

        string quick = Path.Combine(_folder.Path, "quick.parquet"), plain = Path.Combine(_folder.Path, "plain.parquet");
        using (var table = new ParquetTable(File.Create(quick), ResultSchema.Series, threads))
        {
            foreach ((ResultHead head, ResultPlace[] places, double[] values) in blocks)
                table.Append(new ResultBlock(head, places, values));
            table.Complete();
        }

        WritePlainly(plain, [.. blocks.SelectMany(static b => b.Places.Select((p, i) => (b.Head, p, b.Values[i])))]);
        Assert.True(File.ReadAllBytes(plain).AsSpan().SequenceEqual(File.ReadAllBytes(quick)), "the bytes differ");
    }

    /// <summary>Dictionaries that overflow, plain pages, missing words, required and optional columns: other programs write them
    /// all.</summary>
    [Theory]
    [InlineData(true, 1 << 20)]
    [InlineData(true, 256)]
    [InlineData(false, 256)]
    [InlineData(false, 1 << 20)]
    public void Words_and_numbers_are_read_however_they_are_packed(bool hasDictionary, int page)
    {
        string?[] words = [.. Enumerable.Range(0, 5_000)
            .Select(static i => i % 7 == 0 ? null : i % 5 == 0 ? string.Empty : i % 3 == 0 ? "词" + (i % 40) : "word" + (i / 9))];
        double?[] numbers = [.. Enumerable.Range(0, 5_000).Select(static i => i % 4 == 1 || i > 4_900 ? (double?)null : i)];
        string path = Path.Combine(_folder.Path, "packed.parquet");
        using (var builder = new WriterPropertiesBuilder())
        {
            builder.DataPagesize(page).DictionaryPagesizeLimit(page).WriteBatchSize(64);
            if (!hasDictionary) builder.DisableDictionary();
            using WriterProperties properties = builder.Build();
            using var file = new ParquetFileWriter(path,
                [new Column<string?>("word"), new Column<double?>("number"), new Column<double>("all"), new Column<long>("seed")], null,
                properties, null);
            for (int part = 0; part < 2; part++)
            {
                using RowGroupWriter group = file.AppendRowGroup();
                Write(group, words);
                Write(group, numbers);
                Write(group, Enumerable.Range(0, words.Length).Select(static i => i / 3.0).ToArray());
                Write(group, Enumerable.Range(0, words.Length).Select(static i => (long)(i / 100)).ToArray());
            }

            file.Close();
        }

        using ParquetColumns columns = ParquetColumns.TryOpen(path, ["word", "number"], out var problem)
            ?? throw new InvalidOperationException(problem!.ToString());
        for (int part = 0; part < 2; part++)
        {
            Assert.Equal(words.Length, columns.Next());
            Assert.Equal(words.Select(static w => w ?? string.Empty),
                Enumerable.Range(0, words.Length).Select(i => columns.Words("word")[i]));
            Assert.Equal(numbers.Select(static n => n ?? double.NaN), columns.Numbers("number"));
            Assert.Equal(Enumerable.Range(0, words.Length).Select(static i => i / 3.0), columns.Numbers("all"));
            Assert.Equal("49", columns.Words("seed")[4_999]);
            Assert.Throws<InvalidDataException>(() => columns.Numbers("word"));
            Assert.Throws<InvalidDataException>(() => columns.Words("number"));
        }

        Assert.Null(columns.Next());
    }

    private static ResultPlace[] Places(string kind, string name) =>
        [.. Enumerable.Range(0, 35).Select(o => new ResultPlace(new ObservationGroup(kind, name),
            new ObservationDefinition($"outcome_{o}", "O", o % 2 == 0 ? "share" : string.Empty, 0, 1, Aggregation.Mean, "a fake", false)))];

    private static void WritePlainly(string path, (ResultHead Head, ResultPlace Place, double Value)[] rows)
    {
        using var builder = new WriterPropertiesBuilder();
        builder.CreatedBy(Versions.CreatedBy).Compression(Compression.Zstd).MaxRowGroupLength(ParquetTable.RowGroupLength)
            .DisableDictionary("value");
        using WriterProperties properties = builder.Build();
        Column[] columns =
        [
            new Column<string>("scenario_id"), new Column<string>("policy_id"), new Column<int>("replication_id"),
            new Column<ulong>("seed"), new Column<int>("period"), new Column<string>("date"),
            new Column<string>("group_kind"), new Column<string>("group"), new Column<string>("outcome"), new Column<double?>("value"),
            new Column<string>("unit"),
        ];
        using var file = new ParquetFileWriter(path, columns, null, properties, null);
        foreach ((ResultHead Head, ResultPlace Place, double Value)[] part in rows.Chunk(ParquetTable.RowGroupLength))
        {
            using RowGroupWriter group = file.AppendRowGroup();
            Write(group, [.. part.Select(static r => r.Head.Run.ScenarioId)]);
            Write(group, [.. part.Select(static r => r.Head.Run.PolicyId)]);
            Write(group, [.. part.Select(static r => r.Head.Run.Replication)]);
            Write(group, [.. part.Select(static r => r.Head.Run.Seed)]);
            Write(group, [.. part.Select(static r => r.Head.Period)]);
            Write(group, [.. part.Select(static r => r.Head.Date)]);
            Write(group, [.. part.Select(static r => r.Place.Group.Kind)]);
            Write(group, [.. part.Select(static r => r.Place.Group.Name)]);
            Write(group, [.. part.Select(static r => r.Place.Outcome.Name)]);
            Write(group, [.. part.Select(static r => double.IsNaN(r.Value) ? (double?)null : r.Value)]);
            Write(group, [.. part.Select(static r => r.Place.Outcome.Unit)]);
        }

        file.Close();
    }

    private static void Write<T>(RowGroupWriter group, T[] cells)
    {
        using LogicalColumnWriter<T> writer = group.NextColumn().LogicalWriter<T>();
        writer.WriteBatch(cells);
    }
}
