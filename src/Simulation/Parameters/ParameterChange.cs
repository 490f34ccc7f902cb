namespace Ronghe.Simulation.Parameters;

/// <summary>A parameter takes another value, from a recorded period on and until the next change of it.</summary>
/// <param name="Key">Key of the parameter, of one that is not <see cref="ParameterDefinition.IsConstant"/>.</param>
/// <param name="From">First recorded period with this value, at least 1: what holds before is the scenario's first set.</param>
/// <param name="Value">The value.</param>
public sealed record ParameterChange(string Key, int From, double Value);
