namespace Ronghe.Simulation.Randomness;

/// <summary>The 128 random bits of one counter, as four words.</summary>
public readonly record struct PhiloxBlock(uint X0, uint X1, uint X2, uint X3);
