namespace Ronghe.Simulation.State;

/// <summary>Colleges: columns, index = college.</summary>
public sealed class Colleges(int count)
{
    public int Count => count;

    [State("institution type", "index", 0, 2, "Initialization")]
    public int[] Type { get; } = new int[count];

    [State("resistance to revising curricula, rises with age", "share", 0, 1, "Initialization")]
    public double[] Rigidity { get; } = new double[count];

    [State("strength in applied research", "share", 0, 1, "Initialization")]
    public double[] ResearchStrength { get; } = new double[count];

    [State("personal tie that its staff keep with every partner", "share", 0, 1, "Initialization")]
    public double[] LegacyTie { get; } = new double[count];

    [State("internal system quality y: clear responsibilities", "share", 0, 1, "BuildSystems")]
    public double[] SystemQuality { get; } = new double[count];

    [State("orientation o: from academic, 0, to applied, 1", "share", 0, 1, "PositionColleges")]
    public double[] Orientation { get; } = new double[count];

    [State("accumulated money", "CNY", double.NegativeInfinity, double.PositiveInfinity, "Accounts")]
    public double[] Funds { get; } = new double[count];
}
