using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios.Tables;

/// <summary>Reads a whole text file that must be UTF-8 (with or without a byte order mark) and says how to repair one that is
/// not.</summary>
internal static class TextFile
{
    /// <summary>The text, or null after a mistake was added.</summary>
    public static string? Read(string path, FileMistakes mistakes, TableColumns? columns = null)
    {
        byte[] bytes;
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                mistakes.Add(0, 0, Directory.Exists(path) ? "is a folder, not a file" : "file not found" + NearbyFiles.Hint(path));
                return null;
            }
            if (columns?.MayBeWorkbook == true && WorkbookText.IsWorkbook(path)) return WorkbookText.Read(path, columns, mistakes);
            if (Bytes(path, mistakes) is not { } read) return null;
            bytes = read;
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            mistakes.Add(0, 0, "cannot be read: " + exception.Message);
            return null;
        }
        return Decode(bytes, mistakes, columns?.MayBeGbk == true);
    }

    /// <summary>The text of <paramref name="bytes"/>, or null after a mistake was added.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, FileMistakes mistakes, bool mayBeGbk = false)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            mistakes.Add(1, 0, "is UTF-16 text; save it as UTF-8 (in Excel: 'CSV UTF-8 (Comma delimited)', in Notepad: encoding UTF-8)");
            return null;
        }
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        int zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            mistakes.Add(LineOf(bytes, zero), 0,
                "holds a zero byte: this is not a text table (a workbook must be saved as CSV first; UTF-16 text must be saved as UTF-8)");
            return null;
        }
        int invalid = FirstInvalid(bytes);
        if (invalid >= 0)
        {
            if (mayBeGbk && Gbk(bytes) is { } read) return read;
            mistakes.Add(LineOf(bytes, invalid), 0, string.Create(CultureInfo.InvariantCulture,
                $"is not UTF-8 text (byte 0x{bytes[invalid]:X2}); save it as UTF-8 (in Excel: 'CSV UTF-8 (Comma delimited)'; for a GBK " +
                    $"file: iconv -f GB18030 -t UTF-8)"));
            return null;
        }
        string text = Encoding.UTF8.GetString(bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            mistakes.Add(1, 0, "is empty; the first line must name the columns");
            return null;
        }
        return text;
    }

    /// <summary>The text where all bytes are GBK (GB 18030), else null.</summary>
    private static string? Gbk(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback)?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>False, and said, for a pipe or a device.</summary>
    public static bool IsFile(FileStream stream, FileMistakes mistakes)
    {
        if (stream.CanSeek) return true;
        mistakes.Add(0, 0, "is a pipe or a device, not a file: a table is read more than once, so save it first");
        return false;
    }

    /// <summary>All bytes of a file, or null after a mistake was added. What says no length beforehand (a device) is read as far as tables
    /// go.</summary>
    private static byte[]? Bytes(string path, FileMistakes mistakes)
    {
        using FileStream stream = File.OpenRead(path);
        if (!IsFile(stream, mistakes)) return null;
        using var kept = new MemoryStream(stream.Length <= InputLimits.TableBytes ? (int)stream.Length : 0);
        var buffer = new byte[64 * 1024];
        for (int read; stream.Length <= InputLimits.TableBytes && (read = stream.Read(buffer)) > 0;)
        {
            kept.Write(buffer, 0, read);
            // The first zero byte decides; without it one would read on in what never ends.
            if (buffer.AsSpan(0, read).Contains((byte)0)) return kept.ToArray();
            if (kept.Length > InputLimits.TableBytes) break;
        }

        if (Math.Max(stream.Length, kept.Length) <= InputLimits.TableBytes) return kept.ToArray();
        mistakes.Add(0, 0, FormattableString.Invariant(
            $"is larger than {InputLimits.TableBytes >> 20} MB, which is the most that is read"));
        return null;
    }

    /// <summary>Position of the first byte that is not UTF-8, or −1.</summary>
    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int position = 0;
        while (position < bytes.Length)
        {
            if (bytes[position] < 0x80)
            {
                position++;
                continue;
            }
            if (Rune.DecodeFromUtf8(bytes[position..], out _, out int consumed) != System.Buffers.OperationStatus.Done) return position;
            position += consumed;
        }
        return -1;
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int position) => bytes[..position].Count((byte)'\n') + 1;
}
