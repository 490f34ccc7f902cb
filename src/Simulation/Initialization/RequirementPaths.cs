using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Lays out what each technology generation of each sector will require.</summary>
/// <remarks>
/// <code>
/// A⁰_s = clamp(assoc + sd·(2·U_A − 1), 0, 1)
/// D[s, 0] = normalize(profile of s)
/// the past, g = −1 … −8: as below with b = 0 at first and D[s, g+1] in the place of D[s, g−1];   b₁ = its first b that is normalized
/// b = −b₁: the future goes on as the past came
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
/// spread = industry.rotation_spread; A⁰ = Sectors.OwnStrength; assoc = belief.association_strength; sd = belief.association_spread.</para>
/// <para>Order: sectors one by one; 32 + ⌊(periods of the scenario + world.burn_in)/2⌋ generations each.</para>
/// <para>Draws: g stands in the place of the period. N_k of the sector is N(RequirementPath; s; draw k), k from 0, of the common part
/// N(RequirementPath; 0; draw k), U is U(RequirementPath; s; draw 1000); for the past −g stands in the place of the period, and the peer is
/// 1. U_A is U(RequirementPath; s; draw 1000) of period 0. The sector's number is the hash of its identifier. A longer path
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

        for (int s = 0; s < sectors.Count; s++)
        {
            Span<double> today = At(sectors, s, 0);
            for (int k = 0; k < population.KnowledgeFields.Count; k++) today[k] = population.Sectors[s].Profile[k];
            if (!Profiles.Normalize(today))
                throw new ArgumentException($"Sector '{population.Sectors[s].Id}' has a profile without length.", nameof(scenario));

            uint id = StableHash.Of(population.Sectors[s].Id);
            sectors.OwnStrength[s] = OwnStrength(new Luck(id, 0, 0, 0, streams).Spread, scenario.Parameters.Belief);
            Lay(sectors, s, id, population.KnowledgeFields.Count, parameters, streams);
        }

        return sectors;
    }

    /// <summary>Strength of an association if none of its members trained: uniform around the mean.</summary>
    private static double OwnStrength(double uniform, BeliefParameters parameters) =>
        Math.Clamp(parameters.AssociationStrength + (parameters.AssociationSpread * ((2 * uniform) - 1)), 0, 1);

    /// <summary>The past backward from today, then the future on in the same direction of travel.</summary>
    private static void Lay(Sectors sectors, int s, uint id, int fields, IndustryParameters parameters, RandomStreams streams)
    {
        Span<double> travel = stackalloc double[Profiles.Stride], arrival = stackalloc double[Profiles.Stride];
        travel.Clear();
        for (int g = -1; g >= -Sectors.Past; g--)
        {
            Span<double> setOff = g == -1 ? arrival : default;
            Step(At(sectors, s, g + 1), At(sectors, s, g), travel, setOff, new Luck(id, -g, 1, fields, streams), parameters);
        }

        for (int k = 0; k < Profiles.Stride; k++) travel[k] = -arrival[k];
        for (int g = 1; g < sectors.Generations; g++)
            Step(At(sectors, s, g - 1), At(sectors, s, g), travel, default, new Luck(id, g, 0, fields, streams), parameters);
    }

    /// <summary>One generation on; <paramref name="travel"/> goes along, and <paramref name="setOff"/> keeps the direction in which the
    /// step set off, where it has room.</summary>
    private static void Step(ReadOnlySpan<double> from, Span<double> to, Span<double> travel, Span<double> setOff, Luck luck,
        IndustryParameters parameters)
    {
        Span<double> fresh = stackalloc double[Profiles.Stride], common = stackalloc double[Profiles.Stride];
        luck.Draw(fresh, luck.Sector);
        luck.Draw(common, 0);
        double kept = parameters.RequirementRotation > 0 ? parameters.RotationMomentum : 0;
        for (int k = 0; k < Profiles.Stride; k++)
        {
            double mixed = ((1 - parameters.CommonTechnology) * fresh[k]) + (parameters.CommonTechnology * common[k]);
            travel[k] = (kept * travel[k]) + ((1 - parameters.RotationMomentum) * mixed);
        }

        Profiles.AddScaled(travel, from, -Profiles.Dot(travel, from));
        if (!Profiles.Normalize(travel))
        {
            from.CopyTo(to);
            return;
        }

        if (!setOff.IsEmpty) travel.CopyTo(setOff);
        double angle = parameters.RequirementRotation
            * (1 - parameters.RotationSpread + (2 * parameters.RotationSpread * luck.Spread));
        (double cos, double sin) = (Elementary.Cos(angle), Elementary.Sin(angle));
        to.Clear();
        Profiles.AddScaled(to, from, cos);
        Profiles.AddScaled(to, travel, sin);
        Profiles.Normalize(to);

        // The direction of travel turns with the path (parallel transport), so momentum never reflects.
        for (int k = 0; k < Profiles.Stride; k++) travel[k] = (cos * travel[k]) - (sin * from[k]);
    }

    private static Span<double> At(Sectors sectors, int sector, int generation) =>
        sectors.Path.AsSpan(sectors.Start(sector, generation), Profiles.Stride);

    /// <summary>What is drawn for one generation of one sector; peer 1 marks the past.</summary>
    private readonly record struct Luck(uint Sector, int Generation, uint Peer, int Fields, RandomStreams Streams)
    {
        public double Spread => Streams.Uniform(Purpose.RequirementPath, Sector, Generation, Peer, 1000);

        /// <summary>A random unit direction over the knowledge fields, of the sector or, under 0, common to all.</summary>
        public void Draw(Span<double> direction, uint sector)
        {
            direction.Clear();
            Span<double> second = stackalloc double[Profiles.Stride];
            Streams.FillUniformPairOverDraws(direction[..Fields], second[..Fields], Purpose.RequirementPath, sector, Generation, Peer);
            RandomStreams.ToNormal(direction[..Fields], second[..Fields]);
            Profiles.Normalize(direction);
        }
    }
}
