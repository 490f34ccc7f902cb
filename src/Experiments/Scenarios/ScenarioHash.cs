using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Names a scenario by its content: SHA-256 over the very texts that are stored as its recipe
/// (<see cref="WorldRecipe"/>, <see cref="PolicyRecipe"/>), so that a stored recipe checks itself.</summary>
/// <remarks>
/// Comments, order of keys, titles, file names, numbers of replications and what is observed do not change a hash. A default written out
/// changes nothing and a changed default changes the hash, and so do the numbers and names of all tables: defaults and population are in
/// it by the hash of their content.
/// </remarks>
internal static class ScenarioHash
{
    /// <summary>Hex digits of the short ids in tables.</summary>
    public const int IdLength = 16;

    /// <summary>Everything that decides the numbers of a run.</summary>
    public static string Of(Scenario scenario) =>
        FileHash.OfText(string.Create(CultureInfo.InvariantCulture, $"{OfWorld(scenario)}/{OfPolicies(scenario)}/{scenario.Seed}"));

    /// <summary>Who lives in the world, when, and what we assume.</summary>
    public static string OfWorld(Scenario scenario) => FileHash.OfText(RecipeJson.Text(WorldRecipe.Of(scenario)));

    /// <summary>The measures and the budget.</summary>
    public static string OfPolicies(Scenario scenario) => FileHash.OfText(RecipeJson.Text(PolicyRecipe.Of(scenario)));

    /// <summary>The short id of a recipe.</summary>
    public static string IdOf(string text) => FileHash.OfText(text)[..IdLength];

    /// <summary>The short id of an input.</summary>
    public static string IdOf(ReadOnlySpan<byte> content) => FileHash.OfBytes(content)[..IdLength];

    /// <summary>Whether a text has the form of an id, so that a file can be named after it.</summary>
    public static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);
}
