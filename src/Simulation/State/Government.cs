namespace Ronghe.Simulation.State;

/// <summary>The province and its cities.</summary>
public sealed class Government(int regions)
{
    /// <summary>Number of cities.</summary>
    public int Regions => regions;

    [State("effective institutional supply Z_r", "share", 0, 1, "Govern")]
    public double[] InstitutionalSupply { get; } = new double[regions];

    [State("how fast it puts rules in force, relative to the middle city", "ratio", 0, 2, "Initialization")]
    public double[] Capability { get; } = new double[regions];

    [State("institutional supply announced in documents", "share", 0, 1, "Initialization")]
    public double[] AnnouncedSupply { get; } = new double[regions];

    [State("wage of posts that ask for general competence, relative to what is usual", "ln ratio", -2, 2, "MatchGraduates")]
    public double[] GeneralWage { get; } = new double[regions];

    /// <summary>Demand of all sectors together, relative to what is usual, ln ratio. Written by MoveDemand.</summary>
    public double Cycle { get; set; }

    /// <summary>Accumulated public money, CNY. Changed by accounts only.</summary>
    public double Budget { get; set; }

    /// <summary>Support intensity 0–1: scales every lever's effort when government adapts. Written by Govern.</summary>
    public double SupportIntensity { get; set; } = 1;

    /// <summary>Public value of integration this period, CNY. Written by Govern.</summary>
    public double PublicValue { get; set; }
}
