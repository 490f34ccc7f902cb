using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>A college of which name, type and place are known; what is null is to be drawn.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Region">Id of a region.</param>
/// <param name="Listed">What the list says of it.</param>
internal sealed record KnownCollege(string Id, string Name, CollegeType Type, string Region, ListedAttributes Listed);

/// <summary>What the ministry's list lacks and a table may say, cell by cell.</summary>
/// <param name="Founded">Year of foundation.</param>
/// <param name="IsIndustryRun">Formerly run by an industry.</param>
/// <param name="Entrants">Entrants a year.</param>
/// <param name="Programmes">Number of programmes.</param>
internal sealed record ListedAttributes(int? Founded, bool? IsIndustryRun, double? Entrants, int? Programmes)
{
    /// <summary>Nothing.</summary>
    public static ListedAttributes None { get; } = new(null, null, null, null);

    /// <summary>Columns that may be drawn, in the order of the table.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["founded", "industry_run", "entrants", "programmes"];

    /// <summary>Those of them that must be drawn.</summary>
    public IReadOnlyList<string> Missing
    {
        get
        {
            object?[] cells = [Founded, IsIndustryRun, Entrants, Programmes];
            return [.. Columns.Where((_, i) => cells[i] is null)];
        }
    }
}
