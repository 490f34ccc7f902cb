using Ronghe.Experiments.Runs;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>What a figure is in one run: the mean over its quarters, less or over the one that it is compared with.</summary>
internal static class TargetStatistic
{
    /// <param name="target">The figure.</param>
    /// <param name="run">A run, with its series; of a figure between scenarios one of the second.</param>
    /// <param name="first">The first scenario's run of the same luck; null when there is none.</param>
    /// <returns>NaN where it is undefined.</returns>
    public static double Of(Target target, RecordedRun run, RecordedRun? first)
    {
        double here = Mean(run, target.Quantity, target.Group, target.When);
        if (target.Measure == Measure.Level) return here;
        double there = target.IsBetweenScenarios
            ? first is null ? double.NaN : Mean(first, target.Quantity, target.Group, target.When)
            : Mean(run, target.Quantity, target.ThanGroup ?? target.Group, target.ThanWhen ?? target.When);
        return target.Measure == Measure.Difference ? here - there : there == 0 ? double.NaN : here / there;
    }

    private static double Mean(RecordedRun run, string quantity, ObservationGroup group, TargetWindow when)
    {
        int o = run.Layout.IndexOf(quantity), g = run.Groups.ToList().IndexOf(group), count = 0;
        if (o < 0 || g < 0) return double.NaN;
        double sum = 0;
        for (int kept = 0; kept < run.Periods.Count; kept++)
        {
            double value = when.Contains(run.Periods[kept]) ? run.Value(o, g, kept) : double.NaN;
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
