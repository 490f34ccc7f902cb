namespace Ronghe.Simulation.Parameters;

/// <summary>What the province and the cities do.</summary>
public sealed record GovernmentParameters
{
    [Parameter("—", "1/quarter", 0, 1, 0.006, 0.024,
        "Assumption: twenty years to most of what rules can give; source paper §3.6: the biggest obstacle",
        "share of what rules do not yet give that the middle city puts in force in a quarter")]
    public double InstitutionBuilding { get; init; } = 0.012;

    [Parameter("—", "1/quarter", 0, 1, 0.009, 0.036,
        "Assumption: campaigns fade",
        "rate at which effective institutions erode")]
    public double InstitutionDecay { get; init; } = 0.018;

    [Parameter("—", "share", 0, 1, 0.5, 1,
        "Source paper §3.2: documents issued, little effect",
        "institutional supply announced in documents", IsConstant = true)]
    public double Announced { get; init; } = 0.8;

    [Parameter("—", "share", 0, 1, 0.1, 0.6,
        "Assumption: the capital of a province has the officials that a small city lacks",
        "how much faster the city with most students puts rules in force than the middle one, and the one with fewest slower",
        IsConstant = true)]
    public double InstitutionSpread { get; init; } = 0.3;

    [Parameter("—", "0 or 1", 0, 1, 0, 1,
        "Assumption: both kinds of government are studied",
        "1 lets support intensity follow public value against cost; 0 keeps it at 1", IsInteger = true)]
    public double Adaptive { get; init; } = 0;

    [Parameter("—", "1/quarter", 0, 1, 0.03, 0.3,
        "Assumption: budget cycles",
        "speed of support intensity")]
    public double AdaptiveRate { get; init; } = 0.1;

    [Parameter("—", "1/ln ratio", 0, 20, 1, 4,
        "Assumption: logit choice",
        "slope of support intensity in ln(public value / cost)")]
    public double AdaptiveSlope { get; init; } = 2;

    [Parameter("—", "CNY/student/quarter", 0, 1000000.0, 2000, 20000,
        "Assumption: value of one student fully trained in partnership",
        "public value of integration per student and quarter")]
    public double PublicValue { get; init; } = 8000;
}
