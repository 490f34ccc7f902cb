using System.CommandLine;
using System.CommandLine.Parsing;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary><c>ronghe spiral FILE</c>: is the adaptation spiral a closed loop, and what makes it?</summary>
internal sealed class SpiralKind : IStudyKind
{
    /// <summary>Its word on the command line.</summary>
    public const string Name = "spiral";

    public string Kind => Name;

    public string Description => "Test whether the adaptation spiral is a closed loop: shadow, replays, impulse responses, ablations, lags";

    public string Periods => FormattableString.Invariant($"Quarters measured, {SpiralSettings.UsualPeriods} unless given; below ")
        + FormattableString.Invariant($"{LoopCourses.FewestQuarters}, or ten times the swing's period, nothing is claimed");

    public IReadOnlyList<TableHeading> Tables => SpiralTables.All;

    public IStudy Of(StudyRequest request, ParseResult parsed)
    {
        ScenarioDocument scenario = request.Scenarios[0];
        if (scenario.Scenario.Seed == Criteria.Seeds.Pilot)
            throw new ScenarioException([new InputError(scenario.Path, 0, 0, FormattableString.Invariant(
                $"the seed {Criteria.Seeds.Pilot} is the pilot's, on which nothing is judged: give another with --seed"))]);
        int periods = parsed.GetResult("--periods") is OptionResult { Implicit: false } ? scenario.Scenario.Periods
            : SpiralSettings.UsualPeriods;
        if (periods is <= SpiralSettings.Horizon or > ScenarioKeys.MostPeriods - SpiralSettings.Settling)
            throw new ScenarioException([new InputError(scenario.Path, 0, 0,
                FormattableString.Invariant($"--periods must be a whole number from {SpiralSettings.Horizon + 1} to ")
                    + FormattableString.Invariant($"{ScenarioKeys.MostPeriods - SpiralSettings.Settling}: an echo has to be followed"))]);
        return new SpiralStudy(request, new SpiralSettings(periods, request.ReplicationCount));
    }

    public StudyPage Compose(StoredExperiment stored) => SpiralSections.Compose(stored);
}
