using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.State;

/// <summary>Sectors: the path of requirement directions and what is published about demand.</summary>
public sealed class Sectors(int count, int generations)
{
    public int Count => count;

    /// <summary>Technology generations laid out in advance; the path's draws are keyed by sector and generation.</summary>
    public int Generations => generations;

    /// <summary>Generations before that of period 0, which staff and curricula remember.</summary>
    public const int Past = 8;

    /// <summary>Moments of the past that a memory is made of, of equal weight.</summary>
    private const int Moments = 8;

    /// <summary>How far back each of them lies: the quantiles in the middle of equal shares of the exponential of mean 1.</summary>
    private static readonly double[] Quantiles =
        [.. Enumerable.Range(0, Moments).Select(static i => -Elementary.Log(1 - ((i + 0.5) / Moments)))];

    /// <summary>Requirement direction D[s,g], unit length, from g = −<see cref="Past"/> on. Fixed from the start.</summary>
    public double[] Path { get; } = new double[count * (Past + generations) * Profiles.Stride];

    /// <summary>Direction of the sector signal that the association publishes. Written by ShareInformation.</summary>
    public double[] SignalDirection { get; } = new double[count * Profiles.Stride];

    /// <summary>Mean requirement in force, weighted by filled and open entry posts. Written by UpgradeTechnology.</summary>
    public double[] DemandDirection { get; } = new double[count * Profiles.Stride];

    /// <summary>Direction of the sector's graduates about to finish. Written by UpgradeTechnology.</summary>
    public double[] SupplyDirection { get; } = new double[count * Profiles.Stride];

    [State("number that keys its draws", "hash", 0, uint.MaxValue, "Initialization")]
    public uint[] Id { get; } = new uint[count];

    [State("strength of the association if none of its members trained", "share", 0, 1, "Initialization")]
    public double[] OwnStrength { get; } = new double[count];

    [State("quality of the association's forecast and standards", "share", 0, 1, "ShareInformation")]
    public double[] AssociationStrength { get; } = new double[count];

    [State("staff that its demand calls for where demand is that of the start", "persons", 0, double.PositiveInfinity, "OpenVacancies")]
    public double[] UsualStaff { get; } = new double[count];

    [State("luck of its demand so far, relative to the start", "ln ratio", -30, 30, "MoveDemand")]
    public double[] DemandLuck { get; } = new double[count];

    [State("demand for what it makes, relative to that of the start", "ratio", 0, 1e12, "MoveDemand")]
    public double[] Demanded { get; } = new double[count];

    [State("staff that demand calls for, for each that its enterprises plan", "ratio", 0, 1e12, "FoundAndFail")]
    public double[] Room { get; } = new double[count];

    [State("head-weighted mean generation", "generations", 0, double.PositiveInfinity, "UpgradeTechnology")]
    public double[] MeanGeneration { get; } = new double[count];

    [State("share of its entry posts that ask for general competence only", "share", 0, 1, "Initialization")]
    public double[] GeneralShare { get; } = new double[count];

    [State("wage of posts that ask for its field, relative to what is usual", "ln ratio", -2, 2, "MatchGraduates")]
    public double[] Wage { get; } = new double[count];

    [State("entry posts open when the search begins", "persons", 0, double.PositiveInfinity, "MatchGraduates", IsFlow = true)]
    public double[] OpenPosts { get; } = new double[count];

    [State("graduates of its programmes who look for a post", "persons", 0, double.PositiveInfinity, "MatchGraduates", IsFlow = true)]
    public double[] JobSeekers { get; } = new double[count];

    [State("graduates this period", "persons/quarter", 0, double.PositiveInfinity, "MatchGraduates", IsFlow = true)]
    public double[] GraduateFlow { get; } = new double[count];

    [State("effective supply: graduates × level × fit", "persons/quarter", 0, double.PositiveInfinity, "MatchGraduates", IsFlow = true)]
    public double[] EffectiveSupply { get; } = new double[count];

    [State("employment in the entry segment", "persons", 0, double.PositiveInfinity, "UpgradeTechnology")]
    public double[] Employment { get; } = new double[count];

    [State("quantity gap Q", "ln ratio", -30, 30, "MatchGraduates")]
    public double[] QuantityGap { get; } = new double[count];

    [State("published quantity gap, smoothed", "ln ratio", -30, 30, "MatchGraduates")]
    public double[] PublishedGap { get; } = new double[count];

    [State("content gap C: one less the graduates' mean fit", "fit", 0, 1, "MatchGraduates")]
    public double[] ContentGap { get; } = new double[count];

    [State("angle between what its graduates know and what is required", "radians", 0, Math.PI, "MatchGraduates")]
    public double[] ContentAngle { get; } = new double[count];

    /// <summary>Those of a sector's posts that ask for its field.</summary>
    public double OfField(int sector, double posts) => posts * (1 - GeneralShare[sector]);

    public ReadOnlySpan<double> Requirement(int sector, int generation) =>
        Path.AsSpan(Start(sector, generation), Profiles.Stride);

    /// <summary>What is remembered at period 0 of what was required: the mean over moments that lie at least <paramref name="delay"/>
    /// generations back and thin out by the exponential of mean <paramref name="fading"/>.</summary>
    public void Remembered(int sector, double delay, double fading, Span<double> into)
    {
        Span<double> moment = stackalloc double[Profiles.Stride];
        into.Clear();
        foreach (double quantile in Quantiles)
        {
            double back = Math.Clamp(delay + (fading * quantile), 0, Past);
            int whole = Math.Min((int)back, Past - 1);
            Requirement(sector, -whole).CopyTo(moment);
            Profiles.Turn(moment, Requirement(sector, -whole - 1), back - whole);
            Profiles.AddScaled(into, moment, 1);
        }

        if (!Profiles.Normalize(into)) Requirement(sector, 0).CopyTo(into);
    }

    /// <summary>Where a generation stands in <see cref="Path"/>.</summary>
    internal int Start(int sector, int generation) => ((sector * (Past + generations)) + Past + generation) * Profiles.Stride;

    public Span<double> Signal(int sector) => SignalDirection.AsSpan(sector * Profiles.Stride, Profiles.Stride);

    public Span<double> Demand(int sector) => DemandDirection.AsSpan(sector * Profiles.Stride, Profiles.Stride);

    public Span<double> Supply(int sector) => SupplyDirection.AsSpan(sector * Profiles.Stride, Profiles.Stride);
}
