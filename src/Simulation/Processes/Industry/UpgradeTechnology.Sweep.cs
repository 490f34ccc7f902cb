using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Industry;

/// <content>The sweep: four enterprises of one region × sector at a time, which share the outlook, the graduates around them and the mismatch.</content>
public static partial class UpgradeTechnology
{
    /// <summary>Cosines of one enterprise among those of four: staff–now, staff–next, graduates–now, graduates–next, staff–graduates.</summary>
    private const int Cosines = 5;

    /// <summary>Generations whose cosine with the graduates of a cell is remembered while the cell is swept.</summary>
    private const int Remembered = 16;

    /// <inheritdoc cref="ExpectedGain(in UpgradeView, in StaffOutlook, double, double, IndustryParameters, double)"/>
    internal static Vector256<double> ExpectedGain(ReadOnlySpan<double> cosines, in StaffOutlook outlook, double mismatch, Vector256<double> behind,
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

        Vector256<double> half = Vector256.Create(0.5), one = Vector256.Create(1.0), zero = Vector256<double>.Zero;
        Vector256<double> absorptive = (half * Profiles.Fit(graduatesToNext, width)) + (half * staffFit);
        Vector256<double> pressure = Vector256.Create(parameters.CompetitivePressure) * Lanes.Smaller(Lanes.Larger(behind, zero), Vector256.Create(MostGenerationsBehind));
        return (Vector256.Create(parameters.UpgradeGain) * next / Lanes.Larger(stay, Vector256.Create(0.05))) - one
            - (Vector256.Create(parameters.TransitionLoss) * (one - absorptive))
            - Vector256.Create(parameters.ShortageWeight * Math.Clamp(mismatch, -MostMismatch, MostMismatch))
            + pressure;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CosineAhead(Vector256<double> staffToGoal, Vector256<double> graduatesToGoal, Vector256<double> staffToGraduates,
        double kept, double hired)
    {
        double a = kept, b = (1 - kept) * hired, c = (1 - kept) * (1 - hired);
        Vector256<double> toward = (Vector256.Create(a) * staffToGoal) + (Vector256.Create(b) * graduatesToGoal) + Vector256.Create(c);
        Vector256<double> lengthSquared = Vector256.Create((a * a) + (b * b) + (c * c)) + (Vector256.Create(2.0) * ((Vector256.Create(a * b) * staffToGraduates)
            + (Vector256.Create(a * c) * staffToGoal) + (Vector256.Create(b * c) * graduatesToGoal)));
        return toward / Vector256.Sqrt(Lanes.Larger(lengthSquared, Vector256.Create(1e-12)));
    }

    private static void Decide(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        state.Streams.FillUniform(state.Work.First.AsSpan(first, end - first), Purpose.UpgradeTechnology, enterprises.Id.AsSpan(first, end - first), state.Period);
        while (first < end)
        {
            int cell = enterprises.Cell[first];
            int next = Math.Min(end, state.EnterprisesOfCell.Start(cell + 1));
            DecideInCell(state, cell, first, next);
            first = next;
        }
    }

    private static void DecideInCell(ModelState state, int cell, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        Sectors sectors = state.Sectors;
        IndustryParameters parameters = state.Parameters.Industry;
        int s = enterprises.Sector[first];
        var around = new GraduatesAround(state, cell, stackalloc double[Profiles.Stride], stackalloc double[Remembered], stackalloc int[Remembered]);
        Span<double> partners = stackalloc double[Profiles.Stride];
        Span<double> cosines = stackalloc double[Cosines * Lanes.Count];
        Span<double> gains = stackalloc double[Lanes.Count], hazards = stackalloc double[Lanes.Count], behinds = stackalloc double[Lanes.Count];
        cosines.Clear();
        behinds.Clear();
        for (int e = first; e < end; e += Lanes.Count)
        {
            int lanes = Math.Min(Lanes.Count, end - e);
            for (int lane = 0; lane < lanes; lane++)
            {
                int g = enterprises.Generation[e + lane];
                behinds[lane] = sectors.MeanGeneration[s] - g;
                if (g + 1 < sectors.Generations) Look(state, e + lane, around, partners, cosines[lane..]);
            }

            Vector256<double> gain = ExpectedGain(cosines, state.Outlooks[s], sectors.PublishedMismatch[s], Lanes.At(behinds, 0), parameters, state.Parameters.World.FitWidth);
            gain.Put(gains, 0);
            (Vector256.Create(parameters.UpgradeRate)
                * Elementary.Logistic(Vector256.Create(parameters.UpgradeSharpness) * (gain - Vector256.Create(parameters.UpgradeHurdle)))).Put(hazards, 0);
            for (int lane = 0; lane < lanes; lane++) Move(state, e + lane, s, gains[lane], hazards[lane]);
        }
    }

    /// <summary>Cosines of one enterprise, every fourth number.</summary>
    private static void Look(ModelState state, int e, in GraduatesAround around, Span<double> partners, Span<double> cosines)
    {
        Enterprises enterprises = state.Enterprises;
        int s = enterprises.Sector[e], g = enterprises.Generation[e];
        ReadOnlySpan<double> staff = enterprises.Workforce(e), now = state.Sectors.Requirement(s, g), next = state.Sectors.Requirement(s, g + 1);
        cosines[0] = Profiles.Dot(staff, now);
        cosines[4] = Profiles.Dot(staff, next);
        if (LookAtPartners(state, e, partners))
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

    /// <summary>Reachable graduates with partners: their cohorts by depth, the rest from the city and the sector. Says no without partners.</summary>
    private static bool LookAtPartners(ModelState state, int e, Span<double> reachable)
    {
        ReadOnlySpan<int> slots = state.Work.PartnershipsOf(e);
        if (slots.IsEmpty) return false;
        Partnerships partnerships = state.Partnerships;
        double depth = 0;
        reachable.Clear();
        foreach (int slot in slots)
        {
            depth += partnerships.Depth[slot];
            Profiles.AddScaled(reachable, state.ProgrammeScratch.AsSpan(partnerships.Programme[slot] * Profiles.Stride, Profiles.Stride), partnerships.Depth[slot]);
        }

        ReadOnlySpan<double> cell = state.CellScratch.AsSpan(state.Enterprises.Cell[e] * Profiles.Stride, Profiles.Stride);
        Profiles.AddScaled(reachable, cell, Math.Max(0, 1 - depth));
        if (!Profiles.Normalize(reachable)) cell.CopyTo(reachable);
        return true;
    }

    /// <summary>Upgrades or stays.</summary>
    private static void Move(ModelState state, int e, int s, double gain, double hazard)
    {
        Enterprises enterprises = state.Enterprises;
        int g = enterprises.Generation[e];
        enterprises.Upgraded[e] = 0;
        enterprises.UpgradeHazard[e] = 0;
        if (g + 1 >= state.Sectors.Generations) return;
        enterprises.UpgradeGain[e] = gain;
        if (state.IsCut(Link.EducationToIndustry)) hazard = HazardWithoutGraduates(state, s, g, enterprises.Knowledge[e]);
        else if (enterprises.Knowledge[e] < 1) hazard = 0;
        enterprises.UpgradeHazard[e] = hazard;
        if (state.IsGiven(state.Scenario.Counterfactual.UpgradePulse, s))
        {
            enterprises.Upgraded[e] = 1;
            enterprises.Generation[e] = g + 1;
        }
        else if (hazard > 0 && !state.IsCut(Link.Upgrading) && state.Work.First[e] < hazard)
        {
            enterprises.Upgraded[e] = 1;
            enterprises.Generation[e] = g + 1;
            enterprises.Knowledge[e] = Math.Max(0, enterprises.Knowledge[e] - 1);
        }
    }

    /// <summary>Sums of a chunk by sector: requirement in force by heads and open posts, employment, generation.</summary>
    private static void SumUpEnterprises(ModelState state, int chunk, int first, int end)
    {
        const int width = Profiles.Stride + Lanes.Count;
        Enterprises enterprises = state.Enterprises;
        int sectors = state.Sectors.Count;
        Span<double> sums = state.Work.SectorSums.AsSpan(chunk * sectors * width, sectors * width);
        sums.Clear();
        for (int e = first; e < end; e++)
        {
            int s = enterprises.Sector[e];
            Span<double> ofSector = sums.Slice(s * width, width);
            double weight = enterprises.Heads[e] + enterprises.NewVacancies[e] + enterprises.OldVacancies[e];
            ofSector[Profiles.Stride] += enterprises.Heads[e];
            ofSector[Profiles.Stride + 1] += enterprises.Heads[e] * (double)enterprises.Generation[e];
            Profiles.AddScaled(ofSector[..Profiles.Stride], state.Sectors.Requirement(s, enterprises.Generation[e]), weight);
        }
    }

    /// <summary>The sectors' sums: chunk after chunk.</summary>
    private static void AddChunks(ModelState state)
    {
        const int width = Profiles.Stride + Lanes.Count;
        Sectors sectors = state.Sectors;
        for (int i = 0; i < state.Work.SectorSums.Length; i += width)
        {
            int s = i / width % sectors.Count;
            ReadOnlySpan<double> ofSector = state.Work.SectorSums.AsSpan(i, width);
            Profiles.AddScaled(sectors.Demand(s), ofSector[..Profiles.Stride], 1);
            sectors.Employment[s] += ofSector[Profiles.Stride];
            sectors.MeanGeneration[s] += ofSector[Profiles.Stride + 1];
        }
    }

    /// <summary>The graduates of a region × sector as an enterprise without partners sees them, and their cosines with the requirements met so far.</summary>
    private readonly ref struct GraduatesAround
    {
        private readonly Span<double> _cosine;
        private readonly Span<int> _generation;

        public GraduatesAround(ModelState state, int cell, Span<double> direction, Span<double> cosine, Span<int> generation)
        {
            ReadOnlySpan<double> around = state.CellScratch.AsSpan(cell * Profiles.Stride, Profiles.Stride);
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
