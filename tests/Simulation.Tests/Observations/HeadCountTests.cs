using Ronghe.Simulation.Observations;

namespace Ronghe.Simulation.Tests.Observations;

/// <summary>Every person is counted: what is recorded of a run closes the balances of students, seekers and staff, without a look at the
/// state.</summary>
public class HeadCountTests
{
    private const int Periods = 30;
    private static readonly RunSeries Run = Model.Create(TestWorlds.Create(Periods), 0).Run();

    [Theory]
    [InlineData("enrolled", "entrants", "drop_outs graduates")]
    [InlineData("unemployment other_work", "graduates back_to_market", "further_study hires gave_up settled_elsewhere")]
    [InlineData("heads", "hires outside_hires", "exits")]
    public void A_stock_is_the_last_one_with_who_came_and_without_who_went(string stock, string came, string went)
    {
        string[] flows = [.. came.Split(' '), .. went.Split(' ')];
        Assert.All(flows, flow => Assert.Contains(Enumerable.Range(0, Periods), period => Of(flow, period) > 0));
        for (int period = 1; period < Periods; period++)
            Assert.Equal(All(stock, period - 1) + All(came, period) - All(went, period), All(stock, period));
    }

    [Fact]
    public void Graduates_to_the_market_are_expected_not_counted()
    {
        double share = 1 - new Ronghe.Simulation.Parameters.LabourMarketParameters().FurtherStudy;
        for (int period = 0; period < Periods; period++) Assert.Equal(share * Of("graduates", period), Of("graduate_flow", period), 6);
        Assert.Contains(Enumerable.Range(0, Periods),
            period => Math.Abs(Of("graduates", period) - Of("further_study", period) - Of("graduate_flow", period)) > 0.5);
    }

    private static double All(string observations, int period) => observations.Split(' ').Sum(one => Of(one, period));

    private static double Of(string observation, int period) => Run[ObservationCatalog.IndexOf(observation), 0, period];
}
