using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Experiments.Studies.Ways.Claims;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests.Studies.Spirals;

/// <summary>What is varied, struck and refused.</summary>
public class SpiralDesignTests
{
    [Fact]
    public void Every_sector_is_struck_in_some_seed()
    {
        int[] struck = [.. Enumerable.Range(0, 6).SelectMany(static r => EchoArm.SectorsOf(r, 6, 2)).Distinct().Order()];
        Assert.Equal([0, 1, 2, 3, 4, 5], struck);
        Assert.All(Enumerable.Range(0, 6), static r => Assert.Equal(2, EchoArm.SectorsOf(r, 6, 2).Distinct().Count()));
        Assert.Equal([0], EchoArm.SectorsOf(3, 1, 2));
    }

    [Fact]
    public void A_hypercube_takes_every_stratum_of_every_parameter_once()
    {
        const int Worlds = 16;
        IReadOnlyList<ModelParameters> draws = PlausibleDraws.Of(new ModelParameters(), Worlds, 7);
        foreach (ParameterDefinition p in PlausibleDraws.Varied.Where(static p => !p.IsInteger && p.Scale == ParameterScale.Linear))
        {
            int[] strata = [.. draws.Select(d =>
                (int)Math.Floor((p.Get(d) - p.PlausibleLow) / (p.PlausibleHigh - p.PlausibleLow) * Worlds)).Order()];
            Assert.Equal(Enumerable.Range(0, Worlds), strata);
        }
    }

    [Fact]
    public void Draws_stay_within_plausible_ranges_and_leave_the_population_alone()
    {
        var plain = new ModelParameters();
        foreach (ModelParameters draw in PlausibleDraws.Of(plain, 8, 1))
        {
            Assert.All(PlausibleDraws.Varied, p => Assert.InRange(p.Get(draw), p.PlausibleLow, p.PlausibleHigh));
            Assert.Equal(plain.LabourMarket.PostsPerGraduate, draw.LabourMarket.PostsPerGraduate);
            Assert.Equal(plain.Industry.SectorGrowth, draw.Industry.SectorGrowth);
        }
    }

    [Fact]
    public void What_was_catalogued_after_the_draws_were_fixed_keeps_its_value_in_them()
    {
        ParameterDefinition[] held = [.. ParameterCatalog.All.Where(static p => p.IsHeld)];
        Assert.NotEmpty(held);
        ModelParameters[] worlds = [.. PlausibleDraws.Of(new ModelParameters(), 4, 1),
            .. SampledWorlds.All(4).Select(static world => world.Change(new ModelParameters()))];
        Assert.All(worlds, world => Assert.All(held, p => Assert.Equal(p.Default, p.Get(world))));
    }

    [Fact]
    public void A_longer_study_leaves_the_level_at_the_end_as_it_was()
    {
        foreach ((double lag, SpiralVariant variant) in SpiralVariant.StudyLags)
        {
            ModelParameters parameters = new();
            foreach ((string key, double value) in variant.Parameters) parameters = ParameterCatalog.Find(key)!.With(parameters, value);
            Assert.Equal(lag, parameters.Education.UndergraduateStudy);
            Assert.Equal(new EducationParameters().TeachingLevel * 16, parameters.Education.TeachingLevel * lag, 12);
        }
    }
}
