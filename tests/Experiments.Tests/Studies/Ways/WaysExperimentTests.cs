using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Running;
using Ronghe.Experiments.Studies.Ways;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Studies.Ways;

/// <summary>One finished run of the whole command on a world whose answer is known in closed form, read by many tests.</summary>
public sealed class SurfaceResults : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SurfaceResults()
    {
        using var output = new StringWriter();
        ExitCode = WaysHarness.Run(_folder.Path, output, SurfaceWorld.Produce);
        Output = output.ToString();
    }

    public int ExitCode { get; }

    public string Output { get; }

    public string Folder => _folder.Path;

    public void Dispose() => _folder.Dispose();
}

/// <summary>Executes the command in a folder.</summary>
internal static class WaysHarness
{
    public static int Run(string folder, TextWriter output, Func<Scenario, int, Action<int>, CancellationToken, RunSeries> produce,
        TextWriter? messages = null, FailureHandling onFailure = FailureHandling.Slow, CancellationToken cancellation = default)
    {
        var settings = new WaysSettings { Replications = 4, Periods = 56, Intensities = [0.5, 1] };
        var options = new StoreOptions(2, "ronghe ways surface.yaml") { Messages = messages ?? TextWriter.Null, OnFailure = onFailure };
        var request = new WaysRequest(SurfaceWorld.Document(), settings, options, folder, [])
            { Terminal = new Terminal(output, messages ?? TextWriter.Null, TextReader.Null, cancellation) };
        return WaysExperiment.Execute(request, new RunEnvironment { Produce = produce }, cancellation);
    }
}

/// <summary>The whole command on a world whose answer is known in closed form.</summary>
public sealed class WaysExperimentTests(SurfaceResults results) : IClassFixture<SurfaceResults>, IDisposable
{
    private static readonly double M = LeversInForce.RateMultiplier(1, 3, 1) - 1;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Without a single outcome everything is undefined, and no search among undefined effects goes on for ever.</summary>
    [Fact]
    public async Task Where_every_run_fails_it_ends_and_says_so()
    {
        using var messages = new StringWriter();
        int code = await Task.Run(() => WaysHarness.Run(_folder.Path, TextWriter.Null,
            static (_, _, _, _) => throw new InvalidOperationException("no world"), messages)).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(1, code);
        Assert.Contains("runs failed", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Effects_interactions_Shapley_values_and_complementarity_are_the_surfaces()
    {
        TidyTable effects = Table("effects"), interactions = Table("interactions"), shapley = Table("shapley");
        for (int k = 0; k < SixWays.Count; k++)
        {
            string way = SixWays.All[k].Key;
            double own = SurfaceWorld.Slopes[k] * M, joint = k < 2 ? SurfaceWorld.Together * M * M : 0;
            Assert.Equal(own, Estimate(effects, ("intensity", "1"), ("contrast", "single"), ("way", way), ("outcome", "integration")), 9);
            Assert.Equal(own + joint,
                Estimate(effects, ("intensity", "1"), ("contrast", "added last"), ("way", way), ("outcome", "integration")), 9);
            Assert.Equal(own + (joint / 2),
                Estimate(effects, ("intensity", "1"), ("contrast", "main"), ("way", way), ("outcome", "integration")), 9);
            Assert.Equal(own + (joint / 2), Estimate(shapley, ("intensity", "1"), ("way", way), ("outcome", "integration")), 9);
        }

        Assert.Equal(SurfaceWorld.Together * M * M, Estimate(interactions, ("intensity", "1"), ("first", "consensus"),
            ("second", "co_constructed_systems"), ("outcome", "integration")), 9);
        Assert.Equal(0, Estimate(interactions, ("intensity", "1"), ("first", "consensus"), ("second", "win_win_benefits"),
            ("outcome", "integration")), 9);
        TidyTable complements = Table("complementarity");
        string[] row = complements.Where(("intensity", "1"), ("outcome", "integration")).Single();
        Assert.Equal(SurfaceWorld.Together * M * M, complements.Number(row, "beyond_the_sum"), 9);
    }

    [Fact]
    public void Equal_cost_spends_the_budget_in_the_runs_and_counts_what_cooperation_itself_costs()
    {
        TidyTable table = Table("equal_cost");
        foreach (string[] row in table.Where(("outcome", "integration")))
        {
            double budget = table.Number(row, "budget_yuan");
            Assert.Equal(1, table.Number(row, "cost") / budget, EqualCost.Tolerance);
        }

        // Half of the reference money, 1,000,000 CNY: consensus gets effort 0.5; co-constructed systems less, because deeper cooperation
        // costs too.
        string[] consensus = table.Where(("budget", "0.5"), ("lever", "consensus"), ("outcome", "integration")).Single();
        Assert.Equal(0.5, table.Number(consensus, "effort"), 3);
        Assert.Equal(SurfaceWorld.Slopes[0] * (LeversInForce.RateMultiplier(0.5, 3, 1) - 1), table.Number(consensus, "estimate"), 6);
        string[] systems = table.Where(("budget", "0.5"), ("lever", "co_constructed_systems"), ("outcome", "integration")).Single();
        double effort = table.Number(systems, "effort");
        Assert.InRange(effort, 0.2, 0.45);
        Assert.Equal(1_000_000, (effort * 2_000_000) + (SurfaceWorld.Induced * (LeversInForce.RateMultiplier(effort, 3, 1) - 1)), 30_000.0);
    }

    [Fact]
    public void The_best_mix_puts_the_money_where_the_surface_says()
    {
        TidyTable table = Table("best_mix");
        foreach (string budget in (string[])["0.25", "0.5", "1"])
        {
            string[] mix = table.Where(("budget", budget), ("mix", "fitted mix")).Single(),
            equal = table.Where(("budget", budget), ("mix", "equal shares")).Single();
            Assert.True(table.Number(mix, "estimate") > table.Number(equal, "estimate"));
            Assert.True(table.Number(mix, "over_single") >= -1e-9);
            Assert.True(table.Number(mix, "resource_sharing") < 0.1);
        }
    }

    [Fact]
    public void What_stays_after_the_switch_off_is_found_at_equal_cost_and_at_equal_peak()
    {
        TidyTable table = Table("persistence");
        foreach (string at in (string[])["equal cost", "equal peak"])
        {
            Assert.Equal(SurfaceWorld.Stays, table.Number(table.Where(("at", at), ("way", "win_win_benefits")).Single(), "kept"), 6);
            Assert.Equal(0, table.Number(table.Where(("at", at), ("way", "consensus")).Single(), "kept"), 6);
        }

        double[] peaks = [.. table.Where(("at", "equal peak")).Where(row => !double.IsNaN(table.Number(row, "peak")))
            .Select(row => table.Number(row, "peak"))];
        Assert.True(peaks.Max() - peaks.Min() < 0.02 * peaks.Max(), "the peaks are equal");
        string[] end = Table("two_starts").Rows[0];
        Assert.Equal("two states", end[^1]);
    }

    [Fact]
    public void Groups_that_win_and_groups_that_lose_are_told_apart()
    {
        TidyTable table = Table("groups");
        Assert.Equal("gains",
            table.Text(table.Where(("way", "consensus"), ("group", "North"), ("outcome", "integration")).Single(), "verdict"));
        Assert.Equal("loses",
            table.Text(table.Where(("way", "consensus"), ("group", "South"), ("outcome", "integration")).Single(), "verdict"));
    }

    [Fact]
    public void Rank_probabilities_add_up_and_the_variance_is_shared_out_completely()
    {
        TidyTable ranks = Table("ranks"), variance = Table("rank_variance");
        for (int rank = 1; rank <= 6; rank++) Assert.Equal(1, ranks.Rows.Sum(row => ranks.Number(row, $"p_rank_{rank}")), 9);
        Assert.All(ranks.Rows, row => Assert.Equal(1, Enumerable.Range(1, 6).Sum(rank => ranks.Number(row, $"p_rank_{rank}")), 9));
        Assert.Equal(1, variance.Rows.Sum(row => variance.Number(row, "share")), 9);
        // Luck is shared by all policies, so no pair of ways is ordered by it.
        Assert.Equal(0, variance.Number(variance.Where(("source", "luck")).Single(), "share"), 9);
        string[] top = ranks.Rows.MaxBy(row => ranks.Number(row, "p_rank_1"))!;
        Assert.Equal("co_constructed_systems", top[0]);
    }

    [Fact]
    public void The_answer_comes_first_and_what_it_cannot_carry_is_said_and_no_line_is_longer_than_80_characters()
    {
        Assert.Equal(0, results.ExitCode);
        string[] lines = results.Output.Split('\n');
        string said = string.Join(' ', results.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int answer = said.IndexOf("- After 12 years all six ways", StringComparison.Ordinal);
        Assert.InRange(answer, 0, said.IndexOf("Each way, alone and beside the others", StringComparison.Ordinal));
        Assert.Contains(EditionTexts.InTheMaking.English, said, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(results.Folder, "manifest.json")));
        Assert.Equal("ways", manifest.RootElement.GetProperty("kind").GetString());
        string[] tables = [.. manifest.RootElement.GetProperty("tables").EnumerateArray()
            .Select(static t => t.GetProperty("file").GetString()!)];
        Assert.Contains("claims.csv", tables);
        Assert.All(tables, table => Assert.True(File.Exists(Path.Combine(results.Folder, table)), table));
    }

    [Fact]
    public void The_answer_says_whether_a_first_place_is_decided_and_which_further_lever_does_most()
    {
        TidyTable answer = Table("answer");
        string Sentence(string start) =>
            answer.Rows.Select(row => answer.Text(row, "sentence")).Single(s => s.StartsWith(start, StringComparison.Ordinal));
        // Luck is shared by all policies of a replication, so every lead is sure.
        Assert.Contains("for all pairs of ways together: the first place is decided.", Sentence("Shared out fairly"),
            StringComparison.Ordinal);
        Assert.Contains("of the six ways the most comes from co-constructed systems", Sentence("At equal public"),
            StringComparison.Ordinal);
        Assert.EndsWith("it surely does less.", Sentence("Of the further levers the most comes, for the same money, from"),
            StringComparison.Ordinal);
        Assert.All(answer.Rows,
            row => Assert.NotEqual(answer.Text(row, "sentence"), StoredTexts.Phrase(answer.Text(row, "sentence"), Language.Chinese)));
    }

    [Fact]
    public void Interrupted_and_resumed_the_tables_have_the_bytes_of_an_uninterrupted_run()
    {
        using var interrupt = new CancellationTokenSource();
        using var messages = new StringWriter();
        int runs = 0, finished = 0;
        Assert.Equal(130, WaysHarness.Run(_folder.Path, TextWriter.Null, (scenario, replication, done, stop) =>
        {
            int run = Interlocked.Increment(ref runs);
            if (run == 300) interrupt.Cancel();
            // Whoever begins between the two lines above, on a busy machine, waits to be interrupted.
            if (run > 300)
            {
                interrupt.Token.WaitHandle.WaitOne();
                interrupt.Token.ThrowIfCancellationRequested();
            }

            RunSeries series = SurfaceWorld.Produce(scenario, replication, done, stop);
            Interlocked.Increment(ref finished);
            return series;
        }, messages, cancellation: interrupt.Token));
        Assert.InRange(finished, 298, 300);
        // Interrupted within the first stage: its finished runs count too.
        Assert.Contains($"Interrupted. {finished} finished runs are kept in {Path.Combine(_folder.Path, "journal")}. The same command goes " +
            $"on from there.", messages.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, WaysHarness.Run(_folder.Path, TextWriter.Null, SurfaceWorld.Produce));
        foreach (string file in Directory.EnumerateFiles(results.Folder, "*.csv")
            .Concat(Directory.EnumerateFiles(results.Folder, "*.parquet")))
            Assert.True(File.ReadAllBytes(file).AsSpan()
                .SequenceEqual(File.ReadAllBytes(Path.Combine(_folder.Path, Path.GetFileName(file)))), Path.GetFileName(file));
    }

    [Fact]
    public void A_failing_cell_is_recorded_the_rest_is_judged_and_the_exit_code_is_3()
    {
        Assert.Equal(3, WaysHarness.Run(_folder.Path, TextWriter.Null, static (scenario, replication, done, stop) =>
            replication == 2 && scenario.Policies.Count == 6 && scenario.Policies.All(static m => m.Value == 1 && m.Until is null)
                ? throw new InvalidOperationException("no luck") : SurfaceWorld.Produce(scenario, replication, done, stop)));
        TidyTable effects = TidyTable.Read(Path.Combine(_folder.Path, "effects.csv"));
        Assert.Equal(3, effects.Number(effects.Where(("intensity", "1"), ("contrast", "all six"), ("outcome", "integration")).Single(),
            "pairs"));
        Assert.Equal(4, effects.Number(
            effects.Where(("intensity", "1"), ("contrast", "single"), ("way", "consensus"), ("outcome", "integration")).Single(), "pairs"));
        Assert.True(File.Exists(Path.Combine(_folder.Path, FailureLog.Name)));
    }

    [Fact]
    public void With_error_fast_a_failing_cell_stops_the_study_with_exit_code_1_and_what_is_finished_is_kept()
    {
        using var messages = new StringWriter();
        Assert.Equal(1, WaysHarness.Run(_folder.Path, TextWriter.Null, static (scenario, replication, done, stop) =>
            scenario.Policies.Count == 6 ? throw new InvalidOperationException("no luck")
                : SurfaceWorld.Produce(scenario, replication, done, stop),
            messages: messages, onFailure: FailureHandling.Fast));
        Assert.Contains("no luck", messages.ToString(), StringComparison.Ordinal);
        Assert.Contains("Stopped at the first failure. ", messages.ToString(), StringComparison.Ordinal);
        Assert.Contains(" finished runs are kept in ", messages.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "claims.csv")));
    }

    private TidyTable Table(string name) => TidyTable.Read(Path.Combine(results.Folder, name + ".csv"));

    private static double Estimate(TidyTable table, params (string Column, string Text)[] conditions) =>
        table.Number(table.Where(conditions).Single(), "estimate");
}
