using Ronghe.Experiments.Runs;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>Worlds as they are before the first period in which any policy may act: what begins alike is simulated once, and another world
/// that begins so goes on from a copy, with the bytes that simulating it from its start gives.</summary>
/// <param name="most">Beginnings that are kept; the oldest goes first.</param>
internal sealed class Beginnings(int most)
{
    /// <summary>Enterprises of the largest world that is kept; of larger ones a copy would fill the memory.</summary>
    private const int Largest = 100_000;

    private readonly List<(string Key, Model Model)> _kept = [];

    /// <summary>Last recorded period before which nothing of a scenario can differ from another that begins like it; never after the
    /// burn-in.</summary>
    public static int EndOf(Scenario scenario) => Math.Min(0, SharedPrefix.ForkPeriod(scenario));

    /// <summary>A world of its own that has lived through the beginning; null when none like it was kept.</summary>
    public Model? Take(Scenario scenario, int replication)
    {
        string key = Key(scenario, replication);
        lock (_kept)
        {
            int at = _kept.FindIndex(kept => kept.Key == key);
            if (at < 0) return null;
            Model copy = _kept[at].Model.Fork();
            copy.GoOnAs(scenario);
            return copy;
        }
    }

    /// <summary>Keeps a copy of a world that stands at the end of its beginning, unless one like it is kept.</summary>
    public void Keep(Model model)
    {
        if (model.Period != EndOf(model.Scenario) || model.State.Enterprises.Count > Largest) return;
        string key = Key(model.Scenario, model.Replication);
        lock (_kept)
        {
            if (_kept.Exists(kept => kept.Key == key)) return;
            if (_kept.Count == most) _kept.RemoveAt(0);
            _kept.Add((key, model.Fork()));
        }
    }

    private static string Key(Scenario scenario, int replication) => FormattableString.Invariant(
        $"{RunPrefix.BeginningOf(scenario)} {scenario.Seed} {scenario.Periods} {replication} {EndOf(scenario)}") + " "
            + RunPrefix.Watched(scenario.Policies);
}
