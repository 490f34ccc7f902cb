using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Lays out what each technology generation of each sector will require.</summary>
/// <remarks>
/// D[s,g+1] = cos θ·D[s,g] + sin θ·d with d ⟂ D[s,g]: a rotation on the sphere by θ = θ̄·(1 − s + 2s·u). The direction of change d
/// carries on from the generation before (momentum μ) and mixes a part of the sector's own with a part common to all sectors
/// (general-purpose technology). All draws are keyed by sector and generation, so a longer path keeps its beginning.
/// No clock: generations are reached by enterprises' own upgrades.
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
