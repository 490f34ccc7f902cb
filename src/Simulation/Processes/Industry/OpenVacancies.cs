using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Industry;

/// <summary>Some leave the entry segment; posts are opened to replace them, to close the gap to the planned entry posts and to serve an
/// upgrade; old posts lapse.</summary>
/// <remarks>
/// <code>
/// staff′ = max(1, round((1 + growth)·staff; U₃)),   plan = share·staff′
/// exits = quits + min(n − early, round(δ_s·(n − early); U₁))
/// V₀ = V_new + moves
/// opened = round((exits + adj·(plan − (n − exits) − V₀) + extra·n·upgraded)⁺; U₂)
/// withdrawn = V_old,   V_old′ = V_new,   V_new′ = opened + moves,   moves′ = 0
/// </code>
/// <para>Symbols: staff = Enterprises.Staff; growth = industry.sector_growth; plan = planned entry posts; share = industry.entry_share; n =
/// Enterprises.Heads, the entry segment; exits = Enterprises.ExitsThisPeriod; early = Enterprises.EarlyCareers and quits =
/// Enterprises.QuitsThisPeriod, among them (LeaveEmployers); δ_s = share of the settled staff who leave (CareerPath); V_new =
/// Enterprises.NewVacancies, what is left of the posts opened last period; V_old = Enterprises.OldVacancies, of those opened the period
/// before; withdrawn = Enterprises.WithdrawnThisPeriod; moves = Enterprises.MovesToReplace, posts that job moves of the last period left;
/// opened = Enterprises.OpenedThisPeriod; adj = industry.vacancy_adjustment; extra = industry.upgrade_hiring; upgraded =
/// Enterprises.Upgraded in this period.</para>
/// <para>Order: all enterprises at once. n falls by the exits only in UpdateWorkforces.</para>
/// <para>Draws: U₁ = U(WorkforceExit; e), U₂ = U(OpenVacancies; e), U₃ = U(OpenVacancies; e; draw 1), not drawn where growth is 0.</para>
/// <para>Limits: staff is at most 10⁹. plan may be a fraction of a post: the smallest open one now and then. A post is open in the period
/// it opens and in the next; then it lapses.</para>
/// <para>Source: stock-flow accounting; the adjustment term closes lapsed gaps (Assumption: so a constant-size world keeps its
/// size).</para>
/// </remarks>
public static class OpenVacancies
{
    /// <summary>What a whole number still holds: growth without end stops here.</summary>
    private const double MostStaff = 1e9;

    /// <summary>Expected posts opened this period, without those left by job moves.</summary>
    public static double Desired(int heads, int exits, int open, double planned, bool upgraded, IndustryParameters parameters) =>
        Math.Max(0, exits + (parameters.VacancyAdjustment * (planned - (heads - exits) - open))
            + (upgraded ? parameters.UpgradeHiring * heads : 0));

    /// <summary>Staff in whole persons, at least one.</summary>
    public static int NextStaff(double staff, double uniform) =>
        Math.Max(1, RandomStreams.StochasticRound(Math.Min(staff, MostStaff), uniform));

    internal static void Apply(ModelState state)
    {
        state.Sweeps.Over(state.Enterprises.Count, state, Open);
        foreach (ChunkTally tally in state.Tallies) state.Heads.Exits += (long)tally.Sum;
        state.AddUpTallies();
    }

    private static void Open(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        IndustryParameters parameters = state.Parameters.Industry;
        ReadOnlySpan<uint> ids = enterprises.Id.AsSpan(first, end - first);
        Space space = state.Space<Space>();
        Span<double> leaving = space.Leaving.AsSpan(first, end - first), opening = space.Opening.AsSpan(first, end - first);
        state.Streams.FillUniform(leaving, Purpose.WorkforceExit, ids, state.Period);
        state.Streams.FillUniform(opening, Purpose.OpenVacancies, ids, state.Period);
        double settledLeaving = CareerPath.Of(state).SettledLeaving;
        long allExits = 0;
        for (int e = first; e < end; e++)
        {
            if (parameters.SectorGrowth != 0)
            {
                double grown = (1 + parameters.SectorGrowth) * enterprises.Staff[e];
                enterprises.Staff[e] = NextStaff(grown, state.Streams.Uniform(Purpose.OpenVacancies, ids[e - first], state.Period, 0, 1));
            }

            int heads = enterprises.Heads[e];
            int settled = heads - enterprises.EarlyCareers[e];
            int settledExits = Math.Min(settled, RandomStreams.StochasticRound(settled * settledLeaving, leaving[e - first]));
            int exits = enterprises.ExitsThisPeriod[e] = enterprises.QuitsThisPeriod[e] + settledExits;
            allExits += settledExits;

            enterprises.WithdrawnThisPeriod[e] = enterprises.OldVacancies[e];
            enterprises.OldVacancies[e] = enterprises.NewVacancies[e];
            double desired = Desired(heads, exits, enterprises.OldVacancies[e] + enterprises.MovesToReplace[e],
                parameters.EntryShare * enterprises.Staff[e], enterprises.Upgraded[e] > 0, parameters);
            int opened = RandomStreams.StochasticRound(desired, opening[e - first]);
            enterprises.OpenedThisPeriod[e] = opened;
            enterprises.NewVacancies[e] = opened + enterprises.MovesToReplace[e];
            enterprises.MovesToReplace[e] = 0;
        }

        state.Tallies[chunk].Sum = allExits;
    }

    /// <summary>Each enterprise's luck.</summary>
    private sealed class Space(int enterprises) : IWorkingSpace<Space>
    {
        public double[] Leaving { get; } = new double[enterprises];

        public double[] Opening { get; } = new double[enterprises];

        public static Space For(ModelState state) => new(state.Enterprises.Count);
    }
}
