using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Reads the text of a scenario file or of a script of the explorer and refuses what cannot be one: too large, binary, not UTF-8,
/// empty.</summary>
internal static class ScenarioText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Kind Scenario =
        new("scenario file", "a scenario file is a page of YAML (tables go into CSV files)", "'ronghe new' writes a first scenario");
    private static readonly Kind Script =
        new("script", "a script is a page of commands", "a script is commands, one a line, such as 'step 4'");

    /// <summary>The text, or null after an error was added. <c>-</c> reads standard input.</summary>
    public static string? Read(string path, ICollection<InputError> errors) => Read(path, Scenario, errors);

    /// <summary>The text of a script, or null after an error was added. <c>-</c> reads standard input.</summary>
    public static string? ReadScript(string path, ICollection<InputError> errors) => Read(path, Script, errors);

    private static string? Read(string path, Kind kind, ICollection<InputError> errors)
    {
        byte[]? bytes = ReadBytes(path, kind, errors);
        return bytes is null ? null : Decode(bytes, path, kind, errors);
    }

    private static byte[]? ReadBytes(string path, Kind kind, ICollection<InputError> errors)
    {
        try
        {
            if (path != "-" && Directory.Exists(path)) return Refuse(path, 0, $"is a folder, not a {kind.Name}", errors);
            if (path != "-" && !File.Exists(path)) return Refuse(path, 0, "file not found" + NearbyFiles.Hint(path), errors);
            using Stream stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            using var kept = new MemoryStream();
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                kept.Write(buffer, 0, read);
                if (kept.Length > InputLimits.DocumentBytes)
                    return Refuse(path, LineAtEnd(kept), "is larger than 1 MB; " + kind.WhenLarge, errors);
            }
            return kept.ToArray();
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse(path, 0, "cannot be read: " + exception.Message, errors);
        }
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, string path, Kind kind, ICollection<InputError> errors)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            Refuse(path, 1, "is UTF-16 text; save it as UTF-8", errors);
            return null;
        }
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 32 || bytes[i] is (byte)'\t' or (byte)'\n' or (byte)'\r') continue;
            int line = bytes[..i].Count((byte)'\n') + 1;
            Refuse(path, line, string.Create(CultureInfo.InvariantCulture,
                $"holds the byte 0x{bytes[i]:X2}: this is not text (a binary file?)"), errors);
            return null;
        }
        try
        {
            string text = Strict.GetString(bytes);
            if (!string.IsNullOrWhiteSpace(text)) return text;
            Refuse(path, 1, "is empty; " + kind.WhenEmpty, errors);
        }
        catch (DecoderFallbackException exception)
        {
            int at = Math.Clamp(exception.Index, 0, bytes.Length);
            Refuse(path, bytes[..at].Count((byte)'\n') + 1, "is not UTF-8 text; save it as UTF-8 (a GBK file: iconv -f GB18030 -t UTF-8)",
                errors);
        }
        return null;
    }

    private static int LineAtEnd(MemoryStream kept) => kept.GetBuffer().AsSpan(0, (int)kept.Length).Count((byte)'\n') + 1;

    private static byte[]? Refuse(string path, int line, string message, ICollection<InputError> errors)
    {
        errors.Add(new InputError(path, line, 0, message));
        return null;
    }

    /// <summary>What is read, and what to say of one too large or empty.</summary>
    private sealed record Kind(string Name, string WhenLarge, string WhenEmpty);
}
