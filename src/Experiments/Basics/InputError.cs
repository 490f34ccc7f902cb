namespace Ronghe.Experiments.Basics;

/// <summary>One mistake in an input file. Readers collect them all and report them together.</summary>
/// <param name="File">Path of the file as the user gave it.</param>
/// <param name="Line">Line in the file, counted from 1; 0 when the mistake concerns the file as a whole.</param>
/// <param name="Column">Position in the line, counted from 1; in a table, the number of the table's column. 0 when the mistake concerns the
/// whole line.</param>
/// <param name="Message">What is wrong, with the value, its bounds and unit, and the nearest legal name.</param>
public sealed record InputError(string File, int Line, int Column, string Message)
{
    /// <summary>"file:3:5", as editors understand it.</summary>
    public string Place => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => FormattableString.Invariant($"{File}:{Line}"),
        _ => FormattableString.Invariant($"{File}:{Line}:{Column}"),
    };

    /// <summary><c>file:line:column: message</c>, without what is 0.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
