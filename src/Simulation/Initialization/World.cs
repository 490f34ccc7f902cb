using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>How the world begins: sectors, enterprises, colleges with their programmes and pipelines, first partnerships.</summary>
/// <remarks>Beliefs and motivations start equal on both sides; whatever gap is seen later has arisen.</remarks>
internal static class World
{
    public static ModelState Create(Scenario scenario, int replication)
    {
        var streams = new Randomness.RandomStreams(scenario.Seed, replication);
        Sectors sectors = RequirementPaths.Create(scenario, streams);
        Enterprises enterprises = EnterprisesAtStart.Create(scenario, sectors, streams);
        (Colleges colleges, Programmes programmes, Cohorts cohorts) = CollegesAtStart.Create(scenario, streams);
        Partnerships partnerships = PartnershipsAtStart.Create(scenario, enterprises, programmes, sectors.Count, streams);
        Government government = GovernmentAtStart.Create(scenario);
        return new ModelState(scenario, replication, sectors, enterprises, colleges, programmes, partnerships, cohorts, government);
    }
}
