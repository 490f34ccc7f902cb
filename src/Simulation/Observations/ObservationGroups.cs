using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>The groups that observations are recorded for, and which group each agent belongs to.</summary>
internal sealed class ObservationGroups
{
    /// <summary>Groups one agent can belong to.</summary>
    public const int MostPerAgent = 5;

    // Where the groups of each kind begin in the list; 0 where the kind is not recorded.
    private readonly int _sectors;
    private readonly int _regions;
    private readonly int _types;
    private readonly int _sizes;

    public ObservationGroups(Scenario scenario, Recording recording)
    {
        var all = new List<ObservationGroup> { new("all", "all") };
        _sectors = Add("sector", scenario.Population.Sectors.Select(s => s.Id));
        _regions = Add("region", scenario.Population.Regions.Select(r => r.Id));
        _types = Add("college_type", ["undergraduate", "vocational_undergraduate", "higher_vocational"]);
        _sizes = Add("size", ObservationGroup.Sizes);
        All = all;

        int Add(string kind, IEnumerable<string> names)
        {
            if (!recording.Keeps(kind)) return 0;
            int first = all.Count;
            all.AddRange(names.Select(name => new ObservationGroup(kind, name)));
            return first;
        }
    }

    public IReadOnlyList<ObservationGroup> All { get; }

    /// <summary>Kinds of groups, the whole world apart, that agents of a kind belong to, in the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> KindsOf(Unit unit) => unit switch
    {
        Unit.Programme => ["sector", "region", "college_type"],
        Unit.Enterprise => ["sector", "region", "size"],
        Unit.Partnership => ["sector", "region", "college_type", "size"],
        Unit.Sector => ["sector"],
        _ => [],
    };

    /// <summary>In how many groups each agent of a kind is.</summary>
    public int Each(Unit unit) => 1 + KindsOf(unit).Count(kind => All.Any(group => group.Kind == kind));

    /// <summary>Groups of one agent: the whole world first.</summary>
    public void Of(ModelState state, Unit unit, int agent, Span<int> groups)
    {
        groups[0] = 0;
        int next = 1;
        switch (unit)
        {
            case Unit.Programme:
                OfProgramme(state, agent, groups, ref next);
                break;
            case Unit.Enterprise:
                Put(_sectors, state.Enterprises.Sector[agent], groups, ref next);
                Put(_regions, state.Enterprises.Region[agent], groups, ref next);
                Put(_sizes, Size(state, agent), groups, ref next);
                break;
            case Unit.Partnership:
                OfProgramme(state, state.Partnerships.Programme[agent], groups, ref next);
                Put(_sizes, Size(state, state.Partnerships.Enterprise[agent]), groups, ref next);
                break;
            case Unit.Sector:
                Put(_sectors, agent, groups, ref next);
                break;
            default:
                break;
        }
    }

    private void OfProgramme(ModelState state, int p, Span<int> groups, ref int next)
    {
        Put(_sectors, state.Programmes.Sector[p], groups, ref next);
        Put(_regions, state.Programmes.Region[p], groups, ref next);
        Put(_types, state.Colleges.Type[state.Programmes.College[p]], groups, ref next);
    }

    private static void Put(int first, int member, Span<int> groups, ref int next)
    {
        if (first > 0) groups[next++] = first + member;
    }

    private static int Size(ModelState state, int e) => state.Enterprises.SizeClass[e];
}
