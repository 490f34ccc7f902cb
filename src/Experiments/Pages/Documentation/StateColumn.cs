using System.Reflection;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Pages.Documentation;

/// <summary>One state variable with its declaration.</summary>
/// <param name="Table">The agents it belongs to.</param>
/// <param name="Name">The column.</param>
/// <param name="Declared">Meaning, unit, range, writer.</param>
internal sealed record StateColumn(string Table, string Name, StateAttribute Declared)
{
    /// <summary>Every declared column, in the order of the source.</summary>
    public static IReadOnlyList<StateColumn> All { get; } = [.. new[]
    {
        typeof(Sectors), typeof(Enterprises), typeof(Colleges), typeof(Programmes), typeof(Cohorts), typeof(Partnerships),
        typeof(Government),
    }.SelectMany(Of)];

    private static IEnumerable<StateColumn> Of(Type table) =>
        from property in table.GetProperties().OrderBy(p => p.MetadataToken)
        let declared = property.GetCustomAttribute<StateAttribute>()
        where declared is not null
        select new StateColumn(table.Name, property.Name, declared);
}
