using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Where a piece of a scenario was written: a file, or an option such as <c>--set seed=7</c>.</summary>
/// <param name="Name">As shown in messages.</param>
/// <param name="Folder">Folder that relative paths written there start from.</param>
internal sealed record YamlSource(string Name, string Folder);

/// <summary>A value of a scenario file that knows where it was written.</summary>
/// <param name="Source">File or option.</param>
/// <param name="Line">Counted from 1; 0 for an option.</param>
/// <param name="Column">Counted from 1; 0 for an option.</param>
internal abstract record YamlNode(YamlSource Source, int Line, int Column)
{
    /// <summary>What a message calls this kind of value.</summary>
    public abstract string Kind { get; }

    /// <summary>A mistake at this place.</summary>
    public InputError Error(string message) => new(Source.Name, Line, Column, message);
}

/// <summary>A single value. <paramref name="IsText"/> is true when quotes or a block say that it is text.</summary>
internal sealed record YamlScalar(YamlSource Source, int Line, int Column, string Text, bool IsText) : YamlNode(Source, Line, Column)
{
    public override string Kind => IsEmpty ? "nothing" : IsText ? "text" : "a single value";

    /// <summary>Nothing written: as if the key were not there.</summary>
    public bool IsEmpty => !IsText && Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(YamlSource Source, int Line, int Column, IReadOnlyList<YamlNode> Items) : YamlNode(Source, Line, Column)
{
    public override string Kind => "a list";

    /// <summary>Items of several files stand in it.</summary>
    public bool IsMerged { get; init; }
}

/// <summary>Keys with values, in the order written. Keys are unique.</summary>
internal sealed record YamlMapping(YamlSource Source, int Line, int Column, IReadOnlyList<YamlEntry> Entries)
    : YamlNode(Source, Line, Column)
{
    public override string Kind => "a group of keys";

    /// <summary>An item of a list, of which several files say something.</summary>
    public bool IsMerged { get; init; }

    /// <summary>The value of a key; null when it is absent or nothing is written behind it.</summary>
    public YamlNode? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
        {
            if (entry.Key.Text == key) return entry.Value is YamlScalar { IsEmpty: true } ? null : entry.Value;
        }
        return null;
    }

    /// <summary>This mapping without a key.</summary>
    public YamlMapping Without(string key) => this with { Entries = [.. Entries.Where(entry => entry.Key.Text != key)] };

    /// <summary>This mapping with one value replaced or added.</summary>
    public YamlMapping With(YamlScalar key, YamlNode value)
    {
        var entries = Entries.ToList();
        int at = entries.FindIndex(entry => entry.Key.Text == key.Text);
        if (at < 0) entries.Add(new YamlEntry(key, value));
        else entries[at] = new YamlEntry(key, value);
        return this with { Entries = entries };
    }
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
