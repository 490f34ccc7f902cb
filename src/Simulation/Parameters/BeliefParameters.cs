namespace Ronghe.Simulation.Parameters;

/// <summary>How information and consensus travel.</summary>
public sealed record BeliefParameters
{
    [Parameter("—", "1/quarter", 0, 1, 0.05, 0.2,
        "Second prototype of the model",
        "rate at which a programme takes up the demand signal without partners")]
    public double InformationRate { get; init; } = 0.1;

    [Parameter("—", "ratio", 0, 10, 1, 6,
        "Second prototype of the model",
        "how much full coverage speeds up information, relative to none")]
    public double InformationGain { get; init; } = 3;

    [Parameter("—", "1/quarter", 0.02, 1, 0.1, 0.5,
        "Assumption: annual statistics",
        "rate at which the association's sector signal follows the true requirement at association strength 1")]
    public double SignalDelay { get; init; } = 0.25;

    [Parameter("—", "relative length", 0, 2, 0.05, 0.6,
        "Assumption: surveys are small",
        "noise of the sector signal relative to unit length at association strength 0; none is left at 1")]
    public double SignalNoise { get; init; } = 0.25;

    [Parameter("—", "share", 0, 1, 0.2, 0.9,
        "Assumption: industry associations of middling quality",
        "quality of the demand forecast that associations publish if none of their members trains, mean over sectors", IsConstant = true)]
    public double AssociationStrength { get; init; } = 0.5;

    [Parameter("—", "share", 0, 0.5, 0.1, 0.4,
        "Assumption: some sectors have associations that set standards, others have an office",
        "half width of the uniform spread of that between sectors, cut to 0 … 1", IsConstant = true)]
    public double AssociationSpread { get; init; } = 0.2;

    [Parameter("—", "share", 0, 2, 0.1, 0.6,
        "Source paper §3.5: the college's quality is invisible to enterprises",
        "noise of an enterprise's estimate of a partner's quality at depth 0")]
    public double QualityNoise { get; init; } = 0.3;

    [Parameter("—", "1/quarter", 0, 1, 0.03, 0.3,
        "Friedkin & Johnsen 1990",
        "weight of partners' mean belief")]
    public double Openness { get; init; } = 0.1;

    [Parameter("ε", "belief", 0, 1, 0.2, 0.6,
        "Hegselmann & Krause 2002",
        "difference above which a partner's belief is ignored")]
    public double ConfidenceBound { get; init; } = 0.4;

    [Parameter("—", "1/quarter", 0, 1, 0.02, 0.08,
        "Friedkin & Johnsen 1990; the number is an Assumption: convictions fade in six years",
        "pull of the anchor")]
    public double Stubbornness { get; init; } = 0.04;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.1,
        "Assumption: own experience persuades",
        "belief gained per unit of benefit surprise")]
    public double Reinforcement { get; init; } = 0.05;

    [Parameter("—", "1/quarter", 0, 0.5, 0.01, 0.05,
        "Assumption: what was promised and not given disappoints",
        "share of belief lost in a quarter where all agreements of the city are without depth")]
    public double Disappointment { get; init; } = 0.02;

    [Parameter("—", "1/quarter", 0, 0.5, 0.01, 0.04,
        "Assumption: present propaganda persuades few",
        "rate at which publicity moves beliefs toward full consensus")]
    public double Publicity { get; init; } = 0.02;

    [Parameter("—", "share", 0, 1, 0.25, 0.75,
        "Assumption: official statistics alone are half as fast",
        "speed of the sector signal at association strength 0, relative to that at 1", IsHeld = true)]
    public double SignalWithoutAssociation { get; init; } = 0.5;

    [Parameter("h_0", "share", 0, 1, 0.2, 0.8,
        "Assumption: where it rests, measured once",
        "share of a sector's staff in enterprises that train, by which what is known at the start lags", IsHeld = true, IsConstant = true)]
    public double FirstTrainers { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.1, 0.6,
        "Assumption: without common systems most of what partners require is lost on the way",
        "weight of partners' own requirement at full depth without common systems; with full ones it is 1", IsHeld = true)]
    public double PartnerWeightWithoutSystems { get; init; } = 0.3;
}
