using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ParquetSharp;
using static System.Text.Encoding;

namespace Ronghe.Experiments.Results;

/// <summary>Words as the UTF-8 bytes that Parquet takes, each word once, at addresses that hold until <see cref="Clear"/>.</summary>
internal sealed class WordBytes
{
    private readonly Dictionary<string, byte[]> _known = [];

    public unsafe ByteArray Of(string word)
    {
        if (!_known.TryGetValue(word, out byte[]? bytes))
        {
            bytes = GC.AllocateUninitializedArray<byte>(UTF8.GetByteCount(word), pinned: true);
            UTF8.GetBytes(word, bytes);
            _known[word] = bytes;
        }

        return new ByteArray((nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(bytes)), bytes.Length);
    }

    /// <summary>Forgets all words: a sweep has as many as it has scenarios.</summary>
    public void Clear() => _known.Clear();
}
