using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Simulation.Tests;

/// <summary>The study lag can be varied alone: any legal length runs, closes its books, and sets when a changed intake reaches the
/// market.</summary>
public sealed class StudyLengthTests
{
    [Theory]
    [InlineData(6, 6)]
    [InlineData(8, 32)]
    [InlineData(32, 6)]
    public void Any_length_keeps_the_invariants(int undergraduate, int vocational)
    {
        ModelParameters parameters = TestWorlds.With("education.undergraduate_study", undergraduate,
            TestWorlds.With("education.higher_vocational_study", vocational));
        Assert.Equal(50, Model.Create(TestWorlds.Create(periods: 50, parameters: parameters), 0).Run().Periods);
    }

    [Fact]
    public void Students_are_enrolled_for_as_long_as_they_study()
    {
        double Enrolled(double quarters)
        {
            ModelParameters parameters =
                TestWorlds.With("education.undergraduate_study", quarters, TestWorlds.With("education.higher_vocational_study", quarters));
            var series = Model.Create(TestWorlds.Create(periods: 2, parameters: parameters), 0).Run();
            return series[ObservationCatalog.IndexOf("enrolled"), 0, 1];
        }

        // Twice as many, but for programmes that open and close by the luck of each world.
        Assert.InRange(Enrolled(24) / Enrolled(12), 1.8, 2.2);
    }
}
