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
///     fresh = normalize(N_k over the fields k) of the sector
///     common_i = −D[s, g−1]_j,   common_j = D[s, g−1]_i   over pairs (i, j) of fields, the same pairs for all sectors
///     b ← μ·b + (1 − μ)·((1 − γ)·fresh + γ·common)
///     b ← normalize(b − (b·D[s, g−1])·D[s, g−1])
///     θ = θ̄·(1 − spread + 2·spread·U)
///     D[s, g] = normalize(cos θ·D[s, g−1] + sin θ·b)
///     b ← cos θ·b − sin θ·D[s, g−1]
/// </code>
/// <para>Symbols: D[s, g] = what generation g of sector s requires; profile of s = input; b = direction of change; μ =
/// industry.rotation_momentum, but in its first place 0 where θ̄ = 0; γ = industry.common_technology; θ̄ = industry.requirement_rotation;
/// spread = industry.rotation_spread; A⁰ = Sectors.OwnStrength; assoc = belief.association_strength; sd = belief.association_spread.</para>
/// <para>Order: generation by generation, in each all sectors; 32 + ⌊(periods of the scenario + world.burn_in)/2⌋ generations each.</para>
/// <para>Draws: g stands in the place of the period. N_k is N(RequirementPath; s; draw k), k from 0; pairs are the first and the second,
/// the third and the fourth, … of the fields in the order of U(RequirementPath; 0; draw k), of an odd number the last is left out; U is
/// U(RequirementPath; s; draw 1000); for the past −g stands in the place of the period, and the peer is 1. U_A is U(RequirementPath; s;
/// draw 1000) of period 0. The sector's number is the hash of its identifier. A longer path keeps its beginning.</para>
/// <para>Limits: where b has no direction D[s, g] is D[s, g−1]. The last line of the loop turns the direction of travel with the path
/// (parallel transport), so momentum never reflects. No clock: generations are reached by enterprises' own upgrades.</para>
/// <para>Source: technologies follow trajectories, Dosi 1982; general-purpose technologies, Bresnahan and Trajtenberg 1995; a rotation on
/// the sphere is an Assumption: it changes what is required and not how much. What a general-purpose technology puts in the place of what
/// is the same everywhere: where j replaces i, it does so in every sector that needs i. It leaves the angles between sectors as they are;
/// a direction common to all, used before, made them alike within four generations, and no world could rest while that went on.</para>
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
        var today = new Luck(sectors.Id, population.KnowledgeFields.Count, 0, 0, streams);
        for (int s = 0; s < sectors.Count; s++)
        {
            Span<double> profile = At(sectors, s, 0);
            for (int k = 0; k < population.KnowledgeFields.Count; k++) profile[k] = population.Sectors[s].Profile[k];
            if (!Profiles.Normalize(profile))
                throw new ArgumentException($"Sector '{population.Sectors[s].Id}' has a profile without length.", nameof(scenario));

            sectors.Id[s] = StableHash.Of(population.Sectors[s].Id);
            sectors.OwnStrength[s] = OwnStrength(today.Spread(s), scenario.Parameters.Belief);
        }

        Lay(sectors, today, parameters);
        return sectors;
    }

    /// <summary>Strength of an association if none of its members trained: uniform around the mean.</summary>
    private static double OwnStrength(double uniform, BeliefParameters parameters) =>
        Math.Clamp(parameters.AssociationStrength + (parameters.AssociationSpread * ((2 * uniform) - 1)), 0, 1);

    /// <summary>The past backward from today, then the future on in the same direction of travel.</summary>
    private static void Lay(Sectors sectors, in Luck today, IndustryParameters parameters)
    {
        var travels = new double[sectors.Count * Profiles.Stride];
        var arrivals = new double[travels.Length];
        for (int g = -1; g >= -Sectors.Past; g--)
            Lay(sectors, g, -1, travels, g == -1 ? arrivals : [], today with { Generation = -g, Peer = 1 }, parameters);
        for (int i = 0; i < travels.Length; i++) travels[i] = -arrivals[i];
        for (int g = 1; g < sectors.Generations; g++) Lay(sectors, g, 1, travels, [], today with { Generation = g }, parameters);
    }

    /// <summary>One generation of all sectors, next to the one that it sets off from; <paramref name="travels"/> go along, and
    /// <paramref name="setOffs"/> keep the directions in which it set off, where they have room.</summary>
    private static void Lay(Sectors sectors, int generation, int onward, Span<double> travels, Span<double> setOffs, in Luck luck,
        IndustryParameters parameters)
    {
        Span<int> pairs = stackalloc int[luck.Fields];
        Span<double> fresh = stackalloc double[Profiles.Stride];
        luck.Pair(pairs);
        for (int s = 0; s < sectors.Count; s++)
        {
            Span<double> from = At(sectors, s, generation - onward), to = At(sectors, s, generation), travel = Of(travels, s);
            luck.Draw(fresh, s);
            if (!SetOff(from, travel, fresh, pairs, parameters))
            {
                from.CopyTo(to);
                continue;
            }

            if (!setOffs.IsEmpty) travel.CopyTo(Of(setOffs, s));
            Go(from, to, travel, luck.Spread(s), parameters);
        }
    }

    /// <summary>Turns the direction of travel for the next generation. False where it has no direction.</summary>
    private static bool SetOff(ReadOnlySpan<double> from, Span<double> travel, ReadOnlySpan<double> fresh, ReadOnlySpan<int> pairs,
        IndustryParameters parameters)
    {
        Span<double> mixed = stackalloc double[Profiles.Stride];
        mixed.Clear();
        Replace(from, pairs, mixed);
        double common = parameters.CommonTechnology, kept = parameters.RequirementRotation > 0 ? parameters.RotationMomentum : 0;
        for (int k = 0; k < Profiles.Stride; k++)
        {
            mixed[k] = ((1 - common) * fresh[k]) + (common * mixed[k]);
            travel[k] = (kept * travel[k]) + ((1 - parameters.RotationMomentum) * mixed[k]);
        }

        Profiles.AddScaled(travel, from, -Profiles.Dot(travel, from));
        return Profiles.Normalize(travel);
    }

    /// <summary>One generation on; the direction of travel turns with the path (parallel transport), so momentum never reflects.</summary>
    private static void Go(ReadOnlySpan<double> from, Span<double> to, Span<double> travel, double luck, IndustryParameters parameters)
    {
        double angle = parameters.RequirementRotation * (1 - parameters.RotationSpread + (2 * parameters.RotationSpread * luck));
        (double cos, double sin) = (Elementary.Cos(angle), Elementary.Sin(angle));
        to.Clear();
        Profiles.AddScaled(to, from, cos);
        Profiles.AddScaled(to, travel, sin);
        Profiles.Normalize(to);
        for (int k = 0; k < Profiles.Stride; k++) travel[k] = (cos * travel[k]) - (sin * from[k]);
    }

    /// <summary>What a general-purpose technology does to what is required: of each pair of fields the second comes in the place of the
    /// first. At a right angle to where it starts, and as long but for a field left over.</summary>
    private static void Replace(ReadOnlySpan<double> from, ReadOnlySpan<int> pairs, Span<double> into)
    {
        for (int i = 0; i + 1 < pairs.Length; i += 2)
            (into[pairs[i]], into[pairs[i + 1]]) = (-from[pairs[i + 1]], from[pairs[i]]);
    }

    private static Span<double> At(Sectors sectors, int sector, int generation) =>
        sectors.Path.AsSpan(sectors.Start(sector, generation), Profiles.Stride);

    private static Span<double> Of(Span<double> directions, int sector) => directions.Slice(sector * Profiles.Stride, Profiles.Stride);

    /// <summary>What is drawn for one generation; peer 1 marks the past.</summary>
    private readonly record struct Luck(uint[] Sectors, int Fields, int Generation, uint Peer, RandomStreams Streams)
    {
        /// <summary>How far a sector moves, relative to others.</summary>
        public double Spread(int sector) => Streams.Uniform(Purpose.RequirementPath, Sectors[sector], Generation, Peer, 1000);

        /// <summary>The fields in an order of luck: neighbours, two by two, are its pairs.</summary>
        public void Pair(Span<int> pairs)
        {
            Span<double> keys = stackalloc double[Fields], second = stackalloc double[Fields];
            Streams.FillUniformPairOverDraws(keys, second, Purpose.RequirementPath, 0, Generation, Peer);
            for (int k = 0; k < pairs.Length; k++) pairs[k] = k;
            keys.Sort(pairs);
        }

        /// <summary>A random unit direction over the knowledge fields.</summary>
        public void Draw(Span<double> direction, int sector)
        {
            direction.Clear();
            Span<double> second = stackalloc double[Fields];
            Streams.FillUniformPairOverDraws(direction[..Fields], second, Purpose.RequirementPath, Sectors[sector], Generation, Peer);
            RandomStreams.ToNormal(direction[..Fields], second);
            Profiles.Normalize(direction);
        }
    }
}
