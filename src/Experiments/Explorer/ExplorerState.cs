using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer;

/// <summary>What the right-hand side of the screen shows.</summary>
internal enum Page
{
    Course,
    Phase,
    Sectors,
    Colleges,
    Enterprises,
    Network,
    Events,
    Lesson,
    Help,

    /// <summary>The list of lessons; a lesson under way goes on.</summary>
    Lessons,
}

/// <summary>The explorer apart from any terminal: the session, and what of it a user looks at. Commands change it, the renderer draws
/// it.</summary>
internal sealed class ExplorerState
{
    private static readonly string[] ChosenParameters =
    [
        "industry.upgrade_gain", "industry.requirement_rotation", "education.undergraduate_study", "education.higher_vocational_study",
        "education.seats_level",
        "education.reform_revision", "belief.information_rate", "belief.openness", "decision.trainer_cost", "decision.intern_pay",
        "decision.poachability",
        "decision.cheap_labour_rent", "cooperation.contract_term", "cooperation.meetings", "cooperation.tie_loss",
    ];

    private static readonly string[] ChosenObservations =
    [
        "integration", "mismatch", "reform_effort", "college_motivation", "enterprise_motivation", "motivation_gap", "consensus",
        "formality",
        "mean_depth", "partnerships", "graduate_fit", "in_field_rate", "generation", "public_cost",
    ];

    public ExplorerState(ScenarioDocument document, bool isFileAsRead, Language language)
    {
        Session = new Session(document, isFileAsRead);
        Language = language;
        Sliders = [.. LeverCatalog.All.Select(Slider.Of), .. ChosenParameters.Select(key => Slider.Of(ParameterCatalog.Find(key)!))];
        Watched = [.. ChosenObservations.Select(name => ObservationCatalog.All[ObservationCatalog.IndexOf(name)])];
    }

    public Session Session { get; }

    public Language Language { get; set; }

    public List<Slider> Sliders { get; }

    /// <summary>Observations with a curve, in the order shown.</summary>
    public List<ObservationDefinition> Watched { get; }

    public Page Page { get; set; }

    /// <summary>Index of the slider that the arrow keys move.</summary>
    public int Selected { get; set; }

    /// <summary>First line shown of a page that is longer than the screen.</summary>
    public int Scroll { get; set; }

    /// <summary>Sector of the phase portrait; −1 is the whole world.</summary>
    public int Sector { get; set; } = -1;

    /// <summary>Region whose curves are shown; −1 is the whole world.</summary>
    public int Region { get; set; } = -1;

    /// <summary>Periods a second while running; infinity is as fast as it goes.</summary>
    public double Speed { get; set; } = 8;

    /// <summary>It runs as fast as it goes: asked for, or because a check waits for the end.</summary>
    public bool IsUnpaced => double.IsInfinity(Speed) || Lesson is { ChecksAtEnd: true };

    public bool IsRunning { get; set; }

    /// <summary>Where a run stops, in finished periods.</summary>
    public int RunUntil { get; set; }

    /// <summary>What was last said to the user.</summary>
    public string Message { get; set; } = "";

    /// <summary>The command being typed; null when none is.</summary>
    public string? Prompt { get; set; }

    /// <summary>Name that the help page is about; null is help on the keys.</summary>
    public string? HelpTopic { get; set; }

    public LessonState? Lesson { get; set; }

    public LessonLibrary Lessons { get; init; } = LessonLibrary.Empty;

    public LessonProgress Progress { get; init; } = new(null);

    /// <summary>Where the progress of a class is written; null where nobody asked for it.</summary>
    public LessonRecord? ClassRecord { get; init; }

    /// <summary>The name that a student has typed for it; empty for none.</summary>
    public string Student { get; set; } = "";

    /// <summary>The page has the width of the screen; of the levers only the chosen one is shown.</summary>
    public bool IsWide { get; set; }

    public bool WantsToQuit { get; set; }

    /// <summary>Raised by everything that a frame may have to show.</summary>
    public int Version { get; set; }

    public Slider SelectedSlider => Sliders[Math.Clamp(Selected, 0, Sliders.Count - 1)];

    /// <summary>Selects a slider, adding a parameter that has none yet.</summary>
    public Slider Select(Slider slider)
    {
        int at = Sliders.FindIndex(known => known.Key == slider.Key);
        if (at < 0)
        {
            Sliders.Add(slider);
            at = Sliders.Count - 1;
        }
        Selected = at;
        return Sliders[at];
    }

    /// <summary>Adds a line to the class's record, if there is one; returns what is to be said when that cannot be done, else
    /// nothing.</summary>
    public string Record(LessonEvent happened) =>
        ClassRecord is not { } record || Lesson is not { } running || record.Add(DateTimeOffset.UtcNow, Student, happened, running) ? ""
            : Say(LessonTexts.NotRecorded, record.Waiting, record.Problem!);

    public string Say(Text text, params object[] values) => text.In(Language, values);
}
