using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Statistical.Tests;

/// <summary>The signs of form and substance, of people who carry depth and of taking part, each over paired seeds, and that a sign is not
/// seen where its mechanism is broken on purpose. That posts to fill make hosts is asked by <see cref="SureSignsTests"/>.</summary>
public class ParticipationSignsTests
{
    private const string Institutions = "government.institution_building=0.03";
    private const string Teachers = "cooperation.teacher_training=0.015";
    private const string Announced = "government.announced=0.8";

    /// <summary>Runs of which the mean is asked by size: of one run a class has too few hosts.</summary>
    private const int Together = 4;

    /// <summary>Groups of so many runs in the broken world.</summary>
    private const int BrokenGroups = 5;

    /// <summary>Little is announced, so that there is room to announce more.</summary>
    private const string LittleAnnounced = "government.announced=0.3";

    public static TheoryData<string, string, int, string> Signs => new()
    {
        { Institutions, "form_effort", -1, "" },
        { Teachers, "mean_depth", +1, "" },
        { Announced, "formality", +1, LittleAnnounced }, { Announced, "form_effort", +1, LittleAnnounced },
    };

    public static TheoryData<string, string, int, string> Broken => new()
    {
        // Clear responsibility asks nobody what came of a form, credit is one's own anyway, and no rule bounds rewards.
        { Institutions, "form_effort", -1, "education.audit=0 education.departments=1 education.pay_rules=0 education.effort_substitution=0" },
        // People carry nothing: neither depth nor the quality of practice nor effort on substance.
        {
            Teachers, "mean_depth", +1, "cooperation.depth_by_talent=0 cooperation.talent_without_qualified=1 practice.quality_by_teachers=0 "
                + "industry.on_the_job_training=0 education.teaching_by_qualified=0 education.level_of_qualified=0"
        },
        // Nobody counts agreements.
        { Announced, "formality", +1, LittleAnnounced + " education.form_by_announcement=0" },
        { Announced, "form_effort", +1, LittleAnnounced + " education.form_by_announcement=0" },
    };

    [Theory]
    [MemberData(nameof(Signs))]
    public Task A_sign_holds_over_paired_seeds(string push, string outcome, int side, string world) =>
        PairedSigns.Holds(push, outcome, side, world);

    [Theory]
    [MemberData(nameof(Broken))]
    public Task A_sign_is_not_seen_where_its_mechanism_is_broken(string push, string outcome, int side, string how) =>
        PairedSigns.IsNotSeen(push, outcome, side, how);

    /// <summary>Announcing more makes cooperation more formal and no deeper.</summary>
    [Fact]
    public async Task Announcing_more_deepens_nothing()
    {
        int deeper = await PairedSigns.Right(Announced, "mean_depth", +1, LittleAnnounced);
        Assert.True(deeper < PairedSigns.Fewest, $"deeper in {deeper} of {PairedSigns.Seeds} pairs.");
    }

    /// <summary>Of each size class more take part than of the one below it, in the world as shipped, in means of four runs; not in each of five such means where neither schemes nor crowding
    /// cost anything, everybody has one place at most, and whom a host keeps is worth nothing to it.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("practice.scheme_cost=0 practice.crowding_cost=0 cooperation.places_cap=0 decision.budget_share=1 "
        + "practice.expected_premium=0 practice.hiring_cost=0", false)]
    public void Larger_enterprises_take_part_more_often(string changes, bool holds)
    {
        string[] settings = ["periods=160", .. changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static c => "parameters." + c)];
        Scenario scenario = ScenarioFile.Read(Path.Combine(Repository.Root, "scenarios", "small.yaml"), settings).Scenario;
        var recording = new Recording(["size"], ["hosting_enterprises"], 80);
        int index = ObservationCatalog.IndexOf("hosting_enterprises");
        int groups = holds ? PairedSigns.Seeds : BrokenGroups;
        double[][] bySize = [.. Enumerable.Range(0, groups * Together).AsParallel().AsOrdered().Select(r =>
        {
            RunSeries series = Model.Create(scenario, r, recording: recording).Run();
            return (double[])[.. Enumerable.Range(0, series.Groups.Count).Where(g => series.Groups[g].Kind == "size")
                .Select(g => Enumerable.Range(80, 80).Select(t => series[index, g, t]).Where(double.IsFinite).DefaultIfEmpty(0).Average())];
        })];
        int rising = bySize.Chunk(Together).Count(runs =>
        {
            double[] mean = [.. Enumerable.Range(0, runs[0].Length).Select(size => runs.Average(run => run[size]))];
            return mean.Zip(mean.Skip(1)).All(static pair => pair.First < pair.Second);
        });
        Assert.True(holds ? rising >= PairedSigns.Fewest : rising < groups, $"rising over all classes in {rising} of {groups} groups of {Together} runs.");
    }
}
