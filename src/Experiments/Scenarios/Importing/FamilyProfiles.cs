using System.Globalization;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>A programme family before centring.</summary>
/// <param name="Id">CIP-2 code.</param>
/// <param name="Name">Name.</param>
/// <param name="Employment">Persons in the family's occupations, each occupation shared out over the programmes that lead to it.</param>
/// <param name="Raw">Employment-weighted mean rating by field; null when no occupation of the family is rated.</param>
/// <param name="Shares">Share of that employment by sector, all sectors of the source.</param>
internal sealed record RawFamily(string Id, string Name, double Employment, double[]? Raw, IReadOnlyDictionary<string, double> Shares);

/// <summary>What programme families teach and where their graduates' occupations are.</summary>
/// <remarks>
/// An occupation o with n_o links in the crosswalk, n_fo of them from programmes of family f, gives f the employment E_o·n_fo/n_o: then the
/// families' employment adds up to that of the linked occupations. The profile is the mean rating over f's rated occupations with these
/// weights; the share of a sector is f's employment in it.
/// This reproduces the family tables that came with the project's raw data to their last digit (0.0005).
/// </remarks>
internal static class FamilyProfiles
{
    private static readonly string[] ProfilePatterns = ["cip2_knowledge_profile.csv"];
    private static readonly string[] SharePatterns = ["cip2_to_sector_share.csv"];

    /// <summary>True when the folder holds ready-made family tables.</summary>
    public static bool HasTables(RawFolder folder) => folder.Find(ProfilePatterns) is not null && folder.Find(SharePatterns) is not null;

    /// <summary>Derives the families from crosswalk × employment × ratings.</summary>
    public static IReadOnlyList<RawFamily> Derive(ProgrammeLinks programmes, SectorEmployment employment, KnowledgeRatings ratings)
    {
        var linksOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string occupation, int count) in programmes.Links.Values.SelectMany(links => links))
            linksOf[occupation] = linksOf.GetValueOrDefault(occupation) + count;
        var families = new List<RawFamily>();
        foreach ((string family, SortedDictionary<string, int> links) in programmes.Links.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var bySector = employment.Sectors.ToDictionary(sector => sector.Id, _ => 0.0, StringComparer.Ordinal);
            var rated = new List<(double Weight, double[] Values)>();
            foreach ((string occupation, int count) in links)
            {
                double share = (double)count / linksOf[occupation];
                double persons = 0;
                foreach ((string sector, _) in employment.Sectors)
                {
                    double inSector = employment.Detailed[sector].GetValueOrDefault(occupation) * share;
                    bySector[sector] += inSector;
                    persons += inSector;
                }
                if (persons > 0 && ratings.ByOccupation.TryGetValue(occupation, out double[]? values)) rated.Add((persons, values));
            }
            double total = bySector.Values.Sum();
            families.Add(new RawFamily(
                family, NameOf(family, ""), total, rated.Count == 0 ? null : KnowledgeProfiles.Mean(rated),
                bySector.ToDictionary(pair => pair.Key, pair => total > 0 ? pair.Value / total : 0, StringComparer.Ordinal)));
        }
        return families;
    }

    /// <summary>Reads ready-made family tables: <c>cip2_knowledge_profile.csv</c> (cip2, family, fields) and
    /// <c>cip2_to_sector_share.csv</c> (cip2, family, employment_weight, sectors).</summary>
    public static IReadOnlyList<RawFamily> ReadTables(
        RawFolder folder, IReadOnlyList<string> fields, IReadOnlyList<(string Id, string Name)> sectors, string use)
    {
        var profiles = new Dictionary<string, double[]>(StringComparer.Ordinal);
        folder.Read(folder.Find(ProfilePatterns)!, $"family profiles, {use}",
            new TableColumns(["cip2", .. fields], ["family", "n_cip6", "employment_weight"]), line =>
        {
            string id = line.Text("cip2");
            double[] values = [.. fields.Select(field => line.Number64(field, 1, 5, "(importance)"))];
            if (line.IsSound && !profiles.TryAdd(id, values)) line.Refuse("cip2", $"family {id} appears twice");
        });
        var families = new SortedDictionary<string, RawFamily>(StringComparer.Ordinal);
        string[] sectorIds = [.. sectors.Select(sector => sector.Id)];
        folder.Read(folder.Find(SharePatterns)!, $"family shares by sector, {use}",
            new TableColumns(["cip2", "employment_weight", .. sectorIds], ["family", "n_cip6"]), line =>
        {
            string id = line.Text("cip2");
            double persons = line.Number64("employment_weight", 0, 1e10, "persons");
            var shares = sectorIds.ToDictionary(sector => sector, sector => line.Number64(sector, 0, 1, "share"), StringComparer.Ordinal);
            if (!line.IsSound) return;
            if (Math.Abs(shares.Values.Sum() - 1) > 0.02)
                line.Refuse(sectorIds[0],
                    string.Create(CultureInfo.InvariantCulture, $"shares of family {id} sum to {shares.Values.Sum():0.###}, not 1"));
            if (!families.TryAdd(id, new RawFamily(id, NameOf(id, line.Raw("family")), persons, profiles.GetValueOrDefault(id), shares)))
                line.Refuse("cip2", $"family {id} appears twice");
        });
        return [.. families.Values];
    }

    /// <summary>Largest absolute difference of profiles and of shares between two derivations, over the families both hold.</summary>
    public static (double Profile, double Share, int Compared) Differences(IReadOnlyList<RawFamily> left, IReadOnlyList<RawFamily> right)
    {
        double profile = 0;
        double share = 0;
        int compared = 0;
        foreach (RawFamily family in left)
        {
            RawFamily? other = right.FirstOrDefault(candidate => candidate.Id == family.Id);
            if (other is null) continue;
            compared++;
            if (family.Raw is not null && other.Raw is not null)
                profile = Math.Max(profile, family.Raw.Zip(other.Raw, (a, b) => Math.Abs(a - b)).Max());
            share = Math.Max(share, family.Shares.Max(pair => Math.Abs(pair.Value - other.Shares.GetValueOrDefault(pair.Key))));
        }
        return (profile, share, compared);
    }

    private static string NameOf(string id, string given) =>
        id == Classifications.NoMatch ? "occupations without a programme (NO MATCH)"
            : Classifications.Families.TryGetValue(id, out string? name) ? name : given.Length > 0 ? given : "CIP " + id;
}
