using System.Numerics;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The seat loop's gain against its stability limit: would seats and graduates cycle by themselves, without industry?</summary>
/// <remarks>
/// Linear, one sector alone, whose quantity gap falls by what its graduates rise. A quantity gap of q adds growth·q to the seats each
/// quarter for good and changes this quarter's intake by level·q; its graduates come a study time later. With <i>all lags</i>, the
/// perceived gap follows the published one at the information rate and that follows the measured one at the publication rate:
/// 1 + (growth/(1 − z⁻¹) + level)·z⁻⁽ᵐ⁺¹⁾·[a/(1 − (1 − a)z⁻¹)]·[b/(1 − (1 − b)z⁻¹)] = 0. The gain is how often both answers would have to
/// be taken for a root on the unit circle, upside down: above 1 the loop swings ever wider, at 1 it goes on for ever, below 1 it dies out.
/// Other seekers and posts that stay open make the gap answer less than one to one, so a value a little above 1 need not cycle: the
/// ablation without upgrading shows whether it does.
/// </remarks>
internal static class SeatLoop
{
    /// <summary>k/k* with the study lag alone.</summary>
    public static double GainOfStudyAlone(double studyQuarters, EducationParameters parameters) =>
        Gain((int)Math.Round(studyQuarters), 1, 1, parameters.SeatsGrowth, parameters.SeatsLevel);

    /// <summary>k/k* with information and publication lags.</summary>
    public static double GainOfAllLags(double studyQuarters, double coverage, ModelParameters parameters) =>
        Gain((int)Math.Round(studyQuarters), Simulation.Processes.Beliefs.ShareInformation.UptakeRate(coverage, parameters.Belief),
            parameters.LabourMarket.GapSmoothing, parameters.Education.SeatsGrowth, parameters.Education.SeatsLevel);

    /// <summary>Least growth, without an answer to the level, at which a root reaches the unit circle.</summary>
    public static double Limit(int lag, double uptake, double publication) => 1 / Gain(lag, uptake, publication, 1, 0);

    /// <summary>Gain of an answer by growth and level against the limit.</summary>
    public static double Gain(int lag, double uptake, double publication, double growth, double level)
    {
        // From frequency 0 on, the phase of what comes back falls; at −180° it pushes itself on.
        double low = 1e-6, high = 1e-6;
        while (high < Math.PI && Phase(high, lag, uptake, publication, growth, level) > -Math.PI) high += 1e-3;
        high = Math.Min(high, Math.PI);
        if (Phase(high, lag, uptake, publication, growth, level) > 1e-9 - Math.PI) return 0;
        for (int step = 0; step < 60; step++)
        {
            double middle = 0.5 * (low + high);
            if (Phase(middle, lag, uptake, publication, growth, level) > -Math.PI) low = middle;
            else high = middle;
        }

        Complex turn = Complex.FromPolarCoordinates(1, -high);
        return (Answer(turn, growth, level) * uptake * publication / ((1 - ((1 - uptake) * turn)) * (1 - ((1 - publication) * turn))))
            .Magnitude;
    }

    private static Complex Answer(Complex turn, double growth, double level) => (growth / (1 - turn)) + level;

    /// <summary>Phase of what comes back without jumps of 360°: a sum of the phases of its parts.</summary>
    private static double Phase(double frequency, int lag, double uptake, double publication, double growth, double level)
    {
        Complex turn = Complex.FromPolarCoordinates(1, -frequency);
        return Answer(turn, growth, level).Phase - (frequency * (lag + 1)) - (1 - ((1 - uptake) * turn)).Phase
            - (1 - ((1 - publication) * turn)).Phase;
    }
}
