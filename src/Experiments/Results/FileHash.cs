using System.Security.Cryptography;

namespace Ronghe.Experiments.Results;

/// <summary>The fingerprint by which a manifest vouches for a file.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 of the file's bytes, 64 small hex digits.</summary>
    public static string Of(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
