using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
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

    /// <summary>Parameters that change with time; a test reads it.</summary>
    public const string Dated = """
        extends: base.yaml
        start: 2010-Q1
        parameters:
          industry.turnover: {2010-Q1: 0.04, 2020-Q1: 0.05}               # .04 through the burn-in and to the end of 2019
          education.intake_of_vocational: {2009-Q3: 0.9, 2019-Q3: 1.2}    # entrants relative to those of the table of colleges
        """;

    /// <summary>The sections.</summary>
    public static string Render() => Inheriting() + "\n" + Changing() + "\n" + PosteriorDocs.Render() + "\n" + Names();

    private static string Changing() =>
        "## Parameters that change with time\n\nBehind a parameter may stand numbers by the quarter from which on they hold:\n\n```yaml\n"
        + Dated + "\n```\n\n"
        + "Each holds until the next. The one that holds at `start` holds through the burn-in too, so a date before `start` is fine and a "
        + "parameter whose first date lies after it is refused; dates after the end of the run have no effect, "
        + "and are warned of. Dates merge "
        + "like other keys: a file that extends another adds or changes one, `null` removes it, and so does "
        + "`--set parameters.industry.turnover.2020-Q1=0.06`; a number without a date takes the place of all. "
        + "Worlds that differ only in later "
        + "dates share their burn-in. A design varies no parameter that has dates; `score --move` holds one at "
        + "the end of its range for the "
        + "whole run, and `ways`, `spiral` and `mechanisms` change what holds before the second date.\n\nThese "
        + "have one value for the whole "
        + "run, because they act when the world begins, or it is laid out by them: "
        + string.Join(", ", ParameterCatalog.All.Where(static p => p.IsConstant).Select(static p => $"`{p.Key}`")) + ".\n";

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
