using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Pages.Documentation;

/// <summary>What levers, types of colleges, regions and sectors may be called in scenario files, for docs/scenario-files.md.</summary>
internal static class ScenarioNamesPage
{
    /// <summary>The section.</summary>
    public static string Render()
    {
        var table = new MarkdownTable("Key", "Also");
        foreach (LeverDefinition lever in LeverCatalog.All)
            table.Row($"`{lever.Key}`", string.Join(", ", CatalogueForms.Lever.NamesOf(lever.Key).Skip(1)));
        foreach (CollegeType type in Enum.GetValues<CollegeType>())
            table.Row($"`{PopulationTables.NameOf(type)}`", string.Join(", ", OtherNames.Of(type)));
        return "## Names\n\nChinese and official names may be written wherever keys may, in scenario files, tables of colleges, "
            + "enterprises and designs, and `--set`: those below of levers and types of colleges; the `chinese_name` of the table of "
            + "regions, with or without what kind of place it is (长沙, 长沙市); the `name` of the table of sectors, and the Chinese of "
            + "sectors that have the ids of this classification (制造业 of 31-33). A name that several share means none of them. "
            + "What is stored always has the key.\n\n" + table;
    }
}
