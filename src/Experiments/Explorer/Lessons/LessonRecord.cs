using Ronghe.Experiments.Runs;
using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>What happened in a lesson that a teacher may want to see.</summary>
internal enum LessonEvent
{
    Begun,
    Hint,
    Checked,
}

/// <summary>The progress of a class: one file to which every explorer that is told of it adds lines, several at once.</summary>
/// <remarks>
/// A line holds when, the name that the student has typed or none, the lesson and what happened; nothing of the machine or its account.
/// A writer holds the file alone while it adds a whole line, and waits for others; a line that found no room is taken back, so that the
/// file holds whole lines only. What could not be written is kept and tried again with the next line.
/// </remarks>
internal sealed class LessonRecord
{
    public const int LongestName = 40;

    private static readonly string[] Header =
        ["time_utc", "name", "lesson", "event", "seconds", "attempt", "hints", "answer", "is_right"];

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);
    private readonly string _path;
    private readonly Func<string, Stream> _open;
    private readonly List<string> _waiting = [];

    /// <param name="path">The file; begun when it is not there.</param>
    /// <param name="open">Opens it for reading and writing by this writer alone; tests put a full disk here.</param>
    public LessonRecord(string path, Func<string, Stream>? open = null)
    {
        _path = path;
        _open = open ?? (static path => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 0));
    }

    /// <summary>Why lines are waiting; null when none are.</summary>
    public string? Problem { get; private set; }

    /// <summary>Lines that could not be written yet.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>A name as it stands in the record: one line, not too long, and nothing that a spreadsheet takes for a formula.</summary>
    public static string Clean(string name)
    {
        string line = string.Concat(name.EnumerateRunes().Where(static rune => !Rune.IsControl(rune) && rune != Rune.ReplacementChar)
            .Take(LongestName).Select(static rune => rune.ToString())).Trim();
        return line.TrimStart('=', '+', '-', '@', '\'').Trim();
    }

    /// <summary>Adds a line, and those that are waiting; false when it must wait.</summary>
    public bool Add(DateTimeOffset now, string name, LessonEvent happened, LessonState running)
    {
        Verdict? verdict = happened == LessonEvent.Checked ? running.Verdict : null;
        _waiting.Add(Line(
            [
                now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), name, running.Lesson.Name,
                happened.ToString().ToLowerInvariant(), (int)(now - running.Begun).TotalSeconds, running.Attempts, running.HintsShown,
                verdict?.Answer ?? "", verdict?.IsRight,
            ]));
        return TryWrite();
    }

    private static string Line(IEnumerable<object?> cells)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = Csv.Writer(line)) csv.WriteRow(cells);
        return line.ToString();
    }

    /// <summary>Writes what is waiting; with nothing waiting, sees whether the file can be written at all.</summary>
    public bool TryWrite()
    {
        try
        {
            using Stream file = Open();
            Append(file);
            _waiting.Clear();
            Problem = null;
        }
        catch (Exception exception) when (DiskProblem.Is(exception) || exception is NotSupportedException)
        {
            Problem = exception.Message;
        }
        return Problem is null;
    }

    private Stream Open()
    {
        DateTime until = DateTime.UtcNow + Wait;
        while (true)
        {
            try
            {
                return _open(_path);
            }
            catch (IOException) when (File.Exists(_path) && DateTime.UtcNow < until)
            {
                // Another explorer is adding its line.
                Thread.Sleep(20);
            }
        }
    }

    private void Append(Stream file)
    {
        long before = file.Length;
        var text = new StringBuilder();
        if (before == 0) text.Append('\uFEFF').Append(Line(Header));
        else if (!EndsLine(file)) text.Append('\n');
        foreach (string line in _waiting) text.Append(line);
        if (text.Length == 0) return;
        try
        {
            file.Position = before;
            file.Write(Encoding.UTF8.GetBytes(text.ToString()));
            file.Flush();
        }
        catch (IOException)
        {
            // The stream buffers nothing, so that nothing of the line comes after it was taken back.
            file.SetLength(before);
            throw;
        }
    }

    /// <summary>Whoever edited the file may have left its last line open.</summary>
    private static bool EndsLine(Stream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
