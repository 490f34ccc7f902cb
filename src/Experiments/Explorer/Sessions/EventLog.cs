using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>Reads finished periods one after the other and keeps what happened.</summary>
internal sealed class EventLog
{
    private readonly List<WorldEvent> _events = [];
    private readonly HashSet<(EventRule Rule, int Sector)> _holding = [];
    private int _read;

    public IReadOnlyList<WorldEvent> Events => _events;

    /// <summary>Reads the periods up to (not with) one that were not read yet.</summary>
    public void Read(RunSeries series, Population population, int periods)
    {
        for (; _read < periods; _read++)
        {
            foreach (EventRule rule in EventRules.All)
            {
                if (!rule.IsBySector) Look(rule, -1, new ObservedPast(series, 0, _read));
                for (int sector = 0; rule.IsBySector && sector < population.Sectors.Count; sector++)
                    Look(rule, sector, new ObservedPast(series, 1 + sector, _read));
            }
        }
    }

    /// <summary>Forgets everything from a period on; what lies before is read again, because rules remember.</summary>
    public void Forget(int period)
    {
        if (period >= _read) return;
        _events.Clear();
        _holding.Clear();
        _read = 0;
    }

    private void Look(EventRule rule, int sector, ObservedPast past)
    {
        if (_holding.Contains((rule, sector)))
        {
            if (rule.Ends(past)) _holding.Remove((rule, sector));
        }
        else if (rule.Begins(past))
        {
            _holding.Add((rule, sector));
            _events.Add(new WorldEvent(past.Period, rule, sector, rule.Value(past)));
        }
    }
}
