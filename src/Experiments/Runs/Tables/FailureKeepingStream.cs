namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Passes writes on and remembers the first failure, which native code between us and the disk would lose.</summary>
internal sealed class FailureKeepingStream(Stream inner) : Stream
{
    public IOException? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override void Flush() => Keep(inner.Flush);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void SetLength(long value) => inner.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count) => Keep(() => inner.Write(buffer, offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            try
            {
                inner.Dispose();
            }
            catch (IOException e)
            {
                Failure ??= e;
            }
        }

        base.Dispose(disposing);
    }

    private void Keep(Action action)
    {
        try
        {
            action();
        }
        catch (IOException e)
        {
            Failure ??= e;
            throw;
        }
    }
}
