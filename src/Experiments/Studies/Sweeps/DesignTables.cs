using System.Collections;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary>The design as tables that join with <c>runs</c>: which point is which scenario, which policy has which efforts.</summary>
internal static class DesignTables
{
    /// <summary>One row a point: its scenario id and the value of every uncertainty.</summary>
    public static NamedTable Points(SweepDesign design) => new("points", "Points of the design",
        [
            new("point", "Number of the point, from 0"), new("scenario_id", "Joins with runs"),
            .. design.Uncertainties.Factors.Select(static key =>
                new NamedColumn(key, ParameterCatalog.Find(key)!.Meaning, ParameterCatalog.Find(key)!.Unit)),
        ],
        new Rows(design.Points, point => [point, design.WorldId(point), .. Boxed(design.Uncertainties[point])]));

    /// <summary>One row a policy: its id, name and the effort of every varied lever.</summary>
    public static NamedTable Policies(SweepDesign design) => new("policies", "Policies of the design",
        [
            new("policy", "Name of the policy"), new("policy_id", "Joins with runs"),
            .. design.Levers.Factors.Select(static key => new NamedColumn(key, "Effort of the lever", "reference efforts")),
        ],
        new Rows(design.Policies, policy => [design.PolicyName(policy), design.PolicyId(policy), .. Boxed(design.Efforts(policy))]));

    private static object?[] Boxed(ReadOnlySpan<double> values)
    {
        var boxed = new object?[values.Length];
        for (int i = 0; i < boxed.Length; i++) boxed[i] = values[i];
        return boxed;
    }

    /// <summary>Rows made when they are written: a design of half a million points is not held twice.</summary>
    private sealed class Rows(int count, Func<int, IReadOnlyList<object?>> row) : IReadOnlyList<IReadOnlyList<object?>>
    {
        public int Count => count;

        public IReadOnlyList<object?> this[int index] => row(index);

        public IEnumerator<IReadOnlyList<object?>> GetEnumerator()
        {
            for (int i = 0; i < count; i++) yield return row(i);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
