namespace Ronghe.Simulation.Policies;

/// <summary>How long the practice phase at the end of study is, quarters: no duty to place reaches beyond it.</summary>
public static class PracticePhase
{
    /// <summary>Of vocational colleges: six months (Measured).</summary>
    public const double Vocational = 2;

    /// <summary>Of undergraduates (Assumption).</summary>
    public const double Undergraduate = 1;
}
