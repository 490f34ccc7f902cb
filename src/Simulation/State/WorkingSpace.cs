using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Threads;

namespace Ronghe.Simulation.State;

/// <summary>Working space of the sweeps: nothing in here outlives a period, but the list of partnerships in force (<see cref="CopyFrom"/>).</summary>
internal sealed class WorkingSpace
{
    /// <summary>Programmes a chunk of a sweep: such sweeps add up whole numbers only, so that no bit depends on it.</summary>
    public const int ProgrammesAChunk = 1024;

    private readonly Partnerships _partnerships;
    private readonly int[] _active;
    private readonly int[] _firstOfEnterprise;

    public WorkingSpace(ModelState state)
    {
        _partnerships = state.Partnerships;
        _active = new int[_partnerships.Count + 1];
        _firstOfEnterprise = new int[state.Enterprises.Count + 1];
        ListPartnerships();
        int enterprises = state.Enterprises.Count, chunks = ChunkedSweep.Chunks(enterprises);
        First = new double[enterprises];
        Second = new double[enterprises];
        SectorSums = new double[chunks * state.Sectors.Count * (Profiles.Stride + Lanes.Count)];
        RegionNumbers = new double[state.Regions];
        EnterpriseNet = new double[_partnerships.Count];
        CollegeNet = new double[_partnerships.Count];
        SectorNumbers = new double[state.Sectors.Count];
        Tallies = [.. Enumerable.Range(0, Math.Max(1, ChunkedSweep.Chunks(Math.Max(_partnerships.Count, enterprises)))).Select(_ => new ChunkTally())];
        ProgrammeTallies = [.. Enumerable.Range(0, ChunkedSweep.Chunks(state.Programmes.Count, ProgrammesAChunk)).Select(_ => new ChunkTally())];
        OutputByGeneration = [.. Enumerable.Range(0, state.Sectors.Generations).Select(g => Elementary.Power(state.Parameters.Industry.UpgradeGain, g))];
    }

    /// <summary>One number an enterprise, valid within one process.</summary>
    public double[] First { get; }

    /// <summary>Another number an enterprise, valid within one process.</summary>
    public double[] Second { get; }

    /// <summary>One number a sector, valid within one process.</summary>
    public double[] SectorNumbers { get; }

    /// <summary>One number a region, valid within one process.</summary>
    public double[] RegionNumbers { get; }

    /// <summary>What a partnership leaves its enterprise this period, CNY; by slot, valid within one process.</summary>
    public double[] EnterpriseNet { get; }

    /// <summary>What it leaves its college.</summary>
    public double[] CollegeNet { get; }

    /// <summary>The sums by group that are being formed.</summary>
    public Observations.GroupSums? Observed { get; set; }

    /// <summary>The ranges that are being checked.</summary>
    public Invariants.ColumnRange[] Ranges { get; set; } = [];

    /// <summary>Returns lost to poachers, CNY, and the staff they are shared out over; valid within one process.</summary>
    public (double Returns, double Heads) Poached { get; set; }

    /// <summary>Sums by sector of each chunk of enterprises, a profile and up to four numbers, valid within one process.</summary>
    public double[] SectorSums { get; }

    /// <summary>What chunks of enterprises or of partnerships count and pay, valid within one sweep.</summary>
    public ChunkTally[] Tallies { get; }

    /// <summary>The same of chunks of <see cref="ProgrammesAChunk"/> programmes.</summary>
    public ChunkTally[] ProgrammeTallies { get; }

    /// <summary>Output of one generation relative to the first: λ to its power.</summary>
    public double[] OutputByGeneration { get; }

    /// <summary>Slots that hold a partnership, ascending.</summary>
    public ReadOnlySpan<int> Active => _active.AsSpan(0, ActiveCount);

    /// <summary>Those of an enterprise, ascending.</summary>
    public ReadOnlySpan<int> PartnershipsOf(int enterprise) => _active.AsSpan(_firstOfEnterprise[enterprise].._firstOfEnterprise[enterprise + 1]);

    /// <summary>How many slots hold a partnership.</summary>
    public int ActiveCount { get; private set; }

    /// <summary>Lists the slots that hold a partnership; called when partnerships have begun or ended.</summary>
    public void ListPartnerships()
    {
        // Without a branch: whether the next slot is free cannot be foreseen.
        int count = 0, next = 0;
        int[] programmes = _partnerships.Programme;
        for (int slot = 0; slot < programmes.Length; slot++)
        {
            _active[count] = slot;
            count += programmes[slot] >= 0 ? 1 : 0;
        }

        ActiveCount = count;
        for (int i = 0; i < count; i++)
        {
            int e = _partnerships.Enterprise[_active[i]];
            while (next <= e) _firstOfEnterprise[next++] = i;
        }

        _firstOfEnterprise.AsSpan(next).Fill(count);
    }

    /// <summary>Takes over what outlives a period from a world of the same shape.</summary>
    public void CopyFrom(WorkingSpace other)
    {
        ActiveCount = other.ActiveCount;
        other._active.CopyTo(_active, 0);
        other._firstOfEnterprise.CopyTo(_firstOfEnterprise, 0);
        other.OutputByGeneration.CopyTo(OutputByGeneration, 0);
    }

    /// <summary>Adds the chunks' counts and payments to the books, chunk after chunk.</summary>
    public void AddUpTallies(ModelState state)
    {
        foreach (ChunkTally tally in Tallies) tally.AddTo(state);
    }

    /// <summary>The same for chunks of programmes.</summary>
    public void AddUpProgrammeTallies(ModelState state)
    {
        foreach (ChunkTally tally in ProgrammeTallies) tally.AddTo(state);
    }
}
