using Ronghe.Experiments.Languages;

namespace Ronghe.Experiments.Explorer.Verbs;

/// <summary>A command of the explorer: what keys, the mouse, the prompt and scripts all say.</summary>
/// <param name="Name">First word.</param>
/// <param name="Usage">The words behind it, as help shows them.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Least">Fewest words behind it.</param>
/// <param name="Most">Most words behind it.</param>
/// <param name="Do">Does it; what it returns is said to the user.</param>
internal sealed record Verb(string Name, string Usage, Text Meaning, int Least, int Most, Func<ExplorerState, IReadOnlyList<string>, string> Do);

/// <summary>A command cannot be done; the message says why.</summary>
internal sealed class VerbException(string message) : Exception(message);
