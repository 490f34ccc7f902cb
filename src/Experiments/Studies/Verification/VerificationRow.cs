namespace Ronghe.Experiments.Studies.Verification;

/// <summary>One result from outside and what the simulation's own rule gives.</summary>
/// <param name="Id">Row of the verification table, such as V2.</param>
/// <param name="What">The case, in a few words.</param>
/// <param name="Rule">Rule of the simulation that the check drives.</param>
/// <param name="Source">Where the expected value comes from.</param>
/// <param name="Expected">Published or closed-form value.</param>
/// <param name="Got">Value that the rule gives.</param>
/// <param name="Tolerance">Greatest difference that passes.</param>
internal sealed record VerificationRow(string Id, string What, string Rule, string Source, double Expected, double Got, double Tolerance)
{
    public bool Passes => Math.Abs(Got - Expected) <= Tolerance;
}
