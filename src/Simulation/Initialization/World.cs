using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>How the world begins: sectors, enterprises, colleges with their programmes and pipelines, first partnerships.</summary>
/// <remarks>
/// <para>Parts: <see cref="RequirementPaths"/>, <see cref="EnterprisesAtStart"/>, <see cref="EnterpriseSizes"/>, <see
/// cref="PlacesAtStart"/>, <see cref="CollegesAtStart"/>, <see cref="PartnershipsAtStart"/>, <see cref="PastOfPartners"/>, <see
/// cref="GovernmentAtStart"/>, <see cref="EarlyCareersAtStart"/>, <see cref="RestingLags"/>. Period 0 is the first of the burn-in. A column
/// that no part names is 0 at the start. Beliefs and motivations start equal on both sides; whatever gap is seen later has arisen.</para>
/// </remarks>
internal static class World
{
    public static ModelState Create(Scenario scenario, int replication)
    {
        var streams = new Randomness.RandomStreams(scenario.Seed, replication);
        Sectors sectors = RequirementPaths.Create(scenario, streams);
        Enterprises enterprises = EnterprisesAtStart.Create(scenario, sectors, streams);
        (Colleges colleges, Programmes programmes, Cohorts cohorts) = CollegesAtStart.Create(scenario, sectors, streams);
        Partnerships partnerships = PartnershipsAtStart.Slots(enterprises);
        Government government = GovernmentAtStart.Create(scenario);
        var state = new ModelState(scenario, replication, sectors, enterprises, colleges, programmes, partnerships, cohorts, government);
        OpenAndClose.Regroup(state);
        PartnershipsAtStart.Begin(state);
        EarlyCareersAtStart.Begin(state);
        return state;
    }
}
