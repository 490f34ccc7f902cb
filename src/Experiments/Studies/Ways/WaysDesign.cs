using System.Globalization;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>Names and makes the cells of the experiment.</summary>
internal sealed class WaysDesign(WaysSettings settings, ModelParameters parameters)
{
    /// <summary>Rate multipliers at which single levers are tried, so that any gain and saturation of the priors can be read off.</summary>
    private static readonly double[] Multipliers = [1.25, 1.6, 2.264, 3.5, 6];

    private static readonly double[] OtherMultipliers = [1.6, 2.264, 3];

    /// <summary>Full doses at which an instrument is tried: it has no multiplier.</summary>
    private static readonly double[] FullDoses = [0.25, 0.5, 1, 2];

    public WaysSettings Settings => settings;

    public WaysCell Baseline(WaysWorld? world = null, int? periods = null) => Combination(0, 0, world, periods);

    /// <summary>A combination of ways, each at the same effort.</summary>
    public WaysCell Combination(int combination, double effort, WaysWorld? world = null, int? periods = null)
    {
        Treatment[] treatments =
            [.. SixWays.All.Where((_, k) => (combination & (1 << k)) != 0).Select(l => new Treatment(l.Lever, effort, WaysSettings.From))];
        string at = combination == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" at {effort}");
        int on = System.Numerics.BitOperations.PopCount((uint)combination);
        bool isShown = world is null && periods is null
            && (combination == 0 || (effort == settings.Reference && (on == 1 || combination == SixWays.Together)));
        return new WaysCell(SixWays.NameOf(combination) + at, world ?? WaysWorld.AsGiven, periods ?? settings.Periods, treatments, isShown);
    }

    public WaysCell Single(int way, double effort, WaysWorld? world = null) => Combination(1 << way, effort, world);

    public WaysCell Without(int way, double effort, WaysWorld? world = null) => Combination(SixWays.Together & ~(1 << way), effort, world);

    public WaysCell Together(double effort, WaysWorld? world = null) => Combination(SixWays.Together, effort, world);

    /// <summary>One lever at an effort under the lever contract.</summary>
    public WaysCell AtEffort(Lever lever, double effort, WaysWorld? world = null)
    {
        int way = WayOf(lever);
        return way >= 0 && settings.Intensities.Contains(effort) ? Single(way, effort, world)
            : OfOne(new Treatment(lever, effort, WaysSettings.From), world);
    }

    /// <summary>One lever with its rate multiplied.</summary>
    public WaysCell AtMultiplier(Lever lever, double multiplier) => OfOne(new Treatment(lever, 1, WaysSettings.From, null, multiplier));

    /// <summary>One lever until the switch-off.</summary>
    public WaysCell Pulse(Lever lever, double effort, double? multiplier = null, WaysWorld? world = null) =>
        OfOne(new Treatment(lever, effort, WaysSettings.From, settings.SwitchOff, multiplier), world);

    /// <summary>Efforts of the six ways, each its own.</summary>
    public WaysCell Mix(string name, IReadOnlyList<double> efforts) =>
        new(name, WaysWorld.AsGiven, settings.Periods,
            [.. SixWays.All.Select((l, k) => new Treatment(l.Lever, efforts[k], WaysSettings.From))]);

    /// <summary>Effort and rate multiplier of every run of a single lever: the points of its response curve.</summary>
    public IReadOnlyList<(WaysCell Cell, double Effort, double Multiplier)> CurveOf(Lever lever)
    {
        if (LeverCatalog.Of(lever).IsInstrument)
            return [.. FullDoses.Where(LeverCatalog.Of(lever).Dose.Reaches)
                .Select(z => (AtEffort(lever, z), z, LeverResponse.PointAt(lever, z, double.NaN, double.NaN)))];
        double gain = parameters.Levers.Gain[(int)lever], saturation = parameters.Levers.Saturation[(int)lever];
        var points = new List<(WaysCell, double, double)>();
        if (WayOf(lever) >= 0)
            points.AddRange(settings.Intensities.Select(z => (AtEffort(lever, z), z, LeversInForce.RateMultiplier(z, gain, saturation))));
        double[] known = [.. points.Select(static p => p.Item3)];
        foreach (double multiplier in WayOf(lever) >= 0 ? Multipliers : OtherMultipliers)
        {
            // A point that an effort of the factorial nearly gives already is not run again.
            if (!known.Any(m => Math.Abs(Math.Log(m / multiplier)) < 0.12)) points.Add((AtMultiplier(lever, multiplier), 1, multiplier));
        }

        return [.. points.OrderBy(static p => p.Item3)];
    }

    public static int WayOf(Lever lever) =>
        SixWays.All.Count(l => l.Lever < lever) is var k && k < SixWays.Count && SixWays.All[k].Lever == lever ? k : -1;

    private WaysCell OfOne(Treatment treatment, WaysWorld? world = null)
    {
        string name = LeverCatalog.Of(treatment.Lever).Key
            + string.Create(CultureInfo.InvariantCulture, $" at {treatment.Effort}")
            + (treatment.Multiplier is { } m ? string.Create(CultureInfo.InvariantCulture, $", rate × {m}") : string.Empty)
            + (treatment.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $" until {until}") : string.Empty);
        return new WaysCell(name, world ?? WaysWorld.AsGiven, settings.Periods, [treatment]);
    }
}
