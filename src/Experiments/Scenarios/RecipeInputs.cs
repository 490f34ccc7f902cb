using System.Runtime.CompilerServices;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What many worlds have in common and a recipe names by the hash of its content: who lives in them, and the values of all
/// parameters that nobody changed.</summary>
internal static class RecipeInputs
{
    /// <summary>All parameters, by key.</summary>
    public static IReadOnlyList<ParameterDefinition> ByKey => Ordered;

    private static readonly ParameterDefinition[] Ordered = [.. ParameterCatalog.All.OrderBy(static p => p.Key, StringComparer.Ordinal)];
    private static readonly ConditionalWeakTable<Population, string> Ids = [];

    /// <summary>The defaults in force, by key.</summary>
    public static byte[] Defaults { get; } = RecipeJson.Bytes(
        new SortedDictionary<string, double>(Ordered.ToDictionary(static p => p.Key, static p => p.Default), StringComparer.Ordinal));

    public static string DefaultsId { get; } = ScenarioHash.IdOf(Defaults);

    /// <summary>Names included: a story tells of them.</summary>
    public static byte[] Content(Population population) => RecipeJson.Bytes(population);

    /// <summary>Hashed once: a population never changes, and all worlds of a design share one.</summary>
    public static string IdOf(Population population) => Ids.GetValue(population, static p => ScenarioHash.IdOf(Content(p)));

    public static byte[] Content(WorldsRecipe worlds) => RecipeJson.Bytes(worlds);

    public static string IdOf(WorldsRecipe worlds) => ScenarioHash.IdOf(Content(worlds));

    /// <summary>Parameters with other bits than their defaults.</summary>
    public static SortedDictionary<string, double> Changed(ModelParameters parameters)
    {
        var changed = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (ParameterDefinition parameter in Ordered)
        {
            double value = parameter.Get(parameters);
            if (!HasBitsOf(value, parameter.Default)) changed.Add(parameter.Key, value);
        }

        return changed;
    }

    /// <summary>The parameters of a recipe.</summary>
    /// <param name="defaults">All that its build knew, with their defaults then.</param>
    /// <param name="changed">Those that the world has changed.</param>
    /// <exception cref="InvalidDataException">This build lacks one of them, or one has a value that no scenario may have.</exception>
    public static ModelParameters Parameters(byte[] defaults, IReadOnlyDictionary<string, double> changed)
    {
        Dictionary<string, double> values = RecipeJson.Read<Dictionary<string, double>>(defaults);
        foreach ((string key, double value) in changed) values[key] = value;
        var parameters = new ModelParameters();
        foreach ((string key, double value) in values)
        {
            ParameterDefinition parameter = Possible(key, value);
            if (!HasBitsOf(value, parameter.Get(parameters))) parameters = parameter.With(parameters, value);
        }

        return parameters;
    }

    /// <summary>The parameter, which may have the value.</summary>
    /// <exception cref="InvalidDataException">This build lacks it, or no scenario may have the value.</exception>
    public static ParameterDefinition Possible(string key, double value)
    {
        ParameterDefinition parameter = ParameterCatalog.Find(key)
            ?? throw new InvalidDataException($"the parameter {key} is unknown to this version of ronghe");
        return parameter.IsPossible(value) ? parameter : throw new InvalidDataException(FormattableString.Invariant(
            $"{key} = {value} lies outside its possible range {parameter.Minimum}–{parameter.Maximum}"));
    }

    public static bool HasBitsOf(double value, double other) =>
        BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(other);
}
