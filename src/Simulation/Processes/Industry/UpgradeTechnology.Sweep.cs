using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Threads;

namespace Ronghe.Simulation.Processes.Industry;

/// <content>The sweep: four enterprises of one region × sector at a time, which share the outlook, the graduates around them and the
/// mismatch.</content>
public static partial class UpgradeTechnology
{
    /// <summary>Cosines of one enterprise among those of four: staff–now, staff–next, graduates–now, graduates–next,
    /// staff–graduates.</summary>
    private const int Cosines = 5;

    /// <summary>Generations whose cosine with the graduates of a cell is remembered while the cell is swept.</summary>
    private const int Remembered = 16;

    /// <summary>Numbers a sector in the sums of a chunk: a profile, then employment and generations.</summary>
    private const int SumWidth = Profiles.Stride + Lanes.Count;

    /// <inheritdoc cref="ExpectedGain(in UpgradeView, in StaffOutlook, double, double, IndustryParameters, double)"/>
    internal static Vector256<double> ExpectedGain(
        ReadOnlySpan<double> cosines, in StaffOutlook outlook, double mismatch, Vector256<double> pressure,
        IndustryParameters parameters, double fitWidth)
    {
        Vector256<double> staffToNow = Lanes.At(cosines, 0), staffToNext = Lanes.At(cosines, 4), graduatesToNow = Lanes.At(cosines, 8),
            graduatesToNext = Lanes.At(cosines, 12), staffToGraduates = Lanes.At(cosines, 16), width = Vector256.Create(fitWidth);
        // Now, nothing has turned over yet: the staff's own fit, which the absorptive capacity asks for too.
        Debug.Assert(outlook.Kept[0] == 1, "The first moment is now.");
        Vector256<double> staffFit = staffToNext, staffFitNow = staffToNow, weight = Vector256.Create(outlook.Weight[0]);
        Profiles.Fit(ref staffFit, ref staffFitNow, width);
        Vector256<double> next = weight * staffFit, stay = weight * staffFitNow;
        for (int i = 1; i < StaffOutlook.Steps; i++)
        {
            weight = Vector256.Create(outlook.Weight[i]);
            double kept = outlook.Kept[i];
            Vector256<double> ahead = CosineAhead(staffToNext, graduatesToNext, staffToGraduates, kept, outlook.HiredShare);
            Vector256<double> behindIt = CosineAhead(staffToNow, graduatesToNow, staffToGraduates, kept, outlook.HiredShare);
            Profiles.Fit(ref ahead, ref behindIt, width);
            next += weight * ahead;
            stay += weight * behindIt;
        }

        Vector256<double> one = Vector256.Create(1.0), ofGraduates = Vector256.Create(parameters.AbsorptiveGraduates);
        Vector256<double> absorptive = (ofGraduates * Profiles.Fit(graduatesToNext, width)) + ((one - ofGraduates) * staffFit);
        return (Vector256.Create(parameters.UpgradeGain) * next / Lanes.Larger(stay, Vector256.Create(LeastPresentValue))) - one
            - (Vector256.Create(parameters.TransitionLoss) * (one - absorptive))
            - Vector256.Create(parameters.ShortageWeight * Math.Clamp(mismatch, -parameters.MostMismatch, parameters.MostMismatch))
            + pressure;
    }

    private static Vector256<double> Pressure(Vector256<double> behind, IndustryParameters parameters) =>
        Vector256.Create(parameters.CompetitivePressure)
            * Lanes.Smaller(Lanes.Larger(behind, Vector256<double>.Zero), Vector256.Create(parameters.MostGenerationsBehind));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CosineAhead(
        Vector256<double> staffToGoal, Vector256<double> graduatesToGoal, Vector256<double> staffToGraduates,
        double kept, double hired)
    {
        double a = kept, b = (1 - kept) * hired, c = (1 - kept) * (1 - hired);
        Vector256<double> toward = (Vector256.Create(a) * staffToGoal) + (Vector256.Create(b) * graduatesToGoal) + Vector256.Create(c);
        Vector256<double> lengthSquared = Vector256.Create((a * a) + (b * b) + (c * c))
            + (Vector256.Create(2.0) * ((Vector256.Create(a * b) * staffToGraduates)
            + (Vector256.Create(a * c) * staffToGoal) + (Vector256.Create(b * c) * graduatesToGoal)));
        return toward / Vector256.Sqrt(Lanes.Larger(lengthSquared, Vector256.Create(LeastLengthSquared)));
    }

    private static void Decide(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        Space space = state.Space<Space>();
        var links = new Links(state);
        state.Streams.FillUniform(space.Luck.AsSpan(first, end - first), Purpose.UpgradeTechnology,
            enterprises.Id.AsSpan(first, end - first), state.Period);
        while (first < end)
        {
            int cell = enterprises.Cell[first];
            int next = Math.Min(end, state.EnterprisesOfCell.Start(cell + 1));
            DecideInCell(state, space, links, cell, first, next);
            first = next;
        }
    }

    private static void DecideInCell(ModelState state, Space space, in Links links, int cell, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        Sectors sectors = state.Sectors;
        IndustryParameters parameters = state.Parameters.Industry;
        int s = enterprises.Sector[first];
        var around = new GraduatesAround(space.Cell(cell), stackalloc double[Profiles.Stride], stackalloc double[Remembered],
            stackalloc int[Remembered]);
        Span<double> partners = stackalloc double[Profiles.Stride];
        Span<double> cosines = stackalloc double[Cosines * Lanes.Count];
        Span<double> gains = stackalloc double[Lanes.Count], hazards = stackalloc double[Lanes.Count],
        behinds = stackalloc double[Lanes.Count];
        cosines.Clear();
        behinds.Clear();
        for (int e = first; e < end; e += Lanes.Count)
        {
            int lanes = Math.Min(Lanes.Count, end - e);
            for (int lane = 0; lane < lanes; lane++)
            {
                int g = enterprises.Generation[e + lane];
                behinds[lane] = sectors.MeanGeneration[s] - g;
                if (g + 1 < sectors.Generations) Look(state, space, e + lane, around, partners, cosines[lane..]);
            }

            Vector256<double> pressure = Pressure(Lanes.At(behinds, 0), parameters);
            Vector256<double> gain = ExpectedGain(cosines, space.Outlooks[s], sectors.PublishedMismatch[s], pressure, parameters,
                state.Parameters.World.FitWidth);
            gain.Put(gains, 0);
            Vector256<double> deciding = links.DecidingGain(gain, pressure);
            (Vector256.Create(parameters.UpgradeRate)
                * Elementary.Logistic(Vector256.Create(parameters.UpgradeSharpness) * (
                    deciding - Vector256.Create(parameters.UpgradeHurdle)))).Put(hazards, 0);
            for (int lane = 0; lane < lanes; lane++) Move(state, links, e + lane, s, gains[lane], hazards[lane], space.Luck[e + lane]);
        }
    }

    /// <summary>Cosines of one enterprise, every fourth number.</summary>
    private static void Look(ModelState state, Space space, int e, in GraduatesAround around, Span<double> partners, Span<double> cosines)
    {
        Enterprises enterprises = state.Enterprises;
        int s = enterprises.Sector[e], g = enterprises.Generation[e];
        ReadOnlySpan<double> staff = enterprises.Workforce(e), now = state.Sectors.Requirement(s, g),
        next = state.Sectors.Requirement(s, g + 1);
        cosines[0] = Profiles.Dot(staff, now);
        cosines[4] = Profiles.Dot(staff, next);
        if (LookAtPartners(state, space, e, partners))
        {
            cosines[8] = Profiles.Dot(partners, now);
            cosines[12] = Profiles.Dot(partners, next);
            cosines[16] = Profiles.Dot(staff, partners);
            return;
        }

        cosines[8] = around.Toward(state.Sectors, s, g);
        cosines[12] = around.Toward(state.Sectors, s, g + 1);
        cosines[16] = Profiles.Dot(staff, around.Direction);
    }

    /// <summary>Reachable graduates with partners: their cohorts by depth, the rest from the city and the sector. Says no without
    /// partners.</summary>
    private static bool LookAtPartners(ModelState state, Space space, int e, Span<double> reachable)
    {
        ReadOnlySpan<int> slots = state.InForce.Of(e);
        if (slots.IsEmpty) return false;
        Partnerships partnerships = state.Partnerships;
        double depth = 0;
        reachable.Clear();
        foreach (int slot in slots)
        {
            depth += partnerships.Depth[slot];
            Profiles.AddScaled(reachable, space.Programme(partnerships.Programme[slot]), partnerships.Depth[slot]);
        }

        ReadOnlySpan<double> cell = space.Cell(state.Enterprises.Cell[e]);
        Profiles.AddScaled(reachable, cell, Math.Max(0, 1 - depth));
        if (!Profiles.Normalize(reachable)) cell.CopyTo(reachable);
        return true;
    }

    /// <summary>Upgrades or stays.</summary>
    private static void Move(ModelState state, in Links links, int e, int s, double gain, double hazard, double luck)
    {
        Enterprises enterprises = state.Enterprises;
        int g = enterprises.Generation[e];
        enterprises.Upgraded[e] = 0;
        enterprises.UpgradeHazard[e] = 0;
        if (g + 1 >= state.Sectors.Generations) return;
        enterprises.UpgradeGain[e] = gain;
        hazard = enterprises.UpgradeHazard[e] = links.UpgradeHazard(s, enterprises.Knowledge[e] < 1 ? 0 : hazard);
        if (!links.Upgrades(s, luck < hazard)) return;
        enterprises.Upgraded[e] = 1;
        enterprises.Generation[e] = g + 1;
        enterprises.Knowledge[e] = Math.Max(0, enterprises.Knowledge[e] - links.KnowledgeSpent(s));
    }

    /// <summary>Sums of a chunk by sector: requirement in force by heads and open posts, employment, generation.</summary>
    private static void SumUpEnterprises(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        int sectors = state.Sectors.Count;
        Span<double> sums = state.Space<Space>().SectorSums.AsSpan(chunk * sectors * SumWidth, sectors * SumWidth);
        sums.Clear();
        for (int e = first; e < end; e++)
        {
            int s = enterprises.Sector[e];
            Span<double> ofSector = sums.Slice(s * SumWidth, SumWidth);
            double weight = enterprises.Heads[e] + enterprises.NewVacancies[e] + enterprises.OldVacancies[e];
            ofSector[Profiles.Stride] += enterprises.Heads[e];
            ofSector[Profiles.Stride + 1] += enterprises.Heads[e] * (double)enterprises.Generation[e];
            Profiles.AddScaled(ofSector[..Profiles.Stride], state.Sectors.Requirement(s, enterprises.Generation[e]), weight);
        }
    }

    /// <summary>The sectors' sums: chunk after chunk.</summary>
    private static void AddChunks(Sectors sectors, ReadOnlySpan<double> sums)
    {
        for (int i = 0; i < sums.Length; i += SumWidth)
        {
            int s = i / SumWidth % sectors.Count;
            ReadOnlySpan<double> ofSector = sums.Slice(i, SumWidth);
            Profiles.AddScaled(sectors.Demand(s), ofSector[..Profiles.Stride], 1);
            sectors.Employment[s] += ofSector[Profiles.Stride];
            sectors.MeanGeneration[s] += ofSector[Profiles.Stride + 1];
        }
    }

    /// <summary>Room for what a sweep forms on the way.</summary>
    private sealed class Space(ModelState state) : IWorkingSpace<Space>
    {
        /// <summary>What decides about each enterprise's upgrade.</summary>
        public double[] Luck { get; } = new double[state.Enterprises.Count];

        /// <summary>Sums by sector of each chunk of enterprises.</summary>
        public double[] SectorSums { get; } = new double[ChunkedSweep.Chunks(state.Enterprises.Count) * state.Sectors.Count * SumWidth];

        /// <summary>One outlook a sector.</summary>
        public StaffOutlook[] Outlooks { get; } = new StaffOutlook[state.Sectors.Count];

        /// <summary>Direction of each programme's graduates about to finish.</summary>
        public double[] Finishing { get; } = new double[state.Programmes.Count * Profiles.Stride];

        /// <summary>Direction of those within reach in each region × sector.</summary>
        public double[] Around { get; } = new double[state.Regions * state.Sectors.Count * Profiles.Stride];

        public static Space For(ModelState state) => new(state);

        public ReadOnlySpan<double> Programme(int programme) => Finishing.AsSpan(programme * Profiles.Stride, Profiles.Stride);

        public ReadOnlySpan<double> Cell(int cell) => Around.AsSpan(cell * Profiles.Stride, Profiles.Stride);
    }

    /// <summary>The graduates of a region × sector as an enterprise without partners sees them, and their cosines with the requirements met
    /// so far.</summary>
    private readonly ref struct GraduatesAround
    {
        private readonly Span<double> _cosine;
        private readonly Span<int> _generation;

        public GraduatesAround(ReadOnlySpan<double> around, Span<double> direction, Span<double> cosine, Span<int> generation)
        {
            direction.Clear();
            Profiles.AddScaled(direction, around, 1);
            if (!Profiles.Normalize(direction)) around.CopyTo(direction);
            Direction = direction;
            _cosine = cosine;
            _generation = generation;
            _generation.Fill(-1);
        }

        public ReadOnlySpan<double> Direction { get; }

        public double Toward(Sectors sectors, int s, int generation)
        {
            int at = generation % Remembered;
            if (_generation[at] == generation) return _cosine[at];
            _generation[at] = generation;
            return _cosine[at] = Profiles.Dot(Direction, sectors.Requirement(s, generation));
        }
    }
}
