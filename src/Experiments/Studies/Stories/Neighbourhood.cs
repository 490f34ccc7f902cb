using System.Globalization;
using System.Reflection;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>How near to the agent a quantity stands.</summary>
internal enum Nearness
{
    /// <summary>Its own state.</summary>
    Own,

    /// <summary>A partnership of its own, or the programmes of a college.</summary>
    Partnership,

    /// <summary>The other side of a partnership.</summary>
    Partner,

    /// <summary>Its college, its city's institutions, its sector.</summary>
    Surroundings,

    /// <summary>A lever in its city and sector.</summary>
    Policy,
}

/// <summary>A quantity in or around an agent, as one world has it at one moment.</summary>
/// <param name="Near">Where it stands.</param>
/// <param name="Who">Whose it is, e.g. <c>programme:17</c>.</param>
/// <param name="Column">Name of the state variable or lever.</param>
internal readonly record struct Quantity(Nearness Near, string Who, string Column);

/// <summary>Reads everything declared in and around one agent off the state: the same quantities in both worlds can be compared one by
/// one.</summary>
internal sealed class Neighbourhood(AgentName agent)
{
    private static readonly Column[] EnterpriseColumns = Columns<Enterprises>(), ProgrammeColumns = Columns<Programmes>(),
    CollegeColumns = Columns<Colleges>(), SlotColumns = Columns<Partnerships>(), SectorColumns = Columns<Sectors>();

    /// <summary>What a column is, in words.</summary>
    public static string Meaning(Quantity quantity) => quantity.Near == Nearness.Policy
        ? $"lever {quantity.Column}"
        : Declared(quantity)?.Meaning ?? quantity.Column;

    /// <summary>Reads the quantities of one moment.</summary>
    public Dictionary<Quantity, double> Read(ModelState state)
    {
        var values = new Dictionary<Quantity, double>();
        switch (agent.Kind)
        {
            case AgentKind.Enterprise:
                Add(values, Nearness.Own, agent.ToString(), EnterpriseColumns, state.Enterprises, agent.Index);
                for (int i = 0; i < state.Enterprises.SlotCount[agent.Index]; i++)
                    AddSlot(values, state, state.Enterprises.FirstSlot[agent.Index] + i, isEnterprise: true);
                AddPlace(values, state, state.Enterprises.Region[agent.Index], state.Enterprises.Cell[agent.Index],
                    state.Enterprises.Sector[agent.Index]);
                break;
            case AgentKind.Programme:
                AddProgramme(values, state, agent.Index, Nearness.Own);
                int college = state.Programmes.College[agent.Index];
                Add(values, Nearness.Surroundings, Name(AgentKind.College, college), CollegeColumns, state.Colleges, college);
                break;
            default:
                Add(values, Nearness.Own, agent.ToString(), CollegeColumns, state.Colleges, agent.Index);
                foreach (int p in state.ProgrammesOfCollege.Of(agent.Index)) AddProgramme(values, state, p, Nearness.Partnership);
                break;
        }

        return values;
    }

    private static void AddProgramme(Dictionary<Quantity, double> values, ModelState state, int p, Nearness near)
    {
        Add(values, near, Name(AgentKind.Programme, p), ProgrammeColumns, state.Programmes, p);
        foreach (int slot in state.PartnersOfProgramme.Of(p))
        {
            if (state.Partnerships.IsActive(slot)) AddSlot(values, state, slot, isEnterprise: false);
        }

        AddPlace(values, state, state.Programmes.Region[p], state.Programmes.Cell[p], state.Programmes.Sector[p]);
    }

    private static void AddSlot(Dictionary<Quantity, double> values, ModelState state, int slot, bool isEnterprise)
    {
        int p = state.Partnerships.Programme[slot], e = state.Partnerships.Enterprise[slot];
        string who = string.Create(CultureInfo.InvariantCulture, $"partnership:{slot}");
        values[new Quantity(Nearness.Partnership, who, nameof(Partnerships.Programme))] = p;
        if (p < 0) return;
        Add(values, Nearness.Partnership, who, SlotColumns, state.Partnerships, slot);
        if (isEnterprise) Add(values, Nearness.Partner, Name(AgentKind.Programme, p), ProgrammeColumns, state.Programmes, p);
        else Add(values, Nearness.Partner, Name(AgentKind.Enterprise, e), EnterpriseColumns, state.Enterprises, e);
    }

    private static void AddPlace(Dictionary<Quantity, double> values, ModelState state, int region, int cell, int sector)
    {
        Add(values, Nearness.Surroundings, string.Create(CultureInfo.InvariantCulture, $"sector:{sector}"), SectorColumns, state.Sectors,
            sector);
        string city = string.Create(CultureInfo.InvariantCulture, $"city:{region}");
        values[new Quantity(Nearness.Surroundings, city, nameof(Government.InstitutionalSupply))] =
            state.Government.InstitutionalSupply[region];
        values[new Quantity(Nearness.Surroundings, city, nameof(Government.AnnouncedSupply))] = state.Government.AnnouncedSupply[region];
        foreach (LeverDefinition lever in LeverCatalog.All)
        {
            values[new Quantity(Nearness.Policy, city, lever.Key)] = lever.IsInstrument ? state.Levers.Dose(lever.Lever, cell)
                : state.Levers.Multiplier(lever.Lever, cell);
            if (lever.Dose.Second is { } second)
                values[new Quantity(Nearness.Policy, $"{city} {second.Key}", lever.Key)] = state.Levers.SecondDose(lever.Lever, cell);
        }
    }

    private static void Add(Dictionary<Quantity, double> values, Nearness near, string who, Column[] columns, object owner, int index)
    {
        foreach (Column column in columns) values.TryAdd(new Quantity(near, who, column.Name), column.Read(owner, index));
    }

    private static string Name(AgentKind kind, int index) => new AgentName(kind, index).ToString();

    private static StateAttribute? Declared(Quantity quantity) => quantity.Who.Split(':')[0] switch
    {
        "enterprise" => EnterpriseColumns,
        "programme" => ProgrammeColumns,
        "college" => CollegeColumns,
        "partnership" => SlotColumns,
        "sector" => SectorColumns,
        _ => [],
    } is { } columns ? columns.FirstOrDefault(c => c.Name == quantity.Column).Declared ?? OfGovernment(quantity.Column) : null;

    private static StateAttribute? OfGovernment(string column) =>
        typeof(Government).GetProperty(column)?.GetCustomAttribute<StateAttribute>();

    private static Column[] Columns<T>() =>
    [
        .. typeof(T).GetProperties().Where(static p => p.PropertyType == typeof(double[]) || p.PropertyType == typeof(int[]))
            .Select(static p => (Property: p, Declared: p.GetCustomAttribute<StateAttribute>())).Where(static p => p.Declared is not null)
            .Select(static p => new Column(p.Property.Name, p.Declared!, Reader(p.Property))),
    ];

    private static Func<object, int, double> Reader(PropertyInfo property) => property.PropertyType == typeof(double[])
        ? (owner, index) => ((double[])property.GetValue(owner)!)[index]
        : (owner, index) => ((int[])property.GetValue(owner)!)[index];

    private readonly record struct Column(string Name, StateAttribute Declared, Func<object, int, double> Read);
}
