using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary><c>ronghe mechanisms FILE</c>: what every mechanism of the world does, and which does nothing.</summary>
internal sealed class MechanismsKind : IStudyKind
{
    private readonly Option<string[]> _mechanisms = new("--mechanism")
    {
        Description = "Only this mechanism, by the key of its parameter (repeat for several); levers only with --lever",
        HelpName = "key",
    };

    private readonly Option<string[]> _levers = new("--lever")
        { Description = "Only the reach of this lever (repeat for several); mechanisms only with --mechanism", HelpName = "key" };

    private readonly Option<int> _atRest = new("--rest")
    {
        Description = "Runs from which rest is judged; 0 judges none", HelpName = "number",
        DefaultValueFactory = static _ => Criteria.Seeds.MostInSmall,
    };

    public MechanismsKind()
    {
        Check(_mechanisms, static () => MechanismCatalog.All.Select(static m => m.Key), "mechanism");
        Check(_levers, static () => LeverCatalog.All.Select(static l => l.Key), "lever");
        _atRest.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > ScenarioKeys.MostReplications)
                result.AddError(FormattableString.Invariant($"--rest must be a whole number from 0 to {ScenarioKeys.MostReplications}."));
        });
    }

    public string Kind => "mechanisms";

    public string Description => "Switch every mechanism of the world off, halve and double it; tell which matter and which are inert";

    public IReadOnlyList<Option> Options => [_mechanisms, _levers, _atRest];

    public IReadOnlyList<TableHeading> Tables => [.. MechanismTables.All, NotKnowingTable.Table.Heading];

    public IStudy Of(StudyRequest request, ParseResult parsed)
    {
        string[] mechanisms = parsed.GetValue(_mechanisms) ?? [], levers = parsed.GetValue(_levers) ?? [];
        bool isWhole = mechanisms.Length + levers.Length == 0;
        return new MechanismsStudy(request, new MechanismsDesign(request.Scenarios[0],
            [.. MechanismCatalog.All.Where(m => isWhole || mechanisms.Contains(m.Key))],
            [.. LeverCatalog.All.Where(l => isWhole || levers.Contains(l.Key))]), parsed.GetValue(_atRest));
    }

    public StudyPage Compose(StoredExperiment stored) =>
        NotKnowingSections.Add(MechanismSections.Compose(stored), stored);

    private static void Check(Option<string[]> option, Func<IEnumerable<string>> known, string what) => option.Validators.Add(result =>
    {
        foreach (string asked in result.GetValueOrDefault<string[]>() ?? [])
        {
            if (!known().Contains(asked)) result.AddError($"There is no {what} '{asked}'{NearestName.Hint(asked, known())}.");
        }
    });
}
