namespace Ronghe.Simulation.Parameters;

/// <summary>What we assume: one record per submodel.</summary>
public sealed record ModelParameters
{
    public WorldParameters World { get; init; } = new();

    public IndustryParameters Industry { get; init; } = new();

    public LeverParameters Levers { get; init; } = new();
}
