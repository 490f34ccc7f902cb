namespace Ronghe.Simulation;

/// <summary>The three applied types of institution the model distinguishes (adult institutions are left out).</summary>
public enum CollegeType
{
    Undergraduate,
    VocationalUndergraduate,
    HigherVocational,
}

/// <summary>An economic sector and the knowledge it requires.</summary>
/// <param name="Id">Stable id (NAICS code).</param>
/// <param name="Name">Readable name.</param>
/// <param name="Weight">Share of employment; weights sum to 1 over the sectors of a scenario.</param>
/// <param name="Profile">Centred, unit-length requirement direction over the knowledge fields.</param>
public sealed record SectorInput(string Id, string Name, double Weight, IReadOnlyList<double> Profile)
{
    /// <summary>Share of its posts that ask for general competence only, relative to that of all sectors; 1 where nothing is
    /// known.</summary>
    public double General { get; init; } = 1;
}

/// <summary>A family of study programmes (CIP-2) and the knowledge it teaches.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Readable name.</param>
/// <param name="Weight">Share of programmes before sector affinity.</param>
/// <param name="Profile">Centred, unit-length direction over the same fields.</param>
/// <param name="SectorAffinity">Share of the family's graduates by sector, in the order of the scenario's sectors.</param>
public sealed record FamilyInput(string Id, string Name, double Weight,
    IReadOnlyList<double> Profile, IReadOnlyList<double> SectorAffinity);

/// <summary>A region (city) and how many synthetic enterprises it holds.</summary>
/// <param name="Id">Stable id, also its name in scenario files.</param>
/// <param name="Enterprises">Number of synthetic enterprises (0 when a table gives them).</param>
/// <param name="Neighbours">Other regions' indices, nearest first; may be empty (then in table order).</param>
public sealed record RegionInput(string Id, int Enterprises, IReadOnlyList<int> Neighbours);

/// <summary>One college.</summary>
/// <param name="Id">Stable id; its draws are keyed by it.</param>
/// <param name="Type">Institution type.</param>
/// <param name="Region">Index into the scenario's regions.</param>
/// <param name="Founded">Year of foundation.</param>
/// <param name="IsIndustryRun">Formerly run by an industry: its staff keep a tie with every partner (world.legacy_ties).</param>
/// <param name="EntrantsPerYear">Planned entrants, persons per year.</param>
/// <param name="Programmes">Number of programmes.</param>
public sealed record CollegeInput(string Id, CollegeType Type, int Region, int Founded, bool IsIndustryRun, double EntrantsPerYear,
    int Programmes);

/// <summary>One enterprise given by a table.</summary>
/// <param name="Id">Stable id; its draws are keyed by it.</param>
/// <param name="Region">Index into the scenario's regions.</param>
/// <param name="Sector">Index into the scenario's sectors.</param>
/// <param name="Staff">All persons employed at the start, not the entry segment alone.</param>
public sealed record EnterpriseInput(string Id, int Region, int Sector, int Staff);

/// <summary>Who lives in the world at the start.</summary>
public sealed record Population
{
    /// <summary>Names of the knowledge fields, in the order of every profile.</summary>
    public required IReadOnlyList<string> KnowledgeFields { get; init; }

    public required IReadOnlyList<SectorInput> Sectors { get; init; }

    public required IReadOnlyList<FamilyInput> Families { get; init; }

    public required IReadOnlyList<RegionInput> Regions { get; init; }

    public required IReadOnlyList<CollegeInput> Colleges { get; init; }

    /// <summary>Enterprises from a table; empty means synthetic enterprises by <see cref="RegionInput.Enterprises"/>.</summary>
    public IReadOnlyList<EnterpriseInput> Enterprises { get; init; } = [];

    /// <summary>Names of the input tables that are synthetic, shown on every report.</summary>
    public IReadOnlyList<string> SyntheticTables { get; init; } = [];
}
