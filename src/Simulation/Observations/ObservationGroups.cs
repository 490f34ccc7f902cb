using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>The groups that observations are recorded for, and which group each agent belongs to.</summary>
internal sealed class ObservationGroups
{
    /// <summary>Groups one agent can belong to.</summary>
    public const int MostPerAgent = 5;

    private static readonly string[] Sizes = ["below 100", "100-299", "300-999", "1000 and more"];
    private readonly int _sectors;
    private readonly int _regions;

    public ObservationGroups(Scenario scenario)
    {
        _sectors = scenario.Population.Sectors.Count;
        _regions = scenario.Population.Regions.Count;
        All =
        [
            new("all", "all"),
            .. scenario.Population.Sectors.Select(s => new ObservationGroup("sector", s.Id)),
            .. scenario.Population.Regions.Select(r => new ObservationGroup("region", r.Id)),
            new("college_type", "undergraduate"), new("college_type", "vocational_undergraduate"), new("college_type", "higher_vocational"),
            .. Sizes.Select(size => new ObservationGroup("size", size)),
        ];
    }

    public IReadOnlyList<ObservationGroup> All { get; }

    /// <summary>In how many groups each agent of a kind is.</summary>
    public static int Each(Unit unit) => unit switch
    {
        Unit.Programme or Unit.Enterprise => 4,
        Unit.Partnership => MostPerAgent,
        Unit.Sector => 2,
        _ => 1,
    };

    /// <summary>Groups of one agent: the whole world first.</summary>
    public void Of(ModelState state, Unit unit, int agent, Span<int> groups)
    {
        groups[0] = 0;
        switch (unit)
        {
            case Unit.Programme:
                OfProgramme(state, agent, groups);
                break;
            case Unit.Enterprise:
                OfEnterprise(state, agent, groups);
                break;
            case Unit.Partnership:
                OfProgramme(state, state.Partnerships.Programme[agent], groups);
                groups[4] = Size(state, state.Partnerships.Enterprise[agent]);
                break;
            case Unit.Sector:
                groups[1] = 1 + agent;
                break;
            default:
                break;
        }
    }

    private void OfProgramme(ModelState state, int p, Span<int> groups)
    {
        groups[1] = 1 + state.Programmes.Sector[p];
        groups[2] = 1 + _sectors + state.Programmes.Region[p];
        groups[3] = 1 + _sectors + _regions + state.Colleges.Type[state.Programmes.College[p]];
    }

    private void OfEnterprise(ModelState state, int e, Span<int> groups)
    {
        groups[1] = 1 + state.Enterprises.Sector[e];
        groups[2] = 1 + _sectors + state.Enterprises.Region[e];
        groups[3] = Size(state, e);
    }

    private int Size(ModelState state, int e) => 1 + _sectors + _regions + 3 + state.Enterprises.SlotCount[e] - 1;
}
