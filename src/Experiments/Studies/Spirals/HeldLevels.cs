using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What cut links carry instead: the baseline's own means, or another sector's course (yoked).</summary>
internal static class HeldLevels
{
    /// <summary>The counterfactual of a variant for one seed, from the baseline's traces.</summary>
    /// <param name="variant">What is cut.</param>
    /// <param name="baseline">Traces of the baseline by replication; those that failed are null.</param>
    /// <param name="replication">The seed's number: yoked and assumed courses come from its own baseline.</param>
    /// <param name="upgradeGain">Gain that decides upgrades while education → industry is cut, of those who know enough to upgrade: only
    /// they form one, so it is found from hazards, which are 0 elsewhere, and no mean of gains.</param>
    public static Counterfactual Of(SpiralVariant variant, IReadOnlyList<SpiralTrace?> baseline, int replication, double upgradeGain)
    {
        SpiralTrace[] all = [.. baseline.OfType<SpiralTrace>()];
        SpiralTrace own = baseline[replication] ?? all[0];
        int sectors = own.Sectors;
        bool isShadow = (variant.Cut & (Link.ActionOnCurricula | Link.ActionOnSeats)) != 0;
        bool isIndustry = (variant.Cut & Link.EducationToIndustry) != 0;
        return new Counterfactual
        {
            Cut = variant.Cut,
            HeldReformEffort = isShadow ? Mean(all, "reform_effort") : 0,
            HeldLogSeats = (variant.Cut & Link.ActionOnSeats) == 0 ? null
                : variant.IsYoked ? Yoked(own, "log_seats")
                    : SectorTrack.Constant([.. Enumerable.Range(0, sectors).Select(s => Mean([own], "log_seats", s))]),
            ReplayedReformEffort = variant.IsYoked && isShadow ? Yoked(own, "reform_effort") : null,
            HeldUpgradeGain = isIndustry ? upgradeGain : 0,
            HeldJointInnovation = isIndustry ? Mean(all, "joint_innovation") : 0,
            ReplayedUpgradeHazard = variant.IsYoked && isIndustry ? Yoked(own, "upgrade_hazard") : null,
            AssumedGeneration = (variant.Cut & Link.IndustryToEducation) == 0 ? null : SteadyPace(own),
        };
    }

    /// <summary>Mean of an observation over worlds, sectors (or one sector) and quarters.</summary>
    public static double Mean(IReadOnlyList<SpiralTrace> traces, string outcome, int? sector = null)
    {
        double sum = 0;
        long count = 0;
        foreach (SpiralTrace trace in traces)
        {
            for (int s = sector ?? 0; s < (sector + 1 ?? trace.Sectors); s++)
            {
                foreach (double value in trace.Of(outcome, s))
                {
                    if (double.IsNaN(value)) continue;
                    sum += value;
                    count++;
                }
            }
        }

        return count > 0 ? sum / count : 0;
    }

    /// <summary>Each sector keeps its own mean and takes the next sector's departures from that sector's mean.</summary>
    private static SectorTrack Yoked(SpiralTrace own, string outcome)
    {
        int sectors = own.Sectors;
        var values = new double[own.Periods * sectors];
        for (int s = 0; s < sectors; s++)
        {
            int other = (s + 1) % sectors;
            double shift = Mean([own], outcome, s) - Mean([own], outcome, other);
            double[] course = own.Of(outcome, other);
            bool isSeats = outcome == "log_seats";
            for (int t = 0; t < course.Length; t++)
                values[(t * sectors) + s] = isSeats ? course[t] + shift : Math.Clamp(course[t] + shift, 0, 1);
        }

        return new SectorTrack(sectors, values);
    }

    /// <summary>The straight line through each sector's own course of generations.</summary>
    private static SectorTrack SteadyPace(SpiralTrace own)
    {
        var values = new double[own.Periods * own.Sectors];
        for (int s = 0; s < own.Sectors; s++)
        {
            double[] course = own.Of("demand_position", s);
            double mean = course.Average(), slope = Statistics.Signals.Smoothing.Slope(course);
            for (int t = 0; t < course.Length; t++)
                values[(t * own.Sectors) + s] = Math.Max(0, mean + (slope * (t - ((course.Length - 1) / 2.0))));
        }

        return new SectorTrack(own.Sectors, values);
    }
}
