using Ronghe.Simulation;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>A world small enough for verification: random profiles, two sectors, two regions; size is a factor.</summary>
internal static class VerificationWorld
{
    public const int Sectors = 2;

    public static Scenario Create(int periods, int size, int burnIn, IReadOnlyList<PolicyMeasure>? policies = null)
    {
        var parameters = new ModelParameters();
        return new Scenario
        {
            Name = "verification world",
            Seed = 18,
            Start = new Quarter(2010, 1),
            Periods = periods,
            Parameters = parameters with { World = parameters.World with { BurnIn = burnIn } },
            Policies = policies ?? [],
            Population = new Population
            {
                KnowledgeFields = [.. Enumerable.Range(0, 33).Select(static k => FormattableString.Invariant($"field {k}"))],
                Sectors = [.. Enumerable.Range(0, Sectors).Select(static s =>
                    new SectorInput(FormattableString.Invariant($"S{s}"), FormattableString.Invariant($"sector {s}"), 0.5,
                    Direction(100 + s)))],
                Families = [.. Enumerable.Range(0, Sectors).Select(static s =>
                    new FamilyInput(FormattableString.Invariant($"F{s}"), FormattableString.Invariant($"family {s}"), 0.5,
                    Direction(200 + s), s == 0 ? [0.7, 0.3] : [0.3, 0.7]))],
                Regions = [new RegionInput("R0", 30 * size, []), new RegionInput("R1", 30 * size, [])],
                Colleges = [.. Enumerable.Range(0, 6 * size).Select(c => new CollegeInput(FormattableString.Invariant($"college {c}"),
                    c % 3 == 0 ? CollegeType.Undergraduate : CollegeType.HigherVocational, c % 2, 1950 + (5 * (c % 12)), c % 4 == 0,
                    60 * 29.5 / 6, 2))],
            },
        };
    }

    /// <summary>Observation of the whole world or, from 1 on, of a sector.</summary>
    public static double[] Series(RunSeries series, string observation, int sector, int from)
    {
        int o = ObservationCatalog.IndexOf(observation);
        int group = sector == 0 ? 0 : series.Groups.TakeWhile(static g => g.Kind != "sector").Count() + sector - 1;
        return [.. Enumerable.Range(from, series.Periods - from).Select(t => series[o, group, t])];
    }

    private static double[] Direction(int id)
    {
        var direction = new double[Profiles.Stride];
        var streams = new RandomStreams(33, 0);
        for (int k = 0; k < 33; k++) direction[k] = streams.Normal(Purpose.RequirementPath, (uint)id, 0, 0, (uint)k);
        Profiles.Normalize(direction);
        return direction[..33];
    }
}
