namespace Ronghe.Experiments.Studies.Ways;

/// <summary>How large the experiment is.</summary>
internal sealed record WaysSettings
{
    /// <summary>Quarters before levers act, so that charts show where they begin.</summary>
    public const int From = 8;

    /// <summary>Default length: two years before, twenty years under the levers.</summary>
    public const int DefaultPeriods = From + 80;

    /// <summary>Fewest periods with room for a switch-off and five years after it.</summary>
    public const int LeastPeriods = From + 40;

    /// <summary>Most runs of one command.</summary>
    public const int MostRuns = 1_000_000;

    /// <summary>Paired replications of every cell.</summary>
    public required int Replications { get; init; }

    /// <summary>Length of the runs, quarters.</summary>
    public required int Periods { get; init; }

    /// <summary>Efforts of the factorial, in reference efforts, ascending.</summary>
    public required IReadOnlyList<double> Intensities { get; init; }

    /// <summary>Budgets of the fair comparison in reference money (effort 1 for every programme), ascending.</summary>
    public IReadOnlyList<double> Budgets { get; init; } = [0.25, 0.5, 1];

    /// <summary>Also try the claims in 64 worlds.</summary>
    public bool Robustness { get; init; }

    /// <summary>The effort that claims and single comparisons are read at: the highest.</summary>
    public double Reference => Intensities[^1];

    /// <summary>The budget that ranks, persistence and institutional supply are read at: the middle one.</summary>
    public double MiddleBudget => Budgets[Budgets.Count / 2];

    /// <summary>The period in which pulses end: half-way through the levers' time.</summary>
    public int SwitchOff => From + ((Periods - From) / 2 / WaysCell.SeriesStep * WaysCell.SeriesStep);
}
