using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Government begins with documents announced everywhere and little of them effective.</summary>
internal static class GovernmentAtStart
{
    public static Government Create(Scenario scenario)
    {
        var government = new Government(scenario.Population.Regions.Count);
        government.InstitutionalSupply.AsSpan().Fill(scenario.Parameters.Government.InitialInstitutions);
        government.AnnouncedSupply.AsSpan().Fill(scenario.Parameters.Government.Announced);
        return government;
    }
}
