using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.Tests;

/// <summary>Small worlds of our own making: random unit profiles, several regions and sectors.</summary>
internal static class TestWorlds
{
    /// <summary>What the shipped worlds have in force.</summary>
    public static IReadOnlyList<PolicyMeasure> Today { get; } =
    [
        new() { Lever = Lever.Grants, Value = 4000 }, new() { Lever = Lever.TaxCredit, Value = 0.05 },
        new() { Lever = Lever.InternshipRegulation, Value = 0.2 }, PolicyMeasure.At(Lever.InternshipDuty, 1),
    ];

    private static readonly CollegeType[] Types = [CollegeType.Undergraduate, CollegeType.HigherVocational, CollegeType.HigherVocational];

    public static Scenario Create(int periods = 40, ulong seed = 7, int colleges = 12, int enterprises = 150, int sectors = 4,
        int regions = 3,
        ModelParameters? parameters = null, double entrantsPerYear = 0, IReadOnlyList<PolicyMeasure>? policies = null)
    {
        parameters ??= new ModelParameters();
        double[][] profiles = [.. Enumerable.Range(0, sectors).Select(s => Direction(1000 + s))];
        double entrants = entrantsPerYear > 0 ? entrantsPerYear : enterprises * 29.5;
        return new Scenario
        {
            Name = "test world",
            Seed = seed,
            Start = new Quarter(2010, 1),
            Periods = periods,
            Parameters = parameters,
            PoliciesInForce = Today,
            Policies = policies ?? [],
            Population = new Population
            {
                KnowledgeFields = [.. Enumerable.Range(0, 33).Select(k => $"field {k}")],
                Sectors = [.. Enumerable.Range(0, sectors)
                    .Select(s => new SectorInput($"S{s}", $"Sector {s}", 1.0 / sectors, profiles[s]))],
                Families = [.. Enumerable.Range(0, sectors)
                    .Select(s => new FamilyInput($"F{s}", $"Family {s}", 1.0 / sectors, Direction(2000 + s),
                    [.. Enumerable.Range(0, sectors).Select(t => t == s ? 0.7 : 0.3 / Math.Max(1, sectors - 1))]))],
                Regions = [.. Enumerable.Range(0, regions)
                    .Select(r => new RegionInput($"R{r}", (enterprises / regions) + (r < enterprises % regions ? 1 : 0), []))],
                Colleges = [.. Enumerable.Range(0, colleges)
                    .Select(c => new CollegeInput($"college-{c}", Types[c % 3], c % regions, 1950 + (5 * (c % 12)), c % 4 == 0,
                    entrants / colleges, 3))],
            },
        };
    }

    public static ModelParameters With(string key, double value, ModelParameters? from = null) =>
        (ParameterCatalog.Find(key) ?? throw new ArgumentException(key)).With(from ?? new ModelParameters(), value);

    /// <summary>Every lever at its full dose.</summary>
    public static PolicyMeasure Full(Lever lever, int from = 0) =>
        PolicyMeasure.At(lever, 1) with { From = from };

    private static double[] Direction(int id)
    {
        var streams = new RandomStreams(99, 0);
        var direction = new double[Profiles.Stride];
        for (int k = 0; k < 33; k++) direction[k] = streams.Normal(Purpose.RequirementPath, (uint)id, 0, 0, (uint)k);
        Profiles.Normalize(direction);
        return direction[..33];
    }
}
