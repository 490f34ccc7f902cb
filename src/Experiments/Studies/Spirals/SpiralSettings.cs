namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>How long and how often the worlds of a spiral experiment run.</summary>
/// <param name="Periods">Quarters that are measured.</param>
/// <param name="Replications">Seeds of every variant.</param>
internal sealed record SpiralSettings(int Periods = SpiralSettings.FewestPeriods, int Replications = 16)
{
    /// <summary>Below this many measured quarters nothing is claimed (docs/spiral.md).</summary>
    public const int FewestPeriods = 400;

    /// <summary>Below this many seeds nothing is claimed: intervals are over seeds, because the sectors of one seed share seats and
    /// technology.</summary>
    public const int FewestReplications = 8;

    /// <summary>Below this many series (seeds × sectors) nothing is claimed.</summary>
    public const int FewestSeries = 16;

    /// <summary>Quarters before the first recorded one: the start-up, in which seats move from the plan to what sectors need, is
    /// over.</summary>
    public const int BurnIn = 120;

    /// <summary>Recorded quarters before the first measured one: cuts act from the first recorded quarter and settle within a study time
    /// and its echo.</summary>
    public const int Settling = 40;

    /// <summary>Quarters that an impulse's echo is followed.</summary>
    public const int Horizon = 120;

    /// <summary>Sectors of each seed that get an impulse, one at a time.</summary>
    public const int PulsedSectors = 2;

    /// <summary>Recorded quarters of a long run.</summary>
    public int Length => Settling + Periods;

    /// <summary>Recorded quarters of a run that is followed after an impulse.</summary>
    public static int EchoLength => Settling + Horizon + 1;

    /// <summary>Computes statistics even where nothing may be claimed.</summary>
    public bool ForcesNumbers { get; init; }

    /// <summary>Seeds of the variants that change a lag.</summary>
    public int LagReplications => Math.Max(FewestReplications, Replications / 2);

    /// <summary>Why nothing may be claimed from runs of this kind; null when something may.</summary>
    public string? Problem(int sectors) =>
        Periods < FewestPeriods ? $"not testable: {Periods} quarters measured, at least {FewestPeriods} are needed"
        : Replications < FewestReplications ? $"not testable: {Replications} seeds, at least {FewestReplications} are needed"
        : Replications * sectors < FewestSeries
            ? $"not testable: {Replications * sectors} series (seeds × sectors), at least {FewestSeries} are needed"
        : null;
}
