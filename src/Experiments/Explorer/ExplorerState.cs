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

    public string Say(Text text, params object[] values) => text.In(Language, values);
}
