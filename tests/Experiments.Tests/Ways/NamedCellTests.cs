using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Ways;

namespace Ronghe.Experiments.Tests.Ways;

public sealed class NamedCellTests
{
    private static readonly ScenarioDocument Basis = FakeWorld.Document(periods: 60);
    private static readonly WaysDesign Design = new(new WaysSettings { Replications = 1, Periods = 60, Intensities = [0.25, 1] }, Basis.Scenario.Parameters);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0.25)]
    [InlineData(63, 1)]
    public void A_combination_is_found_again_by_its_name(int combination, double effort)
    {
        ScenarioDocument cell = Design.Combination(combination, effort).DocumentOf(Basis);
        ScenarioDocument again = Assert.IsType<ScenarioDocument>(NamedCell.Of(Basis, Run(cell)));
        Assert.Equal((cell.ScenarioId, cell.PolicyId), (again.ScenarioId, again.PolicyId));
    }

    [Fact]
    public void A_name_that_does_not_say_everything_finds_nothing()
    {
        ScenarioDocument cell = Design.Combination(5, 0.25).DocumentOf(Basis);
        Assert.Null(NamedCell.Of(Basis, Run(cell with { Name = "all at 0.25" })));
        Assert.Null(NamedCell.Of(Basis, Run(cell with { Name = "ramp of all, 16 quarters a step" })));
        Assert.Null(NamedCell.Of(Basis, Run(cell with { Name = "nothing_of_the_kind at 1" })));
    }

    private static RecordedRun Run(ScenarioDocument cell) => RecordedRun.From(FakeWorld.Produce(cell.Scenario, 0, static _ => { }, CancellationToken.None), RunTask.Of(cell, 0));
}
