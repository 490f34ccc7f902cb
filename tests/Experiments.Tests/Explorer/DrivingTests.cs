using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Driving;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Tests.Explorer;

/// <summary>Bytes become keys however they are cut; frames arrive as drawn; the loop answers and ends as it should.</summary>
public sealed class DrivingTests : IDisposable
{
    private static readonly (int, int) Usual = (80, 24);
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a", "a")]
    [InlineData("\e[A\e[B\e[C\e[D", "up down right left")]
    [InlineData("\eOA\eOD", "up left")]
    [InlineData("\e[1;2C\e[5~\e[6~\e[H\e[F\e[Z", "shift-right pageup pagedown home end backtab")]
    [InlineData("\r\t\u007f\u0003", "enter tab backspace ctrl-c")]
    [InlineData("融é", "融 é")]
    [InlineData("\e[?1;2c\e[99;5~x", "x")]
    [InlineData("\e\ex", "escape")]
    public void Bytes_become_keys_however_they_are_cut(string sent, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(sent);
        string whole = Names(new KeyDecoder().Feed(bytes));
        Assert.Equal(expected, whole);
        var decoder = new KeyDecoder();
        Assert.Equal(expected, Names([.. bytes.SelectMany(one => decoder.Feed([one]))]));
    }

    [Fact]
    public void A_lone_escape_is_a_key_once_nothing_follows()
    {
        var decoder = new KeyDecoder();
        Assert.Empty(decoder.Feed([0x1B]));
        Assert.True(decoder.IsPending);
        Assert.Equal("escape", decoder.Flush()!.Name);
        Assert.Empty(decoder.Feed("\e[1"u8));
        Assert.Null(decoder.Flush());
        Assert.Equal("q", Names(decoder.Feed("q"u8)));
    }

    [Fact]
    public void Mouse_reports_count_from_0_and_letting_go_says_nothing()
    {
        IReadOnlyList<object> events = new KeyDecoder().Feed("\e[<0;10;5M\e[<0;10;5m\e[<64;1;1M\e[<65;1;1M\e[<0;5M"u8);
        Assert.Equal([new MouseEvent(9, 4, 0), new MouseEvent(0, 0, -1), new MouseEvent(0, 0, 1)], events.Cast<MouseEvent>());
    }

    [Fact]
    public void Random_bytes_never_stop_the_keys()
    {
        var random = new Random(5);
        var decoder = new KeyDecoder();
        for (int i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(1, 12)];
            random.NextBytes(bytes);
            decoder.Feed(bytes);
        }
        decoder.Flush();
        Assert.Equal("a", Names(decoder.Feed("a"u8)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Frames_arrive_as_drawn_though_only_changes_are_sent(bool usesColour)
    {
        ExplorerState state = State("zh");
        var writer = new FrameWriter(usesColour);
        using var screen = new FakeScreen();
        int longest = 0, last = 0;
        foreach (string command in new[] { "step", "step 6", "lever consensus 0.4", "show phase", "show sectors", "language en",
            "show course", "help", "show events" })
        {
            ScriptPlayer.Do(state, command, default);
            Canvas canvas = ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode);
            string sent = writer.Next(canvas);
            screen.Write(sent);
            Assert.Equal(canvas.Lines(), screen.Lines());
            longest = Math.Max(longest, sent.Length);
            last = writer.Next(ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode)).Length;
        }
        Assert.Equal(0, last);
        Assert.True(longest > 500);
        Assert.Equal(usesColour, screen.Raw.Contains("\e[0;1;36m", StringComparison.Ordinal));
    }

    [Fact]
    public void A_terminal_without_utf_8_is_sent_plain_characters_only()
    {
        ExplorerState state = State("en");
        var writer = new FrameWriter(usesColour: true, isPlain: true);
        foreach (string command in new[] { "step 8", "compare without", "show phase", "show sectors", "show colleges", "show events",
            "show course" })
        {
            ScriptPlayer.Do(state, command, default);
            Assert.True(writer.Next(ScreenRenderer.Draw(state, 120, 40, Glyphs.Ascii)).All(char.IsAscii), command);
        }
    }

    [Fact]
    public void Keys_run_the_world_and_q_ends()
    {
        ExplorerState state = State("en");
        using var screen = new FakeScreen(("ss\e[C\e[C", Usual), (":step 3\r", Usual), ("", (140, 45)), ("%", (60, 10)), ("", Usual),
            ("q", Usual)) { HasEnd = false };
        Assert.True(Run(state, screen));
        Assert.Equal(5, state.Session.Target);
        // The world runs on while keys are pressed: the two presses may fall into different quarters.
        Assert.Equal(0.1, state.Session.Plan.Moves[^1].Value);
        Assert.Contains("needs 80×24", screen.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_is_named_and_a_mistyped_command_says_what_is_near()
    {
        ExplorerState state = State("en");
        KeyBindings.Press(state, new Key("%", true));
        Assert.Equal("Key '%' does nothing here; ? shows the keys.", state.Message);
        foreach (char letter in ":levr grants 1") KeyBindings.Press(state, new Key(letter.ToString(), true));
        KeyBindings.Press(state, new Key("enter", false));
        Assert.Equal("there is no command 'levr' (did you mean 'lever'?)", state.Message);
    }

    [Fact]
    public void Every_letter_that_is_a_key_is_shown_in_help()
    {
        ExplorerState state = State("en");
        string[] shown = [.. KeyBindings.All.SelectMany(binding => binding.Shown.Split(' '))];
        foreach (char letter in "abcdefghijklmnopqrstuvwxyzL")
            Assert.True(KeyBindings.CommandOf(state, new Key(letter.ToString(), true)) is null
                || shown.Contains(letter.ToString()), letter.ToString());
        Assert.Contains("l", shown);
    }

    [Fact]
    public void The_list_of_lessons_does_not_end_the_one_under_way()
    {
        ExplorerState state = InLesson("consensus");
        KeyBindings.Press(state, new Key("l", true));
        Assert.Equal((Page.Lessons, "consensus"), (state.Page, state.Lesson?.Lesson.Name));
        Assert.Contains(ScreenRenderer.Draw(state, 140, 45, Glyphs.Unicode).Lines(),
            line => line.Contains("is under way", StringComparison.Ordinal));
        KeyBindings.Press(state, new Key("l", true));
        Assert.Equal(Page.Lesson, state.Page);
    }

    [Fact]
    public void Letters_of_answers_stay_keys_and_an_answer_is_typed()
    {
        ExplorerState state = InLesson("consensus");
        KeyBindings.Press(state, new Key("b", true));
        Assert.Equal((Experiments.Explorer.Sessions.ComparedWith.WithoutPolicy, false),
            (state.Session.Comparison, state.Lesson!.IsChecking));
        KeyBindings.Press(state, new Key("c", true));
        KeyBindings.Press(state, new Key("b", true));
        Assert.Equal(("check b", false), (state.Prompt, state.Lesson.IsChecking));
    }

    [Fact]
    public void A_long_message_is_shown_to_its_end()
    {
        ExplorerState state = State("en");
        KeyBindings.Do(state, "lever consensus 9", "");
        string screen = string.Join('\n', ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode).Lines());
        Assert.True(CellWidth.Of(state.Message) > 80);
        Assert.Contains("but is '9'", screen, StringComparison.Ordinal);
        state.Message = string.Join(' ', Enumerable.Repeat("word", 200));
        Assert.Equal(24, ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode).Lines().Count());
        Assert.Contains(ScreenRenderer.Draw(state, 80, 24, Glyphs.Unicode).Lines(), line => line.EndsWith('…'));
    }

    [Theory]
    [InlineData("levr grants 1")]
    [InlineData("lever grants")]
    [InlineData("lever grnts 1")]
    [InlineData("lever grants 2")]
    [InlineData("lever grants 1 of North")]
    [InlineData("lever grants 1 in Nroth")]
    [InlineData("set industry.turnover 9")]
    [InlineData("set cooperation.meetings 9.5e9")]
    [InlineData("step x")]
    [InlineData("run 2009-Q1")]
    [InlineData("luck -1")]
    [InlineData("sector 99")]
    [InlineData("show nothing")]
    [InlineData("help nothing")]
    [InlineData("print 80")]
    [InlineData("expect integration > 1")]
    public void Refusals_are_said_in_chinese_too(string command)
    {
        ExplorerState state = State("zh");
        KeyBindings.Do(state, command, "");
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", state.Message);
        Assert.DoesNotContain("must", state.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("there is", state.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_highest_speed_and_limits_that_are_none_are_said_in_words_and_signs()
    {
        ExplorerState state = State("en");
        for (int i = 0; i < 9; i++) KeyBindings.Press(state, new Key("+", true));
        Assert.Equal("As fast as it goes.", state.Message);
        Assert.Contains(HelpText.About("time_to_fill", Language.English), line => line.Text.EndsWith('∞'));
    }

    [Fact]
    public void Tab_completes_commands_and_names()
    {
        ExplorerState state = State("en");
        Assert.Equal("lesson", PromptLine.Completed(state, "lesso"));
        Assert.Equal("export ", PromptLine.Completed(state, "expo"));
        Assert.Equal("lever talent_integration ", PromptLine.Completed(state, "lever talent_i"));
        Assert.Equal("lever zzz", PromptLine.Completed(state, "lever zzz"));
    }

    [Fact]
    public void Ctrl_c_and_a_signal_end_it_at_once_and_a_lost_terminal_too()
    {
        using var interrupted = new FakeScreen((" \u0003", Usual)) { HasEnd = false };
        Assert.False(Run(State("en"), interrupted));
        using var signal = new CancellationTokenSource();
        signal.Cancel();
        using var quiet = new FakeScreen { HasEnd = false };
        Assert.False(new ExplorerLoop(State("en"), quiet, Glyphs.Unicode, true).Run(signal.Token));
        using var lost = new FakeScreen((" ", Usual));
        Assert.True(Run(State("en"), lost));
    }

    private ExplorerState InLesson(string name)
    {
        var library = new LessonLibrary(Path.Combine(ScenarioFolder.Shipped(), "lessons"));
        var state = new ExplorerState(_folder.Read("periods: 40\n"), true, Language.English) { Lessons = library };
        LessonVerbs.Begin(state, library.Read(name));
        return state;
    }

    private static bool Run(ExplorerState state, FakeScreen screen)
    {
        return new ExplorerLoop(state, screen, Glyphs.Unicode, true).Run(default);
    }

    private static string Names(IReadOnlyList<object> events) => string.Join(' ', events.Cast<Key>().Select(key => key.Name));

    private ExplorerState State(string language) => new(_folder.Read("periods: 40\n"), true, LanguageChoice.Of(language)!.Value);
}
