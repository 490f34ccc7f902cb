namespace Ronghe.Simulation.Parameters;

/// <summary>Technology, vacancies, workforces and production.</summary>
public sealed record IndustryParameters
{
    [Parameter("λ", "ratio", 1, 3, 1.1, 1.6,
        "Assumption: quality-ladder step, Grossman & Helpman 1991",
        "output of a technology generation relative to the one before")]
    public double UpgradeGain { get; init; } = 1.25;

    [Parameter("θ̄", "rad", 0, 1.5, 0.15, 0.6,
        "Assumption: requirement drift 0.10 a year (Lightcast, calibration target requirement_drift)",
        "mean angle between the requirements of two technology generations", IsConstant = true)]
    public double RequirementRotation { get; init; } = 0.45;

    [Parameter("μ", "share", 0, 1, 0.3, 0.7,
        "Assumption: technologies follow trajectories, Dosi 1982; above 0.7 the path is" +
            " nearly a great circle, which is a clock (docs/decisions, 15)",
        "share of a generation's direction of change carried on from the one before", IsConstant = true)]
    public double RotationMomentum { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.2, 0.7,
        "Assumption: general-purpose technologies, Bresnahan & Trajtenberg 1995",
        "weight of the direction of change that is common to all sectors", IsConstant = true)]
    public double CommonTechnology { get; init; } = 0.45;

    [Parameter("H", "quarters", 1, 80, 8, 40,
        "Assumption: investment payback",
        "quarters over which an upgrade must pay")]
    public double PlanningHorizon { get; init; } = 24;

    [Parameter("r", "1/quarter", 0, 0.3, 0.01, 0.06,
        "Assumption: corporate hurdle rates near 12 % a year",
        "discount rate of the upgrading decision")]
    public double DiscountRate { get; init; } = 0.03;

    [Parameter("ν", "1/quarter", 0, 1, 0.1, 0.5,
        "Assumption: at most one generation a year",
        "highest upgrade hazard")]
    public double UpgradeRate { get; init; } = 0.25;

    [Parameter("—", "1/ratio", 0.5, 50, 5, 20,
        "Assumption: decisions are noisy",
        "slope of the upgrade hazard in the expected gain")]
    public double UpgradeSharpness { get; init; } = 12;

    [Parameter("—", "ratio", -2, 2, -0.3, 0.1,
        "Assumption: strategic value of being up to date; about one generation in five years",
        "expected relative gain at which half the highest hazard is reached")]
    public double UpgradeHurdle { get; init; } = -0.2;

    [Parameter("c_T", "ratio", 0, 3, 0.2, 0.8,
        "Assumption: Cohen & Levinthal 1990: absorptive capacity",
        "loss of an upgrade when neither staff nor reachable graduates fit the new requirement")]
    public double TransitionLoss { get; init; } = 0.4;

    [Parameter("c_M", "ratio/ln ratio", 0, 2, 0, 0.4,
        "Assumption: unfilled posts delay an upgrade",
        "how much a shortage of graduates (published quantity gap) lowers the expected gain")]
    public double ShortageWeight { get; init; } = 0.2;

    [Parameter("—", "ratio/generation", 0, 2, 0.1, 0.5,
        "Assumption: market-stealing by those ahead, Aghion et al. 2005",
        "gain added per generation that the sector is ahead")]
    public double CompetitivePressure { get; init; } = 0.25;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.06,
        "Assumption: one upgrade in eight years on own research alone",
        "knowledge stock added by own research")]
    public double OwnKnowledge { get; init; } = 0.03;

    [Parameter("—", "1/quarter", 0, 1, 0.1, 0.6,
        "Source paper §2.2 (linkage); Assumption: half of the tenth of new products and processes that hangs on academic research, " +
            "Mansfield 1998",
        "knowledge stock added by joint innovation and solved problems at full depth with fitting programmes of research strength 1 in " +
            "every slot for partners")]
    public double JointKnowledge { get; init; } = 0.3;

    [Parameter("—", "1/quarter/generation", 0, 1, 0.01, 0.08,
        "Assumption: imitation is cheaper than invention",
        "knowledge stock added per generation behind the sector")]
    public double SpilloverKnowledge { get; init; } = 0.04;

    [Parameter("δ", "1/quarter", 0, 0.5, 0.035, 0.046,
        "Assumption: a graduate stays in the entry segment for five and a half to seven years, whoever the employers are",
        "share of the entry segment that graduates replace in a quarter at rest; it sets how soon settled staff leave")]
    public double Turnover { get; init; } = 0.04;

    [Parameter("—", "share", 0.01, 1, 0.1, 0.35,
        "Assumption: graduates of applied colleges join a fifth of the posts, and staff turn over near 1 % a quarter (decision 6)",
        "share of an enterprise's staff that is its entry segment, which graduates of applied colleges join", IsHeld = true)]
    public double EntryShare { get; init; } = 0.2;

    [Parameter("—", "1/quarter", 0, 1, 0.3, 1,
        "Assumption: firms create the posts they want within a year",
        "share of the gap between the entry posts an enterprise wants and those it has that is created in a quarter")]
    public double PostCreation { get; init; } = 0.5;

    [Parameter("—", "1/quarter", 0, 1, 0.2, 0.4,
        "Assumption: somebody experienced or from another province comes within a year; most vacancies are filled within a quarter, " +
            "Davis, Faberman & Haltiwanger 2013",
        "share of the entry posts left open for a quarter that persons from outside the graduates' labour market fill")]
    public double OutsideHires { get; init; } = 0.32;

    [Parameter("σ_x", "ln ratio", 0, 0.2, 0.005, 0.02,
        "Assumption: sectors' demand differs by 2 % a year, plausible 1 to 4 %",
        "standard deviation of a quarter's change of a sector's demand relative to others'")]
    public double DemandSpread { get; init; } = 0.01;

    [Parameter("—", "quarters", 1, 1000, 60, 120,
        "Assumption: shares of sectors return within a generation",
        "quarters until half of a change of a sector's demand is gone")]
    public double DemandHalfLife { get; init; } = 88;

    [Parameter("ε", "ratio", 0, 3, 0.3, 0.9,
        "Ngai & Pissarides 2007: demand for what becomes cheaper grows less than its price falls",
        "elasticity of demand between sectors: below 1 a sector that is ahead in productivity needs fewer persons")]
    public double DemandElasticity { get; init; } = 0.6;

    [Parameter("σ_c", "ln ratio", 0, 0.1, 0.003, 0.012,
        "Assumption: employment moves by one to two per cent with the business cycle",
        "standard deviation of a quarter's change of demand that is common to all sectors")]
    public double CycleSpread { get; init; } = 0.006;

    [Parameter("—", "share", 0, 0.99, 0.8, 0.95,
        "Assumption: half of it is gone within a year or two",
        "share of the common deviation of demand that is left a quarter later")]
    public double CycleMemory { get; init; } = 0.88;

    [Parameter("h_f", "1/quarter", 0, 0.2, 0.005, 0.016,
        "Assumption: one in twenty-eight enterprises of fifty staff fails in a year",
        "chance that an enterprise of 50 staff fails in a quarter")]
    public double Failing { get; init; } = 0.009;

    [Parameter("—", "—", 0, 1, 0.15, 0.45,
        "Dunne, Roberts & Samuelson 1989: larger plants fail less often",
        "exponent with which the chance to fail falls with staff")]
    public double FailingBySize { get; init; } = 0.3;

    [Parameter("—", "1/ratio", 0, 20, 0.5, 3,
        "Assumption: who earns a tenth of output less than the sector fails a sixth more often",
        "how much more often who earns less than the sector fails")]
    public double FailingByProfit { get; init; } = 1.5;

    [Parameter("—", "—", 0, 10, 1, 4,
        "Assumption: entry answers demand more than in proportion",
        "exponent with which foundings answer the staff that demand calls for, relative to what is planned")]
    public double FoundingByRoom { get; init; } = 2;

    [Parameter("—", "ratio", 0.01, 5, 0.1, 0.5,
        "Assumption: places that wait for a founder are few",
        "empty places that could be filled at rest, for each that is open", IsHeld = true)]
    public double EmptyPlaces { get; init; } = 0.25;

    [Parameter("growth", "1/quarter", -0.05, 0.05, -0.01, 0.01,
        "The baseline has constant size by design",
        "growth of enterprises' staff")]
    public double SectorGrowth { get; init; } = 0.0;

    [Parameter("—", "1/quarter", 0, 0.3, 0.01, 0.05,
        "Assumption: fewer than of those in early careers",
        "share of the settled staff of the entry segment who look for another employer in their city and sector in a quarter")]
    public double JobMoves { get; init; } = 0.02;

    [Parameter("o", "1/quarter", 0, 0.5, 0.005, 0.04,
        "Assumption: slow learning without instruction",
        "share of the workforce profile moved to the current requirement by doing")]
    public double OnTheJobTraining { get; init; } = 0.02;

    [Parameter("A", "CNY/person/quarter", 1000, 1000000.0, 40000, 90000,
        "Assumption: value added of urban units, order of magnitude",
        "output per head at generation 0, full fit and level 1", Scale = ParameterScale.Logarithmic)]
    public double OutputPerHead { get; init; } = 60000;

    [Parameter("—", "share", 0.1, 0.9, 0.4, 0.6,
        "China national accounts, order of magnitude",
        "wages as share of standard output per head at the sector's mean generation; standard output is that of level " +
            "1 and of standard fit")]
    public double LabourShare { get; init; } = 0.5;

    [Parameter("—", "share", 0, 0.6, 0.05, 0.25,
        "Assumption: effective rate",
        "tax on positive profit")]
    public double TaxRate { get; init; } = 0.1;

    [Parameter("—", "share", 0, 0.2, 0.01, 0.05,
        "Education surcharges (3 % + 2 % of turnover taxes), as share of profit: Assumption",
        "education surcharges, share of positive profit: the liability that the credit may offset")]
    public double SurchargeRate { get; init; } = 0.02;

    [Parameter("—", "share", 0, 1, 0.1, 0.5,
        "Assumption: a term to full productivity",
        "productivity lost in the first quarter by a hire at cultural distance 1")]
    public double IntegrationTime { get; init; } = 0.3;

    [Parameter("—", "share", 0, 1, 0.05, 0.4,
        "Assumption: steps of technology are of like size",
        "half width of the uniform spread of the angle between two generations, relative to its mean", IsHeld = true, IsConstant = true)]
    public double RotationSpread { get; init; } = 0.2;

    [Parameter("—", "share", 0, 1, 0.25, 0.75,
        "Assumption: graduates count as much as staff; absorptive capacity, Cohen & Levinthal 1990",
        "weight of reachable graduates, against that of the own staff, in absorptive capacity", IsHeld = true)]
    public double AbsorptiveGraduates { get; init; } = 0.5;

    [Parameter("—", "ratio", 0, 1, 0.1, 0.6,
        "Assumption: some graduates are always found",
        "lowest number of graduates a post that enterprises expect when they look ahead", IsHeld = true)]
    public double LeastFill { get; init; } = 0.3;

    [Parameter("—", "ratio", 1, 10, 1.2, 2.5,
        "Assumption: more graduates than posts speed up turnover a little only",
        "highest number of graduates a post that enterprises expect when they look ahead", IsHeld = true)]
    public double MostFill { get; init; } = 1.6;

    [Parameter("—", "ln ratio", 0.1, 5, 0.5, 2,
        "Assumption: a shortage of e to one is as bad as any",
        "published quantity gap, up or down, beyond which it changes the expected gain no more", IsHeld = true)]
    public double MostGap { get; init; } = 1;

    [Parameter("—", "generations", 0, 20, 2, 8,
        "Assumption: who is far behind feels no more pressure for being further behind",
        "generations that the sector is ahead beyond which competition presses no more", IsHeld = true)]
    public double MostGenerationsBehind { get; init; } = 4;

    [Parameter("—", "fit", 0.1, 1, 0.6, 0.9,
        "Assumption: as the median fit that first curricula should have to their sector (decision 7)",
        "fit of a workforce in standard output, of which wages are a share", IsHeld = true)]
    public double StandardFit { get; init; } = 0.75;

    [Parameter("—", "upgrades", 1, 3, 1.2, 2.5,
        "Assumption: knowledge that is not used ages",
        "highest knowledge stock: what would come on top is lost", IsHeld = true)]
    public double MostKnowledge { get; init; } = 1.5;

    [Parameter("—", "share", 0, 1, 0.5, 1,
        "Assumption: somebody always works",
        "highest share of output lost to hires who are still settling in", IsHeld = true)]
    public double MostLostOutput { get; init; } = 0.9;

    [Parameter("—", "distance", 0, 10, 0.5, 2,
        "Assumption: nobody loses more than all of it",
        "cultural distance of a hire beyond which settling in takes no longer", IsHeld = true)]
    public double MostHireDistance { get; init; } = 1;

    [Parameter("v", "generations/quarter", 0, 1, 0.01, 0.03,
        "Assumption: a generation in twelve years; measured once on the small world: the pace at which upgrades settle",
        "pace of technology by which staff and curricula lag at the start; upgrades decide it from then on", IsHeld = true,
        IsConstant = true)]
    public double FirstPace { get; init; } = 0.0215;

    [Parameter("κ_0", "upgrades", 0, 10, 2, 4,
        "Assumption: two enterprises in three know enough for an upgrade; measured once on the small world: about as many as at rest",
        "width of the uniform distribution of knowledge at the start, cut at the highest", IsHeld = true)]
    public double FirstKnowledge { get; init; } = 3;
}
