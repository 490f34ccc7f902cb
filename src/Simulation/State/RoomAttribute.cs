namespace Ronghe.Simulation.State;

/// <summary>A column that is room and no state: it is written before it is read, in every period, so that neither a copy nor a kept world
/// needs it.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class RoomAttribute : Attribute;
