using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>How the world answers to one lever alone, as a function of what its rate is multiplied by; to an instrument, of 1 + its dose in
/// full doses.</summary>
/// <remarks>
/// A lever acts on the world only through the multiplier of its one rate; money moves but nothing decides by it. So one curve over the
/// multiplier holds for every gain and saturation, and no run is needed to try other priors. Cost = effort × unit cost × programmes (public
/// and private share) + what both sides spend more or less because cooperation changed (induced cost, again a function of the multiplier
/// alone).
/// </remarks>
internal sealed class LeverResponse
{
    /// <summary>Largest effort that equal cost may ask for, in reference efforts.</summary>
    public const double MostEffort = 4;

    private readonly double[] _multipliers;
    private readonly double[][] _effects;
    private readonly ResponseCurve[] _byReplication;
    private readonly ResponseCurve _induced;
    private readonly double _yuanPerEffort;

    private LeverResponse(Lever lever, double[] multipliers, double[][] effects, double[] induced, double yuanPerEffort)
    {
        Lever = lever;
        _multipliers = multipliers;
        _effects = effects;
        _yuanPerEffort = yuanPerEffort;
        _induced = new ResponseCurve(multipliers, induced);
        int replications = effects[0].Length;
        _byReplication = [.. Enumerable.Range(0, replications)
            .Where(r => effects.All(point => !double.IsNaN(point[r])))
                .Select(r => new ResponseCurve(multipliers, [.. effects.Select(point => point[r])]))];
        MeanEffect = new ResponseCurve(multipliers, [.. effects.Select(static point => point.Mean())]);
    }

    public Lever Lever { get; }

    public string Key => LeverCatalog.Of(Lever).Key;

    /// <summary>Mean effect on integration at a multiplier.</summary>
    public ResponseCurve MeanEffect { get; }

    /// <summary>The same for each replication whose points are all there.</summary>
    public IReadOnlyList<ResponseCurve> ByReplication => _byReplication;

    /// <summary>Simulated multipliers; the first is 1, no lever.</summary>
    public IReadOnlyList<double> Multipliers => _multipliers;

    /// <summary>Effects on integration at <see cref="Multipliers"/>, by replication.</summary>
    public IReadOnlyList<double[]> Effects => _effects;

    public static LeverResponse Of(IWaysData data, WaysDesign design, Lever lever, ModelParameters parameters, double programmes)
    {
        double yuanPerEffort = LeverCatalog.Of(lever).IsInstrument ? 0 : parameters.Levers.UnitCost[(int)lever] * programmes;
        IReadOnlyList<(WaysCell Cell, double Effort, double Multiplier)> points = design.CurveOf(lever);
        WaysCell baseline = design.Baseline();
        double[] multipliers = [1, .. points.Select(static p => p.Multiplier)];
        double[][] effects = [new double[data.Replications], .. points.Select(p => data.Effect(baseline, p.Cell, WaysOutcome.Integration))];
        double[] induced = [0, .. points.Select(p => data.Effect(baseline, p.Cell, WaysOutcome.Cost).Mean() - (p.Effort * yuanPerEffort))];
        return new LeverResponse(lever, multipliers, effects, induced, yuanPerEffort);
    }

    /// <summary>Public and private cost a quarter of an effort under a gain and a saturation, CNY.</summary>
    public double Cost(double effort, double gain, double saturation) =>
        (effort * _yuanPerEffort) + _induced.At(PointAt(Lever, effort, gain, saturation));

    /// <summary>Where an effort lies on the curve of a lever.</summary>
    public static double PointAt(Lever lever, double effort, double gain, double saturation) =>
        LeverCatalog.Of(lever).IsInstrument ? 1 + effort : LeversInForce.RateMultiplier(effort, gain, saturation);

    /// <summary>What cooperation itself costs more (or less) at a multiplier, CNY a quarter.</summary>
    public double Induced(double multiplier) => _induced.At(multiplier);

    /// <summary>Smallest effort that costs a budget; NaN when none up to <see cref="MostEffort"/> does.</summary>
    public double EffortFor(double budget, double gain, double saturation)
    {
        const int Steps = 200;
        double below = 0;
        for (int i = 1; i <= Steps; i++)
        {
            double above = MostEffort * i / Steps;
            if (Cost(above, gain, saturation) >= budget)
            {
                for (int half = 0; half < 50; half++)
                {
                    double middle = (below + above) / 2;
                    if (Cost(middle, gain, saturation) >= budget) above = middle;
                    else below = middle;
                }

                return above;
            }

            below = above;
        }

        return double.NaN;
    }

    /// <summary>Change of the cost and of the multiplier with the effort, at an effort: dC/dz in CNY a quarter and dm/dz.</summary>
    public (double Cost, double Multiplier) SlopesAt(double effort, double gain, double saturation)
    {
        double multiplier = PointAt(Lever, effort, gain, saturation);
        double slope = LeverCatalog.Of(Lever).IsInstrument ? 1 : (gain - 1) * Math.Exp(-effort / saturation) / saturation;
        return (_yuanPerEffort + (_induced.SlopeAt(multiplier) * slope), slope);
    }
}
