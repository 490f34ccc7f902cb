using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Studies.Calibrating;
using Ronghe.Experiments.Studies.Mechanisms;
using Ronghe.Experiments.Studies.Running;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Experiments.Studies.Sweeps;
using Ronghe.Experiments.Studies.Ways;

namespace Ronghe.Experiments.Studies;

/// <summary>The kinds of studies that ronghe knows, each named once.</summary>
internal static class StudyKinds
{
    /// <summary>Those that the host carries out; each time anew, because options belong to one command line.</summary>
    public static IReadOnlyList<IStudyKind> Hosted =>
        [new RunKind(), new SweepKind(), new MechanismsKind(), new ScoreKind(), new CalibrateKind(), new SpiralKind()];

    /// <summary>Pages of studies that still bring a host of their own.</summary>
    private static IReadOnlyList<IStudyPages> Others { get; } =
        [new ComposedPages(WaysExperiment.Kind, WaysSections.Compose)];

    /// <summary>How each kind shows its results.</summary>
    public static IReadOnlyList<IStudyPages> Pages { get; } = [.. Hosted, .. Others];

    private sealed record ComposedPages(string Kind, Func<StoredExperiment, StudyPage> Composition) : IStudyPages
    {
        public StudyPage Compose(StoredExperiment stored) => Composition(stored);
    }
}
