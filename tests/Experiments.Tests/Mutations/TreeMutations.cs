namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>Changes to a tree that know what a tree is: most of the results are still files of their format, and many are still
/// scenarios.</summary>
/// <param name="dice">Draws.</param>
/// <param name="donors">Trees of the same kind whose parts may be taken.</param>
internal sealed class TreeMutations(Dice dice, IReadOnlyList<Tree> donors)
{
    private const int ManyTimes = 2_000;

    /// <summary>Changes the tree in place.</summary>
    public void Apply(Tree root)
    {
        Tree[] filled = [.. root.Branches().Where(static b => b.Children.Count > 0)];
        if (filled.Length == 0) return;
        Tree branch = dice.Of(filled);
        int at = dice.Below(branch.Children.Count);
        (string key, Tree value) = branch.Children[at];
        switch (dice.Below(24))
        {
            case < 7: Nudge(filled); break;
            case 7 or 8: branch.Children[at] = (key, Odd()); break;
            case 9: branch.Children.RemoveAt(at); break;
            case 10: branch.Children.Insert(dice.Below(branch.Children.Count + 1), (key, value.Copy())); break;
            case 11: Move(branch, at, dice.Of(filled)); break;
            case 12: branch.Children[at] = (OtherKey(key), value); break;
            case 13: Swap(branch, at, dice.Of(filled)); break;
            case 14: branch.Children[at] = (key, Donated()); break;
            case 15 or 16: TakeEntry(branch); break;
            case 17: branch.Children[at] = (key, dice.OneIn(2) ? Tree.List(value) : Tree.Group((OtherKey(key), value))); break;
            case 18: branch.Children.Reverse(); break;
            case 19 when value is { Word: { } word }: branch.Children[at] = (key,
                Tree.Leaf(word, value.Style == Written.Plain ? Written.Quoted : Written.Plain)); break;
            case 20 when dice.OneIn(20): branch.Children.AddRange(Enumerable.Repeat((key, value), dice.Below(ManyTimes)).ToArray()); break;
            case 20: branch.Children.AddRange(Enumerable.Range(2, dice.Few())
                .Select(i => (branch.IsList ? "" : $"{key}{i}", value.Copy())).ToArray()); break;
            case 21 when !value.IsLeaf: branch.Children[at] = (key, new Tree { IsList = !value.IsList, Children = value.Children }); break;
            case 22: branch.Children[at] = (key, Tree.Leaf(dice.Of(OddValues.Raw), Written.Raw)); break;
            default: Nudge(filled); break;
        }
    }

    /// <summary>Another number or name in place of one: the mutant mostly stays valid.</summary>
    private void Nudge(Tree[] filled)
    {
        (Tree Branch, int At)[] leaves = [.. filled.SelectMany(static b => Enumerable.Range(0, b.Children.Count)
            .Where(i => b.Children[i].Value.IsLeaf).Select(i => (b, i)))];
        if (leaves.Length == 0) return;
        (Tree branch, int at) = dice.Of(leaves);
        (string key, Tree leaf) = branch.Children[at];
        string word = OddValues.Near(leaf.Word!, dice);
        if (word == leaf.Word) word = dice.Of(leaves) is var other && dice.OneIn(2) ? other.Branch.Children[other.At].Value.Word!
            : dice.Of(OddValues.Names);
        branch.Children[at] = (key, Tree.Leaf(word, leaf.Style));
    }

    private Tree Odd() => dice.Below(12) switch
    {
        0 => Tree.List(),
        1 => Tree.Group(),
        2 => Tree.List(Tree.Leaf(dice.Of(OddValues.Words)), Tree.Leaf(dice.Of(OddValues.Words))),
        3 => Tree.Group((dice.Of(OddValues.Words), Tree.Leaf(dice.Of(OddValues.Words)))),
        4 => Deep(dice.Below(30)),
        5 => Tree.Leaf(dice.Of(OddValues.Names)),
        _ => Tree.Leaf(dice.Of(OddValues.Words), dice.OneIn(3) ? Written.Quoted : Written.Plain),
    };

    private Tree Deep(int levels) => levels == 0 ? Tree.Leaf("1") : dice.OneIn(2) ? Tree.List(Deep(levels - 1))
        : Tree.Group(("a", Deep(levels - 1)));

    private Tree Donated() => dice.Of([.. dice.Of(donors).Branches()]).Copy();

    /// <summary>A key of a donor that stands beside the same keys there, such as a second policy or another parameter.</summary>
    private void TakeEntry(Tree branch)
    {
        Tree[] alike = [.. donors.SelectMany(static d => d.Branches()).Where(b => b.Children.Count > 0 && b.IsList == branch.IsList
            && (b.IsList || b.Children.Any(c => branch.Children.Any(own => own.Key == c.Key))))];
        if (alike.Length == 0) return;
        (string key, Tree value) = dice.Of(dice.Of(alike).Children);
        int at = branch.IsList ? -1 : branch.Children.FindIndex(c => c.Key == key);
        if (at >= 0) branch.Children[at] = (key, value.Copy());
        else branch.Children.Add((key, value.Copy()));
    }

    private static void Move(Tree from, int at, Tree to)
    {
        (string key, Tree value) = from.Children[at];
        from.Children.RemoveAt(at);
        if (!value.Branches().Contains(to)) to.Children.Add((key, value));
    }

    private void Swap(Tree branch, int at, Tree other)
    {
        int there = dice.Below(other.Children.Count);
        (Tree left, Tree right) = (branch.Children[at].Value.Copy(), other.Children[there].Value.Copy());
        branch.Children[at] = (branch.Children[at].Key, right);
        if (there < other.Children.Count) other.Children[there] = (other.Children[there].Key, left);
    }

    private string OtherKey(string key) => dice.Below(5) switch
    {
        0 => dice.Of(OddValues.Names),
        1 => dice.Of(OddValues.Words),
        2 when key.Length > 1 => key.Remove(dice.Below(key.Length), 1),
        3 => key.ToUpperInvariant(),
        _ => dice.Of(donors).Branches().SelectMany(static b => b.Children).Select(static c => c.Key)
            .ElementAtOrDefault(dice.Below(30)) ?? key,
    };
}
