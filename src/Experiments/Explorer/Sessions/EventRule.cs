using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>Something that can happen in a world: a rule on observations, for the whole world or for each sector. It happens when it begins
/// to hold and can happen again only after it has ended; begin and end lie apart so that noise does not repeat it.</summary>
/// <param name="Key">Name in scripts and tests.</param>
/// <param name="Text">What the log says; {0} is the sector, {1} the value.</param>
/// <param name="IsBySector">Looked for in every sector.</param>
/// <param name="Value">The value shown.</param>
/// <param name="Begins">Holds when it begins.</param>
/// <param name="Ends">Holds when it is over.</param>
internal sealed record EventRule(
    string Key, Text Text, bool IsBySector,
    Func<ObservedPast, double> Value, Func<ObservedPast, bool> Begins, Func<ObservedPast, bool> Ends)
{
    /// <summary>The value is a share and shown in per cent.</summary>
    public bool IsShare { get; init; }
}

/// <summary>Something that happened.</summary>
/// <param name="Period">Period in which it began, 0-based.</param>
/// <param name="Rule">Which rule saw it.</param>
/// <param name="Sector">Index of the sector; −1 for the whole world.</param>
/// <param name="Value">Value shown.</param>
internal sealed record WorldEvent(int Period, EventRule Rule, int Sector, double Value);

/// <summary>The observations of one group up to a period, as rules look at them.</summary>
internal readonly struct ObservedPast(RunSeries series, int group, int period)
{
    public int Period => period;

    public double this[string observation] => series[ObservationCatalog.IndexOf(observation), group, period];

    /// <summary>The same group some quarters ago.</summary>
    public ObservedPast Back(int quarters) => new(series, group, period - quarters);

    /// <summary>Mean over the last quarters, undefined ones left out.</summary>
    public double Mean(string observation, int over) => Mean(observation, Math.Max(0, period - over + 1), period);

    /// <summary>Mean over everything before the last quarters.</summary>
    public double MeanBefore(string observation, int last) => Mean(observation, 0, period - last);

    private double Mean(string observation, int from, int to)
    {
        int index = ObservationCatalog.IndexOf(observation), count = 0;
        double sum = 0;
        for (int k = from; k <= to; k++)
        {
            double value = series[index, group, k];
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
