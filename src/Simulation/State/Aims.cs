namespace Ronghe.Simulation.State;

/// <summary>What a person without a post looks for in a quarter.</summary>
public static class Aims
{
    /// <summary>Nothing: waits, or is content with other work.</summary>
    public const uint None = 0;

    /// <summary>A post in the own field.</summary>
    public const uint Field = 1;

    /// <summary>A post that asks for general competence.</summary>
    public const uint General = 2;
}
