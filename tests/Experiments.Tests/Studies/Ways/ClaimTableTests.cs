using Ronghe.Experiments.Studies.Ways;
using Ronghe.Experiments.Studies.Ways.Claims;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Studies.Ways;

/// <summary>Each claim can pass and can fail, by the numbers its criterion names and by nothing else.</summary>
public class ClaimTableTests
{
    private static readonly WaysSettings Settings = new() { Replications = 4, Periods = 56, Intensities = [1] };
    private static readonly WaysDesign Design = new(Settings, new ModelParameters());

    [Theory]
    [InlineData(0.2, 0.3, nameof(Verdict.Pass))]
    [InlineData(-0.1, 0.3, nameof(Verdict.Fail))]
    [InlineData(0.2, 0.6, nameof(Verdict.Fail))]
    [InlineData(0.0, 0.3, nameof(Verdict.Undecided))]
    public void C2_asks_for_a_gap_and_for_cold_enterprises(double gap, double enterprises, string expected) =>
        Assert.Equal(expected,
            Word("C2", (_, outcome) => outcome switch { "motivation_gap" => gap, "enterprise_motivation" => enterprises, _ => 0 }));

    [Theory]
    [InlineData(0.8, 0.2, 0.7, nameof(Verdict.Pass))]
    [InlineData(0.8, 0.2, 0.4, nameof(Verdict.Fail))]
    [InlineData(0.8, 0.2, 0.1, nameof(Verdict.Fail))]
    public void C5_asks_whether_half_of_the_job_is_undone_without_talent_integration(double none, double all, double without,
        string expected) =>
        Assert.Equal(expected, Word("C5", (cell, outcome) => outcome != "formality" ? 0
            : cell.StartsWith("none", StringComparison.Ordinal) ? none : cell.StartsWith("all but talent", StringComparison.Ordinal)
            ? without : all));

    [Theory]
    [InlineData(0.1, 0.5, 0.2, nameof(Verdict.Pass))]
    [InlineData(0.1, 0.5, 0.45, nameof(Verdict.Fail))]
    public void C7_asks_the_same_of_depth_and_consensus(double none, double all, double without, string expected) =>
        Assert.Equal(expected, Word("C7", (cell, outcome) => outcome != "mean_depth" ? 0
            : cell.StartsWith("none", StringComparison.Ordinal) ? none : cell.StartsWith("all but consensus", StringComparison.Ordinal)
            ? without : all));

    [Theory]
    [InlineData(0.05, 0.04, nameof(Verdict.Pass))]
    [InlineData(0.05, 0.06, nameof(Verdict.Fail))]
    public void C9_asks_for_a_lower_hazard_of_ending(double none, double with, string expected) =>
        Assert.Equal(expected, Word("C9", (cell, _) => cell.StartsWith("cultural", StringComparison.Ordinal) ? with : none));

    [Fact]
    public void C4_fails_when_one_other_problem_gives_more_and_passes_when_none_does()
    {
        Dictionary<Lever, double[]> effects =
            LeverCatalog.All.ToDictionary(static l => l.Lever, static l => Around(l.Lever == Lever.InstitutionalSupply ? 0.02 : 0.01));
        Assert.Equal(Verdict.Pass, Claim("C4").Judge(Evidence(static (_, _) => 0, comparable: effects)));
        effects[Lever.ResourceSharing] = Around(0.03);
        Assert.Equal(Verdict.Fail, Claim("C4").Judge(Evidence(static (_, _) => 0, comparable: effects)));
        Assert.Equal(Verdict.NotTested, Claim("C4").Judge(Evidence(static (_, _) => 0)));
    }

    [Fact]
    public void C6_needs_more_kept_than_half_and_than_any_other_way_and_a_second_state()
    {
        Dictionary<int, (double[], double[])> Pulses(double kept) =>
            Enumerable.Range(0, 6).ToDictionary(static k => k, k => (Around(0.01), Around(k == 5 ? 0.01 * kept : 0.002)));
        Verdict Of(double kept, double half, double end) =>
            Claim("C6").Judge(Evidence(static (_, _) => 0, pulses: [Pulses(kept)], starts: (Around(half), Around(end))));
        Assert.Equal(Verdict.Pass, Of(0.9, 0.01, 0.01));
        Assert.Equal(Verdict.Fail, Of(0.3, 0.01, 0.01));
        Assert.Equal(Verdict.Fail, Of(0.9, 0.01, 0.002));
    }

    [Fact]
    public void C6_is_not_compared_with_a_way_whose_effect_may_be_zero()
    {
        Dictionary<int, (double[] Peak, double[] Later)> pulses = Enumerable.Range(0, 6)
            .ToDictionary(static k => k, static k => (Around(k == 4 ? 1e-6 : 0.01), Around(k == 5 ? 0.009 : 0.002)));
        IReadOnlyList<Condition> conditions = Claim("C6").Conditions(Evidence(static (_, _) => 0, pulses: [pulses]))!;
        Assert.DoesNotContain(conditions, static c => c.Text.Contains("talent_integration", StringComparison.Ordinal));
        Assert.Contains(conditions, static c => c.Text.Contains("consensus", StringComparison.Ordinal));
    }

    [Fact]
    public void Criteria_that_were_fixed_after_a_look_say_so_and_every_one_in_chinese_too()
    {
        string[] late = [.. ClaimTable.All.Select(static c => c.Id).Concat(ClaimTable.OfTheSpiral.Select(static c => c.Id))
            .Where(static id => ClaimTable.FixedOf(id) != ClaimTable.Beforehand).Order(StringComparer.Ordinal)];
        Assert.Equal(["C1", "C11", "C2", "C6"], late);
        Assert.Empty(ClaimTable.FixedOf("C99"));
        Assert.All(late.Append("C3"), static id => Assert.NotNull(StoredTexts.Find(ClaimTable.FixedOf(id))));
    }

    [Fact]
    public void The_condition_that_decides_is_the_weaker_of_those_named_and_needs_no_other_to_be_understood()
    {
        StatedCondition[] conditions =
            [new("kept", 1, 0.5, 1.5), new("gap", 1, 0.9, 1.1), new("that − 0.8 of it", -1, -1.1, -0.9), new("kept", -0.1, -0.5, 0.3)];
        Assert.Equal(-0.1, StatedCondition.Deciding("kept", conditions)!.Estimate);
        Assert.Equal("(gap) − 0.8 of it", StatedCondition.Deciding("that − 0.8 of it", conditions)!.Text);
        Assert.Null(StatedCondition.Deciding("", conditions));
        Assert.DoesNotContain(ClaimTable.All.SelectMany(static c =>
            c.Conditions(Evidence(static (_, _) => 0.5, starts: (Around(1), Around(1)))) ?? []),
            static c => c.Text.StartsWith("that", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 1, 0.01, "two states")]
    [InlineData(1, 0.84, 0.2, "undecided")]
    [InlineData(1, 0.5, 0.01, "still closing")]
    [InlineData(1, 0.73, 0.3, "undecided")]
    [InlineData(1, 1.5, 0.01, "still growing")]
    [InlineData(1, 0.05, 0.01, "one state")]
    [InlineData(1, 0.1, 0.3, "undecided")]
    [InlineData(0, 0, 0.01, "undecided")]
    public void Two_starts_are_judged_by_intervals_and_never_against_claim_C6(double half, double end, double spread, string expected)
    {
        double[] halfWay = Spread(half, 0.01), atEnd = Spread(end, spread);
        Assert.Equal(expected, Ramps.VerdictOf(halfWay, atEnd));
        Dictionary<int, (double[], double[])> pulses = Enumerable.Range(0, 6)
            .ToDictionary(static k => k, static k => (Around(0.01), Around(k == 5 ? 0.009 : 0.002)));
        Verdict claim = Claim("C6").Judge(Evidence(static (_, _) => 0, pulses: [pulses], starts: (halfWay, atEnd)));
        if (expected == "two states") Assert.Equal(Verdict.Pass, claim);
        if (claim == Verdict.Pass) Assert.NotEqual("still closing", Ramps.VerdictOf(halfWay, atEnd));
        if (claim == Verdict.Fail) Assert.NotEqual("two states", Ramps.VerdictOf(halfWay, atEnd));

        static double[] Spread(double level, double by) => [.. Enumerable.Range(0, 4).Select(r => level + (by * ((r % 2) - 0.5)))];
    }

    [Fact]
    public void A_claim_that_passes_only_where_parameters_favour_it_is_an_input_and_one_that_passes_everywhere_is_emergent()
    {
        ClaimEvidence holds = Evidence(static (_, outcome) => outcome == "formality" ? 0.8 : 0.2),
        fails = Evidence(static (_, outcome) => outcome == "formality" ? 0.2 : 0.2);
        Assert.Equal("emergent", ClaimTables.Judge(holds, holds, []).Single(static c => c.Id == "C11").Origin);
        Assert.Equal("input", ClaimTables.Judge(holds, fails, []).Single(static c => c.Id == "C11").Origin);
        Assert.Equal("–", ClaimTables.Judge(fails, holds, []).Single(static c => c.Id == "C11").Origin);
    }

    [Fact]
    public void The_share_of_worlds_counts_only_worlds_that_can_tell()
    {
        ClaimEvidence holds = Evidence(static (_, _) => 0.8), fails = Evidence(static (_, _) => 0.2),
        lost = Evidence(static (_, _) => double.NaN);
        ClaimResult result = ClaimTables.Judge(holds, holds, [holds, holds, fails, lost]).Single(static c => c.Id == "C11");
        Assert.Equal((2, 3), (result.Worlds!.Value.Successes, result.Worlds.Value.Trials));
    }

    [Fact]
    public void The_symmetric_world_gives_both_sides_the_same_account_and_each_asymmetry_restores_its_own()
    {
        var given = new ModelParameters();
        ModelParameters symmetric = SymmetricWorld.Of(given);
        (DecisionParameters d, PracticeParameters practice) = (symmetric.Decision, symmetric.Practice);
        Assert.Equal((1, symmetric.Education.BudgetShare), (d.BargainingShare, d.BudgetShare));
        Assert.All([d.InternOutput, d.InternPay, d.TrainerCost, d.TeacherTime, d.CheapLabourRent, d.OffCampusRisk, d.CapitalReturn,
            d.CoordinationCost, d.ReputationValue, d.SocialResponsibility, d.NeedWeight, practice.SchemeCost, practice.CrowdingCost,
            practice.JointWork, practice.Services, practice.Placeable, practice.QualityValue, practice.RiskAversion,
            symmetric.Education.FormByAnnouncement, symmetric.Education.FormByImitation, symmetric.Education.FormByDuty],
            static costs => Assert.Equal(0, costs));

        // A kept trainee is worth the same to both: what a host saves, and what a college values.
        Assert.Equal(practice.HiringCost / practice.VocationalPhase / d.BenefitScale, practice.PlacementValue, 12);
        Assert.Equal(symmetric, SymmetricWorld.Of(symmetric));
        Assert.All(SymmetricWorld.Asymmetries, one =>
        {
            ModelParameters but = SymmetricWorld.With(one, given);
            Assert.NotEqual(symmetric, but);
            Assert.All(one.Alike, alike => Assert.Equal(ParameterCatalog.Find(alike.Key)!.Get(given),
                ParameterCatalog.Find(alike.Key)!.Get(but)));
        });
        Assert.Equal(SymmetricWorld.Asymmetries.Count, SymmetricWorld.Asymmetries.Select(static a => a.Name).Distinct().Count());
    }

    [Fact]
    public void Sampled_worlds_fill_every_sixteenth_of_every_plausible_range_and_leave_the_burn_in_alone()
    {
        ModelParameters[] worlds = [.. SampledWorlds.All(16).Select(static w => w.Change(new ModelParameters()))];
        ParameterDefinition parameter = ParameterCatalog.Find("cooperation.depth_growth")!;
        double width = parameter.PlausibleHigh - parameter.PlausibleLow;
        int[] strata = [.. worlds.Select(w => (int)((parameter.Get(w) - parameter.PlausibleLow) / width * 16)).Order()];
        Assert.Equal(Enumerable.Range(0, 16), strata);
        Assert.All(worlds, static w => Assert.Equal(new WorldParameters().BurnIn, w.World.BurnIn));
        ModelParameters again = SampledWorlds.All(16)[3].Change(new ModelParameters());
        Assert.All(ParameterCatalog.All, p => Assert.Equal(p.Get(worlds[3]), p.Get(again)));
    }

    [Fact]
    public void Verdicts_of_the_spiral_are_read_from_its_folder_and_a_foreign_folder_is_named()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(SpiralVerdicts.TryRead(folder.Path, out string problem));
        Assert.Contains(folder.Path, problem, StringComparison.Ordinal);
        folder.Write("verdicts.csv", "id,verdict\nC1,holds\n");
        Assert.Null(SpiralVerdicts.TryRead(folder.Path, out problem));
        Assert.Contains("as 'ronghe spiral' writes them", problem, StringComparison.Ordinal);
        const string Head = "id,claim,verdict,reason,quantity,unit,value,low,high,quarter\n";
        folder.Write("verdicts.csv", Head + "C1,words,half-open,not shown: S3b,,,,,,\nS1,words,holds,,swings,,4,3,5,\nC12,words,undefined,too short,,,,,,\n");
        SpiralVerdicts verdicts = SpiralVerdicts.TryRead(folder.Path, out _)!;
        Assert.Equal(("fail", "not shown: S3b"), (verdicts.Find("C1")!.Verdict, verdicts.Find("C1")!.Evidence));
        Assert.Equal("not tested", verdicts.Find("C12")!.Verdict);
        folder.Write("verdicts.csv", Head + "C1,words,holds,,period of the swing,quarters,88,80,96,\n");
        verdicts = SpiralVerdicts.TryRead(folder.Path, out _)!;
        Assert.Equal(("pass", "period of the swing 88.0 (80.0 to 96.0)"), (verdicts.Find("C1")!.Verdict, verdicts.Find("C1")!.Evidence));
    }

    private static Claim Claim(string id) => ClaimTable.All.Single(c => c.Id == id);

    private static string Word(string id, Func<string, string, double> level) => Claim(id).Judge(Evidence(level)).ToString();

    /// <summary>Four replications around a level, so that intervals are defined and narrow.</summary>
    private static double[] Around(double level) => [.. Enumerable.Range(0, 4).Select(r => level + (1e-4 * ((r % 2) - 0.5)))];

    private static ClaimEvidence Evidence(Func<string, string, double> level, Dictionary<Lever, double[]>? comparable = null,
        IReadOnlyList<IReadOnlyDictionary<int, (double[] Peak, double[] Later)>>? pulses = null, (double[], double[])? starts = null) =>
        new(new Levels(level), Design, WaysWorld.AsGiven) { Comparable = comparable, Pulses = pulses ?? [], TwoStarts = starts };

    private sealed class Levels(Func<string, string, double> level) : IWaysData
    {
        public int Replications => 4;

        public double[] Outcome(WaysCell cell, WaysOutcome outcome) => Around(level(cell.Name, outcome.Name));

        public double[] Outcome(WaysCell cell, WaysOutcome outcome, ObservationGroup group) => Outcome(cell, outcome);

        public IReadOnlyList<ObservationGroup> GroupsOf(WaysCell cell) => [];

        public IReadOnlyList<int> PeriodsOf(WaysCell cell) => [];

        public double[] At(WaysCell cell, WaysOutcome outcome, int kept) => Outcome(cell, outcome);
    }
}
