using Ronghe.Experiments.Basics;
using Spectre.Console;

namespace Ronghe.Experiments.Pages;

/// <summary>What is drawn for a terminal, in its width and colours, and printed once it is whole. Pipes and files get plain text without
/// the blanks that pad a table to its width.</summary>
internal sealed class DrawnText : IDisposable
{
    private readonly StringWriter _text = new();
    private readonly Terminal _terminal;

    public DrawnText(Terminal terminal)
    {
        _terminal = terminal;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_text),
            Ansi = terminal.UsesColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.UsesColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        Console.Profile.Width = terminal.Width;
    }

    /// <summary>To draw on.</summary>
    public IAnsiConsole Console { get; }

    public void Print()
    {
        foreach (string line in _text.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n')) _terminal.Output.WriteLine(line.TrimEnd());
    }

    public void Dispose() => _text.Dispose();
}
