using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>Sums by group of everything that is observed of one kind of agent.</summary>
/// <remarks>
/// Each group's sum runs over its agents in index order, whatever the machine and the threads: four observations are added side by side,
/// never four agents. Large worlds are summed in chunks, added up in their order.
/// </remarks>
internal sealed class GroupSums
{
    private const int Block = 128;
    private readonly Unit _unit;
    private readonly ObservationGroups _groups;
    private readonly int _groupsEach;
    private readonly List<Term> _terms = [];
    private int[] _groupsOfAgents = [];
    private bool _hasGroups;
    private double[] _sums = [];
    private long[] _counts = [];
    private int _chunks;
    private ModelState? _observed;

    /// <param name="unit">Kind of agent.</param>
    /// <param name="groups">Groups that are summed.</param>
    /// <param name="observations">What is observed, of any kind of agent, in the catalogue's order.</param>
    public GroupSums(Unit unit, ObservationGroups groups, IReadOnlyList<Observation> observations)
    {
        _unit = unit;
        _groups = groups;
        _groupsEach = groups.Each(unit);
        foreach (Observation observation in observations)
        {
            if (observation.Value is null || observation.Unit != unit) continue;
            _terms.Add(new Term(observation.Value, observation.Weight, false));
            if (observation.Weight is not null) _terms.Add(new Term(observation.Weight, null, false));
            if (observation.Definition.Aggregation == Aggregation.Dispersion) _terms.Add(new Term(observation.Value, null, true));
        }
    }

    private int Quads => (_terms.Count + Four.Count - 1) / Four.Count;

    private int Width => Quads * _groups.All.Count * Four.Count;

    /// <summary>Adds up all agents of the kind.</summary>
    public void Add(ModelState state)
    {
        if (_terms.Count == 0) return;
        int agents = _unit switch
        {
            Unit.Programme => state.Programmes.Count,
            Unit.Enterprise => state.Enterprises.Count,
            Unit.Partnership => state.InForce.Count,
            Unit.Sector => state.Sectors.Count,
            _ => 1,
        };
        GroupAgents(state, agents);
        _chunks = Threads.ChunkedSweep.Chunks(agents);
        if (_sums.Length < _chunks * Width)
        {
            _sums = new double[_chunks * Width];
            _counts = new long[_chunks * _groups.All.Count];
        }

        _sums.AsSpan().Clear();
        _counts.AsSpan().Clear();
        _observed = state;
        state.Sweeps.Over(agents, this, static (sums, chunk, first, end) => sums.AddChunk(sums._observed!, chunk, first, end));
        _observed = null;
        AddUpChunks();
    }

    /// <summary>Agents in a group.</summary>
    public double Count(int group) => _counts.Length == 0 ? 0 : _counts[group];

    /// <summary>Sum of a term (an observation has one, its weight and its squares have their own, in this order) in a group.</summary>
    public double Sum(int term, int group) =>
        _sums.Length == 0 ? 0 : _sums[(((term / Four.Count * _groups.All.Count) + group) * Four.Count) + (term % Four.Count)];

    /// <summary>Takes over which groups the agents of another world are in; sums are formed anew in every period.</summary>
    public void CopyFrom(GroupSums other)
    {
        _hasGroups = other._hasGroups;
        if (!_hasGroups) return;
        if (_groupsOfAgents.Length < other._groupsOfAgents.Length) _groupsOfAgents = new int[other._groupsOfAgents.Length];
        other._groupsOfAgents.CopyTo(_groupsOfAgents, 0);
    }

    private void AddChunk(ModelState state, int chunk, int first, int end)
    {
        Span<double> sums = _sums.AsSpan(chunk * Width, Width);
        Span<long> counts = _counts.AsSpan(chunk * _groups.All.Count, _groups.All.Count);
        for (int agent = first; agent < end; agent++)
        {
            if (!IsThere(state, agent)) continue;
            foreach (int group in _groupsOfAgents.AsSpan(agent * _groupsEach, _groupsEach)) counts[group]++;
        }

        Span<double> numbers = stackalloc double[Four.Count * Block], weights = stackalloc double[Block];
        Span<int> absent = stackalloc int[Block];
        for (; first < end; first += Block)
        {
            int count = Math.Min(Block, end - first);
            ReadOnlySpan<int> groups = _groupsOfAgents.AsSpan(first * _groupsEach, count * _groupsEach);
            int empty = 0;
            for (int agent = 0; agent < count; agent++)
            {
                absent[empty] = agent;
                empty += IsThere(state, first + agent) ? 0 : 1;
            }

            for (int quad = 0; quad < Quads; quad++)
            {
                int terms = Math.Min(Four.Count, _terms.Count - (quad * Four.Count));
                for (int lane = 0; lane < terms; lane++)
                    Fill(state, _terms[(quad * Four.Count) + lane], first, numbers.Slice(lane * Block, count), weights[..count]);
                numbers[(terms * Block)..].Clear();
                foreach (int agent in absent[..empty])
                {
                    for (int lane = 0; lane < terms; lane++) numbers[(lane * Block) + agent] = 0;
                }

                AddQuad(numbers, groups, sums.Slice(quad * _groups.All.Count * Four.Count, _groups.All.Count * Four.Count), count);
            }
        }
    }

    /// <summary>Whether there is an agent to observe: empty places are none, but in the quarter in which they became so.</summary>
    private bool IsThere(ModelState state, int agent) => _unit switch
    {
        Unit.Enterprise => state.Enterprises.Staff[agent] > 0 || state.Enterprises.Failed[agent] > 0,
        Unit.Programme => state.Programmes.Admits[agent] > 0 || state.Programmes.Quarters[agent]
            <= state.Programmes.StudyPeriods[agent] + state.Cohorts.Remembered,
        _ => true,
    };

    private void Fill(ModelState state, Term term, int first, Span<double> into, Span<double> weights)
    {
        Read(state, term.Value, first, into);
        if (term.IsSquared)
        {
            for (int i = 0; i < into.Length; i++) into[i] *= into[i];
        }

        if (term.Weight is null) return;
        Read(state, term.Weight, first, weights);
        for (int i = 0; i < into.Length; i++) into[i] *= weights[i];
    }

    private void Read(ModelState state, Reading reading, int first, Span<double> into)
    {
        if (_unit == Unit.Partnership) reading.Fill(state, state.InForce.Slots.Slice(first, into.Length), into);
        else reading.Fill(state, first, into);
    }

    /// <summary>Adds four observations of each agent to its groups.</summary>
    private void AddQuad(ReadOnlySpan<double> numbers, ReadOnlySpan<int> groups, Span<double> sums, int count)
    {
        Four all = Four.At(sums, 0);
        ReadOnlySpan<double> first = numbers[..count], second = numbers.Slice(Block, count);
        ReadOnlySpan<double> third = numbers.Slice(2 * Block, count), fourth = numbers.Slice(3 * Block, count);
        int next = 0;
        for (int agent = 0; agent < first.Length; agent++)
        {
            Four four = Vector256.Create(first[agent], second[agent], third[agent], fourth[agent]);
            all += four;
            next++;
            for (int group = 1; group < _groupsEach; group++)
            {
                int at = groups[next++] * Four.Count;
                (Four.At(sums, at) + four).Put(sums, at);
            }
        }

        all.Put(sums, 0);
    }

    private void AddUpChunks()
    {
        for (int chunk = 1; chunk < _chunks; chunk++)
        {
            for (int i = 0; i < Width; i++) _sums[i] += _sums[(chunk * Width) + i];
            for (int group = 0; group < _groups.All.Count; group++) _counts[group] += _counts[(chunk * _groups.All.Count) + group];
        }
    }

    /// <summary>The groups of every agent; those of partnerships change from period to period.</summary>
    private void GroupAgents(ModelState state, int agents)
    {
        if (_hasGroups && _unit != Unit.Partnership) return;
        _hasGroups = true;
        if (_groupsOfAgents.Length < agents * _groupsEach)
            _groupsOfAgents = new int[(_unit == Unit.Partnership ? state.Partnerships.Count : agents) * _groupsEach];
        for (int agent = 0; agent < agents; agent++)
        {
            int who = _unit == Unit.Partnership ? state.InForce.Slots[agent] : agent;
            _groups.Of(state, _unit, who, _groupsOfAgents.AsSpan(agent * _groupsEach, _groupsEach));
        }
    }

    /// <summary>One number an agent: a value, times a weight, or squared.</summary>
    private readonly record struct Term(Reading Value, Reading? Weight, bool IsSquared);
}
