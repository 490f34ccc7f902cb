using System.Globalization;
using System.Text.RegularExpressions;
using MathNet.Numerics.Distributions;
using ParquetSharp;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Tests.Pages;

/// <summary>Every number in prose is computed again from the Parquet files, with arithmetic of this file's own.</summary>
public sealed partial class ReportNumbersTests
{
    [Fact]
    public void Every_number_in_prose_can_be_computed_again_from_the_Parquet()
    {
        using var results = new FakeResults(FakeWorld.Document(periods: 60, replications: 6),
            FakeWorld.Document("With policy", "ffffffffffffffff", periods: 60, replications: 6),
            FakeWorld.Document("A", "eeeeeeeeeeeeeeee", periods: 60, replications: 6));
        int checkedNumbers = Check(results);
        Assert.True(checkedNumbers >= 20, $"{checkedNumbers} numbers");
        using var seeds = new FakeResults(FakeWorld.Document(periods: 60, replications: 6),
            FakeWorld.Document("With policy", "ffffffffffffffff", periods: 60, replications: 5, seed: 99),
            FakeWorld.Document("A", "eeeeeeeeeeeeeeee", periods: 60, replications: 6));
        Assert.True(Check(seeds) >= 20);
        using var single = new FakeResults(FakeWorld.Document(periods: 60, replications: 6));
        Assert.True(Check(single) >= 12);
    }

    [Fact]
    public void Sentences_hold_no_number_that_is_not_marked_as_measured()
    {
        using var results =
            new FakeResults(FakeWorld.Document(periods: 60), FakeWorld.Document("With policy", "ffffffffffffffff", periods: 60));
        string answer = Regex.Match(results.Page, "<section id=\"answer\".*?</section>", RegexOptions.Singleline).Value;
        string words = Regex.Replace(Data().Replace(answer, string.Empty), "<[^>]+>", string.Empty);
        string unmarked = words.Replace("95 %", string.Empty, StringComparison.Ordinal)
            .Replace("8 in 10 runs", string.Empty, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]", Regex.Replace(unmarked, "[0-9]{4}-Q[1-4]", string.Empty));
    }

    [Fact]
    public void Nothing_is_said_to_share_luck_when_the_seeds_differ()
    {
        using var results =
            new FakeResults(FakeWorld.Document(periods: 60), FakeWorld.Document("With policy", "ffffffffffffffff", periods: 60, seed: 99));
        Assert.DoesNotContain("paired by replication", results.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(" pairs; above zero in ", results.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("In each of ", results.Page, StringComparison.Ordinal);
        Assert.Matches("“With policy” raises integration by .*by Welch, <data[^>]*>4</data> and <data[^>]*>4</data> runs with different " +
            "seeds, not paired", results.Page);
        Assert.Contains("“With policy” has another seed than “Fake” and shares no luck with it", results.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verb_follows_the_interval()
    {
        using var results = new FakeResults(FakeWorld.Document(periods: 60, replications: 6),
            FakeWorld.Document("With policy", "ffffffffffffffff", periods: 60, replications: 6));
        Assert.Matches("“With policy” raises integration by <data", results.Page);
        using var pair = new FakeResults(FakeWorld.Document(periods: 60, replications: 1),
            FakeWorld.Document("With policy", "ffffffffffffffff", periods: 60, replications: 1));
        Assert.Matches("Whether “With policy” changes integration .* is undecided.*one pair, so no interval", pair.Page);
    }

    private static int Check(FakeResults results)
    {
        Row[] runs = Read(results.PathOf("runs.parquet"), isSeries: false), series = Read(results.PathOf("series.parquet"), isSeries: true);
        int count = 0;
        foreach (ShownNumber number in ShownNumber.Of(results.Page))
        {
            string source = string.Join('|', number.Source);
            double expected = Recomputed(number.Source, runs, series);
            Assert.True(double.IsNaN(expected) || Math.Abs(number.Value - expected) <= 1e-9 * Math.Max(1, Math.Abs(expected)),
                $"{source}: {number.Value} on the page, {expected} from the Parquet");
            number.AssertSaysItsValue();
            Assert.Equal((source, UnitOf(number.Source)), (source, number.Unit));
            count++;
        }

        return count;
    }

    /// <summary>Shares in %, their differences in points, flows by the year.</summary>
    private static string UnitOf(string[] path)
    {
        bool isDifference = path[0].Split(' ')[0] is "paired" or "independent" or "within" or "change" or "regret";
        if (path[0] == "count" || path[^1] is "positive" or "pairs" or "reference_runs" or "other_runs" or "best") return "";
        string unit = ObservationCatalog.All.First(o => o.Name == path[1].Split(" − ")[0]).Unit;
        return unit == "share" ? isDifference && path[^1] != "lowest" ? "points" : "%" : unit == "quarters" ? "years"
            : unit.Replace("/quarter", " a year", StringComparison.Ordinal).Replace("1 a year", "a year", StringComparison.Ordinal);
    }

    private static double Recomputed(string[] path, Row[] runs, Row[] series) => path[0] switch
    {
        "runs" => Quantile(Ends(runs, path[3], path[1], path[2]).Values, path[4]),
        "start" =>
            Quantile(Ends(series.Where(r => r.Period == series.Min(static s => s.Period)), path[2], path[1], "all:all").Values, "median"),
        "paired" => Paired(Ends(runs, path[3], path[1], path[2]), Ends(runs, path[4], path[1], path[2]), path[5]),
        "independent" =>
            Independent([.. Ends(runs, path[3], path[1], path[2]).Values], [.. Ends(runs, path[4], path[1], path[2]).Values], path[5]),
        "within" => Paired(Ends(runs, path[2], path[1].Split(" − ")[1], "all:all"),
            Ends(runs, path[2], path[1].Split(" − ")[0], "all:all"), path[3]),
        "change" => Paired(Window(series, path[2], path[1], 40, 20), Window(series, path[2], path[1], 20, 0), path[3]),
        "series" => Quantile(Ends(series.Where(r => r.Period == int.Parse(path[3], CultureInfo.InvariantCulture)), path[2], path[1],
            "all:all").Values, "median"),
        "reference" => Quantile(Ends(runs, path[3], path[1], path[2]).Values, "median"),
        "regret" => Regret(path[1], path[2], path[3], runs),
        "count" => Ends(runs, path[2], "integration", "all:all").Count,
        _ => throw new InvalidOperationException($"{path[0]}: nobody knows how to compute it again."),
    };

    private static Dictionary<int, double> Ends(IEnumerable<Row> rows, string scenario, string outcome, string group) =>
        rows.Where(r => r.Scenario == scenario && r.Outcome == outcome && r.Group == group)
            .ToDictionary(static r => r.Replication, static r => r.Value);

    private static Dictionary<int, double> Window(Row[] series, string scenario, string outcome, int from, int to)
    {
        int end = series.Max(static r => r.Period) + 1;
        return series.Where(r => r.Scenario == scenario && r.Outcome == outcome && r.Group == "all:all" && r.Period >= end - from
            && r.Period < end - to && !double.IsNaN(r.Value))
            .GroupBy(static r => r.Replication).ToDictionary(static g => g.Key, static g => g.Average(static r => r.Value));
    }

    private static double Quantile(IEnumerable<double> values, string which)
    {
        double[] sorted = [.. values.Where(static v => !double.IsNaN(v)).Order()];
        double at = (sorted.Length - 1) * (which == "median" ? 0.5 : which == "low" ? 0.1 : 0.9);
        int below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <summary>How far a scenario stays behind the best with the same luck.</summary>
    private static double Regret(string outcome, string scenario, string which, Row[] runs)
    {
        string seed = scenario.Split('/')[2];
        Dictionary<int, double>[] all = [.. runs.Where(r => r.Scenario.Split('/')[2] == seed).Select(static r => r.Scenario).Distinct()
            .Select(s => Ends(runs, s, outcome, "all:all"))];
        Dictionary<int, double> own = Ends(runs, scenario, outcome, "all:all");
        int[] worlds = [.. own.Keys.Where(r => all.All(a => a.ContainsKey(r)))];
        double[] regret = [.. worlds.Select(r => all.Max(a => a[r]) - own[r])];
        return which switch { "mean" => regret.Average(), "greatest" => regret.Max(), "lowest" => worlds.Min(r => own[r]),
            _ => regret.Count(static x => x == 0) / (double)regret.Length };
    }

    private static double Paired(Dictionary<int, double> reference, Dictionary<int, double> other, string which)
    {
        double[] d = [.. reference.Keys.Intersect(other.Keys).Order().Select(r => other[r] - reference[r])
            .Where(static x => !double.IsNaN(x))];
        double mean = d.Sum() / d.Length;
        double half = d.Length < 2 ? double.NaN : StudentT.InvCDF(0, 1, d.Length - 1,
            0.975) * Math.Sqrt(d.Sum(x => Math.Pow(x - mean, 2)) / (d.Length - 1)) / Math.Sqrt(d.Length);
        return which switch { "mean" => mean, "size" => Math.Abs(mean), "low" => mean - half, "high" => mean + half, "pairs" => d.Length,
            _ => d.Count(static x => x > 0) / (double)d.Length };
    }

    private static double Independent(double[] reference, double[] other, string which)
    {
        double Squared(double[] x) => x.Sum(v => Math.Pow(v - x.Average(), 2)) / (x.Length - 1) / x.Length;
        double mean = other.Average() - reference.Average(), a = Squared(reference), b = Squared(other);
        double half = StudentT.InvCDF(0, 1, Math.Pow(a + b, 2) / ((a * a / (reference.Length - 1)) + (b * b / (other.Length - 1))),
            0.975) * Math.Sqrt(a + b);
        return which switch { "mean" => mean, "size" => Math.Abs(mean), "low" => mean - half, "high" => mean + half,
            "reference_runs" => reference.Length, _ => other.Length };
    }

    private static Row[] Read(string path, bool isSeries)
    {
        using var reader = new ParquetFileReader(path);
        string[] names = [.. Enumerable.Range(0, reader.FileMetaData.NumColumns).Select(c => reader.FileMetaData.Schema.Column(c).Name)];
        var rows = new List<Row>();
        for (int g = 0; g < reader.FileMetaData.NumRowGroups; g++)
        {
            using RowGroupReader group = reader.RowGroup(g);
            T[] Column<T>(string name)
            {
                using ColumnReader column = group.Column(Array.IndexOf(names, name));
                using LogicalColumnReader<T> values = column.LogicalReader<T>();
                return values.ReadAll((int)group.MetaData.NumRows);
            }

            string[] scenario = Column<string>("scenario_id"), policy = Column<string>("policy_id"), kind = Column<string>("group_kind"),
            name = Column<string>("group"), outcome = Column<string>("outcome");
            ulong[] seed = Column<ulong>("seed");
            int[] replication = Column<int>("replication_id"), period = isSeries ? Column<int>("period") : [];
            double?[] value = Column<double?>("value");
            for (int i = 0; i < value.Length; i++)
                rows.Add(new Row($"{scenario[i]}/{policy[i]}/{seed[i]}", $"{kind[i]}:{name[i]}", outcome[i], replication[i], isSeries
                ? period[i] : 0, value[i] ?? double.NaN));
        }

        return [.. rows];
    }

    private sealed record Row(string Scenario, string Group, string Outcome, int Replication, int Period, double Value);

    [GeneratedRegex("<data [^>]*>[^<]*</data>")]
    private static partial Regex Data();
}
