using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.State;

/// <summary>Sectors: the path of requirement directions and what is published about demand.</summary>
public sealed class Sectors(int count, int generations)
{
    public int Count => count;

    /// <summary>Technology generations laid out in advance; the path's draws are keyed by sector and generation.</summary>
    public int Generations => generations;

    /// <summary>Requirement direction D[s,g], unit length. Fixed from the start.</summary>
    public double[] Path { get; } = new double[count * generations * Profiles.Stride];

    /// <summary>Direction of the sector signal that the association publishes. Written by ShareInformation.</summary>
    public double[] SignalDirection { get; } = new double[count * Profiles.Stride];

    /// <summary>Mean requirement in force, weighted by filled and open entry posts. Written by UpgradeTechnology.</summary>
    public double[] DemandDirection { get; } = new double[count * Profiles.Stride];

    /// <summary>Direction of the sector's graduates about to finish. Written by UpgradeTechnology.</summary>
    public double[] SupplyDirection { get; } = new double[count * Profiles.Stride];

    [State("quality of the association's forecast and standards", "share", 0, 1, "Initialization")]
    public double[] AssociationStrength { get; } = new double[count];

    [State("head-weighted mean generation", "generations", 0, double.PositiveInfinity, "UpgradeTechnology")]
    public double[] MeanGeneration { get; } = new double[count];

    [State("posts opened this period", "persons/quarter", 0, double.PositiveInfinity, "MatchGraduates", IsFlow = true)]
    public double[] VacancyFlow { get; } = new double[count];

    [State("graduates this period", "persons/quarter", 0, double.PositiveInfinity, "MatchGraduates", IsFlow = true)]
    public double[] GraduateFlow { get; } = new double[count];

    [State("effective supply: graduates × level × fit", "persons/quarter", 0, double.PositiveInfinity, "MatchGraduates", IsFlow = true)]
    public double[] EffectiveSupply { get; } = new double[count];

    [State("employment in the entry segment", "persons", 0, double.PositiveInfinity, "UpgradeTechnology")]
    public double[] Employment { get; } = new double[count];

    [State("signed mismatch M", "ln ratio", -20, 20, "MatchGraduates")]
    public double[] Mismatch { get; } = new double[count];

    [State("published mismatch, smoothed", "ln ratio", -20, 20, "MatchGraduates")]
    public double[] PublishedMismatch { get; } = new double[count];

    public ReadOnlySpan<double> Requirement(int sector, int generation) =>
        Path.AsSpan(((sector * generations) + generation) * Profiles.Stride, Profiles.Stride);

    public Span<double> Signal(int sector) => SignalDirection.AsSpan(sector * Profiles.Stride, Profiles.Stride);

    public Span<double> Demand(int sector) => DemandDirection.AsSpan(sector * Profiles.Stride, Profiles.Stride);

    public Span<double> Supply(int sector) => SupplyDirection.AsSpan(sector * Profiles.Stride, Profiles.Stride);
}
