using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.State;

/// <summary>Cohorts on their way through a programme, and those who finished in the last periods. A ring of entry periods a
/// programme.</summary>
public sealed class Cohorts(int programmes, int maximumStudyPeriods, int remembered)
{
    /// <summary>No level can be higher: the longest study (32 quarters) at the fastest teaching and practice a scenario may ask for brings
    /// 80.</summary>
    public const double HighestLevel = 100;

    /// <summary>Ring length: the longest study plus the periods after it in which graduates are known as persons.</summary>
    public int Ring { get; } = maximumStudyPeriods + remembered + 1;

    /// <summary>Periods after graduation in which a graduate may look for work: cohorts are remembered that long.</summary>
    public int Remembered => remembered;

    public int Programmes => programmes;

    /// <summary>The longest study, periods.</summary>
    public int MaximumStudyPeriods => maximumStudyPeriods;

    [State("students of the cohort", "persons", 0, int.MaxValue, "Teach", AlsoWrittenBy = "AdjustSeatsAndAdmit")]
    public int[] Students { get; } = new int[programmes * (maximumStudyPeriods + remembered + 1)];

    [State("competence level accumulated", "level", 0, HighestLevel, "Teach", AlsoWrittenBy = "AdjustSeatsAndAdmit")]
    public double[] Level { get; } = new double[programmes * (maximumStudyPeriods + remembered + 1)];

    /// <summary>Direction of the profile accumulated so far, unit length. Written by Teach.</summary>
    public double[] Direction { get; } = new double[programmes * (maximumStudyPeriods + remembered + 1) * Profiles.Stride];

    /// <summary>Place of the cohort that entered <paramref name="programme"/> in <paramref name="entryPeriod"/>.</summary>
    public int At(int programme, int entryPeriod) =>
        (programme * Ring) + (entryPeriod >= 0 ? entryPeriod % Ring : ((entryPeriod % Ring) + Ring) % Ring);

    /// <summary>Programme of a cohort.</summary>
    public int ProgrammeOf(int cohort) => cohort / Ring;

    public Span<double> Profile(int cohort) => Direction.AsSpan(cohort * Profiles.Stride, Profiles.Stride);
}
