using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Government begins with documents announced everywhere and as much of them effective as each city keeps in force.</summary>
/// <remarks>
/// <code>
/// Ẑ_r = announced,   I = 1
/// able_r = 1 + spread·(2·rank_r − 1)
/// rank_r = (cities with fewer students, or as many and listed before)/(cities − 1), ½ of a single city
/// Z_r = build·able_r/(build·able_r + erode), 0 where nothing is built
/// </code>
/// <para>Symbols: Z_r = Government.InstitutionalSupply; Ẑ_r = Government.AnnouncedSupply; announced = government.announced; I = support
/// intensity; able = Government.Capability; spread = government.institution_spread; students = entrants a year of the city's colleges;
/// build, erode = as in Govern, without levers.</para>
/// <para>Source: source paper §3.2; supply rests where as much is built as erodes. That large cities govern faster is an
/// Assumption.</para>
/// </remarks>
internal static class GovernmentAtStart
{
    public static Government Create(Scenario scenario)
    {
        GovernmentParameters parameters = scenario.Parameters.Government;
        int cities = scenario.Population.Regions.Count;
        var government = new Government(cities);
        government.AnnouncedSupply.AsSpan().Fill(parameters.Announced);
        var students = new double[cities];
        foreach (CollegeInput college in scenario.Population.Colleges) students[college.Region] += college.EntrantsPerYear;
        for (int r = 0; r < cities; r++)
        {
            int before = Enumerable.Range(0, cities).Count(other => (students[other], other).CompareTo((students[r], r)) < 0);
            double rank = cities > 1 ? (double)before / (cities - 1) : 0.5;
            government.Capability[r] = 1 + (parameters.InstitutionSpread * ((2 * rank) - 1));
            government.InstitutionalSupply[r] = Govern.RestingInstitutions(parameters, government.Capability[r]);
        }

        return government;
    }
}
