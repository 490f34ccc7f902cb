namespace Ronghe.Experiments.Basics;

/// <summary>What the explorer, its lessons and reports can speak.</summary>
internal enum Language
{
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}
