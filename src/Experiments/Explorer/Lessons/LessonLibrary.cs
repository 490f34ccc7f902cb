using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>A lesson of the library, or the mistakes of its file.</summary>
internal sealed record LibraryEntry(string Name, Lesson? Lesson, IReadOnlyList<InputError> Mistakes);

/// <summary>The lessons of a folder, in their order. Files are read when they are asked for; a broken one does not hide the
/// others.</summary>
internal sealed class LessonLibrary(string folder)
{
    private IReadOnlyList<LibraryEntry>? _entries;

    public static LessonLibrary Empty { get; } = new("");

    public string Folder => folder;

    public IReadOnlyList<LibraryEntry> Entries => _entries ??= ReadAll();

    /// <summary>Names of the files, read or not.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)] : [];

    /// <summary>One lesson by its name.</summary>
    /// <exception cref="ScenarioException">There is none of that name, or its file has mistakes.</exception>
    public Lesson Read(string name)
    {
        if (!Names.Contains(name))
            throw new ScenarioException([new InputError(folder.Length == 0 ? name : folder, 0, 0,
            $"holds no lesson {YamlValues.Quote(name)}{NearestName.Hint(name, Names)}")]);
        LibraryEntry entry = ReadEntry(name);
        return entry.Lesson ?? throw new ScenarioException(entry.Mistakes);
    }

    private LibraryEntry[] ReadAll() => [.. Names.Select(ReadEntry).OrderBy(entry => entry.Lesson?.Order ?? int.MaxValue)
        .ThenBy(entry => entry.Name, StringComparer.Ordinal)];

    private LibraryEntry ReadEntry(string name)
    {
        var findings = new ScenarioFindings();
        Lesson? lesson = LessonReader.TryRead(Path.Combine(folder, name + ".yaml"), findings);
        return new LibraryEntry(name, lesson, findings.Errors);
    }
}
