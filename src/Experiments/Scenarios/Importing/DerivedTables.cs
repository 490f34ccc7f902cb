using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Writes the derived tables: UTF-8, LF, <c>#</c> comment lines first, numbers with nine significant digits, so that the same
/// inputs give the same bytes.</summary>
internal static class DerivedTables
{
    /// <summary>Asked for by the licence of O*NET (CC BY 4.0).</summary>
    public const string Credit =
        "This product includes information from the O*NET 29 Database by the U.S. Department of Labor, Employment and Training " +
            "Administration (USDOL/ETA). "
        + "Used under the CC BY 4.0 license. Modified: aggregated by industry sector and programme family.";

    private const string StandIn = "The mix of knowledge is that of US sectors and programmes (O*NET, BLS OEWS May 2023, NCES " +
        "crosswalk), standing in for Hunan's.";
    private const string SyntheticMark = "synthetic=true";

    /// <summary>What is measured in Hunan's table of colleges.</summary>
    public const string MeasuredOfHunan = "Measured: 128 institutions and 590000 entrants a year (Hunan 2024); split by type as in China " +
        "(institutions 2024, entrants 2023). All else is generated.";

    /// <summary>What is measured in China's.</summary>
    public const string MeasuredOfChina = "Measured: 3119 institutions by type and 12 million graduates a year (China 2024); entrants " +
        "follow from drop-out and are split as in 2023; 249 adult institutions are counted as higher vocational. All else is generated.";

    public static byte[] Sectors(IReadOnlyList<SectorRow> rows, IReadOnlyList<string> fields) =>
        Write([Credit, StandIn], ["id", "name", "weight", "coverage", .. fields],
            rows.Select(row => (IEnumerable<string>)[row.Id, row.Name, Show(row.Weight), Show(row.Coverage), .. row.Profile.Select(Show)]));

    public static byte[] Families(IReadOnlyList<FamilyRow> rows, IReadOnlyList<string> fields) =>
        Write([Credit, StandIn], ["id", "name", "weight", .. fields],
            rows.Select(row => (IEnumerable<string>)[row.Id, row.Name, Show(row.Weight), .. row.Profile.Select(Show)]));

    public static byte[] FamilySectors(IReadOnlyList<FamilySectorRow> rows) =>
        Write([Credit, StandIn], ["family", "sector", "share"],
            rows.Select(row => (IEnumerable<string>)[row.Family, row.Sector, Show(row.Share)]));

    public static byte[] Regions(IReadOnlyList<RegionRow> rows) =>
        Write([SyntheticMark, "Names and positions are facts; enterprise weights are assumed."],
            ["id", "chinese_name", "enterprise_weight", "latitude", "longitude", "synthetic"],
            rows.Select(row => (IEnumerable<string>)[row.Id, row.ChineseName, Show(row.EnterpriseWeight), Show(row.Latitude),
                Show(row.Longitude), "true"]));

    public static byte[] Colleges(IReadOnlyList<CollegeRow> rows, string measured) =>
        Write([SyntheticMark, measured], ["id", "name", "type", "region", "founded", "industry_run", "entrants", "programmes", "synthetic"],
            rows.Select(row => (IEnumerable<string>)
            [
                row.Id, row.Name, PopulationTables.NameOf(row.Type), row.Region, Show(row.Founded), row.IsIndustryRun ? "true" : "false",
                Show(row.EntrantsPerYear), Show(row.Programmes), "true",
            ]));

    /// <summary>The manifest: inputs and outputs with their hashes, what was left out, and the distribution; no times, no paths.</summary>
    public static byte[] Manifest(ImportReport report)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
            { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteString("credit", Credit);
            json.WriteStartArray("inputs");
            foreach (InputFile input in report.Inputs)
            {
                json.WriteStartObject();
                json.WriteString("file", input.Name);
                json.WriteString("use", input.Use);
                json.WriteNumber("rows", input.Rows);
                json.WriteString("sha256", input.Sha256);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("outputs");
            foreach (OutputFile output in report.Outputs)
            {
                json.WriteStartObject();
                json.WriteString("file", output.Name);
                json.WriteNumber("rows", output.Rows);
                json.WriteBoolean("synthetic", output.IsSynthetic);
                json.WriteString("sha256", output.Sha256);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("joins");
            foreach (JoinCoverage join in report.Joins)
            {
                json.WriteStartObject();
                json.WriteString("join", join.Name);
                json.WriteNumber("persons", join.Persons);
                WriteNumber(json, "matched", join.Share);
                json.WriteStartArray("unmatched");
                foreach (UnmatchedGroup group in join.Unmatched)
                {
                    json.WriteStartObject();
                    json.WriteString("group", group.Group);
                    json.WriteNumber("persons", group.Persons);
                    json.WriteString("largest", group.Largest);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("left_out");
            foreach (LeftOut item in report.LeftOut)
            {
                json.WriteStartObject();
                json.WriteString("kind", item.Kind);
                json.WriteString("id", item.Id);
                json.WriteString("name", item.Name);
                json.WriteString("reason", item.Reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteDistribution(json, report.Distribution);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteDistribution(Utf8JsonWriter json, ProfileDistribution distribution)
    {
        json.WriteStartObject("distribution");
        WriteQuantiles(json, "angle_between_sectors_rad", distribution.BetweenSectors);
        WriteQuantiles(json, "angle_family_to_nearest_sector_rad", distribution.FamilyToNearestSector);
        WriteQuantiles(json, "angle_family_to_served_sector_rad", distribution.FamilyToServedSector);
        WriteQuantiles(json, "angle_start_to_served_sector_rad", distribution.StartToServedSector);
        WriteNumber(json, "family_weight", ProfileDistribution.FamilyWeight);
        WriteNumber(json, "target_median_fit", ProfileDistribution.TargetFit);
        WriteNumber(json, "omega_for_target_rad", distribution.OmegaForTarget);
        json.WriteBoolean("omega_for_target_is_plausible", distribution.IsPlausible);
        WriteNumber(json, "family_weight_for_target_at_omega_0.7", distribution.FamilyWeightForDefaultOmega);
        json.WriteStartArray("fit_at");
        foreach (FitAtWidth fit in distribution.Fits)
        {
            json.WriteStartObject();
            WriteNumber(json, "omega_rad", fit.Omega);
            WriteNumber(json, "lower_quartile", fit.LowerQuartile);
            WriteNumber(json, "median", fit.Median);
            WriteNumber(json, "upper_quartile", fit.UpperQuartile);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteQuantiles(Utf8JsonWriter json, string name, Quantiles quantiles)
    {
        json.WriteStartObject(name);
        WriteNumber(json, "minimum", quantiles.Minimum);
        WriteNumber(json, "lower_quartile", quantiles.LowerQuartile);
        WriteNumber(json, "median", quantiles.Median);
        WriteNumber(json, "upper_quartile", quantiles.UpperQuartile);
        WriteNumber(json, "maximum", quantiles.Maximum);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        if (double.IsFinite(value)) json.WriteRawValue(value.ToString("0.####", CultureInfo.InvariantCulture));
        else json.WriteNullValue();
    }

    private static byte[] Write(IReadOnlyList<string> comments, IReadOnlyList<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        using var stream = new MemoryStream();
        using (CsvWriter csv = Csv.CommentedWriter(stream))
        {
            foreach (string comment in comments) csv.WriteComment(" " + comment);
            csv.WriteRow(header);
            foreach (IEnumerable<string> row in rows) csv.WriteRow(row);
        }
        return stream.ToArray();
    }

    private static string Show(double value) =>
        value == 0 ? "0" : double.IsNaN(value) ? "" : value.ToString("G9", CultureInfo.InvariantCulture);
}
