using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>How long and how often the worlds of a spiral study run.</summary>
/// <param name="Periods">Quarters that are measured.</param>
/// <param name="Replications">Seeds that are judged.</param>
internal sealed record SpiralSettings(int Periods, int Replications)
{
    /// <summary>Measured unless asked otherwise: loops near their limit turn in about a hundred quarters, and slow drifts need room beside
    /// them.</summary>
    public const int UsualPeriods = 1_200;

    /// <summary>Recorded quarters before the first measured one: what is cut settles within a study time and its echo.</summary>
    public const int Settling = 40;

    /// <summary>Quarters that an impulse's echo is followed.</summary>
    public const int Horizon = 120;

    /// <summary>Sectors of each seed that get an impulse, one at a time.</summary>
    public const int PulsedSectors = 2;

    /// <summary>Recorded quarters of a run that is followed after an impulse.</summary>
    public const int EchoLength = Settling + Horizon + 1;

    /// <summary>Recorded quarters of a run that a verdict is made of.</summary>
    public int Length => Settling + Periods;

    /// <summary>Quarters measured of what is told beside the verdicts: half of them, and all where that would be too few to see a
    /// swing.</summary>
    public int PeriodsBeside => Math.Min(Periods, Math.Max(LoopCourses.FewestQuarters / 2, Periods / 2));

    public int LengthBeside => Settling + PeriodsBeside;

    /// <summary>Seeds of what is told beside the verdicts.</summary>
    public int ReplicationsBeside => Math.Min(Replications, Math.Max(LoopCourses.FewestSeeds, Replications / 2));

    /// <summary>Runs under the pilot's seed.</summary>
    public int Pilots => Math.Min(Criteria.Seeds.PilotReplications, 2 * Replications);
}
