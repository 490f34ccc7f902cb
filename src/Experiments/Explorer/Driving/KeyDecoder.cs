using System.Globalization;
using System.Text;

namespace Ronghe.Experiments.Explorer.Driving;

/// <summary>Turns what a terminal sends into keys and mouse events: UTF-8 text, the sequences of xterm and its kin, mouse reports in SGR
/// form.</summary>
/// <remarks>An escape by itself cannot be told from the beginning of a sequence until nothing follows: <see cref="Flush"/> after a short
/// wait decides. Unknown sequences are swallowed whole.</remarks>
internal sealed class KeyDecoder
{
    private const byte Escape = 0x1B;
    private const int LongestSequence = 64;

    private static readonly Dictionary<string, string> Sequences = new(StringComparer.Ordinal)
    {
        ["[A"] = "up", ["[B"] = "down", ["[C"] = "right", ["[D"] = "left", ["OA"] = "up", ["OB"] = "down", ["OC"] = "right",
        ["OD"] = "left",
        ["[1;2C"] = "shift-right", ["[1;2D"] = "shift-left", ["[1;5C"] = "shift-right", ["[1;5D"] = "shift-left",
        ["[H"] = "home", ["[F"] = "end", ["OH"] = "home", ["OF"] = "end", ["[1~"] = "home", ["[4~"] = "end", ["[7~"] = "home",
        ["[8~"] = "end",
        ["[5~"] = "pageup", ["[6~"] = "pagedown", ["[3~"] = "delete", ["[2~"] = "insert", ["[Z"] = "backtab", ["OM"] = "enter",
    };

    private readonly List<byte> _pending = [];

    /// <summary>Something was begun that more bytes may finish.</summary>
    public bool IsPending => _pending.Count > 0;

    /// <summary>Takes bytes and returns what they finish: <see cref="Key"/> or <see cref="MouseEvent"/>.</summary>
    public IReadOnlyList<object> Feed(ReadOnlySpan<byte> bytes)
    {
        var events = new List<object>();
        foreach (byte next in bytes)
        {
            _pending.Add(next);
            while (_pending.Count > 0 && Take() is { } taken)
            {
                if (taken is not Nothing) events.Add(taken);
            }
        }
        return events;
    }

    /// <summary>Nothing followed for a while: a lone escape is the key, anything else unfinished is dropped.</summary>
    public Key? Flush()
    {
        bool isEscape = _pending is [Escape];
        _pending.Clear();
        return isEscape ? new Key("escape", false) : null;
    }

    // One event from the front of what is pending; Nothing when bytes were swallowed, null when more are needed.
    private object? Take()
    {
        byte first = _pending[0];
        if (first == Escape) return TakeSequence();
        if (first < 0x20 || first == 0x7F) return Swallow(1, Control(first));
        int length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        if (length == 0) return Swallow(1, Nothing.Instance);
        if (_pending.Count < length) return _pending.Skip(1).Any(more => (more & 0xC0) != 0x80) ? Swallow(1, Nothing.Instance) : null;
        string text = Encoding.UTF8.GetString([.. _pending.Take(length)]);
        return Swallow(length, text.Contains('\uFFFD', StringComparison.Ordinal) ? Nothing.Instance : new Key(text, true));
    }

    private object? TakeSequence()
    {
        if (_pending.Count == 1) return null;
        byte kind = _pending[1];
        if (kind == Escape) return Swallow(1, new Key("escape", false));
        if (kind is not ((byte)'[' or (byte)'O')) return Swallow(2, Nothing.Instance); // alt and a key
        for (int i = 2; i < _pending.Count; i++)
        {
            if (_pending[i] is < 0x40 or > 0x7E) continue;
            // The bytes of a sequence up to its final letter; the old mouse form has three more, but is never asked for.
            string body = Encoding.ASCII.GetString([.. _pending.Skip(1).Take(i)]);
            return Swallow(i + 1, Meaning(body));
        }
        return _pending.Count > LongestSequence ? Swallow(_pending.Count, Nothing.Instance) : null;
    }

    private static object Meaning(string body)
    {
        if (body.StartsWith("[<", StringComparison.Ordinal)) return Mouse(body);
        return Sequences.TryGetValue(body, out string? name) ? new Key(name, false) : Nothing.Instance;
    }

    // [<button;column;rowM, columns and rows from 1; m at the end is a button let go.
    private static object Mouse(string body)
    {
        string[] parts = body[2..^1].Split(';');
        if (parts.Length != 3 || !parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return Nothing.Instance;
        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        if (body[^1] == 'm') return Nothing.Instance;
        (int button, int x, int y) = (numbers[0], numbers[1] - 1, numbers[2] - 1);
        return button switch
        {
            64 => new MouseEvent(x, y, -1),
            65 => new MouseEvent(x, y, +1),
            0 or 32 => new MouseEvent(x, y, 0),
            _ => Nothing.Instance,
        };
    }

    private static Key Control(byte code) => code switch
    {
        (byte)'\r' or (byte)'\n' => new Key("enter", false),
        (byte)'\t' => new Key("tab", false),
        0x7F or 0x08 => new Key("backspace", false),
        0 => new Key("ctrl-space", false),
        _ => new Key("ctrl-" + (char)('a' + code - 1), false),
    };

    private object Swallow(int count, object taken)
    {
        _pending.RemoveRange(0, count);
        return taken;
    }

    private sealed class Nothing
    {
        public static Nothing Instance { get; } = new();
    }
}
