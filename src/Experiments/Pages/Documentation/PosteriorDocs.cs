using Ronghe.Experiments.Scenarios.Posteriors;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Pages.Documentation;

/// <summary>What docs/scenario-files.md says of worlds that are drawn.</summary>
internal static class PosteriorDocs
{
    /// <summary>A scenario in worlds of a posterior; a test reads it.</summary>
    public const string Example = """
        extends: base.yaml
        parameters:
          posterior: reference                                          # that of the committed calibration, part of ronghe
          # posterior: ../results/calibrate-reference/posterior.csv     # or a file, from the folder of this one
          # posterior: {file: reference, worlds: 16}                    # or how many worlds, too
        """;

    /// <summary>The section.</summary>
    public static string Render() => "## Worlds of a posterior\n\nNobody knows the world. `ronghe calibrate` leaves worlds that meet the "
        + "figures, with their weights; a scenario can live in some of them instead of in one:\n\n```yaml\n" + Example + "\n```\n\n"
        + FormattableString.Invariant($"{Posterior.FewWorlds} worlds are drawn by weight, evenly, the same for everybody; ")
        + FormattableString.Invariant($"{Scenario.RunsOfWorld} replications live in one before the next one's turn, so that any ")
        + "number of replications costs what it does in one world. Scenarios that are compared live in the same worlds, and share their "
        + "beginnings in each. Intervals are then over the means of worlds, and the table `not_knowing` takes *luck* (between runs of one "
        + "world) and *not knowing the world* (between worlds) apart, each with its interval. A stopping rule stops luck alone: which "
        + "world is ours no number of runs tells.\n\n"
        + "`run` does so by itself with `reference`; what the file sets is held then, and said. `--luck-only` runs one world, that of the "
        + "parameters, and so do `explore` and `story` (the world of the replication told). `ways`, `spiral`, `sweep`, `mechanisms` and "
        + "`score` draw worlds where the file says so. What is both set and drawn is refused, as are a posterior of another edition (by "
        + "the `manifest.json` beside it), worlds that lack a parameter that others have, weights that do not sum to 1 within a "
        + "millionth, and values outside of what is possible.\n";
}
