using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>Files of the first edition get one message, and <c>ronghe migrate</c> writes them anew.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(FirstEdition, "*.yaml").Select(Path.GetFileName).OfType<string>().Order()];

    private static string FirstEdition =>
        Path.Combine(Path.GetDirectoryName(ScenarioFolder.Shipped())!, "tests/Experiments.Tests/Scenarios/FirstEdition");

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_file_of_the_first_edition_is_refused_in_one_message_and_valid_once_migrated(string name)
    {
        TakeFirstEdition();
        string path = Path.Combine(_folder.Path, name);
        Answer before = RongheProgram.InProcess("validate", path);
        Assert.Equal(ExitCode.BadInput, before.Code);
        Assert.Contains("the file is of the first edition (format 1)", before.Messages, StringComparison.Ordinal);
        Assert.Contains("1 mistake. Nothing", before.Messages, StringComparison.Ordinal);
        Assert.Matches(@"\.yaml:\d+:\d+: .*'ronghe migrate .*\.yaml'", before.Messages);

        foreach (string file in Directory.GetFiles(_folder.Path, "*.yaml").OrderBy(static f => f == "small.yaml" ? 0 : 1))
            RongheProgram.InProcess("migrate", file, "--out", file, "--force");
        Answer after = RongheProgram.InProcess("validate", path);
        Assert.Equal((ExitCode.Ok, ""), (after.Code, string.Join('\n', after.Messages.Split('\n').Where(static l => l.Contains("mistake")))));
        ScenarioDocument document = ScenarioReader.Read(path);
        Assert.Equal([(Lever.Grants, 4000), (Lever.TaxCredit, 0.05)],
            document.Scenario.PoliciesInForce.Select(static m => (m.Lever, m.Value)));
        Answer again = RongheProgram.InProcess("migrate", path);
        Assert.Equal(ExitCode.Ok, again.Code);
        Assert.Contains("is of this edition already", again.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void All_else_in_the_file_stays_as_it_was()
    {
        TakeFirstEdition();
        string path = Path.Combine(_folder.Path, "hunan-baseline.yaml");
        string[] before = File.ReadAllLines(path);
        Answer answer = RongheProgram.InProcess("migrate", path);
        Assert.Equal(ExitCode.Ok, answer.Code);
        string[] after = File.ReadAllLines(Path.Combine(_folder.Path, "hunan-baseline.v2.yaml"));
        Assert.Equal(before.Select(static line => line == "version: 1" ? "version: 2" : line),
            after.Where(static line => !line.StartsWith("policies_in_force", StringComparison.Ordinal)));
        Assert.Equal(before.Length + 1, after.Length);
    }

    [Theory]
    [InlineData("", "tax_credit", 0, 0.05)]
    [InlineData("", "tax_credit", 1, 0.113212)]
    [InlineData("levers.tax_credit.gain: 10", "tax_credit", 1, 0.334454)]
    [InlineData("decision.ordinary_relief: 0.4", "tax_credit", 1, 0.5)]
    [InlineData("decision.ordinary_relief: 0.4, decision.most_relief: 0.7", "tax_credit", 1, 0.7)]
    [InlineData("levers.tax_credit.saturation: 0.5", "tax_credit", 0.5, 0.113212)]
    [InlineData("", "internship_regulation", 1, 0.4)]
    [InlineData("levers.internship_regulation.gain: 6", "internship_regulation", 0.6, 0.24)]
    [InlineData("", "internship_regulation", 0, 0)]
    [InlineData("", "matching_platform", 0, 0)]
    [InlineData("", "matching_platform", 1, 0.101139)]
    [InlineData("cooperation.meetings: 0.2, levers.matching_platform.gain: 6", "matching_platform", 0.6, 0.451188)]
    [InlineData("cooperation.meetings: 0.9, levers.matching_platform.gain: 6", "matching_platform", 1, 1)]
    [InlineData("", "grants", 0, 4000)]
    [InlineData("", "grants", 1, 9056.96)]
    [InlineData("cooperation.project_funding: 0.9, cooperation.project_grant: 100000", "grants", 1, 100000)]
    public void An_effort_becomes_the_dose_that_it_meant(string parameters, string lever, double effort, double dose)
    {
        string path = _folder.Write("file.yaml", FormattableString.Invariant(
            $"version: 1\nparameters: {{{parameters}}}\npolicies: [{{lever: {lever}, value: {effort}}}]\n"));
        MigratedFile migrated = Migration.Of(path, [])!;
        Assert.Equal([], migrated.Left);
        LeverDefinition definition = LeverCatalog.Find(lever)!;
        Assert.Contains($"[{{{ScenarioWriter.Dose(definition, ScenarioWriter.Number(dose))}}}]", migrated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_how_an_effort_became_a_floor_of_training()
    {
        string path = _folder.Write("file.yaml", "version: 1\nextends: gone.yaml\npolicies: [{lever: internship_regulation, value: 0.5}]\n"
            + "design: {levers: {factors: {internship_regulation: [0, 1]}}}\n");
        Answer answer = RongheProgram.InProcess("migrate", path, "--out", "-");
        Assert.Equal(ExitCode.Ok, answer.Code);
        Assert.Contains("policies: [{lever: internship_regulation, training_floor: 0.2}]\n"
            + "design: {levers: {factors: {internship_regulation: [0, 0.4]}}}\n", answer.Output, StringComparison.Ordinal);
        Assert.Contains("internship_regulation of effort 0.5 is training_floor 0.2, 0.4 times the effort: an effort stood for no floor",
            answer.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lever_that_the_first_edition_did_not_have_is_in_no_table_of_it() =>
        Assert.DoesNotContain(GoneKeys.All, static gone => gone.Key.Contains("internship_duty", StringComparison.Ordinal));

    [Fact]
    public void What_was_in_force_in_code_is_written_where_the_file_changed_it_or_extends_none()
    {
        Assert.Contains("policies_in_force: [{lever: grants, cny_per_programme: 3000}, {lever: tax_credit, share: 0.02}]",
            Migrated("version: 1\nparameters: {cooperation.project_funding: 0.03, cooperation.project_grant: 100000, "
                + "decision.ordinary_relief: 0.02}\n"), StringComparison.Ordinal);
        Assert.Contains("policies_in_force: [{lever: tax_credit, share: 0.05}]",
            Migrated("version: 1\nextends: a.yaml\nparameters: {cooperation.project_funding: 0}\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("policies_in_force", Migrated("version: 1\nextends: a.yaml\nparameters: {industry.turnover: 0.05}\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Gone_keys_become_comments_and_groups_that_they_leave_empty_stay_groups()
    {
        string text = Migrated("version: 1\nextends: a.yaml\nparameters:\n  # why\n  levers.grants.gain: 5   # mine\ndesign:\n"
            + "  uncertainties:\n    factors: {levers.grants.saturation: plausible, industry.turnover: plausible}\n");
        Assert.Contains("parameters: {}\n  # why\n  # Gone since the first edition: grants is dosed", text, StringComparison.Ordinal);
        Assert.Contains("  # levers.grants.gain: 5   # mine\n", text, StringComparison.Ordinal);
        Assert.Contains("    factors: {industry.turnover: plausible}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policies: [{lever: tax_credit, value: 0.5, budget: 100}]", "3:52: needs a person: the budget holds back what share itself takes now")]
    [InlineData("policies: [{lever: internship_regulation, value: 0.5, budget: 100}]",
        "3:63: needs a person: no budget holds back internship_regulation, which costs no public money any more")]
    [InlineData("policies: [{lever: internship_regulation, value: 1, phase_in: 4}]", "3:63: needs a person: phase_in raises the training_floor itself")]
    [InlineData("policies: [{lever: grants, value: \"0.5\"}]", "3:35: needs a person: grants takes 'cny_per_programme'")]
    [InlineData("design: {levers: {factors: {grants: plausible}}}", "3:37: needs a person: grants is varied in CNY/programme/quarter")]
    [InlineData("design: {levers: {method: table, table: t.csv}}", "3:41: needs a person: columns of the table")]
    [InlineData("design: {constants: {decision.ordinary_relief: 0.1}}", "3:22: needs a person: the design set decision.ordinary_relief")]
    public void What_cannot_be_done_mechanically_names_the_line_that_needs_a_person(string line, string said)
    {
        string path = _folder.Write("file.yaml", "version: 1\nextends: gone.yaml\n" + line + "\n");
        Answer answer = RongheProgram.InProcess("migrate", path);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("file.yaml:" + said, answer.Messages, StringComparison.Ordinal);
        Assert.Contains("which is not done yet", answer.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_overwritten_unless_forced_and_the_text_may_go_to_standard_output()
    {
        string path = _folder.Write("file.yaml", "version: 1\nextends: gone.yaml\n"), taken = _folder.Write("file.v2.yaml", "mine");
        Assert.Equal(ExitCode.BadInput, RongheProgram.InProcess("migrate", path).Code);
        Assert.Equal("mine", File.ReadAllText(taken));
        Answer shown = RongheProgram.InProcess("migrate", path, "--out", "-");
        Assert.Equal((ExitCode.Ok, "version: 2\nextends: gone.yaml\n"), (shown.Code, shown.Output));
        RongheProgram.InProcess("migrate", path, "--force");
        Assert.Equal("version: 2\nextends: gone.yaml\n", File.ReadAllText(taken));
        Assert.Equal(ExitCode.BadInput, RongheProgram.InProcess("migrate", Path.Combine(_folder.Path, "no.yaml")).Code);
        Assert.Equal(ExitCode.BadInput, RongheProgram.InProcess("migrate", _folder.Write("bad.yaml", "a: [")).Code);
    }

    [Fact]
    public void Lines_ends_and_braces_are_kept()
    {
        Assert.Equal("version: 2\r\nseed: 3\r\npolicies_in_force: [{lever: grants, cny_per_programme: 4000}, {lever: tax_credit, share: 0.05}]\r\n",
            Migrated("version: 1\r\nseed: 3\r\n"));
        Assert.Equal("{policies_in_force: [{lever: grants, cny_per_programme: 4000}, {lever: tax_credit, share: 0.05}], version: 2}\n",
            Migrated("{version: 1}\n"));
    }

    [Theory]
    [InlineData("decision.ordinary_relief", "'policies_in_force: [{lever: tax_credit, share: 0.05}]'")]
    [InlineData("cooperation.project_funding", "'policies_in_force: [{lever: grants, cny_per_programme: 4000}]'")]
    [InlineData("levers.internship_regulation.gain", "dosed in the unit of the law, 'training_floor'")]
    [InlineData("levers.grants.unit_cost", "dosed in the unit of the law, 'cny_per_programme'")]
    [InlineData("world.least_heads", "write 'world.least_staff', 5 times the number: enterprises are counted in members of staff")]
    public void The_reader_says_of_a_gone_key_what_to_write_instead_and_sends_nobody_to_migrate_a_file_of_today(string key, string expected)
    {
        using var folder = new ScenarioFolder();
        string said = Assert.Single(folder.Mistakes($"version: 2\nextends: base.yaml\nparameters: {{{key}: 0.1}}\n"));
        Assert.StartsWith($"3:14 there is no parameter '{key}': it is gone; ", said, StringComparison.Ordinal);
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.DoesNotContain("migrate", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("labour_market.host_retention", "is the share of trainees that take an offer, another number")]
    [InlineData("decision.learning_rate", "learning weighs what is seen by how precise it is")]
    [InlineData("cooperation.places_share", "enterprises decide how many places they want")]
    [InlineData("education.practice_without_effort", "'practice.quality_by_effort'")]
    public void What_was_replaced_by_decisions_of_hosts_has_no_key_that_says_the_same(string key, string why)
    {
        using var folder = new ScenarioFolder();
        Assert.Contains(why, Assert.Single(folder.Mistakes($"extends: base.yaml\nparameters: {{{key}: 0.1}}\n")), StringComparison.Ordinal);
        Assert.Contains($"# Gone since the first edition: {key}: 0.1; ", Migrated($"version: 1\nparameters: {{{key}: 0.1}}\n"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("world.settling_rounds")]
    [InlineData("world.settling_pace")]
    public void A_key_that_came_and_went_within_this_edition_is_said_to_be_left_out(string key)
    {
        using var folder = new ScenarioFolder();
        Assert.Equal($"2:14 there is no parameter '{key}': it is gone; leave it out: the world starts at rest, without rounds of settling",
            Assert.Single(folder.Mistakes($"extends: base.yaml\nparameters: {{{key}: 3}}\n")));
    }

    [Fact]
    public void The_table_names_no_key_of_today_but_those_that_mean_something_else() => Assert.All(GoneKeys.All, static gone =>
    {
        Assert.True(ParameterCatalog.Find(gone.Key) is null || gone.Becomes == gone.Key, gone.Key);
        Assert.True(gone.Becomes is null || ParameterCatalog.Find(gone.Becomes) is not null, gone.Key);
    });

    public void Dispose() => _folder.Dispose();

    private string Migrated(string text) => Migration.Of(_folder.Write("file.yaml", text), [])!.Text;

    /// <summary>The shipped scenarios of the first edition beside the tables of today.</summary>
    private void TakeFirstEdition()
    {
        foreach (string file in Directory.GetFiles(FirstEdition)) File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        string data = Directory.CreateDirectory(Path.Combine(_folder.Path, "data")).FullName;
        foreach (string table in Directory.GetFiles(Path.Combine(ScenarioFolder.Shipped(), "data"), "*.csv"))
            File.Copy(table, Path.Combine(data, Path.GetFileName(table)));
    }
}
