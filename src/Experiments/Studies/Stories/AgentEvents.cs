using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>A partnership of the agent's that begins or ends.</summary>
/// <param name="Period">Recorded period.</param>
/// <param name="Begins">It begins; else it ends.</param>
/// <param name="Programme">The college's side.</param>
/// <param name="Enterprise">The other side.</param>
/// <param name="With">The other side of the agent's, by number, trade and city.</param>
internal sealed record PartnershipEvent(int Period, bool Begins, int Programme, int Enterprise, Text With)
{
    /// <summary>The same happens in the same quarter, whatever it is called.</summary>
    public bool Is(PartnershipEvent other) => (Period, Begins, Programme, Enterprise)
        == (other.Period, other.Begins, other.Programme, other.Enterprise);
}

/// <summary>What happens to one agent in one world, told before any rule is taken apart: whom it signs with and parts from, and how many it
/// trains, keeps, hires and loses.</summary>
/// <param name="agent">Who.</param>
/// <param name="scenario">The world.</param>
internal sealed class AgentEvents(AgentName agent, Scenario scenario)
{
    private readonly List<PartnershipEvent> _partnerships = [];
    private HashSet<(int Programme, int Enterprise)>? _inForce;

    public IReadOnlyList<PartnershipEvent> Partnerships => _partnerships;

    /// <summary>Students who finished in its places.</summary>
    public int Trained { get; private set; }

    /// <summary>Those of them that it hired.</summary>
    public int Kept { get; private set; }

    public int Hired { get; private set; }

    /// <summary>Who left it for another employer.</summary>
    public int Lost { get; private set; }

    /// <summary>Students admitted.</summary>
    public int Admitted { get; private set; }

    public int Graduated { get; private set; }

    /// <summary>Programmes of a college that opened and closed.</summary>
    public int Opened { get; private set; }

    public int Closed { get; private set; }

    /// <summary>Counts the events of a recorded period that has just ended.</summary>
    public void Watch(int period, ModelState state)
    {
        HashSet<(int Programme, int Enterprise)> now = [.. InForce(state)];
        if (_inForce is { } before)
        {
            _partnerships.AddRange(before.Except(now).Order().Select(pair => Event(period, false, pair, state)));
            _partnerships.AddRange(now.Except(before).Order().Select(pair => Event(period, true, pair, state)));
        }

        _inForce = now;
        if (agent.Kind == AgentKind.Enterprise)
        {
            Trained += state.Enterprises.TraineesThisPeriod[agent.Index];
            Kept += state.Enterprises.KeptThisPeriod[agent.Index];
            Hired += state.Enterprises.HiresThisPeriod[agent.Index];
            Lost += state.Enterprises.MovesOutThisPeriod[agent.Index];
            return;
        }

        foreach (int programme in Programmes(state))
        {
            Admitted += state.Programmes.Entrants[programme];
            Graduated += state.Programmes.Graduates[programme];
            Opened += (int)state.Programmes.Opened[programme];
            Closed += (int)state.Programmes.Closed[programme];
        }
    }

    private int[] Programmes(ModelState state) =>
        agent.Kind == AgentKind.Programme ? [agent.Index] : state.ProgrammesOfCollege.Of(agent.Index).ToArray();

    private IEnumerable<(int Programme, int Enterprise)> InForce(ModelState state)
    {
        if (agent.Kind == AgentKind.Enterprise)
        {
            return Enumerable.Range(state.Enterprises.FirstSlot[agent.Index], state.Enterprises.SlotCount[agent.Index])
                .Where(state.Partnerships.IsActive).Select(slot => (state.Partnerships.Programme[slot], agent.Index));
        }

        return Programmes(state).SelectMany(p => state.PartnersOfProgramme.Of(p).ToArray()
            .Where(state.Partnerships.IsActive).Select(slot => (p, state.Partnerships.Enterprise[slot])));
    }

    private PartnershipEvent Event(int period, bool begins, (int Programme, int Enterprise) pair, ModelState state)
    {
        bool isProgramme = agent.Kind == AgentKind.Enterprise;
        int other = isProgramme ? pair.Programme : pair.Enterprise;
        Text sector = CatalogueTexts.Name(scenario.Population.Sectors[isProgramme ? state.Programmes.Sector[other]
            : state.Enterprises.Sector[other]]);
        Text city = CatalogueTexts.Name(scenario.Population.Regions[isProgramme ? state.Programmes.Region[other]
            : state.Enterprises.Region[other]]);
        Text called = isProgramme ? StoryTexts.WithAProgramme : StoryTexts.WithAnEnterprise;
        return new PartnershipEvent(period, begins, pair.Programme, pair.Enterprise, new Text(
            called.In(Basics.Language.English, other, sector.English, city.English),
            called.In(Basics.Language.Chinese, other, sector.Chinese, city.Chinese)));
    }
}
