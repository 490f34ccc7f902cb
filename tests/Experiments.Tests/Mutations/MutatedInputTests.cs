using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>No file, however wrong, ends a reader in an exception, takes it more than two seconds or leaves its user without a place to
/// look at.</summary>
/// <remarks><c>RONGHE_MUTANTS=1000000</c> reads so many mutants, <c>RONGHE_MUTANTS_FROM=N</c> from a number on, <c>RONGHE_MUTANT=N</c>
/// the one of a number; figures are in docs/quality.md.</remarks>
public sealed class MutatedInputTests(ITestOutputHelper output)
{
    private const int Mutants = 20_000;
    private const double LeastWellFormed = 0.30;
    private const double LeastRan = 0.05;

    [Fact]
    public void No_mutant_ends_in_an_exception_takes_two_seconds_or_is_refused_without_a_place()
    {
        using var trial = new Trial();
        if (Setting("RONGHE_MUTANT") is { } number)
        {
            trial.Run((ulong)number, 1, threads: 1);
            Say(Encoding.UTF8.GetString(trial.Make((ulong)number).Bytes));
        }
        else
        {
            trial.Run((ulong)(Setting("RONGHE_MUTANTS_FROM") ?? 0), (int)(Setting("RONGHE_MUTANTS") ?? Mutants),
                Math.Clamp(Environment.ProcessorCount, 1, 2));
        }

        Say(trial.ToString());
        Say(string.Create(CultureInfo.InvariantCulture,
            $"{Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor time, {Environment.WorkingSet >> 20} MB at the end"));
        foreach (Finding finding in trial.Findings) Say(Told(finding));
        Assert.True(trial.Findings.Count == 0,
            $"{trial.Findings.Count} sorts of faults; the first: {(trial.Findings.Count > 0 ? Told(trial.Findings.First()) : "")}");
        if (Setting("RONGHE_MUTANT") is not null) return;
        int all = trial.Tallies.Values.Sum(static t => t.Mutants);
        Assert.InRange((double)trial.Tallies.Values.Sum(static t => t.WellFormed) / all, LeastWellFormed, 1);
        Assert.InRange((double)trial.Tallies.Values.Sum(static t => t.Ran) / all, LeastRan, 1);
    }

    [Fact]
    public void A_number_gives_the_same_mutant_each_time_and_another_number_another_one()
    {
        using var trial = new Trial();
        using var again = new Trial();
        byte[][] mutants = [.. Enumerable.Range(0, 300).Select(n => trial.Make((ulong)n))
            .Where(static m => m.Seed.Folder == Corpus.Inputs).Select(static m => m.Bytes)];
        byte[][] others = [.. Enumerable.Range(0, 300).Select(n => again.Make((ulong)n)).Where(static m => m.Seed.Folder == Corpus.Inputs)
            .Select(static m => m.Bytes)];
        Assert.Equal(mutants, others);
        Assert.True(mutants.Select(Convert.ToHexString).Distinct().Count() > mutants.Length * 0.9);
    }

    [Fact]
    public void Every_seed_is_accepted_as_it_is()
    {
        using var corpus = new Corpus();
        using var box = new Box(corpus);
        foreach (Seed seed in corpus.Seeds)
        {
            var mutant = new Mutant(0, seed, seed.Bytes);
            string folder = box.Place(mutant);
            Verdict verdict = seed.Folder == Corpus.Inputs ? InputJudge.Of(mutant, folder) : StoreJudge.Of(mutant, folder);
            Assert.True(verdict is { IsWellFormed: true, IsRefused: false, Fault: null }, $"{seed.Folder}/{seed.File}: {verdict}");
            Assert.Null(box.Restore(mutant));
        }
    }

    [Fact]
    public void A_failing_mutant_is_made_small()
    {
        var seed = new Seed(MutantKind.Scenario, Corpus.Inputs, "base.yaml", "base.yaml", []);
        byte[] bytes = Encoding.UTF8.GetBytes(new string('a', 300) + "needle" + new string('b', 500));
        Mutant small = Shrinking.Of(new Mutant(1, seed, bytes), static m => Encoding.UTF8.GetString(m.Bytes)
            .Contains("needle", StringComparison.Ordinal));
        Assert.Equal("needle", Encoding.UTF8.GetString(small.Bytes));
    }

    private static string Told(Finding finding)
    {
        Mutant mutant = finding.Mutant;
        string shown = mutant.Seed.Kind == MutantKind.Journal
            ? Convert.ToHexString(mutant.Bytes.AsSpan(0, Math.Min(400, mutant.Bytes.Length))) : Encoding.UTF8.GetString(mutant.Bytes);
        string small = shown.Length > 4_000 ? shown[..4_000] + "…" : shown;
        return $"""
            mutant {mutant.Number} of {mutant.Seed.Folder}/{mutant.Seed.File}: {finding.Fault}
            again: RONGHE_MUTANT={mutant.Number} dotnet test tests/Experiments.Tests --filter MutatedInput
            made small:
            {small}

            """;
    }

    private static long? Setting(string name) => long.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture,
        out long value) ? value : null;

    private void Say(string text)
    {
        output.WriteLine(text);
        Console.WriteLine(text);
    }
}
