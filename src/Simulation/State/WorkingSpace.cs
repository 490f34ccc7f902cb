namespace Ronghe.Simulation.State;

/// <summary>Working space of one process, declared where it is used: <see cref="ModelState.Space{T}"/> carries one of it a world and does
/// not know what it is.</summary>
/// <remarks>
/// Nothing in it outlives a period, so a copy of a world takes nothing over; what remembers more, to save work, looks at
/// <see cref="ModelState.Versions"/>
/// before it trusts its memory.
/// </remarks>
/// <typeparam name="TSelf">The working space itself.</typeparam>
internal interface IWorkingSpace<TSelf>
    where TSelf : class, IWorkingSpace<TSelf>
{
    /// <summary>Room for a world of this shape.</summary>
    static abstract TSelf For(ModelState state);
}
