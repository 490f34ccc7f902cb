using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Education;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>Worlds of which it is known whether a loop makes their swing: what S2 finds in them is its power and its false
/// alarms.</summary>
/// <param name="Seeds">Seeds of a set.</param>
/// <param name="Sectors">Sectors of a seed.</param>
/// <param name="Quarters">Length.</param>
internal sealed record ConstructedWorlds(int Seeds, int Sectors, int Quarters)
{
    /// <summary>The set whose courses fix order and bands.</summary>
    public const int PilotSet = 900;

    private const int Lag = 16, Before = 160, MostSeeds = 1_000;

    private const double Uptake = 0.14, Publication = 0.3, NoiseMemory = 0.8, Noise = 0.1;

    /// <summary>A half-open world: seats answer the wave by so much, and nothing of what they do.</summary>
    private const double FollowedBy = 0.6, WavePeriod = 80, WaveKept = 0.4;

    /// <summary>Next perceived gap, the model's rule.</summary>
    public Func<double, double, double, double> Learning { get; init; } = ShareInformation.NextPerceivedGap;

    /// <summary>Next log seats, the model's rule.</summary>
    public Func<double, double, EducationParameters, double> Seat { get; init; } = AdjustSeatsAndAdmit.NextLogSeats;

    /// <summary>The gain at which seats that grow by the perceived gap swing for ever.</summary>
    public static double Limit => SeatLoop.Limit(Lag, Uptake, Publication);

    /// <summary>Seats answer their own glut through the model's rules; the gap is moved by noise that remembers.</summary>
    /// <param name="gain">k/k*.</param>
    /// <param name="set">Number of the set.</param>
    public LoopCourses Loop(double gain, int set)
    {
        EducationParameters parameters = new() { SeatsGrowth = gain * Limit, SeatsLevel = 0, MostSeatsGrowth = 1 };
        return Of(set, (seed, sector) => [.. RedNoise.Path(Before + Quarters, NoiseMemory, Number(set, seed, sector))
            .Select(static x => Noise * x)], noise => Answering(noise, parameters));
    }

    /// <summary>Industry makes waves, education follows them, and what it does moves nothing that it looks at.</summary>
    public LoopCourses HalfOpen(int set) => Of(set, (seed, sector) => Wave(Number(set, seed, sector)), Following);

    /// <summary>Courses that only remember, the shadow as long or not.</summary>
    /// <param name="own">Persistence of untouched and yoked.</param>
    /// <param name="shadow">Of the shadow.</param>
    /// <param name="set">Number of the set.</param>
    public LoopCourses OnlyMemory(double own, double shadow, int set)
    {
        Courses Remembering(double persistence, int kind) => Courses.Of(Enumerable.Range(0, SeedsOf(set)).Select(seed =>
            Enumerable.Range(0, Sectors).Select(sector =>
                RedNoise.Path(Quarters, persistence, Number(set, (kind * MostSeeds / 4) + seed, sector)))));
        return new LoopCourses(Remembering(own, 0), Remembering(shadow, 1), Remembering(own, 2));
    }

    /// <summary>Untouched: what a sector's own seats do to it. Shadow: nothing. Yoked: what the next sector's do.</summary>
    private LoopCourses Of(int set, Func<int, int, double[]> drive, Func<double[], double[]> seats)
    {
        double[][][] drives = [.. Enumerable.Range(0, SeedsOf(set)).Select(seed =>
            (double[][])[.. Enumerable.Range(0, Sectors).Select(sector => drive(seed, sector))])];
        double[][][] answers = [.. drives.Select(seed => (double[][])[.. seed.Select(seats)])];
        Courses With(Func<int, int, double[]?> answer) => Courses.Of(drives.Select((seed, i) => seed.Select((course, s) =>
        {
            double[]? taken = answer(i, s);
            return (double[])[.. Enumerable.Range(Before, Quarters).Select(t => course[t] - (taken?[t - Lag] ?? 0))];
        })));
        return new LoopCourses(With((i, s) => answers[i][s]), With(static (_, _) => null), With((i, s) => answers[i][(s + 1) % Sectors]));
    }

    private double[] Answering(double[] noise, EducationParameters parameters)
    {
        var seats = new double[noise.Length];
        double perceived = 0, published = 0;
        for (int t = 1; t < seats.Length; t++)
        {
            double gap = noise[t] - (t > Lag ? seats[t - Lag] : 0);
            perceived = Learning(perceived, published, Uptake);
            published = Learning(published, gap, Publication);
            seats[t] = Math.Clamp(Seat(seats[t - 1], perceived, parameters), -parameters.MostLogSeats, parameters.MostLogSeats);
        }

        return seats;
    }

    private double[] Following(double[] wave)
    {
        var seats = new double[wave.Length];
        double perceived = 0, published = 0;
        for (int t = 1; t < seats.Length; t++)
        {
            perceived = Learning(perceived, published, Uptake);
            published = Learning(published, wave[t], Publication);
            seats[t] = FollowedBy * perceived;
        }

        return seats;
    }

    private double[] Wave(uint number)
    {
        double[] noise = RedNoise.Path(Before + Quarters, 0, number), wave = new double[noise.Length];
        double radius = Math.Pow(WaveKept, 1 / WavePeriod), angle = Math.Tau / WavePeriod;
        for (int t = 2; t < wave.Length; t++)
            wave[t] = (2 * radius * Math.Cos(angle) * wave[t - 1]) - (radius * radius * wave[t - 2]) + (Noise * noise[t]);
        return wave;
    }

    private int SeedsOf(int set) => set == PilotSet ? Criteria.Seeds.PilotReplications : Seeds;

    private uint Number(int set, int seed, int sector) => 2_000_000 + (uint)((((set * MostSeeds) + seed) * Sectors) + sector);
}
