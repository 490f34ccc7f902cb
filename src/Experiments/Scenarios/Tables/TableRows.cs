using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios.Tables;

/// <summary>A table that was read: its rows in file order, and whether the file marks them as synthetic.</summary>
/// <param name="Rows">Rows in the order of the file. Only sound rows: a row with a mistake is left out and reported.</param>
/// <param name="Synthetic">True when the file says <c># synthetic=true</c>, or has a column <c>synthetic</c> with a <c>true</c>.</param>
internal sealed record TableResult<T>(IReadOnlyList<T> Rows, bool Synthetic)
{
    /// <summary>Names of the knowledge fields, in the order of every profile; empty for tables without profiles.</summary>
    public IReadOnlyList<string> KnowledgeFields { get; init; } = [];
}

/// <summary>A row of <c>sectors.csv</c>.</summary>
/// <param name="Id">NAICS code or the user's own id.</param>
/// <param name="Name">Readable name.</param>
/// <param name="Weight">Share of employment; sums to 1 over the table.</param>
/// <param name="Coverage">Share of the sector's employment whose occupations have knowledge ratings, 0–1; NaN when the table has no such
/// column.</param>
/// <param name="General">Share of the sector's employment in occupations that ask for general competence, 0–1; NaN when the table has no
/// such column.</param>
/// <param name="Profile">Centred, unit-length direction, in the order of <see cref="TableResult{T}.KnowledgeFields"/>.</param>
internal sealed record SectorRow(string Id, string Name, double Weight, double Coverage, double General, IReadOnlyList<double> Profile);

/// <summary>A row of <c>programme-families.csv</c>.</summary>
/// <param name="Id">CIP-2 code or the user's own id.</param>
/// <param name="Name">Readable name.</param>
/// <param name="Weight">Share of programmes before sector affinity; sums to 1 over the table.</param>
/// <param name="Profile">Centred on the same mean as the sectors, unit length, in the sectors' order of fields.</param>
internal sealed record FamilyRow(string Id, string Name, double Weight, IReadOnlyList<double> Profile);

/// <summary>A row of <c>programme-family-sectors.csv</c>. Pairs the table does not name have share 0.</summary>
/// <param name="Family">Id of the family.</param>
/// <param name="Sector">Id of the sector.</param>
/// <param name="Share">Share of the family's graduates' jobs that lie in the sector; sums to 1 over the sectors for each family.</param>
internal sealed record FamilySectorRow(string Family, string Sector, double Share);

/// <summary>A row of <c>regions.csv</c>.</summary>
/// <param name="Id">Stable id, also the name in scenario files.</param>
/// <param name="ChineseName">Name in Chinese; empty when not given.</param>
/// <param name="EnterpriseWeight">Share of the synthetic enterprises; sums to 1 over the table.</param>
/// <param name="Latitude">Degrees north; NaN when not given.</param>
/// <param name="Longitude">Degrees east; NaN when not given.</param>
internal sealed record RegionRow(string Id, string ChineseName, double EnterpriseWeight, double Latitude, double Longitude);

/// <summary>A row of <c>colleges.csv</c>.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Readable name.</param>
/// <param name="Type">Institution type.</param>
/// <param name="Region">Id of a region.</param>
/// <param name="Founded">Year of foundation.</param>
/// <param name="IsIndustryRun">Formerly run by an industry.</param>
/// <param name="EntrantsPerYear">Planned entrants, persons a year.</param>
/// <param name="Programmes">Number of programmes.</param>
internal sealed record CollegeRow(string Id, string Name, CollegeType Type, string Region, int Founded, bool IsIndustryRun,
    double EntrantsPerYear, int Programmes);

/// <summary>A row of <c>enterprises.csv</c>.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Readable name.</param>
/// <param name="Region">Id of a region.</param>
/// <param name="Sector">Id of a sector.</param>
/// <param name="Staff">Column <c>heads</c>: all persons employed at the start.</param>
/// <param name="Generation">Technology generation at the start; null when not given.</param>
internal sealed record EnterpriseRow(string Id, string Name, string Region, string Sector, int Staff, int? Generation);
