namespace Ronghe.Simulation;

/// <summary>A link of the loop between industry and education that can be cut.</summary>
[Flags]
public enum Link
{
    None = 0,

    /// <summary>Enterprises upgrade at all.</summary>
    Upgrading = 1,

    /// <summary>Reform effort changes the pace of curriculum revision.</summary>
    ActionOnCurricula = 2,

    /// <summary>The perceived quantity gap changes seats.</summary>
    ActionOnSeats = 4,

    /// <summary>Graduates within reach and joint innovation change upgrading.</summary>
    EducationToIndustry = 8,

    /// <summary>What enterprises require reaches programmes.</summary>
    IndustryToEducation = 16,

    /// <summary>Partnerships begin, deepen and end.</summary>
    Integration = 32,
}

/// <summary>One number a sector and period, replayed in a counterfactual: what another sector did, or a constant.</summary>
/// <param name="Sectors">Number of sectors.</param>
/// <param name="Values">Period × sector from the first recorded period on; the last period is repeated, so that one period is a
/// constant.</param>
public sealed record SectorTrack(int Sectors, IReadOnlyList<double> Values)
{
    public double this[int period, int sector] => Values[(Math.Min(period, (Values.Count / Sectors) - 1) * Sectors) + sector];

    /// <summary>The same value for each sector in every period.</summary>
    public static SectorTrack Constant(IReadOnlyList<double> values) => new(values.Count, values);

    /// <summary>Every value in full: two tracks that differ never share a name.</summary>
    public override string ToString() => FormattableString.Invariant($"{Sectors}: ")
        + string.Join(' ', Values.Select(static v => v.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>Something forced on one sector in one period: an impulse whose echo is measured.</summary>
/// <param name="Period">Recorded period.</param>
/// <param name="Sector">Index of the sector.</param>
public sealed record Impulse(int Period, int Sector);

/// <summary>The same world, seeds and luck with a link cut or an impulse given: the evidence for mechanisms. No ordinary run has
/// one.</summary>
/// <remarks>
/// Acts from the first recorded period on; the burn-in is shared. What a cut link would have carried is held at a constant,
/// usually its mean in the uncut runs, so that the pace of revision or upgrading stays comparable and only the <i>response</i> is gone;
/// or it is replayed from another sector (a <b>yoked</b> control): as much movement, but none that answers.
/// The quantity is still computed and recorded: reform effort without effect is the <b>shadow</b>.
/// </remarks>
public sealed record Counterfactual
{
    public static Counterfactual None { get; } = new();

    /// <summary>Links that are cut.</summary>
    public Link Cut { get; init; }

    /// <summary>Reform effort that acts on curricula while its own action is cut, share.</summary>
    public double HeldReformEffort { get; init; }

    /// <summary>Log seats relative to the plan while their own action is cut, ln ratio; null leaves them where they were.</summary>
    public SectorTrack? HeldLogSeats { get; init; }

    /// <summary>Reform effort replayed while its own action is cut, share; null holds <see cref="HeldReformEffort"/>.</summary>
    public SectorTrack? ReplayedReformEffort { get; init; }

    /// <summary>Upgrade hazard replayed while education → industry is cut, 1/quarter; null holds <see cref="HeldUpgradeGain"/>.</summary>
    public SectorTrack? ReplayedUpgradeHazard { get; init; }

    /// <summary>Expected gain without competitive pressure that decides upgrades while education → industry is cut, ratio; pressure, which
    /// is between enterprises, still adds to it. It is that of enterprises that know enough to upgrade: the others expect none.</summary>
    public double HeldUpgradeGain { get; init; }

    /// <summary>Joint innovation while education → industry is cut, fit × depth × research.</summary>
    public double HeldJointInnovation { get; init; }

    /// <summary>Generation that programmes take demand to be at while industry → education is cut; null lets it grow at
    /// <see cref="HeldPace"/> from the start.</summary>
    public SectorTrack? AssumedGeneration { get; init; }

    /// <summary>Generations a quarter at which programmes assume demand to move while industry → education is cut.</summary>
    public double HeldPace { get; init; }

    /// <summary>All enterprises of a sector upgrade once, without spending knowledge.</summary>
    public Impulse? UpgradePulse { get; init; }

    /// <summary>All curricula of a sector jump toward the next generation once.</summary>
    public Impulse? CurriculumJump { get; init; }
}
