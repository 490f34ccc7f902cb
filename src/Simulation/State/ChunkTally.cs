namespace Ronghe.Simulation.State;

/// <summary>What a chunk of a sweep counts and pays, kept apart until all chunks are done and then added up in their order.</summary>
internal sealed class ChunkTally
{
    private readonly double[] _flows = new double[Enum.GetValues<Flow>().Length];

    /// <summary>Values looked at and cut to their range.</summary>
    public Clips Clips { get; } = new();

    /// <summary>Public money paid (−) and received, CNY.</summary>
    public double Budget { get; set; }

    /// <summary>A sum of the chunk's own: what it is, the sweep says.</summary>
    public double Sum { get; set; }

    /// <summary>A payment, as in <see cref="Accounts.Record"/>.</summary>
    public void Record(Flow flow, double amount) => _flows[(int)flow] += amount;

    /// <summary>Adds it to the world's books and forgets it.</summary>
    public void AddTo(ModelState state)
    {
        for (int flow = 0; flow < _flows.Length; flow++)
        {
            if (_flows[flow] != 0) state.Accounts.Record((Flow)flow, _flows[flow]);
        }

        _flows.AsSpan().Clear();
        state.Government.Budget += Budget;
        state.Clips.Add(Clips);
        Clips.Forget();
        Budget = 0;
        Sum = 0;
    }
}
