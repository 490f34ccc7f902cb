namespace Ronghe.Simulation.State;

/// <summary>The members of each group, in index order: rebuilt by counting, without allocation.</summary>
public sealed class Grouping(int groups, int items)
{
    private readonly int[] _start = new int[groups + 1];
    private readonly int[] _members = new int[items];

    public int Groups => groups;

    /// <summary>Members of the group.</summary>
    public ReadOnlySpan<int> Of(int group) => _members.AsSpan(_start[group], _start[group + 1] - _start[group]);

    /// <summary>Members of the groups from one to another, which is not among them.</summary>
    public ReadOnlySpan<int> Of(int first, int end) => _members.AsSpan(_start[first], _start[end] - _start[first]);

    /// <summary>How many members the groups before this one have: where its run begins when items are laid out by group.</summary>
    public int Start(int group) => _start[group];

    /// <summary>Counts, then places: linear in items. A negative group leaves the item out.</summary>
    public Grouping Rebuild(ReadOnlySpan<int> groupOfItem)
    {
        _start.AsSpan().Clear();
        foreach (int group in groupOfItem)
        {
            if (group >= 0) _start[group + 1]++;
        }

        for (int g = 0; g < groups; g++) _start[g + 1] += _start[g];
        for (int item = 0; item < groupOfItem.Length; item++)
        {
            int group = groupOfItem[item];
            if (group >= 0) _members[_start[group]++] = item;
        }

        for (int g = groups; g > 0; g--) _start[g] = _start[g - 1];
        _start[0] = 0;
        return this;
    }
}
