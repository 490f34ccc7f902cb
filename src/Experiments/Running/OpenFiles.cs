namespace Ronghe.Experiments.Running;

/// <summary>The system's limit on open files, which shows itself wherever a file happens to be opened next.</summary>
internal static class OpenFiles
{
    public const string Sentence = "The system allows this program too few open files: raise the limit ('ulimit -n 1024') and give the command again.";

    /// <summary>Whether this, or what caused it, is that limit (EMFILE 24, ENFILE 23).</summary>
    public static bool AreTooMany(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if ((exception is IOException && exception.HResult is 24 or 23) || exception.Message.Contains("Too many open files", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
