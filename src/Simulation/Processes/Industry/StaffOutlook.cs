using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Simulation.Processes.Industry;

/// <summary>How an enterprise's staff will turn over within its planning horizon, the same for a whole sector.</summary>
/// <remarks>
/// <code>
/// fill = clamp(S_s/P_s, least, most),   1 before clamping where P_s = 0
/// a = δ·fill + o,   h = δ·fill/a
/// τ_j = H·j/4,   kept_j = exp(−a·τ_j),   weight_j = exp(−r·τ_j),   j = 0 … 4
/// </code>
/// <para>Symbols: S = Sectors.JobSeekers and P = Sectors.OpenPosts, both of the last period; least = industry.least_fill; most =
/// industry.most_fill; δ = industry.turnover; o = industry.on_the_job_training; H = industry.planning_horizon; r = industry.discount_rate;
/// h = share of the change that comes from hires, the rest from training on the job.</para>
/// <para>Limits: h = 0 where a = 0.</para>
/// <para>Source: Assumption: enterprises expect today's turnover, training and graduates a post to last.</para>
/// </remarks>
public readonly struct StaffOutlook
{
    /// <summary>Moments at which the future is looked at, evenly spaced from now to the horizon.</summary>
    public const int Steps = 5;

    private readonly Moments _weight;
    private readonly Moments _kept;

    private StaffOutlook(double hiredShare, in Moments weight, in Moments kept)
    {
        HiredShare = hiredShare;
        _weight = weight;
        _kept = kept;
    }

    /// <summary>Share of the change in the workforce that comes from hires rather than from training on the job.</summary>
    public double HiredShare { get; }

    /// <summary>Discount factor of each moment.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref readonly Moments Weight => ref _weight;

    /// <summary>Share of today's workforce profile that is left at each moment.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref readonly Moments Kept => ref _kept;

    /// <summary>The outlook of a sector in which this share of vacancies finds graduates.</summary>
    public static StaffOutlook Of(double fill, IndustryParameters parameters)
    {
        double arrivals = parameters.Turnover * fill;
        double speed = arrivals + parameters.OnTheJobTraining;
        Moments weight = default, kept = default;
        for (int i = 0; i < Steps; i++)
        {
            double ahead = parameters.PlanningHorizon * i / (Steps - 1);
            weight[i] = Elementary.Exp(-parameters.DiscountRate * ahead);
            kept[i] = Elementary.Exp(-speed * ahead);
        }

        return new StaffOutlook(speed > 0 ? arrivals / speed : 0, weight, kept);
    }

    /// <summary>One number a moment.</summary>
    [InlineArray(Steps)]
    public struct Moments
    {
        private double _first;
    }
}
