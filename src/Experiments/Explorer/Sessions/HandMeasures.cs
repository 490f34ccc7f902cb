using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>A scenario's measures with levers taken over by hand: a list that a scenario file can hold.</summary>
internal static class HandMeasures
{
    /// <summary>
    /// From the first move that covers it on, a region's lever is ruled by hand: the scenario's measures of it end there (those that would
    /// begin later are left out), and each move holds until the next move of the same lever in that region. A value of 0 is no measure.
    /// </summary>
    /// <param name="scenario">Measures of the scenario.</param>
    /// <param name="moves">In the order made; periods never fall.</param>
    /// <param name="regions">Number of regions.</param>
    public static IReadOnlyList<PolicyMeasure> Of(IReadOnlyList<PolicyMeasure> scenario, IReadOnlyList<LeverMove> moves, int regions)
    {
        if (moves.Count == 0) return scenario;
        // Walked from the last move to the first: when the next move takes each region over, by lever.
        var taken = moves.Select(move => move.Lever).Distinct().ToDictionary(lever => lever, _ => new int?[regions]);
        var byHand = new List<PolicyMeasure>();
        foreach (LeverMove move in moves.Reverse())
        {
            int?[] next = taken[move.Lever];
            var measure = new PolicyMeasure
            {
                Lever = move.Lever, Value = move.Value, SecondValue = move.SecondValue, From = move.Period, Regions = move.Regions,
            };
            if (move.Value > 0 || move.SecondValue > 0) byHand.AddRange(Until(measure, next).Reverse());
            foreach (int region in Covered(move.Regions, regions)) next[region] = move.Period;
        }
        byHand.Reverse();
        return [.. scenario.SelectMany(measure => taken.TryGetValue(measure.Lever, out int?[]? first) ? Until(measure, first)
            : [measure]), .. byHand];
    }

    /// <summary>A measure that ends in each region where the lever is taken over: one measure for the regions of each end.</summary>
    private static IEnumerable<PolicyMeasure> Until(PolicyMeasure measure, int?[] taken)
    {
        IGrouping<int?, int>[] ends = [.. Covered(measure.Regions, taken.Length).GroupBy(region => taken[region])];
        foreach (IGrouping<int?, int> end in ends)
        {
            if (end.Key <= measure.From) continue;
            yield return measure with { Until = end.Key < (measure.Until ?? int.MaxValue) ? end.Key : measure.Until,
                Regions = ends.Length == 1 ? measure.Regions : [.. end] };
        }
    }

    private static IEnumerable<int> Covered(IReadOnlyList<int> named, int regions) =>
        named.Count == 0 ? Enumerable.Range(0, regions) : named;

    /// <summary>Whether a lever can be moved in some regions only: not while the scenario limits what the lever may cost in these and
    /// others together.</summary>
    /// <param name="measures">Measures in force, now and later.</param>
    /// <param name="move">The move.</param>
    public static bool CanSplit(IReadOnlyList<PolicyMeasure> measures, LeverMove move) =>
        move.Regions.Count == 0 || measures.All(measure => measure.Lever != move.Lever || measure.Until <= move.Period
            || !measure.Budget.IsLimited
            || (measure.Regions.Count > 0 && (measure.Regions.All(move.Regions.Contains) || !measure.Regions.Any(move.Regions.Contains))));

    /// <summary>What a lever is set to in a period, by hand or by the scenario: the highest value of any region and sector, before budgets
    /// and triggers.</summary>
    public static double ValueAt(IReadOnlyList<PolicyMeasure> measures, Lever lever, int period) =>
        Highest(measures, lever, period, static (measure, after) => measure.DoseAfter(after));

    /// <summary>The same of the second number of a dose with two.</summary>
    public static double SecondValueAt(IReadOnlyList<PolicyMeasure> measures, Lever lever, int period) =>
        Highest(measures, lever, period, static (measure, after) => measure.SecondDoseAfter(after));

    private static double Highest(IReadOnlyList<PolicyMeasure> measures, Lever lever, int period, Func<PolicyMeasure, int, double> dose)
    {
        double value = 0, stacked = 0;
        foreach (PolicyMeasure measure in measures)
        {
            if (measure.Lever != lever || measure.From > period || measure.Until <= period) continue;
            if (measure.Stacks) stacked += dose(measure, period - measure.From);
            else value = Math.Max(value, dose(measure, period - measure.From));
        }

        return value + stacked;
    }

    /// <summary>Regions in which a lever has its highest value in a period: indices, empty for all.</summary>
    public static IReadOnlyList<int> RegionsAt(IReadOnlyList<PolicyMeasure> measures, Lever lever, int period)
    {
        double value = ValueAt(measures, lever, period);
        PolicyMeasure[] inForce = [.. measures.Where(measure => measure.Lever == lever && measure.From <= period
            && !(measure.Until <= period) && (measure.Stacks || measure.DoseAfter(period - measure.From) >= value))];
        return inForce.Any(measure => measure.Regions.Count == 0) ? []
            : [.. inForce.SelectMany(measure => measure.Regions).Distinct().Order()];
    }
}
