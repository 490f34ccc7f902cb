namespace Ronghe.Experiments.Commands;

/// <summary>
/// Standard output or standard error, told apart from the files that a command writes: that it is full says nothing of the results' disk.
/// </summary>
/// <remarks>
/// A reader that has had enough (<c>ronghe describe | head -1</c>) is no failure: the system's console drops what nobody reads, the command
/// comes to its end and exits as it would have. What cannot be said on standard error is not said; there is no other place for it.
/// </remarks>
/// <param name="inner">The stream of the console.</param>
/// <param name="isOutput">Standard output, whose loss ends the command.</param>
internal sealed class StandardStream(Stream inner, bool isOutput) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Puts both in the place of the console's own.</summary>
    public static void TakeConsole()
    {
        Console.SetOut(WriterOn(Console.OpenStandardOutput(), isOutput: true));
        Console.SetError(WriterOn(Console.OpenStandardError(), isOutput: false));
    }

    public override void Flush() => Try(inner.Flush);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Try(() => inner.Write(buffer, offset, count));

    private static StreamWriter WriterOn(Stream stream, bool isOutput) =>
        new(new StandardStream(stream, isOutput), Console.OutputEncoding, 4096) { AutoFlush = true };

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (isOutput) throw new OutputProblem(exception);
        }
    }
}

/// <summary>Standard output cannot be written.</summary>
internal sealed class OutputProblem(Exception cause)
    : Exception(
        $"Standard output cannot be written ({cause.Message.TrimEnd('.')}): what was to be printed is lost, what was stored stays.", cause);
