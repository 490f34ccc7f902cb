namespace Ronghe.Simulation.Parameters;

/// <summary>What we assume: one record per submodel.</summary>
public sealed record ModelParameters
{
    public WorldParameters World { get; init; } = new();

    public IndustryParameters Industry { get; init; } = new();

    public BeliefParameters Belief { get; init; } = new();

    public DecisionParameters Decision { get; init; } = new();

    public CooperationParameters Cooperation { get; init; } = new();

    public EducationParameters Education { get; init; } = new();

    public PracticeParameters Practice { get; init; } = new();

    public LabourMarketParameters LabourMarket { get; init; } = new();

    public GovernmentParameters Government { get; init; } = new();

    public LeverParameters Levers { get; init; } = new();
}
