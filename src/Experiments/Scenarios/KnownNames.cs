using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What things of one kind may be called in files: each by its id, or by another name, such as a Chinese one.</summary>
/// <remarks>An id always means its own thing; a name that several share means none of them.</remarks>
internal sealed class KnownNames
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    /// <summary>Things with their other names.</summary>
    public KnownNames(IEnumerable<(string Id, IEnumerable<string> Others)> things)
    {
        (string Id, IEnumerable<string> Others)[] all = [.. things];
        Ids = [.. all.Select(static thing => thing.Id)];
        for (int i = 0; i < all.Length; i++) _indices.TryAdd(all[i].Id, i);
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < all.Length; i++)
        {
            foreach (string name in all[i].Others.Where(name => name.Length > 0 && !_indices.ContainsKey(name)))
            {
                if (!named.TryAdd(name, i) && named[name] != i) _shared.Add(name);
            }
        }

        foreach ((string name, int index) in named.Where(pair => !_shared.Contains(pair.Key))) _indices.Add(name, index);
    }

    /// <summary>Things that are called by their ids alone.</summary>
    public KnownNames(params IEnumerable<string> ids)
        : this(ids.Select(static id => (id, (IEnumerable<string>)[])))
    {
    }

    /// <summary>The ids, in the order of the things.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>All that may be written, the ids first.</summary>
    public IEnumerable<string> Names => Ids.Concat(_indices.Keys).Distinct();

    /// <summary>Whether several have a name, which then means none of them.</summary>
    public bool IsShared(string name) => _shared.Contains(name);

    /// <summary>Index of what a name means; −1 when it means nothing, or several things.</summary>
    public int IndexOf(string name) => _indices.GetValueOrDefault(name, -1);

    /// <summary>The id of what a name means; null when it means nothing, or several things.</summary>
    public string? IdOf(string name) => IndexOf(name) is >= 0 and int index ? Ids[index] : null;

    /// <summary>What a message adds of a name that means nothing.</summary>
    public string Hint(string name) =>
        IsShared(name) ? " (several have this name; write the id)" : NearestName.Hint(name, _indices.Keys);
}
