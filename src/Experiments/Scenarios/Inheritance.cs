using System.Globalization;
using Ronghe.Experiments.Scenarios.Forms;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Lays what a file says on what it inherits.</summary>
/// <remarks>
/// Groups of keys merge key by key, at every depth; single values and lists replace, so that a file with <c>policies:</c> states all
/// its policies. A key with nothing behind it (<c>null</c>), and an empty list over a list, remove what is inherited; where nothing is, it
/// is as if the key were not written. <c>policies+:</c> appends to the inherited list. A group whose keys are numbers, over a
/// list, changes the items of these numbers, counted from 0; <c>null</c> removes one.
/// </remarks>
/// <param name="findings">Receives what appends to, or changes an item of, no list.</param>
internal sealed class Inheritance(ScenarioFindings findings)
{
    /// <summary>What holds of both.</summary>
    /// <param name="under">What is inherited; null when nothing is.</param>
    /// <param name="over">What is laid on it.</param>
    /// <param name="form">What may stand there; null where nothing is known of it.</param>
    public YamlMapping Lay(YamlMapping? under, YamlMapping over, Form? form)
    {
        YamlMapping laid = over with { Entries = under?.Entries ?? [] };
        foreach (YamlEntry entry in over.Entries)
        {
            laid = form?.AppendedTo(entry.Key.Text) is { } list
                ? Append(laid, under, over, entry, list)
                : Lay(laid, under?.Find(entry.Key.Text), entry, form?.Within(entry.Key.Text));
        }

        return laid;
    }

    /// <summary>A value that is laid on nothing.</summary>
    /// <param name="node">The value.</param>
    /// <param name="form">What may stand there; null where nothing is known of it.</param>
    public YamlNode Alone(YamlNode node, Form? form) => node switch
    {
        YamlMapping mapping => Lay(null, mapping, form),
        YamlSequence list => list with { Items = [.. list.Items.Select(item => Alone(item, form?.Within("0")))] },
        _ => node,
    };

    /// <summary>What a message says of a number that is no item of a list.</summary>
    public static string NoItem(string number, int count) =>
        FormattableString.Invariant($"'{number}' is not an item of the list, which has {count} (counted from 0)");

    private YamlMapping Lay(YamlMapping laid, YamlNode? below, YamlEntry entry, Form? form)
    {
        bool isList = below is YamlSequence || (below is YamlScalar && form is { IsList: true });
        return entry.Value switch
        {
            YamlScalar { IsEmpty: true } when below is not null => laid.Without(entry.Key.Text),
            YamlSequence { Items.Count: 0 } when isList => laid.Without(entry.Key.Text),
            YamlMapping { Entries.Count: > 0 } items when form is { IsList: true } && items.Entries.All(IsNumber) =>
                Change(laid, below, entry.Key, items, form),
            YamlMapping above => laid.With(entry.Key, Lay(below as YamlMapping, above, form)),
            _ => laid.With(entry.Key, Alone(entry.Value, form)),
        };
    }

    private YamlMapping Append(YamlMapping laid, YamlMapping? under, YamlMapping over, YamlEntry entry, Form list)
    {
        if (entry.Value is YamlScalar { IsEmpty: true }) return laid;
        string name = entry.Key.Text[..^1];
        if (!list.Fits(entry.Value))
        {
            findings.Refuse(entry.Value, $"{entry.Key.Text} must be a list, not {YamlValues.Describe(entry.Value)}");
            return laid;
        }

        YamlNode[] added = [.. Items(entry.Value)!.Select(item => Alone(item, list.Within("0")))];
        bool isTwice = over.Entries.Any(other => other.Key.Text == name);
        IReadOnlyList<YamlNode>? inherited = under?.Find(name) is { } below ? Items(below) : list.IsEmptyWithoutKey ? [] : null;
        if (isTwice || inherited is null)
        {
            if (isTwice) findings.Refuse(ScenarioRule.Lists, entry.Key,
                $"'{name}' and '{entry.Key.Text}' are both written; keep one of the two");
            else RefuseUninherited(entry.Key, $"'{entry.Key.Text}' appends to a list, and none is inherited; write '{name}'");
            foreach (YamlNode item in added) Check(item, name, list);
            return laid;
        }

        return added.Length == 0 ? laid : laid.With(entry.Key with { Text = name }, Merged(entry.Value, [.. inherited, .. added]));
    }

    private YamlMapping Change(YamlMapping laid, YamlNode? below, YamlScalar key, YamlMapping changes, Form list)
    {
        YamlNode?[]? items = Items(below) is { } inherited ? [.. inherited] : null;
        if (items is null)
            RefuseUninherited(key, $"'{key.Text}' changes items of a list, and none is inherited; write a list");
        foreach (YamlEntry change in changes.Entries)
        {
            bool isItem = int.TryParse(change.Key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                && index < items?.Length;
            if (!isItem)
            {
                if (items is not null) findings.Refuse(ScenarioRule.Lists, change.Key, NoItem(change.Key.Text, items.Length));
                if (change.Value is not YamlScalar { IsEmpty: true }) Check(Alone(change.Value, list.Within("0")), key.Text, list);
                continue;
            }

            items![index] = (items[index], change.Value) switch
            {
                (_, YamlScalar { IsEmpty: true }) => null,
                (YamlMapping item, YamlMapping over) => Lay(item, over, list.Within("0")) with { IsMerged = true },
                _ => Alone(change.Value, list.Within("0")),
            };
        }

        if (items is null) return laid;
        YamlNode[] left = [.. items.OfType<YamlNode>()];
        return left.Length == 0 ? laid.Without(key.Text) : laid.With(key, Merged(changes, left));
    }

    /// <summary>The items of a list; a single value counts as a list of one. Null when there is none.</summary>
    private static IReadOnlyList<YamlNode>? Items(YamlNode? node) => node switch
    {
        YamlSequence list => list.Items,
        YamlScalar single => [single],
        _ => null,
    };

    private static YamlSequence Merged(YamlNode place, IReadOnlyList<YamlNode> items) =>
        new(place.Source, place.Line, place.Column, items) { IsMerged = true };

    private static bool IsNumber(YamlEntry entry) => entry.Key.Text.Length > 0 && entry.Key.Text.All(char.IsAsciiDigit);

    private void RefuseUninherited(YamlScalar key, string message)
    {
        if (findings.IsWhole) findings.Refuse(ScenarioRule.Lists, key, message);
    }

    /// <summary>What is wrong in an item that goes into no list is found all the same; what it lacks might be inherited.</summary>
    private void Check(YamlNode item, string name, Form list)
    {
        var alone = new ScenarioFindings { IsWhole = false };
        list.Within("0")!.Check(item, name, alone);
        findings.Errors.AddRange(alone.Errors);
        findings.Unseen.AddRange(alone.Unseen);
    }
}
