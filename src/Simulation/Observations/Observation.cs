namespace Ronghe.Simulation.Observations;

/// <summary>Whose column an observation reads.</summary>
internal enum Unit
{
    Programme,
    Enterprise,
    Partnership,
    Sector,
    World,
}

/// <summary>A definition and the rule that reads it off the state.</summary>
/// <param name="Definition">What users see.</param>
/// <param name="Unit">Whose column it reads.</param>
/// <param name="Value">Value of one agent.</param>
/// <param name="Weight">Weight of one agent in means; agents of weight 0 do not count. Null: every agent counts once.</param>
/// <param name="Derive">For derived observations: from the sums of its group.</param>
internal sealed record Observation(
    ObservationDefinition Definition, Unit Unit, Reading? Value, Reading? Weight,
    Func<Func<string, double>, double>? Derive)
{
    public static Observation Mean(string name, string title, string unit, double minimum, double maximum, Unit of,
        string definition, Reading value, Reading? weight = null, bool isKey = false) =>
        new(new ObservationDefinition(name, title, unit, minimum, maximum, Aggregation.Mean, definition, isKey)
            { IsOfWorldAlone = of == Unit.World }, of, value, weight, null);

    public static Observation Dispersion(string name, string title, string unit, double minimum, double maximum, Unit of,
        string definition, Reading value) =>
        new(new ObservationDefinition(name, title, unit, minimum, maximum, Aggregation.Dispersion, definition, false), of, value, null,
            null);

    public static Observation Sum(string name, string title, string unit, double minimum, double maximum, Unit of,
        string definition, Reading value, bool isKey = false) =>
        new(new ObservationDefinition(name, title, unit, minimum, maximum, Aggregation.Sum, definition, isKey)
            { IsOfWorldAlone = of == Unit.World }, of, value, null, null);

    public static Observation Derived(string name, string title, string unit, double minimum, double maximum, string definition,
        Func<Func<string, double>, double> derive, bool isKey = false) =>
        new(new ObservationDefinition(name, title, unit, minimum, maximum, Aggregation.Derived, definition, isKey), Unit.World, null,
            null, derive);
}
