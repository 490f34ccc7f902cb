namespace Ronghe.Experiments.Basics;

/// <summary>Where a command reads and writes: tables to the output, everything said about them to the messages.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Messages">Standard error.</param>
/// <param name="Input">Standard input.</param>
/// <param name="Cancellation">Cancelled by Ctrl-C.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Messages, TextReader Input, CancellationToken Cancellation)
{
    private const int PlainWidth = 80;

    /// <summary>A person sits in front of it and can answer.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>The output is read on a screen, not by a file or another program.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Tables may use colours and bold.</summary>
    public bool UsesColour { get; init; }

    /// <summary>What is spoken on it.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Characters in a line.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>Nobody listens.</summary>
    public static Terminal Silent { get; } = new(TextWriter.Null, TextWriter.Null, TextReader.Null, CancellationToken.None);

    /// <summary>The process's own streams. <c>NO_COLOR</c> and pipes give plain text of 80 characters.</summary>
    public static Terminal OfProcess(CancellationToken cancellation)
    {
        bool isTerminal = !Console.IsOutputRedirected;
        bool wantsColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(Console.Out, Console.Error, Console.In, cancellation)
        {
            IsInteractive = isTerminal && !Console.IsInputRedirected && !Console.IsErrorRedirected,
            IsScreen = isTerminal,
            Language = LanguageChoice.OfEnvironment(Environment.GetEnvironmentVariable),
            UsesColour = isTerminal && wantsColour,
            Width = isTerminal ? Math.Max(PlainWidth / 2, ConsoleWidth()) : PlainWidth,
        };
    }

    private static int ConsoleWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return PlainWidth;
        }
    }
}
