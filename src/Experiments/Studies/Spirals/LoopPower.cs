using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What S2 finds in constructed worlds of the same numbers and length, and where it takes for a loop what is none.</summary>
internal static class LoopPower
{
    /// <summary>Sets of each kind.</summary>
    public const int Sets = 40;

    /// <summary>A test with more false alarms in any kind gives no verdict.</summary>
    public const double MostFalseAlarms = 0.05;

    public const string Loop = "loop", EqualMemory = "only memory, equal", MoreMemory = "only memory, more than the shadow",
        LessMemory = "only memory, less than the shadow", HalfOpen = "half-open", ShadowHalves = "halves of the shadow";

    /// <summary>k/k* of the constructed loops.</summary>
    public static IReadOnlyList<double> Gains { get; } = [0.5, 0.8, 0.92, 1, 1.2, 1.65];

    /// <summary>Kinds without a loop.</summary>
    public static IReadOnlyList<string> Loopless { get; } = [EqualMemory, MoreMemory, LessMemory, HalfOpen, ShadowHalves];

    /// <summary>One row a kind.</summary>
    /// <param name="worlds">How many and how long.</param>
    /// <param name="shadow">Courses of a world's shadow, split by chance into halves of its seeds; null leaves them out.</param>
    /// <param name="pilot">What was fixed for that world.</param>
    public static IReadOnlyList<PowerRow> Of(ConstructedWorlds worlds, Courses? shadow = null, LoopPilot pilot = default) =>
    [
        .. Gains.Select(gain => Row(Loop, gain, set => worlds.Loop(gain, set))),
        Row(EqualMemory, 0, set => worlds.OnlyMemory(0.95, 0.95, set)), Row(MoreMemory, 0, set => worlds.OnlyMemory(0.97, 0.95, set)),
        Row(LessMemory, 0, set => worlds.OnlyMemory(0.96, 0.98, set)), Row(HalfOpen, 0, worlds.HalfOpen),
        .. shadow is null ? Array.Empty<PowerRow>() : [Row(ShadowHalves, 0, pilot, set => Halves(shadow, set))],
    ];

    /// <summary>One kind, its order and bands fixed on a pilot set of its own.</summary>
    public static PowerRow Row(string kind, double gain, Func<int, LoopCourses> set) =>
        Row(kind, gain, LoopPilot.Of(set(ConstructedWorlds.PilotSet).Untouched), set);

    private static PowerRow Row(string kind, double gain, LoopPilot pilot, Func<int, LoopCourses> set)
    {
        var found = new LoopTest[Sets];
        Parallel.For(0, Sets, i => found[i] = LoopTest.Of(set(i), pilot));
        return new PowerRow(kind, gain, Sets, found.Count(static f => f.A), found.Count(static f => f.B), found.Count(static f => f.C),
            found.Count(static f => f.AsWritten), found.Count(static f => f.Holds));
    }

    /// <summary>One half of the seeds against the other; the other stands for shadow and yoked.</summary>
    public static LoopCourses Halves(Courses shadow, int set)
    {
        int[] order = [.. Enumerable.Range(0, shadow.Seeds).OrderBy(seed => Shuffled(set, seed))];
        int half = shadow.Seeds / 2;
        Courses other = shadow.Only(order[half..(2 * half)]);
        return new LoopCourses(shadow.Only(order[..half]), other, other);
    }

    private static double Shuffled(int set, int seed) =>
        new Simulation.Randomness.RandomStreams(40, 0).Uniform(Simulation.Randomness.Purpose.None, (uint)seed, 0, 0, (uint)set);
}
