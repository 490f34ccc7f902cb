namespace Ronghe.Simulation.Parameters;

/// <summary>How the world begins, how long it runs before it is measured, and how profiles are compared.</summary>
public sealed record WorldParameters
{
    [Parameter("T_0", "quarters", 0, 400, 16, 120,
        "Assumption: longer than the longest study pipeline and contract term",
        "periods simulated before the first recorded one", IsInteger = true, IsConstant = true)]
    public double BurnIn { get; init; } = 80;

    [Parameter("tie_L", "share", 0, 1, 0.1, 0.6,
        "Source paper §3.2: natural ties of industry-run colleges, cut in the late 1990s; Assumption: a third of them outlived it",
        "personal tie that staff of a formerly industry-run college keep with every partner; 1: as when the industry ran it",
        IsConstant = true)]
    public double LegacyTies { get; init; } = 0.35;

    [Parameter("ω", "rad", 0.05, 3, 0.5, 1,
        "Assumption: with the default family weight the median first in-sector fit on the O*NET profiles is 0.75 (printed by import)",
        "angle between two profiles at which fit has fallen to e^(−1/2)")]
    public double FitWidth { get; init; } = 0.7;

    [Parameter("ω_i", "rad", 0.2, 10, 0.6, 2,
        "Assumption: persons of one cohort differ less than programmes do",
        "width of the fit penalty of a graduate's own deviation ξ")]
    public double IdiosyncraticWidth { get; init; } = 1.0;

    [Parameter("sd(a)", "share", 0, 0.5, 0.05, 0.3,
        "Assumption: wage dispersion within a cohort, order of magnitude",
        "standard deviation of ability around 1 within a cohort")]
    public double AbilitySpread { get; init; } = 0.15;

    [Parameter("σ_n", "ln persons", 0, 2.5, 1.6, 2.3,
        "Assumption: log-normal sizes: heavy-tailed firm sizes, Cabral & Mata 2003; so that each size class has some",
        "standard deviation of log staff of synthetic enterprises", IsConstant = true)]
    public double SizeTail { get; init; } = 2.0;

    [Parameter("—", "share", 0, 1, 0, 0.5,
        "Assumption: revisions leave a trace of the family only (docs/decisions, 15)",
        "weight of the programme family's profile in the first curriculum", IsConstant = true)]
    public double FamilyWeight { get; init; } = 0.1;

    [Parameter("sd(b_0)", "share", 0, 0.3, 0.05, 0.25,
        "Assumption: same on both sides",
        "standard deviation of first beliefs and anchors around 0.5")]
    public double BeliefSpread { get; init; } = 0.15;

    [Parameter("|c_0|", "distance", 0, 3, 0.5, 1.5,
        "Assumption: unit of cultural distance",
        "distance between the mean home cultures of colleges and enterprises")]
    public double CulturalGap { get; init; } = 1.0;

    [Parameter("—", "share", 0, 1, 0.4, 0.9,
        "Assumption: where it rests, measured once",
        "share of the enterprises that want trainees which have partners at the start", IsHeld = true, IsConstant = true)]
    public double InitialPartnerships { get; init; } = 0.7;

    [Parameter("sd(ξ)", "rad", 0, 2, 0.1, 0.6,
        "Assumption: well within the width of its penalty, so that the cohort counts for more than the person",
        "standard deviation of a graduate's own deviation ξ from the profile of the cohort", IsHeld = true)]
    public double DeviationSpread { get; init; } = 0.3;

    [Parameter("—", "share", 0, 1, 0.01, 0.2,
        "Assumption: nobody is worth nothing",
        "lowest ability of a graduate, where 1 is the mean", IsHeld = true)]
    public double LeastAbility { get; init; } = 0.05;

    [Parameter("—", "share", 0, 1, 0.2, 0.5,
        "Assumption: left alone most are sceptical; the same on both sides",
        "mean of anchors, the beliefs to which actors return", IsHeld = true)]
    public double MeanBelief { get; init; } = 0.35;

    [Parameter("—", "share", 0, 0.4, 0.005, 0.1,
        "Assumption: nobody is certain at the start",
        "distance that first beliefs and anchors keep from 0 and 1", IsHeld = true)]
    public double BeliefMargin { get; init; } = 0.02;

    [Parameter("sd(c_0)", "distance", 0, 0.5, 0.1, 0.4,
        "Assumption: actors of one side differ less than the two sides do",
        "standard deviation of home cultures around the mean of their side, on each axis, cut at four of it", IsHeld = true)]
    public double CulturalSpread { get; init; } = 0.2;

    [Parameter("n_min", "persons", 1, 100, 1, 5,
        "Assumption: who works alone is an enterprise too",
        "smallest staff of a synthetic enterprise", IsInteger = true, IsHeld = true, IsConstant = true)]
    public double LeastStaff { get; init; } = 1;

    [Parameter("n_max", "persons", 100, 1000000, 5000, 50000,
        "Assumption: cuts the tail of the log-normal; few workplaces of one city have more",
        "largest staff of a synthetic enterprise", IsInteger = true, Scale = ParameterScale.Logarithmic, IsHeld = true, IsConstant = true)]
    public double MostStaff { get; init; } = 20000;

    [Parameter("—", "share", 0, 1, 0.2, 1,
        "Assumption: where it rests, measured once",
        "depth of the partnerships at the start, as a share of what the host's training allows", IsHeld = true, IsConstant = true)]
    public double InitialDepth { get; init; } = 0.68;

    [Parameter("—", "share", 0, 1, 0.2, 0.8,
        "Assumption: where it rests, measured once",
        "trust in the partnerships at the start", IsHeld = true, IsConstant = true)]
    public double InitialTrust { get; init; } = 0.54;

    [Parameter("—", "share", 0, 1, 0.1, 0.6,
        "Assumption: where they rest, measured once",
        "co-built systems of the partnerships at the start", IsHeld = true, IsConstant = true)]
    public double InitialSystems { get; init; } = 0.3;

    [Parameter("—", "share", 0, 1, 0.3, 0.9,
        "Assumption: where it rests, measured once",
        "share of the partnerships at the start that have a formal agreement", IsHeld = true, IsConstant = true)]
    public double InitialFormal { get; init; } = 0.4;

    [Parameter("—", "share", 0, 1, 0.2, 0.8,
        "Assumption: where it rests, measured once",
        "share of a city's agreements that are in name only, as first beliefs know it", IsHeld = true)]
    public double InitialHollow { get; init; } = 0.5;

    [Parameter("—", "ratio", 0, 1, 0.2, 1,
        "Assumption: where it rests, measured once: budgets bind",
        "shared bases at the start, relative to those that motivation alone would have built", IsHeld = true, IsConstant = true)]
    public double InitialBases { get; init; } = 0.4;

    [Parameter("—", "ratio", 0, 10, 0.6, 1.2,
        "Assumption: where it rests, measured once",
        "worth of a kept trainee over what hosts expect at first, as enterprises with a staff of 100 know it at the start", IsHeld = true,
        IsConstant = true)]
    public double InitialWorth { get; init; } = 1;

    [Parameter("—", "ratio", -1, 1, 0, 0.1,
        "Assumption: where it rests, measured once: small enterprises have no post for whom they trained",
        "by how much more that is in an enterprise with e times the staff", IsHeld = true, IsConstant = true)]
    public double InitialWorthBySize { get; init; } = 0.028;

    [Parameter("—", "ratio", 0, 2, 0.05, 0.3,
        "Assumption: where it rests, measured once",
        "standard deviation of that among them, and of what founded enterprises have heard", IsHeld = true)]
    public double InitialWorthSpread { get; init; } = 0.17;
}
