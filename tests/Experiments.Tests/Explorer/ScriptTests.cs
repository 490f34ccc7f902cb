using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Explorer;

/// <summary><c>explore --script</c>: what it prints, and how it refuses.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_session_moves_a_lever_runs_compares_saves_and_reloads()
    {
        string saved = _folder.In("mine.yaml"), csv = _folder.In("mine.csv");
        (int code, string output, string messages) = Play($"""
            # a comment
            step 4
            lever talent_integration 0.6 in North,South
            compare without
            run 2014-Q1
            expect partnerships > 0
            print
            save {saved}
            export {csv}
            load {saved}
            run 2014-Q1
            undo
            """);
        Assert.Equal((ExitCode.Ok, ""), (code, messages));
        Assert.All(output.Split('\n'),
            line => Assert.True(Experiments.Basics.CellWidth.Of(line.TrimEnd()) <= Math.Max(80, saved.Length + 30), line));
        Assert.Contains("Talent integration = 0.6 from 2011-Q1 in North, South.", output, StringComparison.Ordinal);
        Assert.Contains("A with, B without policy", output, StringComparison.Ordinal);
        Assert.Contains("Nothing to undo.", output, StringComparison.Ordinal);
        Assert.Contains("- {lever: talent_integration, value: 0.6, from: 2011-Q1, regions: ['North', 'South']}", File.ReadAllText(saved),
            StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(csv);
        Assert.StartsWith("scenario_id,policy_id,replication_id,seed,period,date,group_kind,group,outcome,value,unit", lines[0],
            StringComparison.Ordinal);
        Assert.Equal(2, lines.Skip(1).Select(line => line.Split(',')[1]).Distinct().Count());
        string[] walked = [.. output.Split('\n').Where(line => line.StartsWith("2014-Q1: integration", StringComparison.Ordinal))];
        Assert.Equal(2, walked.Length);
        Assert.Equal(walked[0], walked[1]);
    }

    /// <summary>Commands take what scenario files take, and show and save the same.</summary>
    [Fact]
    public void Commands_take_Chinese_and_official_names()
    {
        _folder.Write("cities.csv", "id,chinese_name,enterprise_weight\nChangsha,长沙市,0.6\nXiangxi,湘西土家族苗族自治州,0.4\n");
        string world = _folder.Write("hunan.yaml", "extends: base.yaml\npopulation: {regions: cities.csv}\n");
        string saved = _folder.In("saved.yaml");
        (int code, string named, string messages) = Play($"""
            load {world}
            lever 税收抵免 0.2 in 长沙，湘西土家族苗族自治州
            step 4
            region 长沙市
            print
            sector 制造业
            show sectors
            print
            help 税收抵免
            save {saved}
            """);
        Assert.Equal((ExitCode.Ok, ""), (code, messages));
        (_, string keyed, _) = Play($"""
            load {world}
            lever tax_credit 0.2 in Changsha,Xiangxi
            step 4
            region Changsha
            print
            sector 31-33
            show sectors
            print
            help tax_credit
            save {saved} replace
            """);
        static string[] Shown(string output) => [.. output.Split('\n').Where(static line => !line.StartsWith('>')
            && !line.StartsWith("Saved", StringComparison.Ordinal))];
        Assert.Equal(Shown(keyed), Shown(named));
        Assert.Contains("{lever: tax_credit, share: 0.2, from: 2010-Q1, regions: ['Changsha', 'Xiangxi']}", File.ReadAllText(saved),
            StringComparison.Ordinal);
        Assert.Contains("there is no region '长纱' (did you mean '长沙'?)", Play($"load {world}\nregion 长纱\n").Messages, StringComparison.Ordinal);
        Assert.Contains("there is no lever '税收抵兔' (did you mean '税收抵免'?)", Play("lever 税收抵兔 0.2\n").Messages, StringComparison.Ordinal);
        Assert.Contains("there is no sector '制造' (did you mean '制造业'?)", Play("sector 制造\n").Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_names_the_quarter_it_belongs_to()
    {
        (_, string output, string messages) = Play("run 2010-Q3\nexpect partnerships < 0\n");
        Assert.Contains("2010-Q3: integration", output, StringComparison.Ordinal);
        Assert.Contains(" in 2010-Q3", messages, StringComparison.Ordinal);
        string screen = Play("step 3\nprint\nback 1\nrestart\nprint\n").Output;
        string[] lines = [.. screen.Split('\n').Select(line => line.TrimEnd())];
        Assert.Equal(2, lines.SkipWhile(line => line != "> print").TakeWhile(line => line != "> back 1")
            .Count(line => line.Contains("2010-Q3", StringComparison.Ordinal)));
        Assert.Contains("At the end of 2010-Q2.", lines);
        Assert.Contains("At the start of 2010-Q1.", lines);
        Assert.DoesNotContain("2009-Q4", screen, StringComparison.Ordinal);
        Assert.Contains("Nothing yet", Play("expect partnerships > 0\n").Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_saved_over_the_file_it_was_opened_from_loses_nothing()
    {
        string mine = _folder.Write("mine.yaml", "scenario: Mine\nextends: base.yaml\nperiods: 24\nparameters: {industry.turnover: " +
            "0.06}\npolicies: [{lever: consensus, value: 0.4}]\n");
        string other = _folder.In("other.yaml");
        Assert.Equal(ExitCode.Ok, Play($"load {mine}\nlever grants 0.5\nsave {mine} replace\nundo\nsave {other}\nload {mine}\n").Code);
        ScenarioDocument saved = ScenarioReader.Read(mine);
        Assert.Equal(("Mine", 24, 0.06),
            (saved.Name, saved.Scenario.Periods, ParameterCatalog.Find("industry.turnover")!.Get(saved.Scenario.Parameters)));
        Assert.Equal([Lever.Consensus, Lever.Grants], saved.Scenario.Policies.Select(measure => measure.Lever));
        Assert.Equal([Lever.Consensus], ScenarioReader.Read(other).Scenario.Policies.Select(measure => measure.Lever));
    }

    [Fact]
    public void A_duty_moved_by_hand_keeps_both_numbers_on_the_screen_in_the_log_and_in_the_file()
    {
        string mine = _folder.Write("mine.yaml", "extends: base.yaml\nperiods: 8\n"), saved = _folder.In("saved.yaml");
        string script = $"load {mine}\nlever internship_duty 1\nstep\nlever internship_duty 0,1 in North\nstep\nprint\nsave {saved}\n";
        (int code, string output, string messages) = Play(script);
        Assert.Equal((ExitCode.Ok, ""), (code, messages));
        Assert.Contains("Internship duty = vocational 1, undergraduate 0.5 from 2010-Q1", output, StringComparison.Ordinal);
        Assert.Contains("vocational 0, undergraduate 1", output, StringComparison.Ordinal);
        Assert.Equal([(1, 0.5, 0), (1, 0.5, 0), (0, 1, 1)], ScenarioReader.Read(saved).Scenario.Policies
            .Select(static m => (m.Value, m.SecondValue, m.From)));
        Assert.Contains("高职 1、本科 0.5", Play("lever internship_duty 1\n", "--language", "zh").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("save base.yaml replace")]
    [InlineData("save regions.csv replace")]
    [InlineData("export base.yaml replace")]
    [InlineData("export mine.yaml replace")]
    public void What_a_session_was_made_from_is_not_written_over(string command)
    {
        string mine = _folder.Write("mine.yaml", "extends: base.yaml\n");
        string[] files = [_folder.In("base.yaml"), _folder.In("regions.csv"), mine];
        string[] before = [.. files.Select(File.ReadAllText)];
        string[] words = command.Split(' ');
        Assert.Contains("which is therefore kept", Play($"load {mine}\n{words[0]} {_folder.In(words[1])} replace\n").Messages,
            StringComparison.Ordinal);
        Assert.Equal(before, files.Select(File.ReadAllText));
    }

    [Fact]
    public void The_luck_in_force_is_shown_and_saved()
    {
        string file = _folder.In("lucky.yaml");
        string output = Play($"print\nluck 3\nstep\nprint\nsave {file}\n").Output;
        Assert.Single(output.Split('\n'), line => line.Contains("  luck 3  ", StringComparison.Ordinal));
        Assert.Contains("--replication 3", output, StringComparison.Ordinal);
        Assert.Contains("'ronghe run lucky.yaml --replication 3'", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(16, ScenarioReader.Read(file).ScenarioId.Length);
    }

    [Fact]
    public void Mistakes_of_a_script_are_found_before_it_plays()
    {
        (int code, string output, string messages) = Play("step\nlevr x\nset a\nprint\n");
        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Contains("script.txt:2: there is no command 'levr' (did you mean 'lever'?)", messages, StringComparison.Ordinal);
        Assert.Contains("script.txt:3: write 'set PARAMETER VALUE'", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lever consensu 1", "there is no lever 'consensu' (did you mean 'consensus'?)")]
    [InlineData("lever consensus 2", "consensus must be a number from 0 to 1")]
    [InlineData("lever internship_duty 3", "internship_duty must be a number from 0 to 2 (quarters), but is '3'")]
    [InlineData("lever internship_duty 2,1.5", "undergraduate must be a number from 0 to 1 (quarters), but is '1.5'")]
    [InlineData("lever consensus 1 in Nroth", "there is no region 'Nroth' (did you mean 'North'?)")]
    [InlineData("set industry.turnover 9", "industry.turnover must be a number from 0 to 0.5")]
    [InlineData("expect integration > 5", "expected integration > 5")]
    [InlineData("run 2009-Q1", "2009-Q1 is not later than")]
    [InlineData("sector 99", "there is no sector '99'")]
    [InlineData("save /nowhere/x.yaml", "/nowhere")]
    [InlineData("load nowhere.yaml", "file not found")]
    [InlineData("check", "No lesson is under way")]
    [InlineData("lesson nothing", "holds no lesson 'nothing'")]
    [InlineData("print 80", "the size must be written")]
    public void A_command_that_cannot_be_done_stops_the_script_with_its_line(string command, string expected)
    {
        (int code, _, string messages) = Play("step\n" + command + "\nprint\n");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("script.txt:2: ", messages, StringComparison.Ordinal);
        Assert.Contains("The script stopped in line 2; what it did before stands.", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was", messages, StringComparison.Ordinal);
        Assert.Contains(expected, messages, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_script_is_told_what_a_script_is()
    {
        Assert.Contains("a script is commands", Play("\n").Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("scenario", Play("").Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\'')]
    public void A_name_with_spaces_stands_in_quotes(char quote)
    {
        string file = _folder.In("my own.yaml");
        (int code, string output, _) = Play($"save {quote}{file}{quote}\nload {quote}{file}{quote}\n");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("Loaded my own.", output, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void Without_a_terminal_and_a_script_it_says_what_to_do()
    {
        (int code, string output, string messages) = Run("explore", _folder.In("base.yaml"));
        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Contains("--script FILE", messages, StringComparison.Ordinal);
        Assert.Contains("--language must be en or zh", Run("explore", "--language", "fr").Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_is_written_as_lessons_and_docs_name_it_with_a_colon_or_as_on_the_screen_without()
    {
        (int code, string output, string messages) = Play(":watch poaching\n: step\nwatch poaching\n");
        Assert.Equal((ExitCode.Ok, ""), (code, messages));
        Assert.Contains("> watch poaching", output, StringComparison.Ordinal);
        Assert.Contains("2010-Q1: poaching ", output, StringComparison.Ordinal);
        Assert.Contains("there is no command 'wtach'", Play(":wtach poaching\n").Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "watch OBSERVATION")]
    [InlineData("help poaching", "trainees with an offer who were hired away")]
    [InlineData("lesson poaching-and-win-win\nhelp quantity_gap", "0 is one post a person")]
    [InlineData("lesson poaching-and-win-win", "Look up \"poaching\"")]
    [InlineData("lessons", "hot-schools-cold-enterprises")]
    public void What_the_screen_turns_to_for_its_text_a_script_prints(string script, string expected)
    {
        (int code, string output, string messages) = Play(script + "\n");
        Assert.Equal((ExitCode.Ok, ""), (code, messages));
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), static line => Assert.True(CellWidth.Of(line.TrimEnd()) <= 80, line));
    }

    [Fact]
    public void The_screen_in_the_docs_has_the_sliders_of_today()
    {
        string[] docs = File.ReadAllLines(Path.Combine(ScenarioFolder.Shipped(), "..", "docs", "explore.md"));
        string script = _folder.Write("sliders.txt", "lever tax_credit 0.2\nlever matching_platform 0.1\nprint 100x34\n");
        string[] screen = Run("explore", "--script", script, "--language", "en").Output.Split('\n');
        Assert.Equal(Sliders(screen), Sliders(docs));
    }

    /// <summary>What stands left of the line that parts the screen, in the rows with a slider.</summary>
    private static IEnumerable<string> Sliders(IEnumerable<string> lines) =>
        lines.Where(static line => line.Contains('│')).Select(static line => line.Split('│')[0].TrimEnd())
            .Where(static left => left.Contains('●'));

    [Fact]
    public void It_speaks_the_language_it_is_told() =>
        Assert.Contains("凝聚共识 = 1，自 2010-Q1 起。", Play("lever consensus 1\n", "--language", "zh").Output, StringComparison.Ordinal);

    private (int Code, string Output, string Messages) Play(string script, params string[] options) =>
        Run(["explore", _folder.In("base.yaml"), "--script", _folder.Write("script.txt", script), .. options.Length > 0 ? options
            : ["--language", "en"]]);

    private static (int Code, string Output, string Messages) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        int code = RongheCommands.Run(arguments, new Terminal(output, messages, TextReader.Null, default));
        return (code, output.ToString(), messages.ToString());
    }
}
