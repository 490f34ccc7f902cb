using System.Globalization;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Turns YAML text into a tree whose every node knows its line and column.</summary>
/// <remarks>
/// Duplicate keys, anchors, aliases, tags and keys that are not single values are reported all together and left out. A syntax error ends
/// the reading, because what follows cannot be trusted: it is the only one of its kind. Anchors are refused rather than expanded: a
/// scenario is reused with <c>extends</c>, and expansion would let one kilobyte become gigabytes.
/// </remarks>
internal sealed partial class LocatedYamlReader
{
    private const int DeepestNesting = 16;

    private readonly Parser _parser;
    private readonly YamlSource _source;
    private readonly ICollection<InputError> _errors;
    private readonly bool _hasLines;
    private int _values;

    private LocatedYamlReader(string text, YamlSource source, ICollection<InputError> errors, bool hasLines)
    {
        _parser = new Parser(new StringReader(text));
        _source = source;
        _errors = errors;
        _hasLines = hasLines;
    }

    /// <summary>Reads a file's text. Null after a syntax error or when there is no value at all.</summary>
    public static YamlNode? Read(string text, YamlSource source, ICollection<InputError> errors) =>
        Read(text, source, errors, hasLines: true);

    /// <summary>Reads the value of an option, which has no lines.</summary>
    public static YamlNode? ReadOption(string text, YamlSource source, ICollection<InputError> errors) =>
        Read(text, source, errors, hasLines: false);

    private static YamlNode? Read(string text, YamlSource source, ICollection<InputError> errors, bool hasLines)
    {
        var reader = new LocatedYamlReader(text, source, errors, hasLines);
        try
        {
            return reader.ReadDocument();
        }
        catch (LimitException exception)
        {
            errors.Add(reader.At(exception.Start, exception.Message));
        }
        catch (YamlException exception)
        {
            errors.Add(reader.SlipOf(text, exception)
                ?? reader.At(exception.Start, "is not valid YAML here: " + Sentence(exception.Message) + "; what follows was not checked"));
        }
        catch (Exception exception) when (
            exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // YamlDotNet's scanner gives up so on some unclosed brackets; the last event says about where.
            Mark mark = reader._parser.Current?.End ?? Mark.Empty;
            errors.Add(reader.At(mark,
                "is not valid YAML behind this place (a bracket or quote that is not closed?); what follows was not checked"));
        }
        return null;
    }

    /// <summary>The two slips that a parser reports far from their place, a tab and a full-width colon; null when it is neither.</summary>
    private InputError? SlipOf(string text, YamlException exception)
    {
        if (!_hasLines) return null;
        string[] lines = text.Split('\n');
        bool isTab = exception.Message.Contains("tab", StringComparison.OrdinalIgnoreCase);
        for (int i = 0; i < lines.Length; i++)
        {
            int at = isTab ? Indentation().Match(lines[i]).Value.IndexOf('\t') : FullWidthColon().Match(lines[i]) is { Success: true } key
                ? key.Length - 1 : -1;
            if (at >= 0)
                return new InputError(_source.Name, i + 1, at + 1,
                    (isTab ? "a tab stands in the indentation; indent with blanks" : "the colon is full-width ('：'); write ': '")
                    + "; what follows was not checked");
        }

        return null;
    }

    [GeneratedRegex(@"^\s*")]
    private static partial Regex Indentation();

    /// <summary>A key with the colon of Chinese text behind it, and no other colon before.</summary>
    [GeneratedRegex("^[ -]*[A-Za-z_][A-Za-z_.]*：")]
    private static partial Regex FullWidthColon();

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _)) return null;
        YamlNode? root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out DocumentStart? second))
            _errors.Add(At(second.Start, "a second document begins here ('---'); a scenario is one document"));
        return root;
    }

    private YamlNode? ReadNode(int depth)
    {
        ParsingEvent current = _parser.Consume<ParsingEvent>();
        if (depth > DeepestNesting) throw new LimitException(current.Start, $"is nested more than {DeepestNesting} levels deep");
        if (++_values > InputLimits.DocumentValues)
            throw new LimitException(current.Start,
                $"is value {_values:N0} of this file; at most {InputLimits.DocumentValues:N0} are read (tables go into CSV files)");
        if (current is NodeEvent node && current is not AnchorAlias) CheckPlain(node);
        return current switch
        {
            Scalar scalar => Place(scalar),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            AnchorAlias alias =>
                Refuse(alias.Start, $"alias '*{alias.Value}' is not supported; write the value out, or share it with 'extends'"),
            _ => Refuse(current.Start, "a value is expected here"),
        };
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is { } item) items.Add(item);
        }
        return new YamlSequence(_source, Line(start.Start), Column(start.Start), items);
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        var firstLines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            Mark keyMark = _parser.Current!.Start;
            if (firstLines.Count == InputLimits.KeysOfAGroup)
                throw new LimitException(keyMark,
                    $"is key {firstLines.Count + 1:N0} of its group; at most {InputLimits.KeysOfAGroup:N0} are read");
            YamlNode? key = ReadNode(depth + 1);
            YamlNode? value = ReadNode(depth + 1);
            if (key is not YamlScalar name)
            {
                if (key is not null) Refuse(keyMark, $"a key must be a single word, not {key.Kind}");
                continue;
            }
            if (!firstLines.TryAdd(name.Text, name.Line))
            {
                _errors.Add(name.Error(_hasLines
                    ? string.Create(CultureInfo.InvariantCulture,
                        $"key '{name.Text}' is written twice; the first is on line {firstLines[name.Text]}")
                    : $"key '{name.Text}' is written twice"));
                continue;
            }
            if (value is not null) entries.Add(new YamlEntry(name, value));
        }
        return new YamlMapping(_source, Line(start.Start), Column(start.Start), entries);
    }

    private YamlScalar Place(Scalar scalar)
    {
        string text = scalar.Value;
        if (UnstorableAt(text) is >= 0 and var at)
        {
            Refuse(scalar.Start, $"holds the character U+{(int)text[at]:X4}, which neither a path nor a name may hold");
            text = string.Concat(text.Select((_, i) => UnstorableAt(text.AsSpan(i, 1)) < 0 ? text[i] : '\uFFFD'));
        }

        return new YamlScalar(_source, Line(scalar.Start), Column(scalar.Start), text, scalar.Style != ScalarStyle.Plain);
    }

    /// <summary>
    /// Place of the first control character or half of a surrogate pair, −1 when there is none: escapes can write both, and nothing that is
    /// made of the text could store them.
    /// </summary>
    private static int UnstorableAt(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t'))) return i;
        }

        return -1;
    }

    private void CheckPlain(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            Refuse(node.Start, $"anchor '&{node.Anchor.Value}' is not supported; write the value out, or share it with 'extends'");
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            Refuse(node.Start, $"tag '{node.Tag.Value}' is not supported; write the plain value");
    }

    private YamlNode? Refuse(Mark mark, string message)
    {
        _errors.Add(At(mark, message));
        return null;
    }

    private InputError At(Mark mark, string message) => new(_source.Name, Line(mark), Column(mark), message);

    private int Line(Mark mark) => _hasLines ? (int)Math.Max(1, mark.Line) : 0;

    private int Column(Mark mark) => _hasLines ? (int)Math.Max(1, mark.Column) : 0;

    private static string Sentence(string message)
    {
        string text = message.Trim().TrimEnd('.');
        return text.Length == 0 ? "unknown problem" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>More than is read: what follows is not looked at.</summary>
    private sealed class LimitException(Mark start, FormattableString message) : Exception(FormattableString.Invariant(message))
    {
        public Mark Start { get; } = start;
    }
}
