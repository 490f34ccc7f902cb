using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>S2 on Q, on C and on their plane, with what it finds in constructed worlds.</summary>
internal sealed class LoopJudge
{
    public const string Plane = "plane";

    private readonly SpiralSettings _settings;
    private readonly int _sectors;
    private readonly (string Name, LoopCourses Worlds, LoopPilot Pilot)[] _quantities;

    public LoopJudge(SpiralSettings settings, SpiralRuns runs, RunStore store)
    {
        (_settings, _sectors) = (settings, runs.SectorCount);
        SpiralTrace?[][] worlds = [.. ((SpiralVariant[])[SpiralVariant.Untouched, SpiralVariant.Shadow, SpiralVariant.YokedEducation])
            .Select(v => runs.Of(store, v))];
        int[] seeds = [.. Enumerable.Range(0, settings.Replications).Where(r => worlds.All(w => w[r] is not null))];
        SpiralTrace[] pilot = [.. runs.Pilot(store)];
        Courses Of(IEnumerable<SpiralTrace> traces, string outcome) => Courses.Of(traces.Select(t => t.Measured(outcome)));
        LoopCourses Quantity(string outcome)
        {
            Courses[] three = [.. worlds.Select(w => Of(seeds.Select(r => w[r]!), outcome))];
            return new LoopCourses(three[0], three[1], three[2]);
        }

        LoopCourses quantity = Quantity(SpiralTrace.Quantity), content = Quantity(SpiralTrace.Content);
        Courses pilotQuantity = Of(pilot, SpiralTrace.Quantity), pilotContent = Of(pilot, SpiralTrace.Content);
        Problem = seeds.Length < LoopCourses.FewestSeeds || pilot.Length < 2 ? "too few seeds: some runs failed"
            : quantity.Problem ?? content.Problem ?? pilotQuantity.Problem ?? pilotContent.Problem;
        if (Problem is not null || settings.Periods < LoopCourses.FewestQuarters)
        {
            _quantities = [];
            return;
        }

        double q = Math.Sqrt(quantity.Untouched.Variance), c = Math.Sqrt(content.Untouched.Variance);
        Courses Both(Courses first, Courses second) => Courses.Plane(first, q, second, c);
        _quantities =
        [
            (SpiralTrace.Quantity, quantity, LoopPilot.Of(pilotQuantity)), (SpiralTrace.Content, content, LoopPilot.Of(pilotContent)),
            (Plane, new LoopCourses(Both(quantity.Untouched, content.Untouched), Both(quantity.Shadow, content.Shadow),
                Both(quantity.Yoked, content.Yoked)), LoopPilot.Of(Both(pilotQuantity, pilotContent))),
        ];
        if (_quantities[0].Pilot.Band is { } band && !band.HasRoom(SlowPeriodogram.Of(quantity.Untouched.Only([0]))))
            Problem = SpiralProblem.TooShort(settings.Periods, band.FewestQuarters);
    }

    /// <summary>Why S2 cannot be asked; null when it can.</summary>
    public string? Problem { get; }

    public IEnumerable<LoopRow> Rows() => _quantities.Select(static one =>
    {
        (string name, LoopCourses worlds, LoopPilot pilot) = one;
        var test = LoopTest.Of(worlds, pilot);
        (MeanInterval kept, MeanInterval period) = WithoutEach(worlds.Untouched, pilot.Years, test.Untouched.Found);
        MeanInterval power = test.Swap.Amplification;
        return new LoopRow(name, test.Holds, power.Mean, power.Low, power.High, test.Swap.Period, test.Swap.P, test.A,
            pilot.Band?.Peak ?? double.NaN, Defined(test.OverShadow).Mean, Defined(test.OverShadow).Low, Defined(test.OverYoked).Mean,
            Defined(test.OverYoked).Low, test.B, test.Untouched.Found.Kept, kept.Low, kept.High, test.Untouched.Found.Period, period.Low,
            period.High, test.Untouched.Null, test.Shadow.Found.Kept, test.Shadow.Null, test.C, test.AsWritten, pilot.Years,
            worlds.Untouched.Seeds);
    });

    public IReadOnlyList<PowerRow> Power() => LoopPower.Of(
        new ConstructedWorlds(_quantities[0].Worlds.Untouched.Seeds, _sectors, _settings.Periods), _quantities[0].Worlds.Shadow,
        _quantities[0].Pilot);

    /// <summary>b was not asked.</summary>
    private static MeanInterval Defined(MeanInterval interval) => interval.IsDefined ? interval
        : new MeanInterval(0, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Intervals of pseudo-values: what each seed adds when the others have been counted (Tukey 1958).</summary>
    private static (MeanInterval Kept, MeanInterval Period) WithoutEach(Courses courses, int order, Ringing all)
    {
        int n = courses.Seeds;
        Ringing[] without = [.. Enumerable.Range(0, n).Select(left =>
            RingingTest.Ring(courses.Only(Enumerable.Range(0, n).Where(i => i != left)), order, isYearly: true))];
        MeanInterval Pseudo(double whole, Func<Ringing, double> of) => all.Period <= 0 || without.Any(static r => r.Period <= 0)
            ? Defined(default) : MeanInterval.Of([.. without.Select(r => (n * whole) - ((n - 1) * of(r)))]);
        return (Pseudo(all.Kept, static r => r.Kept), Pseudo(all.Period, static r => r.Period));
    }
}
