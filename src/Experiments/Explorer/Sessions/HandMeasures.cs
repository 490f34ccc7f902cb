using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>A scenario's measures with levers taken over by hand: a list that a scenario file can hold.</summary>
internal static class HandMeasures
{
    /// <summary>
    /// From the period of its first move on, a lever is ruled by hand: the scenario's measures of it end there (those that would begin later are left out), and each move
    /// holds until the next move of the same lever. A value of 0 is no measure.
    /// </summary>
    /// <param name="scenario">Measures of the scenario.</param>
    /// <param name="moves">In the order made; periods never fall.</param>
    public static IReadOnlyList<PolicyMeasure> Of(IReadOnlyList<PolicyMeasure> scenario, IReadOnlyList<LeverMove> moves)
    {
        if (moves.Count == 0) return scenario;
        var measures = new List<PolicyMeasure>();
        foreach (PolicyMeasure measure in scenario)
        {
            if (moves.FirstOrDefault(move => move.Lever == measure.Lever) is not { } taken) measures.Add(measure);
            else if (measure.From < taken.Period) measures.Add(measure with { Until = Math.Min(measure.Until ?? int.MaxValue, taken.Period) });
        }
        for (int i = 0; i < moves.Count; i++)
        {
            LeverMove move = moves[i];
            int? until = moves.Skip(i + 1).FirstOrDefault(later => later.Lever == move.Lever)?.Period;
            if (move.Value > 0 && until != move.Period)
                measures.Add(new PolicyMeasure { Lever = move.Lever, Value = move.Value, From = move.Period, Until = until, Regions = move.Regions });
        }
        return measures;
    }

    /// <summary>What a lever is set to in a period, by hand or by the scenario: the highest value of any region and sector, before budgets and triggers.</summary>
    public static double ValueAt(IReadOnlyList<PolicyMeasure> measures, Lever lever, int period)
    {
        double value = 0;
        foreach (PolicyMeasure measure in measures)
        {
            if (measure.Lever == lever && measure.From <= period && !(measure.Until <= period)) value = Math.Max(value, measure.EffortAfter(period - measure.From));
        }
        return value;
    }

    /// <summary>Regions that a lever covers in a period: indices, empty for all.</summary>
    public static IReadOnlyList<int> RegionsAt(IReadOnlyList<PolicyMeasure> measures, Lever lever, int period)
    {
        PolicyMeasure[] inForce = [.. measures.Where(measure => measure.Lever == lever && measure.From <= period && !(measure.Until <= period))];
        return inForce.Any(measure => measure.Regions.Count == 0) ? [] : [.. inForce.SelectMany(measure => measure.Regions).Distinct().Order()];
    }
}
