using System.Numerics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Education;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The seat loop's gain against its stability limit: would seats and graduates cycle by themselves, without industry?</summary>
/// <remarks>
/// Linear, outside the dead zone, one sector alone. <i>Study lag only</i> is V2's k/k* (k* = 2cos(mπ/(2m+1))). With <i>all lags</i>,
/// perceived mismatch follows the published one at the information rate and that follows the measured one at the publication rate: 1 − (1 −
/// back)z⁻¹ + k·z⁻ᵐ·[a z⁻¹/(1 − (1 − a)z⁻¹)]·[b/(1 − (1 − b)z⁻¹)] = 0,
/// and k* is the least gain with a root on the unit circle. The provincial total takes a sector's share of seats off the gain; the dead
/// zone and the curve of tanh make the loop's gain smaller for small and for large swings, so a value a little above 1 need not cycle: the
/// ablation without upgrading shows whether it does.
/// </remarks>
internal static class SeatLoop
{
    /// <summary>k/k* with the study lag alone.</summary>
    public static double GainOfStudyAlone(double studyQuarters, EducationParameters parameters) =>
        AdjustSeatsAndAdmit.GainAgainstLimit((int)Math.Round(studyQuarters), parameters);

    /// <summary>k/k* with information and publication lags, the pull back to the plan and the provincial total.</summary>
    public static double GainOfAllLags(double studyQuarters, double coverage, double sectorShare, ModelParameters parameters)
    {
        double uptake = Simulation.Processes.Beliefs.ShareInformation.UptakeRate(coverage, parameters.Belief);
        double limit = Limit((int)Math.Round(studyQuarters), uptake, parameters.LabourMarket.MismatchSmoothing,
            parameters.Education.SeatsReturn);
        return (parameters.Education.SeatsUp + parameters.Education.SeatsDown) * (1 - sectorShare) / limit;
    }

    /// <summary>Least gain at which a root reaches the unit circle.</summary>
    public static double Limit(int lag, double uptake, double publication, double back)
    {
        // From frequency 0 on, the phase of what comes back falls from 0; at −180° it pushes itself on.
        double low = 1e-6, high = 1e-6;
        while (high < Math.PI && Phase(high, lag, uptake, publication, back) > -Math.PI) high += 1e-3;
        high = Math.Min(high, Math.PI);
        if (Phase(high, lag, uptake, publication, back) > 1e-9 - Math.PI) return double.PositiveInfinity;
        for (int step = 0; step < 60; step++)
        {
            double middle = 0.5 * (low + high);
            if (Phase(middle, lag, uptake, publication, back) > -Math.PI) low = middle;
            else high = middle;
        }

        return 1 / Answer(high, lag, uptake, publication, back).Magnitude;
    }

    /// <summary>Phase of the answer without jumps of 360°: a sum of the phases of its parts.</summary>
    private static double Phase(double frequency, int lag, double uptake, double publication, double back)
    {
        Complex step = Complex.FromPolarCoordinates(1, -frequency);
        return -(frequency * (lag + 1)) - (1 - ((1 - uptake) * step)).Phase - (1 - ((1 - publication) * step)).Phase - (
            1 - ((1 - back) * step)).Phase;
    }

    private static Complex Answer(double frequency, int lag, double uptake, double publication, double back)
    {
        Complex step = Complex.FromPolarCoordinates(1, -frequency);
        return Complex.FromPolarCoordinates(1, -frequency * (lag + 1)) * uptake * publication
            / ((1 - ((1 - uptake) * step)) * (1 - ((1 - publication) * step)) * (1 - ((1 - back) * step)));
    }
}
