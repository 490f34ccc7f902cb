using Ronghe.Experiments.Studies.Ways;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Studies.Ways;

/// <summary>The strengths at which the study of ways tries an instrument.</summary>
public sealed class InstrumentCurveTests
{
    [Theory]
    [InlineData(Lever.InternshipDuty, new[] { 0.5, 1, 2 }, new[] { 0.25, 0.5, 1 })]
    [InlineData(Lever.InternshipRegulation, new[] { 0.1, 0.2, 0.4, 0.8 }, new double[] { 0, 0, 0, 0 })]
    public void Strengths_scale_every_number_and_end_at_the_largest_dose(Lever lever, double[] first, double[] second)
    {
        var design = new WaysDesign(new WaysSettings { Replications = 3, Periods = 100, Intensities = [1], Budgets = [1] }, new ModelParameters());
        PolicyMeasure[] measures = [.. design.CurveOf(lever).Select(static point => Assert.Single(point.Cell.Treatments).Measure)];
        Assert.Equal(first, measures.Select(static measure => measure.Value));
        Assert.Equal(second, measures.Select(static measure => measure.SecondValue));
    }
}
