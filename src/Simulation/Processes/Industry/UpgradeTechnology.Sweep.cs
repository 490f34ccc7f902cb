using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Threads;

namespace Ronghe.Simulation.Processes.Industry;

/// <content>The sweep: four enterprises of one region × sector at a time, which share the outlook, the graduates around them and the
/// quantity gap: those that knowledge allows to upgrade, in their order.</content>
public static partial class UpgradeTechnology
{
    /// <summary>Cosines of one enterprise among those of four: staff–now, staff–next, graduates–now, graduates–next,
    /// staff–graduates.</summary>
    private const int Cosines = 5;

    /// <summary>Generations whose cosine with the graduates of a cell is remembered while the cell is swept.</summary>
    private const int Remembered = 16;

    /// <summary>Numbers a sector in the sums of a chunk: a profile, then employment and generations.</summary>
    private const int SumWidth = Profiles.Stride + Four.Count;

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
        Span<double> cosines = stackalloc double[Cosines * Four.Count];
        Span<double> gains = stackalloc double[Four.Count], hazards = stackalloc double[Four.Count],
            behind = stackalloc double[Four.Count], knowledge = stackalloc double[Four.Count];
        Span<int> able = stackalloc int[Four.Count];
        cosines.Clear();
        behind.Clear();
        knowledge.Clear();
        for (int e = first; e < end;)
        {
            int lanes = 0;
            for (; e < end && lanes < Four.Count; e++)
            {
                int g = enterprises.Generation[e];
                bool isAble = enterprises.Knowledge[e] >= 1 && g + 1 < sectors.Generations;
                enterprises.MayUpgrade[e] = isAble ? 1 : 0;
                if (!isAble)
                {
                    Move(state, links, e, s, 0, 0, space.Luck[e]);
                    continue;
                }

                behind[lanes] = sectors.MeanGeneration[s] - g;
                knowledge[lanes] = enterprises.Knowledge[e];
                Look(state, space, e, around, partners, cosines[lanes..]);
                able[lanes++] = e;
            }

            if (lanes == 0) return;
            var view = new UpgradeView<Four>(Four.At(cosines, 0), Four.At(cosines, 4), Four.At(cosines, 8), Four.At(cosines, 12),
                Four.At(cosines, 16));
            Four gain = ExpectedGain(view, space.Outlooks[s], sectors.PublishedGap[s], Four.At(behind, 0), parameters,
                state.Parameters.World.FitWidth);
            gain.Put(gains, 0);
            Four deciding = links.DecidingGain(gain, Pressure(Four.At(behind, 0), parameters));
            Hazard(deciding, Four.At(knowledge, 0), parameters).Put(hazards, 0);
            for (int lane = 0; lane < lanes; lane++) Move(state, links, able[lane], s, gains[lane], hazards[lane], space.Luck[able[lane]]);
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
        enterprises.UpgradeGain[e] = gain;
        if (g + 1 >= state.Sectors.Generations) return;
        hazard = enterprises.UpgradeHazard[e] = links.UpgradeHazard(s, hazard);
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
            double weight = enterprises.Heads[e] + enterprises.Vacancies[e] + enterprises.GeneralVacancies[e];
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
