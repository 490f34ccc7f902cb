using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Education;

namespace Ronghe.Statistical.Tests.Spirals;

/// <summary>A loop that is closed by construction: the model's own seat, reform and information rules above their stability limit, demand
/// as noise.</summary>
internal static class SeatCobweb
{
    private const int Lag = 16;
    private const int Start = 160;

    /// <summary>Mismatch and reform effort; an impulse raises demand by 0.5 that fades over ten quarters.</summary>
    public static (double[] Mismatch, double[] Effort) Run(uint seed, EducationParameters parameters, int periods, int? impulse = null,
        bool acts = true)
    {
        double[] noise = RedNoise.Path(Start + periods, 0.8, 700_000 + seed);
        var seats = new double[Start + periods];
        double[] mismatch = new double[periods], efforts = new double[periods];
        double perceived = 0, published = 0, effort = 0;
        for (int t = 1; t < Start + periods; t++)
        {
            int recorded = t - Start;
            double shock = impulse is { } at && recorded >= at ? 0.5 * Math.Exp((at - recorded) / 10.0) : 0;
            double gap = (0.1 * noise[t]) + shock - (t > Lag ? seats[t - Lag] : 0);
            perceived = ShareInformation.NextPerceivedGap(perceived, published, 0.14);
            published = ShareInformation.NextPerceivedGap(published, gap, 0.3);
            effort = ReviseCurricula.NextReformEffort(effort, perceived, parameters.RevisionThreshold, 0.5, parameters);
            seats[t] = acts ? AdjustSeatsAndAdmit.NextLogSeats(seats[t - 1], perceived, parameters) : 0;
            if (recorded < 0) continue;
            mismatch[recorded] = gap;
            efforts[recorded] = effort;
        }

        return (mismatch, efforts);
    }
}
