using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Working space of matching, which its parts share.</summary>
internal sealed class Matching(ModelState state) : IWorkingSpace<Matching>
{
    /// <summary>Open posts of this period.</summary>
    public MarketPosts Market { get; } =
        new(state.Regions * state.Sectors.Count, state.Regions * (state.Sectors.Count + 1), state.Enterprises.Count);

    /// <summary>This period's graduates who trained with a partner.</summary>
    public Trainees Trainees { get; } = new(state.Programmes.Count);

    /// <summary>Who has left an employer and looks for work again.</summary>
    public Returning Returning { get; } = new(state.Regions, state.Programmes.Count);

    /// <summary>Persons who left the market for good, by city and quarters since graduation.</summary>
    public int[] Gone { get; } = new int[state.Regions * (state.Cohorts.Remembered + 1)];

    /// <summary>Who looks for a post in the own field.</summary>
    public Lookers InField { get; } = new(state.Programmes.Count);

    /// <summary>Who looks for a post that asks for general competence.</summary>
    public Lookers ForGeneral { get; } = new(state.Programmes.Count);

    /// <summary>Seekers by programme without those who are content with other work.</summary>
    public int[] Looking { get; } = new int[state.Programmes.Count];

    /// <summary>What cohorts are worth at posts.</summary>
    public FitTable Fits { get; } = new(state.Programmes.Count, state.Sectors.Count, state.Practices.Rings);

    public static Matching For(ModelState state) => new(state);
}
