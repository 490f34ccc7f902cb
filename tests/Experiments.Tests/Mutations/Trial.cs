using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>A reader that did with a mutant what no reader may do.</summary>
/// <param name="Mutant">The mutant, as small as it could be made.</param>
/// <param name="Fault">What happened.</param>
internal sealed record Finding(Mutant Mutant, string Fault);

/// <summary>What became of the mutants of one kind.</summary>
internal sealed record KindTally(int Mutants, int WellFormed, int Refused, int Ran, double Seconds, double SlowestSeconds, ulong Slowest);

/// <summary>Reads a row of mutants on a few threads; each has a box of its own.</summary>
internal sealed class Trial : IDisposable
{
    /// <summary>Longest that a thread may compute for one file, seconds.</summary>
    public const double MostSeconds = 2;

    /// <summary>Different findings after which a trial ends: the others are likely to be the same.</summary>
    private const int MostFindings = 40;

    /// <summary>A reader that is at it so long does not end by itself.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(60);

    private readonly Corpus _corpus = new();
    private readonly MutantFactory _factory;
    private readonly Dictionary<MutantKind, KindTally> _tallies = [];
    private readonly Dictionary<string, Finding> _findings = [];
    private readonly Lock _gate = new();
    private readonly Lock _alone = new();
    private readonly ConcurrentDictionary<Box, (ulong Number, long Since)> _reading = [];
    private Exception? _failure;
    private int _started;

    public Trial() => _factory = new MutantFactory(_corpus.Seeds);

    public IReadOnlyDictionary<MutantKind, KindTally> Tallies => _tallies;

    /// <summary>One finding of each sort of fault.</summary>
    public IReadOnlyCollection<Finding> Findings => _findings.Values;

    public Mutant Make(ulong number) => _factory.Make(number);

    /// <summary>Reads the mutants of so many numbers from <paramref name="first"/> on.</summary>
    public void Run(ulong first, int count, int threads)
    {
        var workers = new Thread[threads];
        for (int i = 0; i < threads; i++)
        {
            workers[i] = new Thread(() => Work(first, count)) { IsBackground = true };
            workers[i].Start();
        }

        for (int i = 0; i < threads;)
        {
            if (_failure is not null) throw _failure;
            if (workers[i].Join(1_000)) i++;
            else if (_reading.FirstOrDefault(static r => Stopwatch.GetElapsedTime(r.Value.Since) > Hanging) is { Value.Since: > 0 } stuck)
                _failure ??= new TimeoutException(FormattableString.Invariant($"Mutant {stuck.Value.Number} is read and read."));
        }

        if (_failure is not null) throw _failure;
    }

    public void Dispose() => _corpus.Dispose();

#pragma warning disable CA1031 // Whatever goes wrong is told by the thread that waits.
    private void Work(ulong first, int count)
    {
        try
        {
            using var box = new Box(_corpus);
            while (_failure is null && _findings.Count < MostFindings && Interlocked.Increment(ref _started) - 1 is var i && i < count)
                Work(first + (ulong)i, box);
        }
        catch (Exception e)
        {
            _failure ??= e;
        }
    }
#pragma warning restore CA1031

    private void Work(ulong number, Box box)
    {
        Mutant mutant = _factory.Make(number);
        (Verdict verdict, double seconds) = Read(mutant, box);
        if (seconds > MostSeconds) (verdict, seconds) = ReadAgainAlone(mutant, box, seconds);
        Count(mutant, verdict, seconds);
        if (verdict.Fault is { } fault) Add(mutant, fault, box);
    }

    private (Verdict Verdict, double Seconds) Read(Mutant mutant, Box box)
    {
        string folder = box.Place(mutant);
        _reading[box] = (mutant.Number, Stopwatch.GetTimestamp());
        double start = ThreadTime.Seconds;
        Verdict verdict = Judge(mutant, folder);
        double seconds = ThreadTime.Seconds - start;
        _reading.TryRemove(box, out _);
        return (box.Restore(mutant) is { } outside ? verdict with { Fault = outside } : verdict, seconds);
    }

    /// <summary>The first of a kind is compiled while it runs, and a busy machine has cold caches: only who is slow each time is.</summary>
    private (Verdict Verdict, double Seconds) ReadAgainAlone(Mutant mutant, Box box, double seconds)
    {
        lock (_alone)
        {
            Verdict verdict = new() { IsWellFormed = false };
            for (int i = 0; i < 2 && seconds > MostSeconds; i++)
            {
                (verdict, double again) = Read(mutant, box);
                seconds = Math.Min(seconds, again);
            }

            if (seconds > MostSeconds) verdict = verdict with { Fault = verdict.Fault ?? $"slow: more than {MostSeconds} seconds" };
            return (verdict, seconds);
        }
    }

#pragma warning disable CA1031 // Whatever a reader throws is what is looked for.
    private static Verdict Judge(Mutant mutant, string folder)
    {
        try
        {
            return mutant.Seed.Kind <= MutantKind.Lesson && mutant.Seed.Folder == Corpus.Inputs ? InputJudge.Of(mutant, folder)
                : StoreJudge.Of(mutant, folder);
        }
        catch (Exception e)
        {
            return new Verdict { IsWellFormed = false, Fault = $"{e.GetType().Name}: {e.Message}{Environment.NewLine}{Own(e)}" };
        }
    }
#pragma warning restore CA1031

    /// <summary>The first lines of the trace, which tell faults apart that are called the same.</summary>
    private static string Own(Exception e) => string.Join(Environment.NewLine, (e.StackTrace ?? "").Split('\n')
        .Where(static l => l.Contains("Ronghe.", StringComparison.Ordinal)).Take(4));

    private void Count(Mutant mutant, Verdict verdict, double seconds)
    {
        lock (_gate)
        {
            KindTally before = _tallies.GetValueOrDefault(mutant.Seed.Kind) ?? new KindTally(0, 0, 0, 0, 0, 0, 0);
            bool isSlowest = seconds > before.SlowestSeconds;
            _tallies[mutant.Seed.Kind] = new KindTally(
                before.Mutants + 1, before.WellFormed + (verdict.IsWellFormed ? 1 : 0), before.Refused + (verdict.IsRefused ? 1 : 0),
                before.Ran + (verdict.Ran ? 1 : 0), before.Seconds + seconds,
                isSlowest ? seconds : before.SlowestSeconds, isSlowest ? mutant.Number : before.Slowest);
        }
    }

    private void Add(Mutant mutant, string fault, Box box)
    {
        string sort = SortOf(fault);
        lock (_gate)
        {
            if (!_findings.TryAdd(sort, new Finding(mutant, fault))) return;
        }

        Mutant small = fault.StartsWith("slow", StringComparison.Ordinal) ? mutant
            : Shrinking.Of(mutant, m => Read(m, box).Verdict.Fault is { } again && SortOf(again) == sort);
        lock (_gate) _findings[sort] = new Finding(small, fault);
    }

    /// <summary>The fault without what differs from file to file: numbers and what stands in quotes.</summary>
    private static string SortOf(string fault) => string.Join(' ', fault.Split('\n')
        .Select(static (line, i) => i == 0 ? line.Split(':', 2)[0] : line.Trim()));

    public override string ToString()
    {
        KindTally all = _tallies.Values.Aggregate(static (a, b) => new KindTally(
            a.Mutants + b.Mutants, a.WellFormed + b.WellFormed, a.Refused + b.Refused, a.Ran + b.Ran, a.Seconds + b.Seconds,
            Math.Max(a.SlowestSeconds, b.SlowestSeconds), a.SlowestSeconds > b.SlowestSeconds ? a.Slowest : b.Slowest));
        IEnumerable<string> lines = _tallies.OrderBy(static t => t.Key).Select(static t => Line(t.Key.ToString(), t.Value));
        const string Head = "kind | mutants | well formed | refused | ran two periods | mean | slowest (number)";
        return string.Join(Environment.NewLine, [Head, .. lines, Line("all", all)]);
    }

    private static string Line(string kind, KindTally t)
    {
        string Share(int part) => string.Create(CultureInfo.InvariantCulture, $"{(double)part / t.Mutants:P1}");
        double mean = t.Seconds * 1000 / t.Mutants;
        string times = string.Create(CultureInfo.InvariantCulture, $"{mean:N1} ms | {t.SlowestSeconds * 1000:N0} ms");
        return string.Create(CultureInfo.InvariantCulture,
            $"{kind} | {t.Mutants:N0} | {Share(t.WellFormed)} | {Share(t.Refused)} | {Share(t.Ran)} | {times} ({t.Slowest})");
    }
}
