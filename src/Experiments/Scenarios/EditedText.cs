namespace Ronghe.Experiments.Scenarios;

/// <summary>A text that is edited at places of its own lines, so that all else, comments among it, stays as it is.</summary>
/// <param name="text">The text.</param>
internal sealed class EditedText(string text)
{
    private readonly string[] _lines = text.Split('\n');
    private readonly List<(int Line, int Column, int Length, string By)> _edits = [];
    private readonly SortedDictionary<int, List<string>> _above = [];
    private readonly SortedSet<int> _commented = [];

    /// <summary>A line of the text as it was; lines are counted from 1.</summary>
    public string Line(int line) => line >= 1 && line <= _lines.Length ? _lines[line - 1].TrimEnd('\r') : "";

    public int Lines => _lines.Length;

    /// <summary>The blanks that a line begins with.</summary>
    public string Indentation(int line) => Line(line)[..(Line(line).Length - Line(line).TrimStart().Length)];

    /// <summary>Puts other words in the place of some; false when they do not stand there.</summary>
    public bool Replace(int line, int column, string words, string by)
    {
        if (column < 1 || column - 1 + words.Length > Line(line).Length) return false;
        if (!Line(line).AsSpan(column - 1).StartsWith(words, StringComparison.Ordinal)) return false;
        _edits.Add((line, column, words.Length, by));
        return true;
    }

    /// <summary>Puts words at the end of a line, before its comment.</summary>
    public void Append(int line, string words)
    {
        string before = Line(line);
        int comment = before.IndexOf(" #", StringComparison.Ordinal);
        int end = (comment < 0 ? before : before[..comment]).TrimEnd().Length;
        _edits.Add((line, end + 1, 0, words));
    }

    /// <summary>Puts a line above another; one behind the last adds to the end.</summary>
    public void Insert(int line, string words)
    {
        if (!_above.TryGetValue(line, out List<string>? above)) _above[line] = above = [];
        above.Add(words);
    }

    /// <summary>Makes a comment of a line.</summary>
    public void Comment(int line) => _commented.Add(line);

    public override string ToString()
    {
        var lines = new List<string>();
        string end = _lines.Length > 1 && _lines[0].EndsWith('\r') ? "\r" : "";
        for (int line = 1; line <= _lines.Length; line++)
        {
            foreach (string words in _above.GetValueOrDefault(line) ?? []) lines.Add(words + end);
            string edited = _lines[line - 1];
            foreach ((_, int column, int length, string by) in _edits.Where(e => e.Line == line).OrderByDescending(static e => e.Column))
                edited = edited[..(column - 1)] + by + edited[(column - 1 + length)..];
            lines.Add(_commented.Contains(line) ? Indentation(line) + "# " + edited.TrimStart() : edited);
        }

        // A text that ends with a line's end has nothing behind it.
        int last = lines.Count > 0 && lines[^1].Length == 0 ? lines.Count - 1 : lines.Count;
        foreach (string words in _above.GetValueOrDefault(_lines.Length + 1) ?? []) lines.Insert(last++, words + end);
        return string.Join('\n', lines);
    }
}
