using System.Globalization;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios.Tables;

/// <summary>The mistakes of one file: the first <see cref="Listed"/> are kept, the rest only counted, so that a file of garbage gives a
/// page and not a book.</summary>
internal sealed class FileMistakes(string file, ICollection<InputError> target)
{
    /// <summary>Mistakes listed for one file.</summary>
    public const int Listed = 50;

    private const int LongestQuoted = 40;

    /// <summary>Mistakes found so far, listed or not.</summary>
    public int Count { get; private set; }

    public void Add(int line, int column, string message)
    {
        Count++;
        if (Count <= Listed) target.Add(new InputError(file, line, column, message));
    }

    /// <summary>Adds the count of the mistakes that were not listed.</summary>
    public void Close()
    {
        if (Count > Listed)
            target.Add(new InputError(file, 0, 0,
                string.Create(CultureInfo.InvariantCulture, $"{Count:N0} mistakes in all; the first {Listed} are listed")));
    }

    /// <summary>A value as shown in a message: quoted, cut when long, control characters replaced.</summary>
    public static string Quote(string value)
    {
        string shown = value.Length <= LongestQuoted ? value : value[..LongestQuoted] + "…";
        return "'" + string.Concat(shown.Select(c => char.IsControl(c) ? '\uFFFD' : c)) + "'";
    }
}
