using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Tests;

/// <summary>Parameters that take another value within the run.</summary>
public class ParameterChangesTests
{
    private const int Changed = 5;

    private static readonly Scenario World = TestWorlds.Create(12, enterprises: 90, parameters: TestWorlds.With("world.burn_in", 8));

    [Fact]
    public void A_world_is_the_same_until_the_change_and_another_from_then_on()
    {
        Model constant = Model.Create(World, 1), changing = Model.Create(With(Change("industry.turnover", Changed, 0.06)), 1);
        while (constant.Period < Changed)
        {
            constant.Step();
            changing.Step();
            StateAssert.SameBits(constant.State, changing.State, "before the change");
        }

        Assert.Equal(0.04, changing.State.Parameters.Industry.Turnover);
        constant.Step();
        changing.Step();
        Assert.Equal(0.06, changing.State.Parameters.Industry.Turnover);
        Assert.False(AreSame(constant, changing));
    }

    [Fact]
    public void Each_value_holds_until_the_next()
    {
        Model model = Model.Create(With(Change("industry.turnover", 6, 0.05), Change("education.drop_out", 3, 0.01),
            Change("industry.turnover", 3, 0.03)), 1);
        var seen = new List<(double Turnover, double DropOut)>();
        while (model.Period < 8)
        {
            model.Step();
            if (model.Period > 0) seen.Add((model.State.Parameters.Industry.Turnover, model.State.Parameters.Education.DropOut));
        }

        Assert.Equal([(0.04, 0.003), (0.04, 0.003), (0.04, 0.003), (0.03, 0.01), (0.03, 0.01), (0.03, 0.01), (0.05, 0.01), (0.05, 0.01)],
            seen);
    }

    /// <summary>What is remembered to save work is forgotten at a change, and worked out again with the same bits.</summary>
    [Fact]
    public void A_change_to_the_same_value_changes_no_bit()
    {
        Model constant = Model.Create(World, 2);
        Model changing = Model.Create(With([.. Enumerable.Range(1, 11).Select(static p => Change("industry.turnover", p, 0.04))]), 2);
        constant.Run();
        changing.Run();
        StateAssert.SameBits(constant.State, changing.State, "after changes to the same value");
    }

    [Fact]
    public void Worlds_that_change_share_their_beginning()
    {
        Scenario changing = With(Change("industry.turnover", Changed, 0.06));
        Assert.Equal(Changed, SharedPrefix.ForkPeriod(changing));
        Assert.Empty(SharedPrefix.Of(changing).ParameterChanges);
        Model first = Model.Create(World, 3);
        first.RunUntil(0);
        using var settled = new MemoryStream();
        first.WriteSettled(settled);
        settled.Position = 0;
        Model kept = Model.Create(changing, 3), whole = Model.Create(changing, 3), forked = first.Fork();
        kept.ReadSettled(settled, settled.Length);
        forked.GoOnAs(changing);
        foreach (Model model in (Model[])[kept, whole, forked]) model.Run();
        StateAssert.SameBits(whole.State, kept.State, "from the kept state");
        StateAssert.SameBits(whole.State, forked.State, "from the fork");
        Model late = whole.Fork();
        Assert.Equal(0.06, late.State.Parameters.Industry.Turnover);
        Assert.Throws<ArgumentException>(() => whole.GoOnAs(World));
    }

    [Theory]
    [InlineData("world.burn_in", 3, 8)]
    [InlineData("industry.turnover", 3, 2)]
    [InlineData("industry.turnover", 0, 0.05)]
    [InlineData("industry.luck", 3, 1)]
    public void Impossible_changes_are_refused(string key, int from, double value) =>
        Assert.Throws<ArgumentException>(() => Model.Create(With(Change(key, from, value)), 1));

    /// <summary>A date that changes nothing would be believed to have an effect.</summary>
    [Fact]
    public void Every_parameter_that_may_change_acts_after_the_start()
    {
        // What is rare in a small world happens here.
        ModelParameters often = TestWorlds.With("world.burn_in", 8, TestWorlds.With("government.adaptive", 1,
            TestWorlds.With("cooperation.industrial_college_depth", 0.2, TestWorlds.With("cooperation.industrial_college_rate", 0.2))));
        Scenario lively = TestWorlds.Create(40, enterprises: 120, parameters: often,
            policies: [.. LeverCatalog.All.Select(static l => PolicyMeasure.At(l.Lever, 0.5) with { From = 0 })]);
        Model beginning = Model.Create(lively, 1), constant = beginning.Fork();
        beginning.RunUntil(0);
        constant.Run();
        Model? changing = null;
        var idle = new List<string>();
        foreach (ParameterDefinition parameter in ParameterCatalog.All.Where(static p => !p.IsConstant))
        {
            // A limit binds only where it is drawn close.
            double before = parameter.Get(lively.Parameters);
            if (!((double[])[parameter.PlausibleHigh, parameter.PlausibleLow, parameter.Minimum, parameter.Maximum])
                .Any(value => value != before && Acts(parameter.Key, value))) idle.Add(parameter.Key);
        }

        // The unit of a measure.
        Assert.Equal("labour_market.reference_quality", string.Join(" ", idle));

        bool Acts(string key, double value)
        {
            changing = beginning.Fork(changing);
            changing.GoOnAs(lively with { ParameterChanges = [Change(key, 1, value)] });
            changing.Run();
            return !AreSame(constant, changing);
        }
    }

    [Fact]
    public void Intake_scales_the_seats_of_its_type_of_college()
    {
        Model model = Model.Create(With(Change("education.intake_of_vocational", Changed, 2)), 1), constant = Model.Create(World, 1);
        model.RunUntil(Changed + 1);
        constant.RunUntil(Changed + 1);
        for (int p = 0; p < model.State.Programmes.Count; p++)
        {
            bool isVocational = model.State.Colleges.Type[model.State.Programmes.College[p]] == (int)CollegeType.HigherVocational;
            Assert.Equal((isVocational ? 2 : 1) * constant.State.Programmes.Seats[p], model.State.Programmes.Seats[p]);
        }
    }

    private static bool AreSame(Model one, Model other) =>
        Record.Exception(() => StateAssert.SameBits(one.State, other.State, "")) is null;

    private static Scenario With(params IReadOnlyList<ParameterChange> changes) => World with { ParameterChanges = changes };

    private static ParameterChange Change(string key, int from, double value) => new(key, from, value);
}
