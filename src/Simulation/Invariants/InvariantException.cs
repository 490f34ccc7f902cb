namespace Ronghe.Simulation.Invariants;

/// <summary>Something that must always hold did not: the message names the identity, the period and the difference.</summary>
public sealed class InvariantException : Exception
{
    public InvariantException()
    {
    }

    public InvariantException(string message)
        : base(message)
    {
    }

    public InvariantException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
