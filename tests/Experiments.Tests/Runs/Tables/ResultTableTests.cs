using System.Security.Cryptography;
using System.Text.Json;
using ParquetSharp;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Runs.Tables;

public sealed class ResultTableTests : IDisposable
{
    private static readonly ScenarioDocument[] Two =
        [FakeWorld.Document("A, \"quoted\" one"), FakeWorld.Document("With policy", "ffffffffffffffff")];
    private readonly RunHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void Series_holds_every_period_group_and_outcome_in_the_promised_order()
    {
        Assert.Equal(0, _harness.Run(Two));
        using var reader = new ParquetFileReader(Path.Combine(_harness.Out, "series.parquet"));
        Assert.Equal("ronghe 0.1.0", reader.FileMetaData.CreatedBy);
        string[] names = [.. Enumerable.Range(0, reader.FileMetaData.NumColumns).Select(c => reader.FileMetaData.Schema.Column(c).Name)];
        Assert.Equal(["scenario_id", "policy_id", "replication_id", "seed", "period", "date", "group_kind", "group", "outcome", "value",
            "unit"], names);

        // 2 scenarios × 4 replications × 24 periods × (all + 6 sectors) × 29 outcomes; the region was not asked for.
        Assert.Equal(2 * 4 * 24 * 7 * 29, reader.FileMetaData.NumRows);
        using RowGroupReader group = reader.RowGroup(0);
        int rows = (int)group.MetaData.NumRows;
        string[] policies = group.Column(1).LogicalReader<string>().ReadAll(rows);
        int[] replications = group.Column(2).LogicalReader<int>().ReadAll(rows);
        int[] periods = group.Column(4).LogicalReader<int>().ReadAll(rows);
        string[] kinds = group.Column(6).LogicalReader<string>().ReadAll(rows);
        string[] groups = group.Column(7).LogicalReader<string>().ReadAll(rows);
        string[] outcomes = group.Column(8).LogicalReader<string>().ReadAll(rows);
        for (int i = 1; i < rows; i++)
        {
            int order = string.CompareOrdinal(policies[i - 1], policies[i]);
            if (order == 0) order = replications[i - 1].CompareTo(replications[i]);
            if (order == 0) order = periods[i - 1].CompareTo(periods[i]);
            if (order == 0) order = string.CompareOrdinal(kinds[i - 1], kinds[i]);
            if (order == 0) order = string.CompareOrdinal(groups[i - 1], groups[i]);
            if (order == 0) order = string.CompareOrdinal(outcomes[i - 1], outcomes[i]);
            Assert.True(order < 0, $"row {i}");
        }
    }

    [Fact]
    public void Every_third_period_keeps_the_first_and_the_last()
    {
        Assert.Equal(0, _harness.Run([FakeWorld.Document() with { Observe = new ObserveSettings([], 3) }]));
        string[] periods = [.. File.ReadLines(Path.Combine(_harness.Out, "series.csv")).Skip(1).Select(l => l.Split(',')[4]).Distinct()];
        Assert.Equal(["0", "3", "6", "9", "12", "15", "18", "21", "23"], periods);
    }

    [Fact]
    public void Every_0_keeps_outcomes_of_the_asked_for_observations_by_group_and_no_series()
    {
        ScenarioDocument document = FakeWorld.Document() with
            { Observe = new ObserveSettings(["sector"], 0) { Outcomes = ["mismatch", "integration"] } };
        Assert.Equal(0, _harness.Run([document]));
        Assert.False(File.Exists(Path.Combine(_harness.Out, "series.parquet")));
        string[] rows = [.. File.ReadLines(Path.Combine(_harness.Out, "runs.csv")).Skip(1)];
        Assert.Equal(4 * 7 * 2, rows.Length);
        Assert.Equal(["all", "11", "21", "31-33", "44-45", "51", "54"], rows.Select(static r => r.Split(',')[6]).Distinct());
        Assert.Equal(["integration", "mismatch"], rows.Select(static r => r.Split(',')[7]).Distinct());
        Ronghe.Simulation.Observations.RunSeries series = FakeWorld.Produce(document.Scenario, 0, static _ => { }, CancellationToken.None);
        double expected = Enumerable.Range(4, 20).Average(p => series[5, 2, p]);
        string sector = rows.First(static r => r.Contains(",sector,21,mismatch,", StringComparison.Ordinal));
        Assert.Equal(expected, double.Parse(sector.Split(',')[^2], System.Globalization.CultureInfo.InvariantCulture), 12);
    }

    [Fact]
    public void Csv_quotes_titles_leaves_undefined_values_empty_and_keeps_all_bits()
    {
        Assert.Equal(0, _harness.Run(Two));
        string[] runs = File.ReadAllLines(Path.Combine(_harness.Out, "runs.csv"));
        Assert.Equal("scenario,scenario_id,policy_id,replication_id,seed,group_kind,group,outcome,value,unit", runs[0]);
        Assert.StartsWith("\"A, \"\"quoted\"\" one\",aaaaaaaaaaaaaaaa,", runs[1], StringComparison.Ordinal);
        Assert.Contains(File.ReadLines(Path.Combine(_harness.Out, "series.csv")),
            static l => l.EndsWith(",0,2010-Q1,all,all,graduate_fit,,share", StringComparison.Ordinal));

        using var reader = new ParquetFileReader(Path.Combine(_harness.Out, "runs.parquet"));
        using RowGroupReader group = reader.RowGroup(0);
        double?[] values = group.Column(8).LogicalReader<double?>().ReadAll((int)group.MetaData.NumRows);
        for (int i = 0; i < values.Length; i++)
        {
            string text = runs[i + 1].Split(',')[^2];
            Assert.Equal(values[i], text.Length == 0 ? null : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void An_outcome_is_the_mean_of_the_last_20_periods()
    {
        ScenarioDocument document = FakeWorld.Document();
        Assert.Equal(0, _harness.Run([document]));
        Ronghe.Simulation.Observations.RunSeries series = FakeWorld.Produce(document.Scenario, 0, static _ => { }, CancellationToken.None);
        double expected = Enumerable.Range(4, 20).Average(p => series[0, 0, p]);
        string line = File.ReadLines(Path.Combine(_harness.Out, "runs.csv"))
            .First(static l => l.Contains(",integration,", StringComparison.Ordinal));
        Assert.Equal(expected, double.Parse(line.Split(',')[^2], System.Globalization.CultureInfo.InvariantCulture), 14);
    }

    [Fact]
    public void A_large_series_is_written_as_csv_only_on_request()
    {
        ScenarioDocument large = FakeWorld.Document(periods: 160, replications: 7);
        Assert.Equal(0, _harness.Run([large], formats: "csv"));
        Assert.True(File.Exists(Path.Combine(_harness.Out, "series.csv")));
        Assert.Equal(0, _harness.Run([large]));
        Assert.False(File.Exists(Path.Combine(_harness.Out, "series.csv")));
    }

    [Fact]
    public void The_content_hash_sees_values_and_not_packing()
    {
        string a = Path.Combine(_harness.Root, "a"), b = Path.Combine(_harness.Root, "b"), c = Path.Combine(_harness.Root, "c");
        _harness.Run([FakeWorld.Document()], outputDirectory: a);
        _harness.Run([FakeWorld.Document()], outputDirectory: b, threads: 1);
        _harness.Run([FakeWorld.Document(seed: 8)], outputDirectory: c);
        string Hash(string folder) => ContentHash.OfParquet(Path.Combine(folder, "series.parquet"));
        Assert.Equal(Hash(a), Hash(b));
        Assert.NotEqual(Hash(a), Hash(c));
    }

    [Fact]
    public void The_manifest_vouches_for_the_promised_files()
    {
        Assert.Equal(0, _harness.Run(Two));
        using JsonDocument manifest = JsonDocument.Parse(_harness.Bytes("manifest.json"));
        JsonElement root = manifest.RootElement;
        JsonProperty[] content = [.. root.GetProperty("content").EnumerateObject()];
        Assert.Equal(["runs.csv", "runs.parquet", "series.csv", "series.parquet", "variants.csv", "variants.parquet"],
            content.Select(static p => p.Name));
        Assert.All(content, p => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(_harness.Bytes(p.Name))), p.Value.GetString()));
        Assert.Equal(16, root.GetProperty("generator").GetProperty("numerics_fingerprint").GetString()!.Length);
        Assert.Equal("fake", root.GetProperty("scenarios")[0].GetProperty("merged").GetProperty("scenario").GetString());
        Assert.Equal(7UL, root.GetProperty("scenarios")[0].GetProperty("seed").GetUInt64());
        Assert.Equal("hunan-colleges.csv", root.GetProperty("synthetic_tables")[0].GetString());
        Assert.Equal("ronghe run fake.yaml --seed 7", root.GetProperty("command").GetString());
    }

    [Fact]
    public void A_fingerprint_sees_the_last_bit()
    {
        Assert.Equal(NumericsFingerprint.Of(Math.Exp), NumericsFingerprint.Of(Math.Exp));
        Assert.NotEqual(NumericsFingerprint.Of(Math.Exp), NumericsFingerprint.Of(static x => Math.BitIncrement(Math.Exp(x))));
    }
}
