namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>Which lessons a student has solved: a file with one name a line. Where it cannot be written, progress lasts as long as the
/// program.</summary>
internal sealed class LessonProgress
{
    private readonly SortedSet<string> _solved = new(StringComparer.Ordinal);
    private readonly string? _path;

    /// <param name="path">The file; null keeps nothing.</param>
    public LessonProgress(string? path)
    {
        _path = path;
        try
        {
            if (path is not null && File.Exists(path))
                _solved.UnionWith(File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _path = null;
        }
    }

    /// <summary>The file of this user: <c>ronghe/lessons.txt</c> in the folder for local data.</summary>
    public static string? OfUser()
    {
        string folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length == 0 ? null : Path.Combine(folder, "ronghe", "lessons.txt");
    }

    public bool IsSolved(string lesson) => _solved.Contains(lesson);

    public void Solve(string lesson)
    {
        if (!_solved.Add(lesson) || _path is null) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            File.WriteAllLines(_path, _solved);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Kept for this session only.
        }
    }
}
