using System.Globalization;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests;

/// <summary>The smallest world of the real model that has both sides, for tests that give many commands.</summary>
internal static class TinyWorld
{
    public const string Talent = "policies: [{lever: talent_integration, value: 0.6}]";

    /// <summary>A table of two figures that it meets, whatever its parameters are.</summary>
    public const string Figures =
        "id,quantity,low,high,unit,source\nmany,employment_rate,0,1,share,me\nfit,graduate_fit,0,1,fit,me\n";

    public static string Yaml(string name, int periods, string policies = "") => string.Create(CultureInfo.InvariantCulture, $$"""
        version: 2
        scenario: {{name}}
        extends: {{Path.Combine(ScenarioFolder.Shipped(), "small.yaml")}}
        periods: {{periods}}
        population:
          sector_ids: ["31-33", "51"]
          regions: {synthetic: 2}
          colleges: {synthetic: 2, entrants_per_year: 600, programmes: 3}
          enterprises: {synthetic: 12}
        parameters: {world.burn_in: 0}
        {{policies}}
        """);
}
