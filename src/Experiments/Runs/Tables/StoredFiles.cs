using System.Security.Cryptography;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Manifests;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>The files of a results folder and who vouches for their bytes: asked before a stored number is shown or taken over. Writes
/// nothing.</summary>
/// <remarks>
/// <c>SHA256SUMS</c> vouches for every file, the manifest included, and for itself (<c>sha256sum -c</c> reads it too). Folders of older
/// versions have none: there the manifest vouches for the tables and nobody for the manifest. Whatever is to be checked is listed by
/// whoever writes the folder, so that a new kind of file is covered from its first day.
/// </remarks>
internal sealed class StoredFiles
{
    /// <summary>The name that <c>sha256sum</c> users know.</summary>
    public const string SumsName = "SHA256SUMS";

    private const string SelfMark = "# SHA-256 of the lines above: ";
    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, string> _sums;
    private readonly IReadOnlyDictionary<string, string> _content;

    private StoredFiles(string folder, IReadOnlyDictionary<string, string>? sums, bool hasSums)
    {
        _folder = folder;
        _sums = sums ?? new Dictionary<string, string>();
        HasSums = sums is not null;
        HasBrokenSums = hasSums && sums is null;
        Manifest = Manifest.Read(folder);
        _content = (Manifest ?? Manifest.Missing).Content;
    }

    /// <summary>A sound list of checksums, which is this program's own.</summary>
    public bool HasSums { get; }

    /// <summary>There is a list of checksums that does not vouch for itself.</summary>
    public bool HasBrokenSums { get; }

    /// <summary>As read; null when there is none or it is no JSON object.</summary>
    public Manifest? Manifest { get; }

    public static StoredFiles Of(string folder)
    {
        string path = Path.Combine(folder, SumsName);
        return File.Exists(path) ? new StoredFiles(folder, Parse(FileHash.TextOf(path)), hasSums: true)
            : new StoredFiles(folder, null, hasSums: false);
    }

    /// <summary>Files that somebody vouches for.</summary>
    public IEnumerable<string> Names => _sums.Keys.Concat(_content.Keys).Distinct().Where(IsBare);

    /// <summary>What a page or a story is made of. Failures are left out: a start that was stopped may have begun a list of its
    /// own.</summary>
    public IEnumerable<string> OfPages => Names.Except([FailureLog.Name]).Append(Manifest.Name)
        .Concat(Directory.Exists(_folder) ? Directory.GetFiles(_folder, "*.csv").Select(static f => Path.GetFileName(f)) : []);

    /// <summary>The bytes that are promised of a file; null when nobody vouches for it.</summary>
    public string? Promised(string name) => _sums.GetValueOrDefault(name) ?? _content.GetValueOrDefault(name);

    /// <summary>What is wrong with a file that lies here; null when its bytes are those promised, when nobody promises any, or when it is
    /// not here.</summary>
    public string? Damage(string name)
    {
        string path = Path.Combine(_folder, name);
        if (!IsBare(name) || Promised(name) is not { } promised || !File.Exists(path) || FileHash.Of(path) == promised) return null;
        return "its bytes are not those that the manifest vouches for (truncated or changed)";
    }

    /// <summary>One sentence on the first file whose numbers must not be shown; null when all that are here are as they were written or
    /// nobody vouches for them.</summary>
    public string? Refusal(params IEnumerable<string> names)
    {
        if (HasBrokenSums) return $"{Path.Combine(_folder, SumsName)} is damaged, so that nothing in the folder can be checked. {Remedy}";
        foreach (string name in names.Distinct())
        {
            if (Damage(name) is not { } damage) continue;
            if (ResultFiles.IsPending(_folder)) return ResultFiles.PendingSentence(_folder);
            string what = name == Manifest.Name ? "it is not as it was written (truncated or changed)" : damage;
            return $"{Path.Combine(_folder, name)}: {what}. {Remedy}";
        }

        return null;
    }

    /// <summary>Says which of these files could not be checked; null when all could.</summary>
    public string? Unchecked(params IEnumerable<string> names)
    {
        string[] unknown = [.. names.Distinct().Where(n => Promised(n) is null && File.Exists(Path.Combine(_folder, n)))
            .Order(StringComparer.Ordinal)];
        return unknown.Length == 0 ? null
            : $"Not checked, for no checksum of {(unknown.Length == 1 ? "it is" : "them is")} stored (another program or an older " +
                $"version wrote {(unknown.Length == 1 ? "it" : "them")}): {string.Join(", ", unknown)}.";
    }

    /// <summary>The list of checksums of files that are about to get their names.</summary>
    public static void WriteSums(Stream stream, IEnumerable<(string Name, string Hash)> files)
    {
        string lines = string.Concat(files.OrderBy(static f => f.Name, StringComparer.Ordinal).Select(static f => $"{f.Hash}  {f.Name}\n"));
        stream.Write(Encoding.UTF8.GetBytes($"{lines}{SelfMark}{FileHash.OfText(lines)}\n"));
    }

    /// <summary>A name that leads to a file of the folder itself and nowhere else.</summary>
    public static bool IsBare(string name) => name.Length > 0 && name is not ("." or "..") && name.AsSpan().IndexOfAny("/\\\0") < 0;

    private const string Remedy = "No number of it is shown. The command that made the results, given again with --out on the folder, " +
        "keeps what is sound and does the rest again.";

    private static Dictionary<string, string>? Parse(string text)
    {
        int self = text.LastIndexOf(SelfMark, StringComparison.Ordinal);
        if (self < 0 || text[(self + SelfMark.Length)..] != FileHash.OfText(text[..self]) + "\n") return null;
        const int Digits = 2 * SHA256.HashSizeInBytes;
        string[] lines = text[..self].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.All(static l => l.Length > Digits + 2)
            ? lines.DistinctBy(static l => l[(Digits + 2)..]).ToDictionary(static l => l[(Digits + 2)..], static l => l[..Digits]) : null;
    }
}
