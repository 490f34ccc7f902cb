namespace Ronghe.Experiments.Runs.Tables;

/// <summary>A column of a result table.</summary>
internal abstract record ResultColumn(string Name)
{
    /// <summary>What a cell says; empty where its own table tells it.</summary>
    public string Meaning { get; init; } = string.Empty;
}

/// <summary>A column with one cell for a whole block: a word, a whole number or a 64-bit seed.</summary>
internal sealed record HeadColumn<T>(string Name, Func<ResultHead, T> Read) : ResultColumn(Name);

/// <summary>A column of words that tell the rows of a block apart.</summary>
internal sealed record PlaceColumn(string Name, Func<ResultPlace, string> Read) : ResultColumn(Name);

/// <summary>The measured values.</summary>
internal sealed record ValueColumn(string Name) : ResultColumn(Name);
