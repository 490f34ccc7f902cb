using System.Globalization;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Commands;

/// <summary>Prints the mistakes of input files, one a line, in the order of the files' lines.</summary>
internal static class InputMistakes
{
    private const int MostListed = 50;

    /// <summary>Prints them and returns the exit code of bad input.</summary>
    public static int Report(IReadOnlyList<InputError> errors, TextWriter messages)
    {
        string[] files = [.. errors.Select(error => error.File).Distinct()];
        IEnumerable<InputError> ordered = errors.Distinct()
            .OrderBy(error => Array.IndexOf(files, error.File)).ThenBy(error => error.Line).ThenBy(error => error.Column);
        InputError[] listed = [.. ordered];
        foreach (InputError error in listed.Take(MostListed)) messages.WriteLine(error);
        string rest = listed.Length > MostListed ? string.Create(CultureInfo.InvariantCulture, $"; the first {MostListed} are listed") : "";
        messages.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{listed.Length} mistake{(listed.Length == 1 ? "" : "s")}{rest}. Nothing was run or written."));
        return ExitCode.BadInput;
    }
}
