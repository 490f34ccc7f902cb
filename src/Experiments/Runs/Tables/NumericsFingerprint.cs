using System.Buffers.Binary;
using System.Security.Cryptography;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>A hash of the elementary functions' results on this machine: stores whose fingerprints differ are never merged
/// silently.</summary>
internal static class NumericsFingerprint
{
    /// <summary>16 hex digits.</summary>
    public static string Value { get; } = Of(
        Elementary.Exp, Elementary.Log, Elementary.OneMinusExp, Elementary.Logistic, Elementary.Tanh, Elementary.Acos, Elementary.Sin,
        Elementary.Cos);

    /// <summary>Hash of the functions at 64 points each, inside the domains of all of them.</summary>
    internal static string Of(params Func<double, double>[] functions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bits = stackalloc byte[sizeof(double)];
        foreach (Func<double, double> function in functions)
        {
            for (int i = 1; i <= 64; i++)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(bits, function(i / 67.0));
                hash.AppendData(bits);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
