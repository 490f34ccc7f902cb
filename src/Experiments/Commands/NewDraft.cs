using Ronghe.Experiments.Runs;

namespace Ronghe.Experiments.Commands;

/// <summary>The answers given so far, kept after each, so that an interrupted dialogue goes on where it was. A folder that cannot be
/// written keeps none.</summary>
internal sealed class NewDraft
{
    /// <summary>In the folder in which the command is given.</summary>
    public const string Name = ".ronghe-new.draft";

    private readonly Queue<string> _kept;
    private readonly List<string> _answers = [];

    private NewDraft(IEnumerable<string> kept) => _kept = new Queue<string>(kept);

    /// <summary>Answers of an earlier dialogue that was not finished; empty when there is none.</summary>
    public static IReadOnlyList<string> Kept => Exists ? [.. File.ReadAllLines(Name)] : [];

    public static bool Exists => File.Exists(Name);

    /// <summary>A dialogue that begins with these answers.</summary>
    public static NewDraft After(IEnumerable<string> answers) => new(answers);

    /// <summary>The next answer of the earlier dialogue; null when it is asked.</summary>
    public string? Next() => _kept.TryDequeue(out string? answer) ? answer : null;

    /// <summary>From here on everything is asked: what followed was an answer to something else.</summary>
    public void Forget() => _kept.Clear();

    public void Add(string answer)
    {
        _answers.Add(answer);
        try
        {
            File.WriteAllLines(Name, _answers.Concat(_kept));
        }
        catch (Exception e) when (DiskProblem.Is(e))
        {
            // The dialogue is worth more than its copy.
        }
    }

    /// <summary>The scenario is written.</summary>
    public static void Remove()
    {
        if (Exists) File.Delete(Name);
    }
}
