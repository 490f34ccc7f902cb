using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>What came of the worlds of a part of the study.</summary>
/// <param name="Means">World × figure, mean over replications; NaN where none is defined.</param>
/// <param name="Luck">Variance of such a mean by luck, figure by figure; 0 where there is one replication.</param>
internal sealed record WorldOutcomes(double[][] Means, double[] Luck)
{
    /// <param name="values">World × replication × figure.</param>
    public static WorldOutcomes Of(double[][][] values)
    {
        int figures = values[0][0].Length;
        double[][] means = [.. values.Select(runs => (double[])[.. Enumerable.Range(0, figures).Select(t =>
            FiniteMean.Of(runs.Select(run => run[t])))])];
        double[] luck = new double[figures];
        for (int t = 0; t < figures; t++)
        {
            double sum = 0;
            int worlds = 0;
            foreach (double[][] runs in values)
            {
                double[] seen = [.. runs.Select(run => run[t]).Where(double.IsFinite)];
                if (seen.Length < 2) continue;
                double mean = seen.Average();
                sum += seen.Sum(v => (v - mean) * (v - mean)) / (seen.Length - 1) / seen.Length;
                worlds++;
            }

            luck[t] = worlds == 0 ? 0 : sum / worlds;
        }

        return new WorldOutcomes(means, luck);
    }
}
