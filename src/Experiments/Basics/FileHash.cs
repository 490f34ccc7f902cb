using System.Security.Cryptography;
using System.Text;

namespace Ronghe.Experiments.Basics;

/// <summary>The fingerprint by which a manifest vouches for a file.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 of the file's bytes, 64 small hex digits.</summary>
    public static string Of(string path)
    {
        if (IsEndless(path)) return OfText("");
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>SHA-256 of bytes, in the same form.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>SHA-256 of a text in UTF-8.</summary>
    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>The file's text; empty for what has no end.</summary>
    public static string TextOf(string path) => IsEndless(path) ? "" : File.ReadAllText(path);

    // Devices and pipes have no length and may have no end: a stranger's folder may hold a link to one.
    private static bool IsEndless(string path) =>
        (File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path)).Length == 0;
}
