using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs;

/// <summary><c>inputs/ID.json</c> beside the results: what recipes name by the hash of its content. Written before anything refers to it,
/// checked when it is read, never changed.</summary>
/// <param name="resultsFolder">The results folder.</param>
/// <param name="disk">Where they are written.</param>
internal sealed class StoredInputs(string resultsFolder, Disk disk)
{
    public const string Folder = "inputs";

    private readonly string _folder = Path.Combine(resultsFolder, Folder);
    private readonly Lock _gate = new();
    private readonly HashSet<object> _kept = new(ReferenceEqualityComparer.Instance);

    /// <summary>Keeps what the recipe of a scenario refers to; safe for threads.</summary>
    public void Keep(Scenario scenario)
    {
        lock (_gate)
        {
            if (!_kept.Contains(scenario.Population))
            {
                Write(RecipeInputs.DefaultsId, RecipeInputs.Defaults);
                Write(RecipeInputs.IdOf(scenario.Population), RecipeInputs.Content(scenario.Population));
                _kept.Add(scenario.Population);
            }

            if (scenario.Worlds.Count == 0 || _kept.Contains(scenario.Worlds)) return;
            if (WorldsRecipe.Of(scenario) is { } worlds) Write(RecipeInputs.IdOf(worlds), RecipeInputs.Content(worlds));
            _kept.Add(scenario.Worlds);
        }
    }

    /// <summary>Takes over what another results folder holds.</summary>
    public void KeepThoseOf(string otherFolder)
    {
        foreach (string id in Ids(otherFolder)) Write(id, Read(otherFolder, id));
    }

    /// <summary>The inputs of a results folder.</summary>
    public static IEnumerable<string> Ids(string resultsFolder) =>
        Path.Combine(resultsFolder, Folder) is var folder && !Directory.Exists(folder) ? []
            : Directory.GetFiles(folder, "*.json").Select(static f => Path.GetFileNameWithoutExtension(f)!)
                .Where(ScenarioHash.IsId).Order(StringComparer.Ordinal);

    /// <summary>Content of an input. An id is a hash and nothing else, so that no recipe can point outside the folder.</summary>
    /// <exception cref="InvalidDataException">It is missing, changed, or no id.</exception>
    public static byte[] Read(string resultsFolder, string id)
    {
        if (!ScenarioHash.IsId(id)) throw new InvalidDataException($"'{id}' is no id of an input.");
        string path = PathOf(Path.Combine(resultsFolder, Folder), id);
        if (!File.Exists(path)) throw new InvalidDataException($"the input {path} is missing");
        return IsOurs(path) ? File.ReadAllBytes(path)
            : throw new InvalidDataException($"the input {path} was changed: its hash is not its name");
    }

    /// <summary>Whether a file is an input as it was written: a plain file that has the hash of its content for a name.</summary>
    public static bool IsOurs(string path) =>
        Path.GetExtension(path) == ".json" && new FileInfo(path) is { Exists: true, LinkTarget: null }
        && FileHash.Of(path)[..ScenarioHash.IdLength] == Path.GetFileNameWithoutExtension(path);

    private static string PathOf(string folder, string id) => Path.Combine(folder, id + ".json");

    /// <summary>A sound file of this name holds this content already.</summary>
    private void Write(string id, byte[] content)
    {
        if (IsOurs(PathOf(_folder, id))) return;
        disk.MakeFolder(_folder);
        using var files = new ResultFiles(_folder, disk);
        using (Stream stream = files.Create(id + ".json")) stream.Write(content);
        files.Commit();
    }
}
