namespace Ronghe.Simulation.Parameters;

/// <summary>How the world begins and how long it runs before it is measured.</summary>
public sealed record WorldParameters
{
    [Parameter(Symbol = "T_0", Unit = "quarters", Minimum = 0, Maximum = 400, PlausibleLow = 20, PlausibleHigh = 120, IsInteger = true,
        Source = "Assumption: six years of study pipelines and contract terms have passed", Meaning = "periods simulated before the first recorded one")]
    public double BurnIn { get; init; } = 40;

    [Parameter(Symbol = "—", Unit = "0 or 1", Minimum = 0, Maximum = 1, PlausibleLow = 0, PlausibleHigh = 1, IsInteger = true,
        Source = "Source paper §3.2: the natural ties of industry-run colleges were cut in the late 1990s", Meaning = "1 starts formerly industry-run colleges with strong personal ties to enterprises of their sector; 0 is the counterfactual")]
    public double LegacyTies { get; init; } = 1;
}
