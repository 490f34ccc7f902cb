namespace Ronghe.Experiments.Studies.Stories;

/// <summary>The first time a quantity in or around an agent differs between two worlds that share their luck.</summary>
/// <param name="Period">Recorded period; negative in the burn-in.</param>
/// <param name="Step">Position of the process in the schedule.</param>
/// <param name="Process">The process that wrote the difference.</param>
/// <param name="Quantity">What differs.</param>
/// <param name="First">Value in the first world; NaN when it does not exist there.</param>
/// <param name="Second">Value in the second world; NaN when it does not exist there.</param>
/// <param name="Terms">Terms of the rule that differ, the largest effect first; empty when the rule is not in the rule book.</param>
internal sealed record Divergence(int Period, int Step, string Process, Quantity Quantity, double First, double Second,
    IReadOnlyList<TermShare> Terms)
{
    /// <summary>Happens earlier than another, within a period by the order of the schedule.</summary>
    public bool IsBefore(Divergence other) => Period < other.Period || (Period == other.Period && Step < other.Step);
}
