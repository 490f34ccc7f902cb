using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Sectors and programme families of a scenario: all of the tables, or the sectors chosen by <c>sector_ids</c>.</summary>
/// <remarks>
/// Choosing sectors keeps the table's order, rescales the weights to sum to 1, tells the share of general posts relative to the mean of
/// those kept, and restricts every family's affinity to the sectors kept. A
/// family keeps its weight times the part of its graduates who go to those sectors, so that health programmes do not fill a world of
/// factories; families with no part there are left out.
/// </remarks>
internal static class SectorSelection
{
    public static IReadOnlyList<SectorInput> Sectors(IReadOnlyList<SectorRow> rows, IReadOnlyCollection<string>? chosen)
    {
        SectorRow[] kept = [.. rows.Where(row => chosen is null || chosen.Contains(row.Id))];
        double sum = kept.Sum(row => row.Weight), general = kept.Sum(row => row.Weight * row.General) / sum;
        return [.. kept.Select(row => new SectorInput(row.Id, row.Name, row.Weight / sum, row.Profile)
        {
            General = general > 0 ? row.General / general : 1,
        })];
    }

    public static IReadOnlyList<FamilyInput> Families(
        IReadOnlyList<FamilyRow> rows, IReadOnlyList<FamilySectorRow> shares, IReadOnlyList<SectorInput> sectors)
    {
        Dictionary<(string, string), double> byPair = shares.ToDictionary(row => (row.Family, row.Sector), row => row.Share);
        var kept = new List<FamilyInput>();
        foreach (FamilyRow row in rows)
        {
            double[] affinity = [.. sectors.Select(sector => byPair.GetValueOrDefault((row.Id, sector.Id)))];
            double part = affinity.Sum();
            if (part * row.Weight <= 0) continue;
            kept.Add(new FamilyInput(row.Id, row.Name, row.Weight * part, row.Profile, [.. affinity.Select(share => share / part)]));
        }
        double sum = kept.Sum(family => family.Weight);
        return [.. kept.Select(family => family with { Weight = family.Weight / sum })];
    }
}
