namespace Ronghe.Simulation.State;

/// <summary>Colleges: columns, index = college.</summary>
public sealed class Colleges(int count)
{
    public int Count => count;

    [State("key of its draws", "hash", 0, uint.MaxValue, "Initialization")]
    public uint[] Id { get; } = new uint[count];

    [State("institution type", "index", 0, 2, "Initialization")]
    public int[] Type { get; } = new int[count];

    [State("city", "index", 0, int.MaxValue, "Initialization")]
    public int[] Region { get; } = new int[count];

    [State("years since foundation at the start", "years", 0, 2000, "Initialization")]
    public double[] AgeYears { get; } = new double[count];

    [State("resistance to revising curricula, rises with age", "share", 0, 1, "Initialization")]
    public double[] Rigidity { get; } = new double[count];

    [State("strength in applied research", "share", 0, 1, "Initialization")]
    public double[] ResearchStrength { get; } = new double[count];

    [State("internal system quality y: clear responsibilities", "share", 0, 1, "BuildSystems")]
    public double[] SystemQuality { get; } = new double[count];

    [State("accumulated money", "CNY", double.NegativeInfinity, double.PositiveInfinity, "Accounts")]
    public double[] Funds { get; } = new double[count];
}
