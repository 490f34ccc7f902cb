using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Experiments.Studies.Sweeps;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>Reads a scenario, a table or a lesson as <c>validate</c> does, and runs what is valid and small for two quarters.</summary>
internal static class InputJudge
{
    private const int MostEnterprises = 200;
    private const int MostProgrammes = 60;
    private const double MostEntrants = 20_000;
    internal const int MostRunsOfDesign = 100;

    public static Verdict Of(Mutant mutant, string folder)
    {
        string path = Path.Combine(folder, mutant.Seed.Entry);
        var findings = new ScenarioFindings();
        ScenarioDocument? document = LessonReader.IsLesson(path) ? LessonReader.TryRead(path, findings)?.Document
            : ScenarioReader.TryRead(path, [], findings);
        return new Verdict
        {
            IsWellFormed = document is not null || (mutant.Seed.Kind == MutantKind.InputTable
                ? IsTable(Path.Combine(folder, mutant.Seed.File)) : IsYaml(Path.Combine(folder, mutant.Seed.File))),
            IsRefused = document is null,
            Fault = FaultOf(document is null, findings),
            Ran = document is not null && Run(document),
        };
    }

    private static string? FaultOf(bool isRefused, ScenarioFindings findings)
    {
        if (isRefused != findings.Errors.Count > 0) return isRefused ? "refused without a word"
            : $"accepted in spite of {findings.Errors[0]}";
        InputError[] bare = [.. findings.Errors.Where(static e => e.File.Length == 0 || string.IsNullOrWhiteSpace(e.Message))];
        if (bare.Length > 0) return $"a mistake without file or message: {bare[0]}";
        return isRefused && findings.Errors.All(static e => e.Line < 1) ? $"no line in any message: {findings.Errors[0]}" : null;
    }

    private static bool IsYaml(string path)
    {
        var errors = new List<InputError>();
        return ScenarioText.Read(path, errors) is { } text && LocatedYamlReader.Read(text, new YamlSource(path, ""), errors) is not null
            && errors.Count == 0;
    }

    private static bool IsTable(string path)
    {
        var errors = new List<InputError>();
        TableReader? table = TableReader.Open(path, new TableColumns([], []), new FileMistakes(path, errors));
        return table is not null && table.Lines().Count() >= 0 && errors.Count == 0;
    }

    private static bool Run(ScenarioDocument document)
    {
        if (!IsSmall(document.Scenario)) return false;
        Step(document.Scenario);
        if (document.Design is not { } design || design.Runs(1) > MostRunsOfDesign) return true;
        var sweep = new SweepDesign(document);
        Step(sweep.Variant(sweep.Points - 1, sweep.Policies - 1).Scenario);
        return true;
    }

    public static void Step(Scenario scenario)
    {
        Model world = Model.Create(scenario, 0);
        world.Step();
        world.Step();
    }

    public static bool IsSmall(Scenario scenario)
    {
        Population population = scenario.Population;
        return population.Enterprises.Count + population.Regions.Sum(static r => (long)r.Enterprises) <= MostEnterprises
            && population.Colleges.Sum(static c => (long)c.Programmes) <= MostProgrammes
                && population.Colleges.Sum(static c => c.EntrantsPerYear) <= MostEntrants;
    }
}
