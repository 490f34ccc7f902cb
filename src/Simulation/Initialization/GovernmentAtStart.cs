using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Government begins with documents announced everywhere and little of them effective.</summary>
/// <remarks>
/// <code>
/// Ẑ_r = announced,   I = 1
/// Z_r = (build·Ẑ + erode·lasting·Z_0)/(build + erode);   lasting·Z_0 where Ẑ is not above it;   Z_0 where build + erode is 0
/// </code>
/// <para>Symbols: Z_r = Government.InstitutionalSupply; Z_0 = government.initial_institutions; Ẑ_r = Government.AnnouncedSupply; announced
/// = government.announced; I = support intensity; build, erode,
/// lasting = as in Govern, without levers.</para>
/// <para>Source: source paper §3.2; supply rests where as much is built as erodes. The numbers are an
/// Assumption: documents come before what they announce.</para>
/// </remarks>
internal static class GovernmentAtStart
{
    public static Government Create(Scenario scenario)
    {
        var government = new Government(scenario.Population.Regions.Count);
        government.InstitutionalSupply.AsSpan().Fill(Govern.RestingInstitutions(scenario.Parameters.Government));
        government.AnnouncedSupply.AsSpan().Fill(scenario.Parameters.Government.Announced);
        return government;
    }
}
