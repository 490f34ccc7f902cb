using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation.Invariants;

namespace Ronghe.Experiments.Runs;

/// <summary><c>failures.jsonl</c>: one line per failed run, with what is needed to see it again. A failure never stops the other
/// runs.</summary>
/// <param name="folder">The results folder.</param>
/// <param name="commandLine">The experiment's command as typed.</param>
/// <param name="open">Opens a file for writing.</param>
internal sealed class FailureLog(string folder, string commandLine, Func<string, FileMode, Stream> open)
{
    public const string Name = "failures.jsonl";

    // The file is read by people and tools as plain JSON, never pasted into a page: quotes and Chinese stay readable.
    private static readonly JsonWriterOptions ReadableJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string _path = Path.Combine(folder, Name);
    private readonly FailingScenarios _scenarios = new(folder, open);
    private readonly Lock _gate = new();
    private readonly HashSet<RunIdentity> _failed = [];
    private readonly Dictionary<string, (int Count, string Name, int Replication)> _causes = [];

    /// <summary>Causes that are told apart: a message may hold a number that differs in every run.</summary>
    private const int MostCauses = 100;

    public int Count => _failed.Count;

    /// <summary>What went wrong, most frequent first: a sentence a cause, with the first of its runs.</summary>
    /// <param name="most">Causes that are told; of the rest, how many runs.</param>
    public IEnumerable<string> Sentences(int most)
    {
        lock (_gate)
        {
            var told = _causes.OrderByDescending(static c => c.Value.Count).ThenBy(static c => c.Value.Name, StringComparer.Ordinal)
                .ThenBy(static c => c.Value.Replication).Take(most).ToArray();
            int rest = _failed.Count - told.Sum(static c => c.Value.Count);
            return [.. told.Select(static c => Sentence(c.Key, c.Value.Count, c.Value.Name, c.Value.Replication)),
                .. rest > 0 ? [$"{Readable.Whole(rest)} more failed in other ways."] : Array.Empty<string>()];
        }
    }

    private static string Sentence(string cause, int count, string name, int replication)
    {
        string others = count == 1 ? string.Empty : $" and {Readable.Whole(count - 1)} other run{(count == 2 ? "" : "s")}";
        return FormattableString.Invariant($"{name}, replication {replication}{others}: {cause}.");
    }

    private static string Cause(Exception exception) => exception switch
    {
        InvariantException => exception.Message,
        OutOfMemoryException => "there was not enough memory",
        _ => $"an error inside ronghe ({exception.GetType().Name}: {exception.Message})",
    };

    public bool Contains(RunIdentity identity) => _failed.Contains(identity);

    /// <summary>Forgets the failures of an earlier start: its failed runs are tried again.</summary>
    public void Clear()
    {
        File.Delete(_path);
        _scenarios.Clear();
    }

    public void Add(RunTask task, int finishedPeriods, Exception exception)
    {
        lock (_gate)
        {
            _failed.Add(task.Identity);
            Note(Cause(exception).ReplaceLineEndings(" ").TrimEnd('.', ' '), task.Document.Name, task.Identity.Replication);
            byte[] line = Line(task, finishedPeriods, exception);
            using Stream stream = open(_path, FileMode.Append);
            stream.Write(line);
        }
    }

    private void Note(string cause, string name, int replication)
    {
        bool isKnown = _causes.TryGetValue(cause, out (int Count, string Name, int Replication) known);
        if (!isKnown && _causes.Count == MostCauses) return;

        // Whichever thread was first: the run that is named is the same every time.
        bool isFirst = !isKnown || (string.CompareOrdinal(name, known.Name), replication).CompareTo((0, known.Replication)) < 0;
        _causes[cause] = isFirst ? (known.Count + 1, name, replication) : known with { Count = known.Count + 1 };
    }

    private byte[] Line(RunTask task, int finishedPeriods, Exception exception)
    {
        string? command = _scenarios.CommandOf(task, out string problem);
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, ReadableJson))
        {
            json.WriteStartObject();
            json.WriteString("stage", finishedPeriods < 0 ? "create" : "simulate");
            if (finishedPeriods >= 0) json.WriteNumber("finished_periods", finishedPeriods);
            json.WriteString("exception", exception.GetType().FullName);
            json.WriteString("message", exception.Message);
            json.WriteString("scenario", task.Document.Name);
            json.WriteString("file", task.Document.Path);
            json.WriteString("scenario_id", task.Identity.ScenarioId);
            json.WriteString("policy_id", task.Identity.PolicyId);
            json.WriteNumber("replication", task.Identity.Replication);
            json.WriteNumber("seed", task.Identity.Seed);
            json.WriteString("model_version", task.Provenance.ModelVersion);
            json.WriteString("reproduce", command ?? commandLine);
            if (command is null)
            {
                json.WriteString("reproduce_note",
                    $"The command does the whole experiment again, not this run alone: {problem}. What was run stands here " +
                        $"as world and policies.");
                var recipe = Variant.Of(task.Document.Scenario);
                json.WritePropertyName("world");
                json.WriteRawValue(recipe.World);
                json.WritePropertyName("policies");
                json.WriteRawValue(recipe.Policies);
            }

            json.WriteString("experiment", commandLine);
            json.WriteString("trace", exception.ToString());
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}

/// <summary>What a page tells of a line of the log.</summary>
internal sealed record FailureLine
{
    public string Scenario { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string Replication { get; init; } = string.Empty;

    public string Message { get; init; } = string.Empty;
}
