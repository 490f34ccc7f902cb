using System.Globalization;
using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Scenarios.Posteriors;

/// <summary>Reads <c>posterior.csv</c>: a row for each parameter of each world. Every mistake is located; nothing is thrown for a bad
/// file.</summary>
internal static class PosteriorReader
{
    /// <summary>How far the weights' sum may lie from 1.</summary>
    public const double SumTolerance = 1e-6;

    /// <summary>All worlds of a scenario have one of these: beginnings are as long in each, and one government rules.</summary>
    private static readonly string[] OfAllWorlds = ["world.burn_in", "government.adaptive"];

    private static readonly TableColumns Columns = new(["world", "weight", "parameter", "value"], []);

    /// <summary>A user's file; null after a mistake.</summary>
    /// <param name="path">The file.</param>
    /// <param name="errors">Receives the mistakes.</param>
    public static Posterior? Read(string path, ICollection<InputError> errors)
    {
        var mistakes = new FileMistakes(path, errors);
        Posterior? read = TableReader.Open(path, Columns, mistakes) is { } table ? Read(table, path, FileHash.Of(path), mistakes) : null;
        mistakes.Close();
        EditionBeside(path, errors, ref read);
        return read;
    }

    /// <summary>That of the committed calibration.</summary>
    public static Posterior Reference()
    {
        using Stream stream = typeof(Posterior).Assembly.GetManifestResourceStream("Ronghe.Experiments.Measured.posterior.csv")!;
        using var text = new StreamReader(stream);
        string content = text.ReadToEnd();
        var errors = new List<InputError>();
        var mistakes = new FileMistakes(Posterior.ReferenceName, errors);
        return TableReader.OfText(content, Columns, mistakes) is { } table
            && Read(table, Posterior.ReferenceName, FileHash.OfText(content), mistakes) is { } read
            ? read : throw new InvalidDataException(string.Join(Environment.NewLine, errors));
    }

    private static Posterior? Read(TableReader table, string source, string hash, FileMistakes mistakes)
    {
        var parameters = new List<ParameterDefinition>();
        var worlds = new Dictionary<int, (double Weight, int Line, Dictionary<string, double> Values)>();
        foreach (TableLine line in table.Lines())
        {
            int number = line.Whole("world", 0, int.MaxValue, "(its number)");
            double weight = line.Number64("weight", 0, 1, "(weights sum to 1)");
            ParameterDefinition? parameter = Parameter(line);
            double value = parameter is null ? double.NaN
                : line.Number64("value", parameter.Minimum, parameter.Maximum, parameter.Unit);
            if (parameter is not null && !double.IsNaN(value) && !parameter.IsPossible(value))
                line.Refuse("value", $"'value' = {line.Raw("value")} of {parameter.Key} must be a whole number");
            if (!line.IsSound || parameter is null) continue;
            if (!parameters.Contains(parameter)) parameters.Add(parameter);
            if (!worlds.TryGetValue(number, out var world)) worlds.Add(number, world = (weight, line.Number, []));
            if (!world.Weight.Equals(weight))
                line.Refuse("weight", string.Create(CultureInfo.InvariantCulture,
                    $"world {number} has the weight {weight} here and {world.Weight} in line {world.Line}"));
            if (!world.Values.TryAdd(parameter.Key, value))
                line.Refuse("parameter", string.Create(CultureInfo.InvariantCulture, $"world {number} has {parameter.Key} twice"));
        }

        if (mistakes.Count == 0 && worlds.Count == 0) mistakes.Add(table.HeaderLine, 0, "holds no world");
        foreach ((int number, (_, int line, Dictionary<string, double> values)) in worlds)
        {
            string[] missing = [.. parameters.Select(static p => p.Key).Where(key => !values.ContainsKey(key))];
            if (missing.Length > 0 && mistakes.Count == 0)
                mistakes.Add(line, table.Position("parameter"), string.Create(CultureInfo.InvariantCulture,
                    $"world {number} lacks {string.Join(", ", missing)}, which other worlds have"));
        }

        double sum = worlds.Values.Sum(static w => w.Weight);
        if (mistakes.Count == 0 && !(Math.Abs(sum - 1) <= SumTolerance))
            mistakes.Add(table.HeaderLine, table.Position("weight"), string.Create(CultureInfo.InvariantCulture,
                $"the weights of its {worlds.Count} worlds must sum to 1 within {SumTolerance:0.######}, but sum to {sum:0.########}"));
        return mistakes.Count > 0 ? null : new Posterior(source, hash, parameters,
            [.. worlds.Select(w => new PosteriorWorld(w.Key, w.Value.Weight, [.. parameters.Select(p => w.Value.Values[p.Key])]))]);
    }

    private static ParameterDefinition? Parameter(TableLine line)
    {
        string key = line.Text("parameter");
        if (ParameterCatalog.Find(key) is { } parameter)
        {
            if (!OfAllWorlds.Contains(key)) return parameter;
            line.Refuse("parameter", $"{key} is one for all worlds of a scenario and cannot be drawn");
        }
        else if (key.Length > 0)
        {
            line.Refuse("parameter", $"there is no parameter {FileMistakes.Quote(key)}{GoneKeys.Hint(key)
                ?? NearestName.Hint(key, CatalogueForms.ParameterKeys)}");
        }

        return null;
    }

    /// <summary>Worlds of another edition meet the figures under other rules; a file without a manifest beside it does not say.</summary>
    private static void EditionBeside(string path, ICollection<InputError> errors, ref Posterior? read)
    {
        string manifest = Path.Combine(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", "manifest.json");
        if (!File.Exists(path) || EditionOf(manifest) is not { } edition || edition == Edition.Today.Name) return;
        errors.Add(new InputError(manifest, 0, 0, $"{Path.GetFileName(path)} is of the {edition} edition of the world and this is the "
            + $"{Edition.Today.Name}: its worlds meet the figures under other rules. Calibrate again; docs/editions.md tells of each"));
        read = null;
    }

    /// <summary>The edition that a manifest names; null where none stands there, or where it cannot be read.</summary>
    private static string? EditionOf(string manifest)
    {
        try
        {
            if (!File.Exists(manifest)) return null;
            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("generator", out JsonElement generator) && generator.ValueKind == JsonValueKind.Object
                ? generator.TryGetProperty("edition", out JsonElement edition) ? edition.ToString() : Edition.First.Name : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
