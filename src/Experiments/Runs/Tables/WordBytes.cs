using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ParquetSharp;
using static System.Text.Encoding;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Words by number, as the UTF-8 bytes that Parquet takes, each word once, at addresses that hold until
/// <see cref="Clear"/>.</summary>
internal sealed class WordBytes
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<byte[]> _words = [];

    public int NumberOf(string word)
    {
        if (_numbers.TryGetValue(word, out int number)) return number;
        byte[] bytes = GC.AllocateUninitializedArray<byte>(UTF8.GetByteCount(word), pinned: true);
        UTF8.GetBytes(word, bytes);
        _words.Add(bytes);
        return _numbers[word] = _words.Count - 1;
    }

    public unsafe ByteArray this[int number]
    {
        get
        {
            byte[] word = _words[number];
            return new ByteArray((nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(word)), word.Length);
        }
    }

    /// <summary>Forgets all words: a sweep has as many as it has scenarios.</summary>
    public void Clear()
    {
        _numbers.Clear();
        _words.Clear();
    }
}
