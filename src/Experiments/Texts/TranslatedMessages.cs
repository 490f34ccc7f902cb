using System.Text;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Texts;

/// <summary>A stream of messages in the user's language: every line that is said in English is said in that language where the table of
/// mistakes knows it. What is in that language already passes as it is.</summary>
/// <param name="inner">Where it goes.</param>
/// <param name="language">What the user reads.</param>
internal sealed partial class TranslatedMessages(TextWriter inner, Language language) : TextWriter(inner.FormatProvider)
{
    /// <summary>The stream itself, which may be a screen.</summary>
    public TextWriter Inner => inner;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(value);

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(buffer);

    public override void Write(char[] buffer, int index, int count) => inner.Write(buffer, index, count);

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value) => inner.WriteLine(value is null ? null : string.Join(Environment.NewLine,
        value.ReplaceLineEndings("\n").Split('\n').Select(Said)));

    public override void WriteLine(object? value) => WriteLine(value is Message message ? message.In(language) : value?.ToString());

    public override void Flush() => inner.Flush();

    /// <summary>A whole line, or behind the place in a file.</summary>
    private string Said(string line)
    {
        if (line.Any(static c => c >= '⺀') && line.StartsWith("  ", StringComparison.Ordinal)) return line;
        if (MistakeTexts.Chinese(line) is { } whole) return whole;
        return Placed().Match(line) is { Success: true } placed
            ? $"{placed.Groups["place"].Value}{MistakeTexts.In(language, placed.Groups["message"].Value)}" : line;
    }

    /// <summary>file:3:5: message, and what stands where there is no file.</summary>
    [GeneratedRegex("^(?<place>.+?(?:(?::\\d+){1,2}|(?<=[^\\s:])): )(?<message>.+)$")]
    private static partial Regex Placed();
}
