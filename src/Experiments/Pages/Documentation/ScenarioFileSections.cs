using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Pages.Documentation;

/// <summary>What docs/scenario-files.md says beside its table of keys: how a file builds on another, and what names may be
/// written.</summary>
internal static class ScenarioFileSections
{
    /// <summary>How a file changes what it inherits; a test reads it.</summary>
    public const string Example = """
        extends: base.yaml
        budget: null                      # removes what is inherited; an empty list does, too
        policies: {0: {value: 0.8}}       # changes the first policy, and nothing else of the list; {1: null} removes one
        policies_in_force+:               # appends to the inherited list
          - {lever: tax_credit, share: 0.3}
        observe:
          outcomes+: coverage             # so does a single value
        """;

    /// <summary>The sections.</summary>
    public static string Render() => Inheriting() + "\n" + Names();

    private static string Inheriting() =>
        "## Building on another file\n\nGroups of keys merge key by key, at every depth; single values and lists replace what is "
        + "inherited. A list can also be changed without repeating it:\n\n```yaml\n" + Example + "\n```\n\n"
        + "Items are counted from 0, as in `--set policies.0.value=0.8`; a group of numbers merges with the items, so that what it does "
        + "not say stays. `key+` stands beside no `key` of the same file. Where nothing is inherited, it appends to a list that is "
        + "empty by default, such as `policies`; one that means all when left out, such as `observe.outcomes`, must be there. Options "
        + "do the same: `--set 'policies+=[{lever: tax_credit, share: 0.3}]'`, `--set policies.0=null`, `--set budget=null`.\n";

    private static string Names()
    {
        var table = new MarkdownTable("Key", "Also");
        foreach (LeverDefinition lever in LeverCatalog.All)
            table.Row($"`{lever.Key}`", string.Join(", ", CatalogueForms.Lever.NamesOf(lever.Key).Skip(1)));
        foreach (CollegeType type in Enum.GetValues<CollegeType>())
            table.Row($"`{PopulationTables.NameOf(type)}`", string.Join(", ", OtherNames.Of(type)));
        return "## Names\n\nChinese and official names may be written wherever keys may, in scenario files, tables of colleges, "
            + "enterprises and designs, lessons, `--set`, `new --lever` and the commands of the explorer: those below of levers and "
            + "types of colleges; the `chinese_name` of the table of regions, with or without what kind of place it is (长沙, 长沙市); "
            + "the `name` of the table of sectors, and the Chinese of "
            + "sectors that have the ids of this classification (制造业 of 31-33). A name that several share means none of them. "
            + "Whatever is written, the scenario and its results are those of the key.\n\n" + table;
    }
}
