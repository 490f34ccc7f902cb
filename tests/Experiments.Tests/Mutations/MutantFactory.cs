using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>Makes the mutant of a number: three in four by rules that know the format, the others byte by byte.</summary>
internal sealed class MutantFactory
{
    private static readonly MutantKind[] Mix =
    [
        .. Enumerable.Repeat(MutantKind.Scenario, 18), .. Enumerable.Repeat(MutantKind.InputTable, 9),
        .. Enumerable.Repeat(MutantKind.Lesson, 4), .. Enumerable.Repeat(MutantKind.Manifest, 3),
        MutantKind.ResultTable, .. Enumerable.Repeat(MutantKind.Journal, 2), .. Enumerable.Repeat(MutantKind.CommitFile, 2),
        MutantKind.Checksums, .. Enumerable.Repeat(MutantKind.Recipe, 2),
    ];

    private readonly ILookup<MutantKind, Seed> _seeds;
    private readonly Dictionary<Seed, Tree> _trees;
    private readonly Dictionary<MutantKind, Tree[]> _donors;
    private readonly Dictionary<MutantKind, byte[][]> _parts;

    public MutantFactory(IReadOnlyList<Seed> seeds)
    {
        _seeds = seeds.ToLookup(static s => s.Kind);
        _trees = seeds.Where(static s => s.Kind is MutantKind.Scenario or MutantKind.Lesson or MutantKind.Manifest or MutantKind.Recipe)
            .ToDictionary(static s => s, static s => Tree.Parse(Encoding.UTF8.GetString(s.Bytes)));
        _donors = _trees.GroupBy(static t => t.Key.Kind, static t => t.Value).ToDictionary(static g => g.Key, static g => g.ToArray());
        _parts = _seeds.ToDictionary(static g => g.Key, static g => g.Select(static s => s.Bytes).ToArray());
    }

    public Mutant Make(ulong number)
    {
        var dice = new Dice(number);
        MutantKind kind = dice.Of(Mix);
        Seed seed = dice.Of([.. _seeds[kind]]);
        bool byRules = !dice.OneIn(4);
        byte[] bytes = byRules ? ByRules(seed, dice) : seed.Bytes;
        var blind = new ByteMutations(dice, _parts[kind]);
        for (int i = byRules ? 0 : dice.Few(); i > 0; i--) bytes = blind.Apply(bytes);
        return new Mutant(number, seed, bytes);
    }

    private byte[] ByRules(Seed seed, Dice dice) => seed.Kind switch
    {
        MutantKind.InputTable or MutantKind.ResultTable => new CellMutations(dice).Apply(Encoding.UTF8.GetString(seed.Bytes), dice.Few()),
        MutantKind.Journal => Journal(seed.Bytes, dice),
        MutantKind.CommitFile => Commit(dice),
        MutantKind.Checksums => Checksums(Encoding.UTF8.GetString(seed.Bytes), dice),
        _ => Written(seed, dice),
    };

    private byte[] Written(Seed seed, Dice dice)
    {
        Tree tree = _trees[seed].Copy();
        var rules = new TreeMutations(dice, _donors[seed.Kind]);
        for (int i = dice.Few(); i > 0; i--) rules.Apply(tree);
        return Encoding.UTF8.GetBytes(seed.Kind is MutantKind.Manifest or MutantKind.Recipe ? tree.ToJson() : tree.ToYaml(dice.Below(4)));
    }

    /// <summary>Records with other payloads under checksums that are right: a stranger's journal, not a failing disk.</summary>
    private static byte[] Journal(byte[] bytes, Dice dice)
    {
        var payloads = new List<byte[]>();
        using (var stream = new MemoryStream(bytes))
        {
            while (stream.Position < stream.Length && JournalRecord.TryRead(stream, out byte[] payload)) payloads.Add(payload);
        }

        var blind = new ByteMutations(dice, [.. payloads]);
        for (int i = dice.Few(); i > 0 && payloads.Count > 0; i--)
        {
            int at = dice.Below(payloads.Count), other = dice.Below(payloads.Count);
            switch (dice.Below(6))
            {
                case 0: payloads.RemoveAt(at); break;
                case 1: payloads.Insert(other, payloads[at]); break;
                case 2: (payloads[at], payloads[other]) = (payloads[other], payloads[at]); break;
                case 3: payloads[at] = WithCount(payloads[at], dice); break;
                default: payloads[at] = blind.Apply(payloads[at]); break;
            }
        }

        using var journal = new MemoryStream();
        foreach (byte[] payload in payloads) JournalRecord.Write(journal, payload);
        return journal.ToArray();
    }

    /// <summary>Another whole number of four bytes somewhere near the beginning, where counts and lengths stand.</summary>
    private static byte[] WithCount(byte[] payload, Dice dice)
    {
        if (payload.Length < 5) return payload;
        byte[] changed = [.. payload];
        int at = 1 + dice.Below(Math.Min(200, payload.Length - 4));
        int any = unchecked((int)dice.Next());
        int[] counts = [-1, 0, 1, 2, 7, 255, 65_536, int.MaxValue, int.MinValue, 1_000_000_000, any];
        BitConverter.TryWriteBytes(changed.AsSpan(at), dice.Of(counts));
        return changed;
    }

    private static byte[] Commit(Dice dice)
    {
        string[] names =
        [
            "runs.csv", "series.csv", "runs.parquet", "manifest.json", "report.html", "../outside.txt", "../../outside.txt",
            "../../neighbour/runs.csv", "/outside.txt", "", ".", "..", "a/b", "a\\b",
            ".ronghe.commit", ".ronghe.lock", "journal", "journal/0001.journal", "missing.csv", "\0", "runs.csv\0", new string('x', 300),
            " runs.csv", "runs.csv ", "RUNS.CSV", "~", "*", "..//..//outside.txt",
        ];
        string[] verbs = ["drop ", "name ", "drop ", "name ", "", "drop", "DROP ", "move ", "name\t", "dropped "];
        string[] lines = [.. Enumerable.Range(0, dice.Few()).Select(_ => dice.Of(verbs) + dice.Of(names))];

        // Mostly under a seal that is right: a stranger can make one too.
        string seal = dice.OneIn(4) ? "" : $"sha256 {FileHash.OfText(string.Join('\n', lines))}\n";
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(static l => l + "\n")) + seal);
    }

    /// <summary>Checksums of other files, or wrong ones, in a list that vouches for itself.</summary>
    private static byte[] Checksums(string text, Dice dice)
    {
        const int Digits = 64;
        List<(string Name, string Hash)> files = [.. text.Split('\n').Where(static l => l.Length > Digits + 2 && l[0] != '#')
            .Select(static l => (l[(Digits + 2)..], l[..Digits]))];
        for (int i = dice.Few(); i > 0; i--)
        {
            int at = dice.Below(files.Count);
            files[at] = dice.OneIn(2) ? (dice.Of(OddValues.Words), files[at].Hash)
                : (files[at].Name, dice.OneIn(2) ? dice.Of(files).Hash : new string('0', Digits));
        }

        using var stream = new MemoryStream();
        StoredFiles.WriteSums(stream, files);
        return stream.ToArray();
    }
}
