using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>How a leaf stands in the file.</summary>
internal enum Written
{
    /// <summary>Without quotes where the format allows it.</summary>
    Plain,

    /// <summary>In quotes: text.</summary>
    Quoted,

    /// <summary>As it is, whether the format allows it or not.</summary>
    Raw,
}

/// <summary>A scenario, lesson or manifest as a tree that may be changed in ways no reader allows (a key twice, a list for a key's
/// value), and written again as YAML or JSON.</summary>
internal sealed partial class Tree
{
    private const int DeepestFlow = 40;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The word of a leaf; null for a branch.</summary>
    public string? Word { get; init; }

    public Written Style { get; init; }

    /// <summary>Children in order; of a list the keys are empty.</summary>
    public List<(string Key, Tree Value)> Children { get; init; } = [];

    public bool IsList { get; init; }

    public bool IsLeaf => Word is not null;

    public static Tree Leaf(string word, Written style = Written.Plain) => new() { Word = word, Style = style };

    public static Tree List(params IEnumerable<Tree> items) => new() { IsList = true, Children = [.. items.Select(static i => ("", i))] };

    public static Tree Group(params IEnumerable<(string Key, Tree Value)> entries) => new() { Children = [.. entries] };

    /// <summary>The tree of a file that is known to be sound.</summary>
    public static Tree Parse(string text)
    {
        var errors = new List<InputError>();
        YamlNode? root = LocatedYamlReader.Read(text, new YamlSource("seed", ""), errors);
        return errors.Count == 0 && root is not null ? Of(root)
            : throw new InvalidOperationException($"A seed is not sound: {errors.FirstOrDefault()}");
    }

    public Tree Copy() => new() { Word = Word, Style = Style, IsList = IsList,
        Children = [.. Children.Select(static c => (c.Key, c.Value.Copy()))] };

    /// <summary>Every branch of the tree, the root first.</summary>
    public IEnumerable<Tree> Branches() => IsLeaf ? [] : Children.SelectMany(static c => c.Value.Branches()).Prepend(this);

    /// <summary>JSON; not sound where a leaf is raw or a key stands twice.</summary>
    public string ToJson() => Flow(new StringBuilder(), isJson: true, 0).ToString();

    /// <summary>YAML in blocks down to a depth and in braces below it.</summary>
    public string ToYaml(int blocks)
    {
        var text = new StringBuilder();
        Block(text, blocks, 0);
        return text.ToString();
    }

    private static Tree Of(YamlNode node) => node switch
    {
        YamlMapping group => Group(group.Entries.Select(static e => (e.Key.Text, Of(e.Value)))),
        YamlSequence list => List(list.Items.Select(Of)),
        YamlScalar scalar => Leaf(scalar.Text, scalar.IsText ? Written.Quoted : Written.Plain),
        _ => throw new InvalidOperationException(node.Kind),
    };

    private void Block(StringBuilder text, int blocks, int depth)
    {
        if (IsLeaf || blocks <= depth || Children.Count == 0)
        {
            Flow(text, isJson: false, depth).Append('\n');
            return;
        }

        if (depth > 0) text.Append('\n');
        foreach ((string key, Tree value) in Children)
        {
            text.Append(' ', depth * 2).Append(IsList ? "- " : WordOf(key, Written.Plain, isJson: false) + ": ");
            value.Block(text, blocks, depth + 1);
        }
    }

    private StringBuilder Flow(StringBuilder text, bool isJson, int depth)
    {
        if (Word is not null) return text.Append(WordOf(Word, Style, isJson));
        if (depth > DeepestFlow) return text.Append("[]");
        text.Append(IsList ? '[' : '{');
        for (int i = 0; i < Children.Count; i++)
        {
            text.Append(i > 0 ? isJson ? ",\n" : ", " : "");
            if (!IsList) text.Append(WordOf(Children[i].Key, isJson ? Written.Quoted : Written.Plain, isJson)).Append(": ");
            Children[i].Value.Flow(text, isJson, depth + 1);
        }

        return text.Append(IsList ? ']' : '}');
    }

    private static string WordOf(string word, Written style, bool isJson)
    {
        if (style == Written.Raw) return word;
        bool isPlain = style == Written.Plain && (isJson ? JsonToken() : PlainWord()).IsMatch(word);
        return isPlain ? word : JsonSerializer.Serialize(word, Relaxed);
    }

    [GeneratedRegex(@"^(-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?|true|false|null)$")]
    private static partial Regex JsonToken();

    [GeneratedRegex(@"^[\w.+−-][\w.+%/ −-]*$")]
    private static partial Regex PlainWord();
}
