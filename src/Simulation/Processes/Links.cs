using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes;

/// <summary>What the links of the loop between industry and education carry in this period: a process asks here for what reaches
/// it.</summary>
/// <remarks>
/// The one place that knows of <see cref="Counterfactual"/>s. In every ordinary run, and before the first recorded period, what goes in
/// comes out. Where a link is cut, what would have come through is held or replayed; an impulse comes in addition. Make one for a sweep.
/// </remarks>
internal readonly struct Links
{
    /// <summary>Share of the way to the next generation that a forced jump turns a curriculum.</summary>
    private const double JumpShare = 0.6;

    private readonly ModelState _state;
    private readonly Counterfactual _given;
    private readonly Link _cut;
    private readonly int _pulse;
    private readonly int _jump;

    public Links(ModelState state)
    {
        _state = state;
        _given = state.Scenario.Counterfactual;
        _cut = state.RecordedPeriod >= 0 ? _given.Cut : Link.None;
        _pulse = SectorOf(_given.UpgradePulse);
        _jump = SectorOf(_given.CurriculumJump);
    }

    /// <summary>Whether partnerships begin, deepen and end.</summary>
    public bool MovePartnerships => !IsCut(Link.Integration);

    /// <summary>Expected gains that decide about upgrading; where graduates cannot be looked at, competition alone adds to a held
    /// gain.</summary>
    public T DecidingGain<T>(T gain, T pressure)
        where T : struct, ILane<T> => IsCut(Link.EducationToIndustry) ? _given.HeldUpgradeGain + pressure : gain;

    /// <summary>Chance of a sector's enterprise to upgrade, or the one that is replayed, whatever it knows.</summary>
    public double UpgradeHazard(int sector, double hazard) =>
        IsCut(Link.EducationToIndustry) && _given.ReplayedUpgradeHazard is { } replayed ? replayed[_state.RecordedPeriod, sector] : hazard;

    /// <summary>Whether an enterprise of a sector upgrades that wants to, or does not.</summary>
    public bool Upgrades(int sector, bool wants) => sector == _pulse || (wants && !IsCut(Link.Upgrading));

    /// <summary>Knowledge that an upgrade takes: a forced one is a gift.</summary>
    public double KnowledgeSpent(int sector) => sector == _pulse ? 0 : 1;

    /// <summary>Joint innovation with programmes.</summary>
    public double JointInnovation(double joint) => IsCut(Link.EducationToIndustry) ? _given.HeldJointInnovation : joint;

    /// <summary>Weight that partners' requirement has in what a programme perceives.</summary>
    public double PartnerWeight(double weight) => IsCut(Link.IndustryToEducation) ? 0 : weight;

    /// <summary>Quantity gap that a programme reads.</summary>
    public double PublishedGap(double gap) => IsCut(Link.IndustryToEducation) ? 0 : gap;

    /// <summary>Whether practice turns students toward what hosts require.</summary>
    public bool PracticeTurns => !IsCut(Link.IndustryToEducation);

    /// <summary>Leaves a sector's signal as it is published, or puts in its place a demand that moves along the sector's path by itself,
    /// whatever enterprises do.</summary>
    public void Signal(int sector)
    {
        if (!IsCut(Link.IndustryToEducation)) return;
        Sectors sectors = _state.Sectors;
        double assumed = _given.AssumedGeneration?[_state.RecordedPeriod, sector] ?? (_state.Period * _given.HeldPace);
        double generation = Math.Clamp(assumed, 0, sectors.Generations - 2);
        int below = (int)generation;
        sectors.Requirement(sector, below).CopyTo(sectors.Signal(sector));
        _state.Turn(sectors.Signal(sector), sectors.Requirement(sector, below + 1), generation - below);
    }

    /// <summary>Leaves a programme's curriculum, or makes it jump toward the generation after the sector's.</summary>
    public void Curriculum(int programme)
    {
        int sector = _state.Programmes.Sector[programme];
        if (sector != _jump) return;
        Sectors sectors = _state.Sectors;
        int next = Math.Min(sectors.Generations - 1, (int)Math.Round(sectors.MeanGeneration[sector]) + 1);
        _state.Turn(_state.Programmes.Curriculum(programme), sectors.Requirement(sector, next), JumpShare);
    }

    /// <summary>Reform effort of a sector's programme that acts on its curriculum.</summary>
    public double ReformEffort(int sector, double effort) =>
        !IsCut(Link.ActionOnCurricula) ? effort : _given.ReplayedReformEffort?[_state.RecordedPeriod, sector] ?? _given.HeldReformEffort;

    /// <summary>Log seats of a sector's programme: those it would move to, or those held, or those it has.</summary>
    public double LogSeats(int sector, double current, double next) =>
        !IsCut(Link.ActionOnSeats) ? next : _given.HeldLogSeats?[_state.RecordedPeriod, sector] ?? current;

    /// <summary>Whether seats are held where they are, whatever their limits and their total.</summary>
    public bool HoldSeats => IsCut(Link.ActionOnSeats);

    private bool IsCut(Link link) => (_cut & link) != 0;

    /// <summary>The sector that this period's impulse strikes; −1 without one.</summary>
    private int SectorOf(Impulse? impulse) => impulse is not null && impulse.Period == _state.RecordedPeriod ? impulse.Sector : -1;
}
