namespace Ronghe.Experiments.Explorer.Driving;

/// <summary>A terminal as the explorer needs it.</summary>
internal interface IScreen : IDisposable
{
    /// <summary>Columns and rows at this moment.</summary>
    (int Width, int Height) Size { get; }

    /// <summary>Writes at once.</summary>
    void Write(string text);

    /// <summary>Bytes that were typed; waits at most this long. Empty when none came; null when the input has ended.</summary>
    byte[]? Read(TimeSpan wait);

    /// <summary>Ends a wait from another thread: there is something to draw.</summary>
    void Wake();
}
