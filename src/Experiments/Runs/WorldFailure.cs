namespace Ronghe.Experiments.Runs;

/// <summary>
/// A world that a command needs could not be created or lived through. Stores note such a run and go on; a command that asks for one ends.
/// </summary>
internal sealed class WorldFailure(string message, Exception cause) : Exception(message, cause)
{
    /// <summary>What the work with a world gives, or a failure that names the world.</summary>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="replication">Its luck.</param>
    /// <param name="work">Creates and simulates the world, and nothing else.</param>
    public static T Guard<T>(string scenario, int replication, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (
            exception is not (OperationCanceledException or OutOfMemoryException or WorldFailure or AggregateException))
        {
            string world = FormattableString.Invariant($"The world of '{scenario}', replication {replication},");
            throw new WorldFailure(Sentence(world, exception), exception);
        }
    }

    /// <summary>What happened to a world, and what to do.</summary>
    public static string Sentence(string world, Exception cause) =>
        $"{world} failed: {cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')}. "
        + "'ronghe run' of the scenario stores what is needed to see it again in failures.jsonl; --verbose shows the trace.";
}
