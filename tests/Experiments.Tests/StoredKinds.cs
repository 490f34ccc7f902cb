using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Ways;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests;

[CollectionDefinition(nameof(StoredKinds))]
public sealed class EveryStoredKind : ICollectionFixture<StoredKinds>;

/// <summary>A results folder of each kind, of a tiny real world, moved to another place after its scenario files and tables are
/// gone.</summary>
public sealed class StoredKinds : IDisposable
{
    private readonly TemporaryFolder _moved = new();

    public StoredKinds()
    {
        using (var folder = new ScenarioFolder())
        {
            folder.Write("a.yaml", "extends: base.yaml\nscenario: Nothing\nperiods: 12\nreplications: 2\nparameters: {world.burn_in: 4}\n");
            folder.Write("b.yaml",
                "extends: a.yaml\nscenario: Everything at once\nperiods: 9\nparameters: {belief.openness: 0.3}\nbudget: 90000\npolicies:\n"
                + "  - {lever: talent_integration, value: 0.8, from: 2010-Q3, phase_in: 2, regions: [South], sectors: [\"51\"]}\n"
                + "  - {lever: consensus, value: 0.4, until: 2011-Q1, when: {observation: integration, below: 0.9}, budget: 5000}\n"
                + "  - {lever: consensus, value: 0.6, from: 2011-Q2}\n");
            folder.Write("sweep.yaml", "extends: a.yaml\nscenario: A design\nobserve: {by: [], every: 0}\ndesign:\n"
                + "  uncertainties: {method: lhs, points: 3, seed: 1, factors: {industry.upgrade_gain: plausible, " +
                    "belief.openness: plausible}}\n"
                + "  policies: {nothing: [], both: [{lever: consensus, value: 0.6}, {lever: grants, cny_per_programme: 5000}]}\n");
            Ronghe("run", folder.In("a.yaml"), folder.In("b.yaml"), "--out", folder.In("run"), "-q");
            Ronghe("sweep", folder.In("sweep.yaml"), "--out", folder.In("sweep"), "-q");
            Ways(folder.Read("parameters: {world.burn_in: 2}\npopulation: {enterprises: {synthetic: 12}}\n"), folder.In("ways"));
            Ronghe("spiral", folder.In("base.yaml"), "-n", "2", "--periods", "121", "--out", folder.In("spiral"), "-q");
            foreach (string kind in Kinds) Directory.Move(folder.In(kind), Of(kind));
        }
    }

    public static IReadOnlyList<string> Kinds { get; } = ["run", "sweep", "ways", "spiral"];

    public string Of(string kind) => Path.Combine(_moved.Path, kind);

    public void Dispose() => _moved.Dispose();

    private static void Ronghe(params string[] arguments)
    {
        using StringWriter output = new(), messages = new();
        Assert.True(RongheCommands.Run(arguments, new Terminal(output, messages, TextReader.Null, default)) == 0, messages.ToString());
    }

    private static void Ways(ScenarioDocument document, string folder)
    {
        var settings = new WaysSettings { Replications = 3, Periods = 48, Intensities = [1] };
        var options = new StoreOptions(2, "ronghe ways") { Quiet = true, Messages = TextWriter.Null };
        Assert.Equal(0, WaysExperiment.Execute(new WaysRequest(document, settings, options, folder, []), new RunEnvironment(), default));
    }
}
