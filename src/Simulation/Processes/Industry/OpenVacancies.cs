using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Industry;

/// <summary>Some leave the entry segment; enterprises create the posts they want and close those they do not; posts that stay open are
/// partly filled from outside.</summary>
/// <remarks>
/// <code>
/// staff′ = max(1, round((1 + growth)·staff; U₃)),   usual_s′ = (1 + growth)·usual_s
/// wanted = min(staff′, room_s·share·staff′·((1 − γ_s)·exp(−η_f·w_s) + γ_s·exp(−η_g·w_r)))
/// posts′ = posts + create·(wanted − posts) where wanted is above posts, else wanted
/// exits = quits + min(n − early, round((δ_s − h_e)⁺·(n − early); U₁)),   of one that fails quits + n − early
/// outside = round(fill·(V + V_g); U₂),   of one that fails 0
/// open = max(0, ⌊posts′ + u⌋ − (n − exits + outside)),   opened = max(0, open − (V + V_g − outside))
/// V_g ← V_g + round(γ_s·opened; U₄),   V ← V + the rest;   what is filled from outside or closed is so of V_g and V in proportion
/// </code>
/// <para>Symbols: staff = Enterprises.Staff; growth = industry.sector_growth; usual = Sectors.UsualStaff; wanted = entry posts wanted;
/// share = industry.entry_share; γ
/// = Sectors.GeneralShare; room = Sectors.Room; h_e = Enterprises.FailingHazard; w_s = Sectors.Wage; w_r = Government.GeneralWage; η_f
/// = labour_market.field_demand; η_g =
/// labour_market.general_demand; posts = Enterprises.Posts; create = industry.post_creation; n = Enterprises.Heads, the entry segment;
/// exits = Enterprises.ExitsThisPeriod; early = Enterprises.EarlyCareers and quits = Enterprises.QuitsThisPeriod, among them
/// (LeaveEmployers); δ_s = share of the settled staff who leave, whether it fails or not (CareerPath); V = Enterprises.Vacancies, posts
/// that ask for a field, and
/// V_g = Enterprises.GeneralVacancies, those that ask for general competence, both left open by the last search; outside =
/// Enterprises.OutsideHiresThisPeriod; fill = industry.outside_hires; u = Enterprises.PartOfPost, which part of a post counts as one;
/// opened = Enterprises.OpenedThisPeriod.</para>
/// <para>Order: all enterprises at once. n changes only in UpdateWorkforces.</para>
/// <para>Draws: U₁ = U(WorkforceExit; e), U₂ = U(OpenVacancies; e), U₃ = U(OpenVacancies; e; draw 1), not drawn where growth is 0;
/// U₄ = U(OpenVacancies; e; draw 3).</para>
/// <para>Limits: staff is at most 10⁹. Filled posts that are no longer wanted are left by nobody: they close when somebody leaves.</para>
/// <para>Source: posts are a stock: open ones are those that exist less those that are filled, and none lapses. That a quarter's
/// leavers and movers are replaced at once, that posts are created half-way in a quarter and that others fill part of what stays open
/// are an Assumption: without leaks any imbalance between seats and posts would pile up for years.</para>
/// </remarks>
public static class OpenVacancies
{
    /// <summary>What a whole number still holds: growth without end stops here.</summary>
    private const double MostStaff = 1e9;

    /// <summary>Entry posts after a quarter.</summary>
    public static double NextPosts(double posts, double wanted, IndustryParameters parameters) =>
        wanted > posts ? posts + (parameters.PostCreation * (wanted - posts)) : wanted;

    /// <summary>Posts wanted relative to those at usual wages.</summary>
    public static double Wanted(double general, double field, double ofGeneral) => ((1 - general) * field) + (general * ofGeneral);

    /// <summary>Staff in whole persons, at least one.</summary>
    public static int NextStaff(double staff, double uniform) =>
        Math.Max(1, RandomStreams.StochasticRound(Math.Min(staff, MostStaff), uniform));

    internal static void Apply(ModelState state)
    {
        state.Space<Space>().Know(state);
        state.Sweeps.Over(state.Enterprises.Count, state, Open);
        foreach (ChunkTally tally in state.Tallies) state.Heads.Exits += (long)tally.Sum;
        state.AddUpTallies();
        foreach (int outside in state.Enterprises.OutsideHiresThisPeriod) state.Heads.FromOutside += outside;
        for (int s = 0; s < state.Sectors.Count; s++) state.Sectors.UsualStaff[s] *= 1 + state.Parameters.Industry.SectorGrowth;
    }

    private static void Open(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        IndustryParameters parameters = state.Parameters.Industry;
        ReadOnlySpan<uint> ids = enterprises.Id.AsSpan(first, end - first);
        Space space = state.Space<Space>();
        Span<double> leaving = space.Leaving.AsSpan(first, end - first), filling = space.Filling.AsSpan(first, end - first);
        state.Streams.FillUniform(leaving, Purpose.WorkforceExit, ids, state.Period);
        state.Streams.FillUniform(filling, Purpose.OpenVacancies, ids, state.Period);
        double settledLeaving = CareerPath.Of(state).SettledLeaving;
        long allExits = 0;
        for (int e = first; e < end; e++)
        {
            uint id = ids[e - first];
            if (parameters.SectorGrowth != 0)
            {
                double grown = (1 + parameters.SectorGrowth) * enterprises.Planned[e];
                enterprises.Planned[e] = NextStaff(grown, state.Streams.Uniform(Purpose.OpenVacancies, id, state.Period, 0, 1));
                if (enterprises.Staff[e] > 0) enterprises.Staff[e] = enterprises.Planned[e];
            }

            int heads = enterprises.Heads[e];
            int settled = heads - enterprises.EarlyCareers[e];
            bool isEmpty = enterprises.Staff[e] == 0;
            double leave = Math.Max(0, settledLeaving - enterprises.FailingHazard[e]);
            int settledExits = isEmpty ? settled : Math.Min(settled, RandomStreams.StochasticRound(settled * leave, leaving[e - first]));
            int exits = enterprises.ExitsThisPeriod[e] = enterprises.QuitsThisPeriod[e] + settledExits;
            allExits += settledExits;

            int s = enterprises.Sector[e];
            double general = state.Sectors.GeneralShare[s], asked = parameters.EntryShare * enterprises.Staff[e] * state.Sectors.Room[s];
            double wanted =
                Math.Min(enterprises.Staff[e], asked * Wanted(general, space.Field[s], space.General[enterprises.Region[e]]));
            double posts = enterprises.Posts[e] = NextPosts(enterprises.Posts[e], wanted, parameters);
            int ofField = enterprises.Vacancies[e], open = ofField + enterprises.GeneralVacancies[e];
            int outside = enterprises.OutsideHiresThisPeriod[e] =
                isEmpty ? 0 : RandomStreams.StochasticRound(parameters.OutsideHires * open, filling[e - first]);
            int vacancies = Math.Max(0, (int)(posts + enterprises.PartOfPost[e]) - (heads - exits + outside)), left = open - outside;
            int stay = Math.Min(left, vacancies), opened = enterprises.OpenedThisPeriod[e] = vacancies - stay;
            int generalLeft = open > 0 ? (int)((long)enterprises.GeneralVacancies[e] * stay / open) : 0;
            int generalOpened = opened > 0
                ? RandomStreams.StochasticRound(general * opened, state.Streams.Uniform(Purpose.OpenVacancies, id, state.Period, 0, 3)) : 0;
            enterprises.GeneralVacancies[e] = generalLeft + generalOpened;
            enterprises.Vacancies[e] = vacancies - enterprises.GeneralVacancies[e];
        }

        state.Tallies[chunk].Sum = allExits;
    }

    /// <summary>Each enterprise's luck.</summary>
    private sealed class Space : IWorkingSpace<Space>
    {
        private Space(ModelState state)
        {
            Leaving = new double[state.Enterprises.Count];
            Filling = new double[state.Enterprises.Count];
            Field = new double[state.Sectors.Count];
            General = new double[state.Regions];
        }

        public double[] Leaving { get; }

        public double[] Filling { get; }

        /// <summary>Posts wanted that ask for a field, relative to those at usual wages, by sector.</summary>
        public double[] Field { get; }

        /// <summary>The same of posts that ask for general competence, by city.</summary>
        public double[] General { get; }

        public static Space For(ModelState state) => new(state);

        public void Know(ModelState state)
        {
            LabourMarketParameters market = state.Parameters.LabourMarket;
            for (int s = 0; s < Field.Length; s++) Field[s] = Elementary.Exp(-market.FieldDemand * state.Sectors.Wage[s]);
            for (int r = 0; r < General.Length; r++) General[r] = Elementary.Exp(-market.GeneralDemand * state.Government.GeneralWage[r]);
        }
    }
}
