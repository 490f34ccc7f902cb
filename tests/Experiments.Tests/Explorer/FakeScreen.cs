using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Driving;

namespace Ronghe.Experiments.Tests.Explorer;

/// <summary>A terminal in memory: keys come from a list, what is written is put where the sequences say.</summary>
internal sealed class FakeScreen(params (string Keys, (int, int) Size)[] typed) : IScreen
{
    private readonly Queue<(string Keys, (int, int) Size)> _typed = new(typed);
    private readonly object _woken = new();
    private readonly Dictionary<(int Row, int Column), string> _cells = [];

    public (int Width, int Height) Size { get; private set; } = (80, 24);

    /// <summary>Ends the input (a lost connection) once all keys were read.</summary>
    public bool HasEnd { get; init; } = true;

    public string Raw { get; private set; } = "";

    public void Write(string text)
    {
        Raw += text;
        int row = 0, column = 0;
        foreach (Match part in Regex.Matches(text, "\e\\[(?<codes>[?0-9;]*)(?<kind>[A-Za-z])|(?<text>[^\e]+)"))
        {
            if (part.Groups["text"].Success) (row, column) = Put(part.Groups["text"].Value, row, column);
            else if (part.Groups["kind"].Value == "H")
            {
                int[] place = [.. part.Groups["codes"].Value.Split(';').Select(code => int.Parse(code, CultureInfo.InvariantCulture) - 1)];
                (row, column) = (place[0], place[1]);
            }
            else if (part.Value == "\e[2J") _cells.Clear();
        }
    }

    public byte[]? Read(TimeSpan wait)
    {
        if (_typed.TryDequeue(out (string Keys, (int, int) Size) next))
        {
            Size = next.Size;
            return Encoding.UTF8.GetBytes(next.Keys);
        }
        if (HasEnd) return null;
        lock (_woken) Monitor.Wait(_woken, wait);
        return [];
    }

    public void Wake()
    {
        lock (_woken) Monitor.PulseAll(_woken);
    }

    public void Dispose()
    {
        // Nothing is held; a world that is still under way may wake it afterwards.
    }

    /// <summary>What a person would see.</summary>
    public IEnumerable<string> Lines()
    {
        for (int row = 0; row < Size.Height; row++)
        {
            var line = new StringBuilder();
            for (int column = 0; column < Size.Width; column++) line.Append(_cells.GetValueOrDefault((row, column), " "));
            yield return line.ToString().TrimEnd();
        }
    }

    private (int, int) Put(string text, int row, int column)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            _cells[(row, column)] = rune.ToString();
            if (CellWidth.Of(rune) == 2) _cells[(row, column + 1)] = "";
            column += CellWidth.Of(rune);
        }
        return (row, column);
    }
}
