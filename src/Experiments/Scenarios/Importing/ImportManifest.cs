using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>The manifest of an import: inputs and outputs with their hashes, what was left out, and the distribution; no times, no
/// paths.</summary>
internal static class ImportManifest
{
    private static readonly JsonSerializerOptions Form =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(ImportReport report) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["format"] = 1,
        ["credit"] = OnetCredit.Of(report.Releases.Onet),
        ["releases"] = new JsonObject
        {
            ["onet"] = report.Releases.Onet, ["oews"] = report.Releases.Oews, ["crosswalk"] = SourceReleases.Crosswalk,
        },
        ["inputs"] = List(report.Inputs, static input => new()
            { ["file"] = input.Name, ["use"] = input.Use, ["rows"] = input.Rows, ["sha256"] = input.Sha256 }),
        ["outputs"] = List(report.Outputs, static output => new()
            { ["file"] = output.Name, ["rows"] = output.Rows, ["synthetic"] = output.IsSynthetic, ["sha256"] = output.Sha256 }),
        ["joins"] = List(report.Joins, static join => new()
        {
            ["join"] = join.Name, ["persons"] = join.Persons, ["matched"] = Number(join.Share),
            ["unmatched"] = List(join.Unmatched, static group => new()
                { ["group"] = group.Group, ["persons"] = group.Persons, ["largest"] = group.Largest }),
        }),
        ["left_out"] = List(report.LeftOut, static item => new()
            { ["kind"] = item.Kind, ["id"] = item.Id, ["name"] = item.Name, ["reason"] = item.Reason }),
        ["distribution"] = Distribution(report.Distribution),
    }.ToJsonString(Form) + "\n");

    private static JsonObject Distribution(ProfileDistribution distribution) => new()
    {
        ["angle_between_sectors_rad"] = Five(distribution.BetweenSectors),
        ["angle_family_to_nearest_sector_rad"] = Five(distribution.FamilyToNearestSector),
        ["angle_family_to_served_sector_rad"] = Five(distribution.FamilyToServedSector),
        ["angle_start_to_served_sector_rad"] = Five(distribution.StartToServedSector),
        ["family_weight"] = Number(ProfileDistribution.FamilyWeight),
        ["target_median_fit"] = Number(ProfileDistribution.TargetFit),
        ["omega_for_target_rad"] = Number(distribution.OmegaForTarget),
        ["omega_for_target_is_plausible"] = distribution.IsPlausible,
        ["family_weight_for_target_at_omega_0.7"] = Number(distribution.FamilyWeightForDefaultOmega),
        ["fit_at"] = List(distribution.Fits, static fit => new()
        {
            ["omega_rad"] = Number(fit.Omega), ["lower_quartile"] = Number(fit.LowerQuartile), ["median"] = Number(fit.Median),
            ["upper_quartile"] = Number(fit.UpperQuartile),
        }),
    };

    private static JsonObject Five(Quantiles quantiles) => new()
    {
        ["minimum"] = Number(quantiles.Minimum), ["lower_quartile"] = Number(quantiles.LowerQuartile),
        ["median"] = Number(quantiles.Median), ["upper_quartile"] = Number(quantiles.UpperQuartile),
        ["maximum"] = Number(quantiles.Maximum),
    };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> of) => [.. items.Select(of)];

    /// <summary>Four decimals; null where undefined.</summary>
    private static JsonNode? Number(double value) =>
        double.IsFinite(value) ? JsonNode.Parse(value.ToString("0.####", CultureInfo.InvariantCulture)) : null;
}
