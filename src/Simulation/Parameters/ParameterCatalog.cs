using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Parameters;

/// <summary>One parameter as every appearance of it needs it.</summary>
public sealed record ParameterDefinition
{
    public required string Key { get; init; }

    public required string Symbol { get; init; }

    public required string Unit { get; init; }

    public required double Default { get; init; }

    public required double Minimum { get; init; }

    public required double Maximum { get; init; }

    public required double PlausibleLow { get; init; }

    public required double PlausibleHigh { get; init; }

    public required ParameterScale Scale { get; init; }

    public required ParameterStatus Status { get; init; }

    public required string Source { get; init; }

    public required string Meaning { get; init; }

    public required bool IsInteger { get; init; }

    /// <inheritdoc cref="ParameterAttribute.IsConstant"/>
    public bool IsConstant { get; init; }

    /// <inheritdoc cref="ParameterAttribute.IsHeld"/>
    public bool IsHeld { get; init; }

    /// <summary>Reads the value from a parameter set.</summary>
    public required Func<ModelParameters, double> Get { get; init; }

    /// <summary>A copy of the parameter set with this value.</summary>
    public required Func<ModelParameters, double, ModelParameters> With { get; init; }

    /// <summary>Within its possible range, and whole where it counts something; NaN is not.</summary>
    public bool IsPossible(double value) => value >= Minimum && value <= Maximum && (!IsInteger || value == Math.Floor(value));
}

/// <summary>All parameters, in the order of the submodels. Schema, validation, help, docs and sensitivity ranges read it.</summary>
/// <remarks>
/// A number of the world stands in here. What stays in code is part of a formula's form (0, 1, 2, the half of a mean, the roots of
/// variances), a unit (four quarters a year, one upgrade of knowledge, level 1), the size of a table, a guard that keeps an operation
/// defined, or the definition of a measure (an observation's bounds, a size class).
/// A test reads the source for any other.
/// </remarks>
public static class ParameterCatalog
{
    public static IReadOnlyList<ParameterDefinition> All { get; } = [.. Declared(), .. OfLevers()];

    private static readonly FrozenDictionary<string, ParameterDefinition> ByKey = All.ToFrozenDictionary(p => p.Key);

    public static ParameterDefinition? Find(string key) => ByKey.GetValueOrDefault(key);

    private static IEnumerable<ParameterDefinition> Declared()
    {
        var defaults = new ModelParameters();
        foreach (PropertyInfo group in Ordered(typeof(ModelParameters)))
        {
            if (group.PropertyType == typeof(LeverParameters)) continue;
            foreach (PropertyInfo property in Ordered(group.PropertyType))
            {
                if (property.GetCustomAttribute<ParameterAttribute>() is not { } declared) continue;
                yield return new ParameterDefinition
                {
                    Key = Snake(group.Name) + "." + Snake(property.Name),
                    Symbol = declared.Symbol,
                    Unit = declared.Unit,
                    Default = (double)property.GetValue(group.GetValue(defaults))!,
                    Minimum = declared.Minimum,
                    Maximum = declared.Maximum,
                    PlausibleLow = declared.PlausibleLow,
                    PlausibleHigh = declared.PlausibleHigh,
                    Scale = declared.Scale,
                    Status = declared.Status,
                    Source = declared.Source,
                    Meaning = declared.Meaning,
                    IsInteger = declared.IsInteger,
                    IsConstant = declared.IsConstant,
                    IsHeld = declared.IsHeld,
                    Get = parameters => (double)property.GetValue(group.GetValue(parameters))!,
                    With = (parameters, value) =>
                    {
                        object copy = Clone(group.GetValue(parameters)!);
                        property.SetValue(copy, value);
                        var result = (ModelParameters)Clone(parameters);
                        group.SetValue(result, copy);
                        return result;
                    },
                };
            }
        }
    }

    private static IEnumerable<ParameterDefinition> OfLevers()
    {
        foreach (LeverDefinition lever in LeverCatalog.All)
        {
            int index = (int)lever.Lever;
            if (lever.IsInstrument)
            {
                if (lever.UnitCost > 0) yield return UnitCost(lever, index);
                continue;
            }

            yield return OfLever(lever, "gain", "G_k", "ratio", LeverParameters.DefaultGain, 1, 20, 1.5, 6,
                "Assumption: the same prior for every lever, so that no constant decides the comparison",
                "rate at full effort relative to the rate without the lever",
                p => p.Levers.Gain[index], (p, v) => p with
                    { Levers = p.Levers with { Gain = LeverParameters.Replace(p.Levers.Gain, index, v) } });
            yield return OfLever(lever, "saturation", "z_k", "reference efforts", LeverParameters.DefaultSaturation, 0.01, 100, 0.316, 3.16,
                "Assumption: log-uniform over a decade for every lever",
                "effort at which 63 % of the gain is reached, in multiples of the reference effort",
                p => p.Levers.Saturation[index], (p, v) => p with
                    { Levers = p.Levers with { Saturation = LeverParameters.Replace(p.Levers.Saturation, index, v) } });
            yield return UnitCost(lever, index);
        }
    }

    private static ParameterDefinition UnitCost(LeverDefinition lever, int index) => OfLever(
        lever, "unit_cost", "c_k", "CNY/unit/quarter", lever.UnitCost, 0, 1e7, lever.UnitCost / 4, lever.UnitCost * 4,
        $"Assumption: cost of {(lever.IsInstrument ? "a dose of 1" : "the reference effort")} per covered "
            + lever.Unit.ToString().ToLowerInvariant() + ", plausible a quarter to four times",
        $"money per covered unit and quarter at {lever.Dose.Key} 1",
        p => p.Levers.UnitCost[index], (p, v) => p with
            { Levers = p.Levers with { UnitCost = LeverParameters.Replace(p.Levers.UnitCost, index, v) } });

    private static ParameterDefinition OfLever(
        LeverDefinition lever, string name, string symbol, string unit, double value, double minimum, double maximum, double low,
        double high,
        string source, string meaning, Func<ModelParameters, double> get, Func<ModelParameters, double, ModelParameters> with) => new()
        {
            Key = $"levers.{lever.Key}.{name}",
            Symbol = symbol,
            Unit = unit,
            Default = value,
            Minimum = minimum,
            Maximum = maximum,
            PlausibleLow = low,
            PlausibleHigh = high,
            Scale = ParameterScale.Logarithmic,
            Status = ParameterStatus.Assumed,
            Source = source,
            Meaning = lever.Title + ": " + meaning,
            IsInteger = false,
            Get = get,
            With = with,
        };

    // Records declare `<Clone>$`; it is the copy that a `with` expression makes.
    private static object Clone(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;

    private static IEnumerable<PropertyInfo> Ordered(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.MetadataToken);

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
