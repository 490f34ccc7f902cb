using System.Text.Json.Nodes;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Commands;

/// <summary>Commands in-process: exit codes, tables on the output, messages beside it.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rnu", "There is no command 'rnu' (did you mean 'run'?).")]
    [InlineData("--hepl", "There is no option '--hepl' (did you mean '--help'?).")]
    [InlineData("run small.yaml --treads 2", "'ronghe run' has no option '--treads' (did you mean '--threads'?).")]
    [InlineData("schema extra", "'ronghe schema' does not take 'extra'.")]
    [InlineData("run", "FILE")]
    [InlineData("run x.yaml --threads 0", "--threads must be a whole number from 1 to 1024, but is 0.")]
    [InlineData("run x.yaml --replications none", "--replications must be a whole number, but is 'none'.")]
    [InlineData("run x.yaml --format xlsx", "xlsx")]
    [InlineData("describe paramters", "did you mean 'parameters'?")]
    [InlineData("describe levers concensus", "(did you mean 'consensus'?)")]
    [InlineData("import", "--raw")]
    public void Usage_mistakes_exit_with_2_and_say_what_is_near(string line, string expected)
    {
        (int code, string output, string messages) = Run(line.Split(' '));
        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Contains(expected, messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("validate -h")]
    public void Help_is_on_the_output_within_80_characters(string line)
    {
        (int code, string output, string messages) = Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((ExitCode.Ok, ""), (code, messages));
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), text => Assert.True(text.TrimEnd().Length <= 80, text));
    }

    [Fact]
    public void Validate_summarises_sound_files_and_warns_beside()
    {
        (int code, string output, string messages) = Run("validate", _folder.In("base.yaml"), "--set", "industry.upgrade_gain=2.5");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("ok: Base; 2 regions, 3 sectors, 5 colleges, 40 enterprises, 1,000 entrants a year; 2010-Q1 to 2049-Q4; no " +
            "policy", output, StringComparison.Ordinal);
        Assert.Contains("warning: --set industry.upgrade_gain=2.5: industry.upgrade_gain = 2.5 (ratio) is possible but not plausible",
            messages, StringComparison.Ordinal);
        Assert.Equal("", Run("validate", "-q", _folder.In("base.yaml")).Output);
    }

    [Fact]
    public void Plan_takes_what_run_takes_and_adds_up_several_files()
    {
        string file = _folder.In("base.yaml");
        string other = _folder.Write("other.yaml", "extends: base.yaml\nparameters: {industry.upgrade_gain: 1.3}\n");
        (int code, string output, _) = Run("plan", file, other, "--periods", "4", "-n", "3", "--seed", "5");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("all files", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ +runs +6 +of all files together", output);
        Assert.Contains("paired", output, StringComparison.Ordinal);
        Assert.Contains("periods must be a number from 1", Run("plan", file, "--periods", "0").Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void New_and_report_say_in_words_what_cannot_be_written()
    {
        (int code, _, string messages) = Run("new", "--extends", _folder.In("base.yaml"), "-o", _folder.In("no/such.yaml"));
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("There is no folder", messages, StringComparison.Ordinal);
        string results = _folder.In("results");
        Assert.Equal(ExitCode.Ok, Run("run", _folder.In("base.yaml"), "-n", "1", "--periods", "4", "--out", results).Code);
        File.Delete(Path.Combine(results, "report.html"));
        Directory.CreateDirectory(Path.Combine(results, "report.html"));
        (code, _, messages) = Run("report", results);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("report.html could not be written: ", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_several_files_come_together_in_the_order_of_lines()
    {
        string one = _folder.Write("one.yaml", "extends: base.yaml\nperiods: 0\nseed: x\n");
        string two = _folder.Write("two.yaml", "extends: base.yaml\nbudget: -1\n");
        (int code, string output, string messages) = Run("validate", one, two);
        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        string[] lines = messages.TrimEnd().Split(Environment.NewLine);
        Assert.StartsWith(one + ":2:10: periods", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(one + ":3:7: seed", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(two + ":2:9: budget", lines[2], StringComparison.Ordinal);
        Assert.Equal("3 mistakes. Nothing was run or written.", lines[3]);
    }

    [Fact]
    public void A_run_with_bad_input_exits_with_2_and_writes_nothing()
    {
        string results = _folder.In("results");
        (int code, string output, string messages) =
            Run("run", _folder.In("base.yaml"), "--seed", "-1", "--periods", "0", "--out", results);
        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Contains("--seed -1: seed must be a whole number", messages, StringComparison.Ordinal);
        Assert.Contains("--periods 0: periods must be a number from 1", messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(results));
    }

    [Fact]
    public void A_run_writes_its_folder_and_its_summary()
    {
        string results = _folder.In("results");
        (int code, string output, string messages) = Run("run", _folder.In("base.yaml"), "--periods", "3", "--set", "world.burn_in=2",
            "-n", "2", "--threads", "1", "--format", "csv", "--out", results);
        Assert.True(code == ExitCode.Ok, messages);
        Assert.Contains("integration", output, StringComparison.OrdinalIgnoreCase);
        Assert.True(File.Exists(Path.Combine(results, "manifest.json")));
    }

    [Fact]
    public void A_cancelled_run_exits_with_130()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        (int code, _, _) = Run(new Settings(cancelled.Token), "run", _folder.In("base.yaml"), "--out", _folder.In("results"));
        Assert.Equal(ExitCode.Interrupted, code);
    }

    [Theory]
    [InlineData("parameters")]
    [InlineData("observations")]
    [InlineData("schedule")]
    [InlineData("scenario")]
    [InlineData("levers")]
    public void Catalogues_print_in_every_form(string what)
    {
        string text = Run("describe", what).Output;
        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
        var json = (JsonArray)JsonNode.Parse(Run("describe", what, "--format", "json").Output)!;
        int rows = json.Count;
        Assert.True(rows > 5);
        Assert.Equal(rows + 1, Run("describe", what, "--format", "csv").Output.TrimEnd().Split('\n').Length);
        Assert.Equal(rows + 2, Run("describe", what, "--format", "markdown").Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Levers_show_every_number_of_a_dose_with_its_bounds_and_break_no_word()
    {
        (_, string text, _) = Run("describe", "levers");
        Assert.Contains("vocational 0 to 2", text, StringComparison.Ordinal);
        Assert.Contains("undergraduate 0 to 1", text, StringComparison.Ordinal);
        Assert.Contains("training_floor 0 to 1", text, StringComparison.Ordinal);
        foreach (LeverDefinition lever in LeverCatalog.All)
        {
            Assert.All(lever.Rate.Split(' '), word => Assert.Matches($@"(?m)(?<=\s){word}(?=\s)", text));
            Assert.All(lever.Dose.Numbers, dose => Assert.Matches($@" {dose.Key}\s", text));
        }
    }

    [Fact]
    public void Other_programs_read_whole_keys_and_a_screen_those_of_a_group_without_its_name()
    {
        string[] piped = Run("describe", "parameters").Output.Split('\n');
        Assert.All(ParameterCatalog.All, parameter =>
            Assert.Contains(piped, line => line.Contains($" {parameter.Key} ", StringComparison.Ordinal)));
        using var screen = new StringWriter();
        RongheCommands.Run(["describe", "parameters"], new Terminal(screen, TextWriter.Null, TextReader.Null, default) { IsScreen = true });
        Assert.DoesNotContain(" industry.upgrade_gain ", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains(" upgrade_gain ", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_entry_is_described_in_full()
    {
        string text = Run("describe", "parameters", "industry.upgrade_gain").Output;
        Assert.Contains("possible   1 to 3", text, StringComparison.Ordinal);
        Assert.Contains("source", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_prints_a_table_or_says_that_nothing_differs()
    {
        string other = _folder.Write("other.yaml", "extends: base.yaml\nperiods: 80\n");
        Assert.Equal("key,base.yaml,other.yaml\nperiods,,80\n", Run("diff", _folder.In("base.yaml"), other, "--format", "csv").Output);
        (int code, string output, string messages) = Run("diff", other, other);
        Assert.Equal((ExitCode.Ok, "", "The scenarios do not differ." + Environment.NewLine), (code, output, messages));
    }

    [Fact]
    public void Schema_goes_to_the_output_or_to_a_file()
    {
        string file = _folder.In("schema.json");
        Assert.Equal(ExitCode.Ok, Run("schema", "--out", file).Code);
        Assert.Equal(Run("schema").Output, File.ReadAllText(file));
        Assert.Equal(ExitCode.Failed, Run("schema", "--out", _folder.In("base.yaml/x.json")).Code);
    }

    [Fact]
    public void Import_reports_a_missing_folder_and_exits_with_2()
    {
        (int code, _, string messages) = Run("import", "--raw", _folder.In("nothing"), "--out", _folder.In("data"));
        Assert.Equal(ExitCode.BadInput, code);
        Assert.NotEmpty(messages);
        Assert.False(Directory.Exists(_folder.In("data")));
    }

    [Fact]
    public void New_writes_a_scenario_from_options_that_validates()
    {
        string file = _folder.In("mine.yaml");
        string[] options = ["new", "--name", "Li's plan", "--extends", _folder.In("base.yaml"), "--lever", "grants", "--value", "0.4",
            "--out", file];
        Assert.Equal(ExitCode.Ok, Run(options).Code);
        Assert.Contains("extends: 'base.yaml'", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("Li's plan", Run("validate", file).Output, StringComparison.Ordinal);
        (int code, _, string messages) = Run(options);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("exists; --force replaces it", messages, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, Run([.. options, "--force"]).Code);
    }

    [Fact]
    public void New_refuses_wrong_options_and_writes_nothing()
    {
        string file = _folder.In("mine.yaml");
        (int code, _, string messages) =
            Run("new", "--extends", _folder.In("base.yaml"), "--lever", "grant", "--value", "2", "--from", "2018", "--out", file);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("--lever: there is no lever 'grant' (did you mean 'grants'?)", messages, StringComparison.Ordinal);
        Assert.Contains("--value: value must be a number from 0 to 1", messages, StringComparison.Ordinal);
        Assert.Contains("--from: from must be a quarter", messages, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("税收抵免", "tax_credit")]
    [InlineData("凝聚共识", "consensus")]
    public void New_takes_the_Chinese_name_of_a_lever_and_writes_its_key(string name, string key)
    {
        (int code, string output, _) = Run("new", "--extends", _folder.In("base.yaml"), "--lever", name);
        Assert.Equal(ExitCode.Ok, code);
        Assert.Equal(Run("new", "--extends", _folder.In("base.yaml"), "--lever", key).Output, output);
        Assert.Contains($"- {{lever: {key}, ", output, StringComparison.Ordinal);
        Assert.Contains($"--lever: there is no lever '{name}x' (did you mean '{name}'?)",
            Run("new", "--extends", _folder.In("base.yaml"), "--lever", name + "x").Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void New_asks_on_a_terminal_and_takes_defaults_for_empty_answers()
    {
        string file = _folder.In("asked.yaml");
        var settings = new Settings(default)
            { IsInteractive = true, Input = $"My test\n{_folder.In("base.yaml")}\ntax_credit\n\n\n4\n\n\n\n{file}\n" };
        (int code, string output, string messages) = Run(settings, "new");
        Assert.Equal((ExitCode.Ok, ""), (code, output));
        Assert.Contains("Title [My scenario]: ", messages, StringComparison.Ordinal);
        Assert.Contains("- {lever: tax_credit, share: 0.3, from: 2018-Q1, phase_in: 4}", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void New_asks_again_while_an_answer_is_wrong_and_takes_several_policies_cities_and_marks_of_units()
    {
        string file = _folder.In("several.yaml"), @base = _folder.In("base.yaml");
        var settings = new Settings(default)
        {
            IsInteractive = true,
            Input = $"Two policies\n{@base}x\n{@base}\ntax_credt\ntax_credit\n300 %\n30 %\n1999-Q1x\n2012-Q1\n4\n2020-Q1\nNrth\nNorth\n"
                + $"直接补贴\n2万\n\n0\n\n\n\n{file}\n",
        };
        (int code, _, string messages) = Run(settings, "new");
        Assert.True(code == ExitCode.Ok, messages);
        string written = File.ReadAllText(file);
        Assert.Contains("- {lever: tax_credit, share: 0.3, from: 2012-Q1, until: 2020-Q1, phase_in: 4, regions: ['North']}", written,
            StringComparison.Ordinal);
        Assert.Contains("- {lever: grants, cny_per_programme: 20000, from: 2018-Q1, phase_in: 0}", written, StringComparison.Ordinal);
        foreach (string said in (string[])["did you mean 'tax_credit'?", "share must be a number from 0 to 1", "from must be a quarter",
            "there is no region 'Nrth' (did you mean 'North'?)"])
            Assert.Contains(said, messages, StringComparison.Ordinal);
        Assert.False(NewDraft.Exists);
        Assert.Equal(ExitCode.Ok, Run("validate", file).Code);
    }

    [Fact]
    public void New_goes_on_after_an_interruption_where_it_was()
    {
        string file = _folder.In("resumed.yaml");
        using var stop = new CancellationTokenSource();
        using var input = new StoppingReader($"Begun\n{_folder.In("base.yaml")}\nconsensus\n", stop);
        using StringWriter output = new(), messages = new();
        int code = RongheCommands.Run(["new"], new Terminal(output, messages, input, stop.Token) { IsInteractive = true });
        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Contains($"kept in {NewDraft.Name}", messages.ToString(), StringComparison.Ordinal);
        var settings = new Settings(default) { IsInteractive = true, Input = $"\n0.5\n\n\n\n\n\n{file}\n" };
        (code, _, string said) = Run(settings, "new");
        Assert.True(code == ExitCode.Ok, said);
        Assert.Contains("scenario: 'Begun'", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("lever: consensus, value: 0.5", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.False(NewDraft.Exists);
    }

    [Fact]
    public void A_chinese_user_is_answered_in_chinese()
    {
        string file = _folder.Write("wrong.yaml", "extends: base.yaml\nperiods: 0\npolicies: [{lever: tax_credt, share: 0.3}]\n");
        (int code, _, string messages) = Run("validate", file, "--language", "zh");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("periods 必须是 1 至 4000 的数（季度），而写的是 0", messages, StringComparison.Ordinal);
        Assert.Contains("没有政策工具 'tax_credt'（是否想写 'tax_credit'？）", messages, StringComparison.Ordinal);
        Assert.Contains("2 处错误。未运行，也未写入任何内容。", messages, StringComparison.Ordinal);
        _folder.Write("two.yaml", "extends: base.yaml\nscenario: {en: Both, zh: 双语}\n");
        Assert.Contains("正确：双语；", Run("validate", _folder.In("two.yaml"), "--language", "zh").Output, StringComparison.Ordinal);
        Assert.Contains("ok: Both; ", Run("validate", _folder.In("two.yaml")).Output, StringComparison.Ordinal);
        Assert.Contains("没有命令 'rn'（是否想写 'run'？）。", Run("rn", "--language", "zh").Messages, StringComparison.Ordinal);
    }

    /// <summary>Somebody who answers and then presses Ctrl-C.</summary>
    private sealed class StoppingReader(string text, CancellationTokenSource stop) : StringReader(text)
    {
        public override string? ReadLine()
        {
            string? line = base.ReadLine();
            if (line is null) stop.Cancel();
            return line;
        }
    }

    [Theory]
    [InlineData(null, "{lever: internship_duty, vocational: 2, undergraduate: 1, from: 2018-Q1, phase_in: 8}")]
    [InlineData("1", "{lever: internship_duty, vocational: 1, undergraduate: 0.5, from: 2018-Q1, phase_in: 8}")]
    public void New_writes_every_number_of_a_dose(string? value, string expected)
    {
        string[] dose = value is null ? [] : ["--value", value];
        (int code, string output, _) = Run(["new", "--extends", _folder.In("base.yaml"), "--lever", "internship_duty", .. dose]);
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        (code, _, string messages) = Run("new", "--extends", _folder.In("base.yaml"), "--lever", "internship_duty", "--value", "3");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("--value: vocational must be a number from 0 to 2 (quarters), but is 3", messages, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Messages) Run(params string[] arguments) => Run(new Settings(default), arguments);

    private static (int Code, string Output, string Messages) Run(Settings settings, params string[] arguments)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        using var input = new StringReader(settings.Input);
        int code = RongheCommands.Run(arguments, new Terminal(output, messages, input, settings.Cancellation)
            { IsInteractive = settings.IsInteractive });
        return (code, output.ToString(), messages.ToString());
    }

    private sealed record Settings(CancellationToken Cancellation)
    {
        public bool IsInteractive { get; init; }

        public string Input { get; init; } = "";
    }
}
