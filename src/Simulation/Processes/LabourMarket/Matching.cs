using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Working space of matching, which its parts share.</summary>
internal sealed class Matching(ModelState state) : IWorkingSpace<Matching>
{
    /// <summary>Open posts of this period.</summary>
    public MarketPosts Market { get; } = new(state.Regions * state.Sectors.Count, state.Enterprises.Count);

    /// <summary>This period's graduates who trained with a partner.</summary>
    public Trainees Trainees { get; } = new(state.Programmes.Count);

    /// <summary>What cohorts are worth at posts.</summary>
    public FitTable Fits { get; } = new(state.Programmes.Count, state.Sectors.Count, state.Practices.Rings);

    public static Matching For(ModelState state) => new(state);
}
