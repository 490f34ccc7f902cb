using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Lays out what each technology generation of each sector will require.</summary>
/// <remarks>
/// <code>
/// D[s, 0] = normalize(profile of s),   b = 0
/// for g = 1, 2, …:
///     fresh = normalize(N_k over the fields k) of the sector,   common = the same for all sectors
///     b ← μ·b + (1 − μ)·((1 − γ)·fresh + γ·common)
///     b ← normalize(b − (b·D[s, g−1])·D[s, g−1])
///     θ = θ̄·(1 − spread + 2·spread·U)
///     D[s, g] = normalize(cos θ·D[s, g−1] + sin θ·b)
///     b ← cos θ·b − sin θ·D[s, g−1]
/// </code>
/// <para>Symbols: D[s, g] = what generation g of sector s requires; profile of s = input; b = direction of change; μ =
/// industry.rotation_momentum, but in its first place 0 where θ̄ = 0; γ = industry.common_technology; θ̄ = industry.requirement_rotation;
/// spread = industry.rotation_spread; Sectors.AssociationStrength = belief.association_strength in every sector.</para>
/// <para>Order: sectors one by one; 32 + ⌊(periods of the scenario + world.burn_in)/2⌋ generations each.</para>
/// <para>Draws: g stands in the place of the period. N_k of the sector is N(RequirementPath; s; draw k), k from 0, of the common part
/// N(RequirementPath; 0; draw k), U is U(RequirementPath; s; draw 1000). The sector's number is the hash of its identifier. A longer path
/// keeps its beginning.</para>
/// <para>Limits: where b has no direction D[s, g] is D[s, g−1]. The last line of the loop turns the direction of travel with the path
/// (parallel transport), so momentum never reflects. No clock: generations are reached by enterprises' own upgrades.</para>
/// <para>Source: technologies follow trajectories, Dosi 1982; general-purpose technologies, Bresnahan and Trajtenberg 1995; a rotation on
/// the sphere is an Assumption: it changes what is required and not how much.</para>
/// </remarks>
internal static class RequirementPaths
{
    /// <summary>Generations laid out beyond one per period at the highest useful pace.</summary>
    private const int Reserve = 32;

    public static Sectors Create(Scenario scenario, RandomStreams streams)
    {
        Population population = scenario.Population;
        IndustryParameters parameters = scenario.Parameters.Industry;
        int generations = Reserve + ((scenario.Periods + (int)scenario.Parameters.World.BurnIn) / 2);
        var sectors = new Sectors(population.Sectors.Count, generations);
        sectors.AssociationStrength.AsSpan().Fill(scenario.Parameters.Belief.AssociationStrength);

        int fields = population.KnowledgeFields.Count;
        Span<double> change = stackalloc double[Profiles.Stride];
        Span<double> fresh = stackalloc double[Profiles.Stride];
        Span<double> common = stackalloc double[Profiles.Stride];
        for (int s = 0; s < sectors.Count; s++)
        {
            uint id = StableHash.Of(population.Sectors[s].Id);
            Span<double> first = At(sectors, s, 0);
            for (int k = 0; k < fields; k++) first[k] = population.Sectors[s].Profile[k];
            if (!Profiles.Normalize(first))
                throw new ArgumentException($"Sector '{population.Sectors[s].Id}' has a profile without length.", nameof(scenario));

            change.Clear();
            for (int g = 1; g < generations; g++)
            {
                ReadOnlySpan<double> from = At(sectors, s, g - 1);
                Draw(fresh, fields, id, g, streams);
                Draw(common, fields, 0, g, streams);
                for (int k = 0; k < Profiles.Stride; k++)
                {
                    double mixed = ((1 - parameters.CommonTechnology) * fresh[k]) + (parameters.CommonTechnology * common[k]);
                    change[k] = (parameters.RequirementRotation > 0 ? parameters.RotationMomentum : 0) * change[k]
                        + ((1 - parameters.RotationMomentum) * mixed);
                }

                Profiles.AddScaled(change, from, -Profiles.Dot(change, from));
                Span<double> to = At(sectors, s, g);
                if (!Profiles.Normalize(change))
                {
                    from.CopyTo(to);
                    continue;
                }

                double angle = parameters.RequirementRotation
                    * (1 - parameters.RotationSpread
                        + (2 * parameters.RotationSpread * streams.Uniform(Purpose.RequirementPath, id, g, 0, 1000)));
                (double cos, double sin) = (Elementary.Cos(angle), Elementary.Sin(angle));
                to.Clear();
                Profiles.AddScaled(to, from, cos);
                Profiles.AddScaled(to, change, sin);
                Profiles.Normalize(to);

                // The direction of travel turns with the path (parallel transport), so momentum never reflects.
                for (int k = 0; k < Profiles.Stride; k++) change[k] = (cos * change[k]) - (sin * from[k]);
            }
        }

        return sectors;
    }

    private static Span<double> At(Sectors sectors, int sector, int generation) =>
        sectors.Path.AsSpan(((sector * sectors.Generations) + generation) * Profiles.Stride, Profiles.Stride);

    /// <summary>A random unit direction over the knowledge fields, keyed by sector (0: common) and generation.</summary>
    private static void Draw(Span<double> direction, int fields, uint id, int generation, RandomStreams streams)
    {
        direction.Clear();
        Span<double> second = stackalloc double[Profiles.Stride];
        streams.FillUniformPairOverDraws(direction[..fields], second[..fields], Purpose.RequirementPath, id, generation);
        RandomStreams.ToNormal(direction[..fields], second[..fields]);
        Profiles.Normalize(direction);
    }
}
