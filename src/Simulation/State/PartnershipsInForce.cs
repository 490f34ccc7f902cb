namespace Ronghe.Simulation.State;

/// <summary>The slots that hold a partnership, ascending, and so by enterprise. Listed anew when partnerships have begun or
/// ended.</summary>
public sealed class PartnershipsInForce
{
    private readonly Partnerships _partnerships;
    private readonly int[] _slots;
    private readonly int[] _firstOfEnterprise;

    internal PartnershipsInForce(Partnerships partnerships, int enterprises)
    {
        _partnerships = partnerships;
        _slots = new int[partnerships.Count + 1];
        _firstOfEnterprise = new int[enterprises + 1];
        Rebuild();
    }

    /// <summary>How many slots hold a partnership.</summary>
    public int Count => _firstOfEnterprise[^1];

    /// <summary>All of them.</summary>
    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    /// <summary>Those of an enterprise.</summary>
    public ReadOnlySpan<int> Of(int enterprise) => _slots.AsSpan(_firstOfEnterprise[enterprise].._firstOfEnterprise[enterprise + 1]);

    /// <summary>Lists them.</summary>
    internal void Rebuild()
    {
        // Without a branch: whether the next slot is free cannot be foreseen.
        int count = 0, next = 0;
        int[] programmes = _partnerships.Programme;
        for (int slot = 0; slot < programmes.Length; slot++)
        {
            _slots[count] = slot;
            count += programmes[slot] >= 0 ? 1 : 0;
        }

        for (int i = 0; i < count; i++)
        {
            int e = _partnerships.Enterprise[_slots[i]];
            while (next <= e) _firstOfEnterprise[next++] = i;
        }

        _firstOfEnterprise.AsSpan(next).Fill(count);
    }
}
