using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Verbs;

/// <summary>Commands that decide what is simulated.</summary>
internal static class SessionVerbs
{
    private static readonly double[] Speeds = [1, 2, 4, 8, 16, 32, double.PositiveInfinity];

    public static string Step(ExplorerState state, IReadOnlyList<string> words)
    {
        int quarters = words.Count > 0 ? Words.Whole(words[0], VerbMistakeTexts.Quarters, 1, ScenarioKeys.MostPeriods) : 1;
        state.IsRunning = false;
        if (state.Session.IsAtEnd) return EndReached(state);
        state.Session.Ask(quarters);
        return "";
    }

    public static string Run(ExplorerState state, IReadOnlyList<string> words)
    {
        Session session = state.Session;
        if (session.IsAtEnd) return EndReached(state);
        state.RunUntil = words.Count == 0 ? session.Periods
            : Quarter.TryParse(words[0], out Quarter quarter) ? quarter - session.Plan.Document.Scenario.Start + 1
            : session.Now + Words.Whole(words[0], VerbMistakeTexts.QuarterOrQuarters, 1, ScenarioKeys.MostPeriods);
        if (state.RunUntil <= session.Now) throw new VerbException(VerbMistakeTexts.NotLater, words[0], DateOf(session, session.Now - 1));
        state.RunUntil = Math.Min(state.RunUntil, session.Periods);
        state.IsRunning = true;
        return "";
    }

    public static string Pause(ExplorerState state, IReadOnlyList<string> words)
    {
        state.IsRunning = false;
        if (state.Lesson is { } lesson) lesson.ChecksAtEnd = false;
        state.Session.Halt();
        return "";
    }

    public static string Faster(ExplorerState state, IReadOnlyList<string> words) => SetSpeed(state, +1);

    public static string Slower(ExplorerState state, IReadOnlyList<string> words) => SetSpeed(state, -1);

    public static string Lever(ExplorerState state, IReadOnlyList<string> words)
    {
        LeverDefinition lever = Words.Lever(words[0]);
        (double value, double second) = Words.Dose(words[1], lever);
        IReadOnlyList<int> regions = [];
        if (words.Count > 2)
        {
            if (words.Count != 4 || words[2] != "in") throw new VerbException(VerbMistakeTexts.Write, "lever NAME VALUE in REGION,REGION");
            regions = Words.Regions(words[3], state.Session.Plan.Document);
        }
        state.Select(Slider.Of(lever));
        int period = state.Session.NextFree;
        string title = CatalogueTexts.Title(lever).In(state.Language);
        var move = new LeverMove(period, lever.Lever, value, regions) { SecondValue = second };
        if (!HandMeasures.CanSplit(state.Session.Plan.Measures, move))
            throw new VerbException(state.Say(VerbTexts.HasBudget, title));
        if (!state.Session.MoveLever(move)) return EndReached(state);
        string said = DoseTexts.Say(lever.Dose, value, second, state.Language);
        return regions.Count == 0 ? state.Say(VerbTexts.NextQuarter, title, said, DateOf(state.Session, period))
            : state.Say(VerbTexts.NextQuarterIn, title, said, DateOf(state.Session, period), EventPanel.NamesOf(state, regions));
    }

    public static string Set(ExplorerState state, IReadOnlyList<string> words)
    {
        ParameterDefinition parameter = Words.Parameter(words[0]);
        double value = Words.Number(words[1], Text.Same(parameter.Key), parameter.Minimum, parameter.Maximum,
            CatalogueTexts.Unit(parameter.Unit));
        if (parameter.IsInteger && value != Math.Floor(value))
            throw new VerbException(VerbMistakeTexts.NotWholeValue, parameter.Key, words[1]);
        state.Select(Slider.Of(parameter));
        state.Session.Assume(parameter, value);
        string said = state.Say(VerbTexts.Assumed, CatalogueTexts.Title(parameter).In(state.Language), Show(value));
        bool isPlausible = value >= parameter.PlausibleLow && value <= parameter.PlausibleHigh;
        return isPlausible ? said
            : said + " " + state.Say(VerbTexts.NotPlausible, Show(value), Show(parameter.PlausibleLow), Show(parameter.PlausibleHigh));
    }

    public static string Luck(ExplorerState state, IReadOnlyList<string> words)
    {
        int luck = Words.Whole(words[0], VerbMistakeTexts.Luck, 0, ScenarioKeys.MostReplications - 1);
        state.Session.TakeLuck(luck);
        return state.Say(VerbTexts.LuckIs, luck);
    }

    public static string Undo(ExplorerState state, IReadOnlyList<string> words) =>
        state.Say(state.Session.Undo() ? VerbTexts.Undone : VerbTexts.NothingToUndo);

    public static string Redo(ExplorerState state, IReadOnlyList<string> words) =>
        state.Say(state.Session.Redo() ? VerbTexts.Redone : VerbTexts.NothingToRedo);

    public static string Back(ExplorerState state, IReadOnlyList<string> words)
    {
        int quarters = words.Count > 0 ? Words.Whole(words[0], VerbMistakeTexts.Quarters, 1, ScenarioKeys.MostPeriods) : 4;
        state.IsRunning = false;
        state.Session.GoBackTo(state.Session.Now - quarters);
        return At(state);
    }

    public static string Restart(ExplorerState state, IReadOnlyList<string> words)
    {
        state.IsRunning = false;
        state.Session.GoBackTo(0);
        return At(state);
    }

    public static string Compare(ExplorerState state, IReadOnlyList<string> words)
    {
        string with = Words.OneOf(words[0], VerbMistakeTexts.Comparison, "off", "without", "pinned", "given");
        bool isDone = state.Session.Compare(with switch
        {
            "without" => ComparedWith.WithoutPolicy,
            "pinned" => ComparedWith.Pinned,
            "given" => ComparedWith.Given,
            _ => ComparedWith.Nothing,
        });
        return with == "off" ? state.Say(VerbTexts.NotCompared) : !isDone ? state.Say(VerbTexts.NoPlaceBeside)
            : state.Say(VerbTexts.Compared, CurveTable.Legend(state));
    }

    public static string Drop(ExplorerState state, IReadOnlyList<string> words)
    {
        string letter = words[0].ToUpperInvariant();
        return state.Say(letter.Length == 1 && state.Session.Drop(letter[0]) ? VerbTexts.Dropped : VerbTexts.NothingBeside, letter);
    }

    public static string Expect(ExplorerState state, IReadOnlyList<string> words)
    {
        ObservationDefinition observation = Words.Observation(words[0]);
        if (state.Session.Now == 0) throw new VerbException(state.Say(ExplorerTexts.NothingYet));
        bool isAbove = Words.OneOf(words[1], VerbMistakeTexts.Comparison, "<", ">") == ">";
        double bound = Words.Number(words[2], VerbMistakeTexts.Bound, double.MinValue, double.MaxValue,
            CatalogueTexts.Unit(observation.Unit));
        double value = state.Session.World.Value(ObservationCatalog.IndexOf(observation.Name), state.Session.Now - 1);
        return (isAbove ? value > bound : value < bound) ? ""
            : throw new VerbException(VerbMistakeTexts.NotExpected, observation.Name, words[1], words[2], Show(value),
                LatestOf(state.Session));
    }

    /// <summary>The quarter that names a period.</summary>
    public static string DateOf(Session session, int period) => (session.Plan.Document.Scenario.Start + period).ToString();

    /// <summary>The quarter that the numbers shown belong to: the last that is finished, at the start the first.</summary>
    public static string LatestOf(Session session) => DateOf(session, Math.Max(0, session.Now - 1));

    private static string At(ExplorerState state) =>
        state.Say(state.Session.Now == 0 ? VerbTexts.AtStart : VerbTexts.AtEnd, LatestOf(state.Session));

    private static string SetSpeed(ExplorerState state, int direction)
    {
        state.Speed = Speeds[Math.Clamp(Array.IndexOf(Speeds, state.Speed) + direction, 0, Speeds.Length - 1)];
        return double.IsInfinity(state.Speed) ? state.Say(VerbTexts.SpeedIsMost) : state.Say(VerbTexts.SpeedIs, state.Speed);
    }

    private static string EndReached(ExplorerState state) =>
        state.Say(VerbTexts.EndReached, DateOf(state.Session, state.Session.Periods - 1));

    private static string Show(double value) => YamlValues.Show(value);
}
