using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Verbs;

/// <summary>A command of the explorer: what keys, the mouse, the prompt and scripts all say.</summary>
/// <param name="Name">First word.</param>
/// <param name="Usage">The words behind it, as help shows them.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Least">Fewest words behind it.</param>
/// <param name="Most">Most words behind it.</param>
/// <param name="Do">Does it; what it returns is said to the user.</param>
internal sealed record Verb(string Name, string Usage, Text Meaning, int Least, int Most,
    Func<ExplorerState, IReadOnlyList<string>, string> Do);

/// <summary>A command cannot be done; it says why, in every language where it is the explorer that refuses. What files and the system
/// refuse is said as they say it.</summary>
internal sealed class VerbException : Exception
{
    private readonly Text _text;
    private readonly object[] _values;

    public VerbException(string message)
        : this(Text.Same("{0}"), message)
    {
    }

    /// <param name="text">What to say.</param>
    /// <param name="values">What is filled in; texts in the language asked for.</param>
    public VerbException(Text text, params object[] values)
        : base(In(text, values, Language.English)) => (_text, _values) = (text, values);

    public string In(Language language) => In(_text, _values, language);

    private static string In(Text text, object[] values, Language language) =>
        text.In(language, [.. values.Select(value => value is Text inner ? inner.In(language) : value)]);
}
