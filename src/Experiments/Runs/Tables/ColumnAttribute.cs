using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Makes a member of a row record a column of its table. Said once: the writer, the reader, the manifest, headings and docs are
/// made from it.</summary>
/// <param name="meaning">What a cell says.</param>
/// <param name="chinese">The same in Chinese.</param>
/// <param name="unit">Unit of a number; empty for words.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class ColumnAttribute(string meaning, string chinese, string unit = "") : Attribute
{
    public Text Meaning { get; } = new(meaning, chinese);

    public string Unit { get; } = unit;

    /// <summary>The header, when it is not the member's own name in small letters.</summary>
    public string? Name { get; init; }
}
