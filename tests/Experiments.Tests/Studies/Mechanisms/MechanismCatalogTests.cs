using Ronghe.Experiments.Studies.Mechanisms;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Studies.Mechanisms;

/// <summary>The catalogue of mechanisms leaves nothing of the world out.</summary>
public sealed class MechanismCatalogTests
{
    private static readonly Scenario World = FakeWorld.Document("World").Scenario with
    {
        PoliciesInForce =
        [
            new() { Lever = Lever.Grants, Value = 4000 }, new() { Lever = Lever.TaxCredit, Value = 0.05 },
            new() { Lever = Lever.InternshipRegulation, Value = 0.2 }, PolicyMeasure.At(Lever.InternshipDuty, 1),
            PolicyMeasure.At(Lever.MatchingPlatform, 0.5), PolicyMeasure.At(Lever.PlaceSubsidy, 0.4),
        ],
    };

    [Fact]
    public void Every_process_and_every_parameter_is_a_mechanism_or_is_set_aside_with_a_reason()
    {
        string[] carried = [.. MechanismCatalog.All.SelectMany(static m => m.Carriers)],
        aside = [.. MechanismCatalog.Aside.SelectMany(static a => a.Names)];
        bool IsAside(string name) => aside.Any(a => a.EndsWith('.') ? name.StartsWith(a, StringComparison.Ordinal) : a == name);
        Assert.Equal([], ParameterCatalog.All.Select(static p => p.Key).Where(key => carried.Count(c => c == key) + (IsAside(key) ? 1 : 0) != 1));
        Assert.Equal([], Schedule.Processes.Select(static p => p.Name)
            .Where(name => MechanismCatalog.All.Any(m => m.Process == name) == IsAside(name)));
        Assert.All(MechanismCatalog.Aside, static a => Assert.False(string.IsNullOrWhiteSpace(a.Reason)));
    }

    [Fact]
    public void Every_name_in_it_exists_and_stands_in_the_order_of_the_schedule()
    {
        string[] order = [.. Schedule.Processes.Select(static p => p.Name)];
        Assert.All(MechanismCatalog.All, m => Assert.Contains(m.Process, order));
        Assert.All(MechanismCatalog.All.SelectMany(static m => m.Carriers), static key => Assert.NotNull(ParameterCatalog.Find(key)));
        int[] places = [.. MechanismCatalog.All.Select(m => Array.IndexOf(order, m.Process))];
        Assert.Equal(places.Order(), places);
        Assert.Distinct(MechanismCatalog.All.Select(static m => m.Key));
        Assert.All(MechanismCatalog.Aside.SelectMany(static a => a.Names).Where(static n => !n.EndsWith('.')),
            name => Assert.True(order.Contains(name) || ParameterCatalog.Find(name) is not null, name));
        Assert.All(MechanismOutcome.All.SelectMany(static o => o.Parts), static p => Assert.True(ObservationCatalog.IndexOf(p.Observation) >= 0));
        Assert.All(LiteratureSign.All, static s => Assert.True(ObservationCatalog.IndexOf(s.Observation) >= 0, s.Observation));
    }

    [Fact]
    public void Every_lever_has_the_one_mechanism_that_it_quickens_in_the_process_that_it_acts_on() =>
        Assert.All(LeverCatalog.All, static lever =>
        {
            Mechanism mechanism = Assert.Single(MechanismCatalog.All, m => m.Lever == lever.Lever);
            Assert.Equal(lever.Process, mechanism.Process);
            Assert.Equal((lever.IsInstrument, lever.IsInstrument ? 0 : 1), (mechanism.IsInForce, mechanism.Carriers.Count));
        });

    [Fact]
    public void Every_mechanism_has_a_dose_that_changes_the_world() => Assert.All(MechanismCatalog.All, static mechanism =>
    {
        Dose[] doses = [.. mechanism.Doses(World)];
        Assert.Contains(Dose.Off, doses);
        Assert.Distinct(doses.Select(dose => mechanism.At(World, dose)));
        Assert.All(doses, dose => Assert.NotEqual(World, mechanism.At(World, dose)));
    });

    [Fact]
    public void A_dose_is_a_share_of_the_distance_from_where_the_rule_does_not_act()
    {
        Mechanism audit = Find("education.audit"), bound = Find("belief.confidence_bound");
        Assert.Equal([0, 0.4, 1], Dose.All.Select(dose => audit.ValueAt(World, dose)));
        Assert.Equal([false, false, true], Dose.All.Select(dose => audit.IsCut(World, dose)));
        Assert.Equal(1, bound.ValueAt(World, Dose.Off));
        Assert.Equal(0.7, bound.ValueAt(World, Dose.Halved), 12);
        Assert.Equal(0.02, Find("belief.signal_delay").ValueAt(World, Dose.Off));
        Assert.Equal([Dose.Off], Find("link.industrytoeducation").Doses(World));
        Mechanism both = MechanismCatalog.All.First(static m => m.Carriers.Count > 1);
        Scenario halved = both.At(World, Dose.Halved);
        Assert.All(both.Carriers, key => Assert.NotEqual(ParameterCatalog.Find(key)!.Get(World.Parameters),
            ParameterCatalog.Find(key)!.Get(halved.Parameters)));
    }

    [Fact]
    public void A_dose_of_a_policy_in_force_is_a_share_of_it_and_nothing_where_nothing_is_in_force()
    {
        Mechanism credit = Find("policies_in_force.tax_credit");
        Assert.Equal([0, 0.025, 0.1], Dose.All.Select(dose => credit.ValueAt(World, dose)));
        Assert.Equal([4000, 0.1, 0.2, 2, 0.125, 500], credit.At(World, Dose.Doubled).PoliciesInForce.Select(static m => m.Value));
        Scenario high = World with { PoliciesInForce = [new() { Lever = Lever.TaxCredit, Value = 0.8 }] };
        Assert.Equal((1, true), (credit.ValueAt(high, Dose.Doubled), credit.IsCut(high, Dose.Doubled)));
        Assert.Empty(credit.Doses(World with { PoliciesInForce = [] }));
    }

    [Fact]
    public void A_dose_of_a_duty_moves_both_numbers_and_none_beyond_the_practice_phase()
    {
        Mechanism duty = Find("policies_in_force.internship_duty");
        Assert.Equal([Dose.Off, Dose.Halved], duty.Doses(World));
        Assert.Equal((1, 0.5), duty.At(World, Dose.Halved).PoliciesInForce.Where(static m => m.Lever == Lever.InternshipDuty)
            .Select(static m => (m.Value, m.SecondValue)).Single());
        Scenario undergraduates = World with { PoliciesInForce = [new() { Lever = Lever.InternshipDuty, Value = 0, SecondValue = 0.75 }] };
        Assert.Equal(Dose.All, duty.Doses(undergraduates));
        Assert.Equal([false, false, true], Dose.All.Select(dose => duty.IsCut(undergraduates, dose)));
        Assert.Equal(1, duty.At(undergraduates, Dose.Doubled).PoliciesInForce[0].SecondValue);
    }

    private static Mechanism Find(string key) => MechanismCatalog.All.Single(m => m.Key == key);
}
