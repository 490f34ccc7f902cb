namespace Ronghe.Experiments.Runs.Journals;

/// <summary>The layouts of one journal, found by what a run's record calls them: the key of the layout's bytes, or in journals of older
/// versions its number among them.</summary>
internal sealed class JournalLayouts
{
    private readonly List<(RunProvenance Provenance, RunLayout Layout)> _layouts = [];
    private readonly List<int> _keys = [];
    private int _numbered;

    /// <summary>Records were lost here: numbers of layouts that come later are in doubt. Keys are not.</summary>
    public bool HasHole { get; set; }

    public int Count => _layouts.Count;

    public IEnumerable<RunProvenance> Provenances => _layouts.Select(static l => l.Provenance);

    public (RunProvenance Provenance, RunLayout Layout) this[int index] => _layouts[index];

    /// <summary>Takes in a layout's record; false when it is known already, for each is written twice.</summary>
    public bool Add(byte[] payload)
    {
        int key = RecordedRunFormat.LayoutKey(payload);
        if (_keys.Contains(key)) return false;
        (RunProvenance provenance, RunLayout layout) = RecordedRunFormat.ReadLayout(payload);
        Add(provenance, layout, key);
        return true;
    }

    public void Add(RunProvenance provenance, RunLayout layout, int key)
    {
        _layouts.Add((provenance, layout));
        _keys.Add(key);
        if (!HasHole) _numbered = _layouts.Count;
    }

    /// <summary>Takes a layout over that another journal holds; false when it does not.</summary>
    public bool Borrow(JournalLayouts other, int named)
    {
        int index = named < 0 ? other._keys.IndexOf(named) : -1;
        if (index < 0) return false;
        _layouts.Add(other[index]);
        _keys.Add(named);
        return true;
    }

    /// <summary>Position of the layout that a record names; -1 when it was lost.</summary>
    public int IndexOf(int named) => named < 0 ? _keys.IndexOf(named) : named < _numbered ? named : -1;
}
