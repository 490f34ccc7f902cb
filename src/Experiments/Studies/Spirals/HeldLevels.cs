using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>What cut links carry instead: the untouched world's own means, or another sector's course (yoked).</summary>
internal sealed class HeldLevels
{
    private readonly IReadOnlyList<SpiralTrace?> _untouched;
    private readonly SpiralTrace[] _all;
    private readonly double _effort, _innovation;

    /// <param name="untouched">Traces by replication; those that failed are null, one at least is not.</param>
    public HeldLevels(IReadOnlyList<SpiralTrace?> untouched)
    {
        _untouched = untouched;
        _all = [.. untouched.OfType<SpiralTrace>()];
        _effort = Mean(SpiralTrace.Effort);
        _innovation = Mean("joint_innovation");
    }

    /// <summary>Gain that decides upgrades while education → industry is cut, of those who know enough to upgrade: only they form one, so
    /// it is searched, and no mean of gains.</summary>
    public double UpgradeGain { get; set; }

    /// <summary>Mean of an observation over worlds, sectors and quarters.</summary>
    public double Mean(string outcome) => Mean(_all, outcome);

    /// <summary>The counterfactual of a variant for one seed.</summary>
    /// <param name="variant">What is cut.</param>
    /// <param name="replication">The seed's number: yoked and assumed courses come from its own untouched run.</param>
    public Counterfactual Of(SpiralVariant variant, int replication)
    {
        SpiralTrace own = _untouched[replication] ?? _all[0];
        bool isOfEducation = (variant.Cut & (Link.ActionOnCurricula | Link.ActionOnSeats)) != 0;
        bool isOfIndustry = (variant.Cut & Link.EducationToIndustry) != 0;
        return new Counterfactual
        {
            Cut = variant.Cut,
            HeldReformEffort = isOfEducation ? _effort : 0,
            HeldLogSeats = (variant.Cut & Link.ActionOnSeats) == 0 ? null
                : variant.IsYoked ? Yoked(own, SpiralTrace.Seats)
                    : SectorTrack.Constant([.. Enumerable.Range(0, own.Sectors).Select(s => Mean([own], SpiralTrace.Seats, s))]),
            ReplayedReformEffort = variant.IsYoked && isOfEducation ? Yoked(own, SpiralTrace.Effort) : null,
            HeldUpgradeGain = isOfIndustry ? UpgradeGain : 0,
            HeldJointInnovation = isOfIndustry ? _innovation : 0,
            ReplayedUpgradeHazard = variant.IsYoked && isOfIndustry ? Yoked(own, SpiralTrace.Hazard) : null,
            AssumedGeneration = (variant.Cut & Link.IndustryToEducation) == 0 ? null : SteadyPace(own),
        };
    }

    /// <summary>Mean over worlds, sectors (or one sector) and quarters; undefined ones are left out.</summary>
    private static double Mean(IReadOnlyList<SpiralTrace> traces, string outcome, int? sector = null)
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

    /// <summary>Each sector keeps its own mean and takes the next sector's departures from that sector's mean; where that is not defined,
    /// none.</summary>
    private static SectorTrack Yoked(SpiralTrace own, string outcome)
    {
        int sectors = own.Sectors;
        bool isSeats = outcome == SpiralTrace.Seats;
        var values = new double[own.Periods * sectors];
        for (int s = 0; s < sectors; s++)
        {
            int other = (s + 1) % sectors;
            double mean = Mean([own], outcome, s), others = Mean([own], outcome, other);
            double[] course = own.Of(outcome, other);
            for (int t = 0; t < course.Length; t++)
            {
                double value = double.IsNaN(course[t]) ? mean : course[t] + mean - others;
                values[(t * sectors) + s] = isSeats ? value : Math.Clamp(value, 0, 1);
            }
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
            double mean = course.Average(), slope = Smoothing.Slope(course);
            for (int t = 0; t < course.Length; t++)
                values[(t * own.Sectors) + s] = Math.Max(0, mean + (slope * (t - ((course.Length - 1) / 2.0))));
        }

        return new SectorTrack(own.Sectors, values);
    }
}
