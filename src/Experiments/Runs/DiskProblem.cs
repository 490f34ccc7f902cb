using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Runs;

/// <summary>The results could not be stored. Finished runs are kept in the journal.</summary>
internal sealed class DiskProblem : Exception
{
    public DiskProblem()
    {
    }

    public DiskProblem(string message)
        : base(message)
    {
    }

    public DiskProblem(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says what cannot be written and why.</summary>
    public static DiskProblem Of(string what, Exception cause) =>
        new(OpenFiles.AreTooMany(cause) ? $"{OpenFiles.Sentence} ({what} could not be written.)"
            : IsFull(cause) ? $"The disk is full: {what} could not be written."
            : $"{what} could not be written: {cause.Message.TrimEnd('.')}.", cause);

    /// <summary>Exceptions by which a disk refuses.</summary>
    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException;

    public static bool IsFull(Exception e)
    {
        // ENOSPC is 28, EDQUOT 122; Windows says ERROR_DISK_FULL 112 or ERROR_HANDLE_DISK_FULL 39 in the low word.
        const int Low = 0xFFFF;
        return e is IOException && (e.HResult is 28 or 122 || (e.HResult & Low) is 112 or 39
            || e.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase));
    }
}
