namespace Ronghe.Experiments.Scenarios.Tables;

/// <summary>On which line of a table each id stands first.</summary>
internal sealed class FirstLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>Refuses an id that stands on a line before. An empty one is none.</summary>
    /// <param name="line">The line that it is read from.</param>
    /// <param name="column">Where it stands.</param>
    /// <param name="id">The id.</param>
    /// <param name="problem">What is wrong, of the line where it stands first.</param>
    public void RefuseRepeated(TableLine line, string column, string id, Func<int, string> problem)
    {
        if (id.Length > 0 && !_lines.TryAdd(id, line.Number)) line.Refuse(column, problem(_lines[id]));
    }
}
