using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>The raw files cannot be imported; nothing was written. Carries every mistake found.</summary>
internal sealed class ImportException(IReadOnlyList<InputError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<InputError> Errors { get; } = errors;

    /// <summary>What is read of a file that has no mistakes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="read">Reads it and tells its mistakes.</param>
    /// <exception cref="ImportException">It has some; all of them together.</exception>
    public static T Checked<T>(string file, Func<FileMistakes, T> read)
    {
        var found = new List<InputError>();
        var mistakes = new FileMistakes(file, found);
        T value = read(mistakes);
        mistakes.Close();
        return found.Count > 0 ? throw new ImportException(found) : value;
    }
}
