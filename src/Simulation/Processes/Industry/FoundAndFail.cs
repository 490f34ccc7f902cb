using Ronghe.Simulation.Initialization;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Industry;

/// <summary>Enterprises fail, and others are founded in places of the market that have been empty for a while.</summary>
/// <remarks>
/// <code>
/// earned_e = clamp(profit/output, −1, 1),   mean_s = mean of it over the enterprises of the sector
/// h_e = min(1, h_f·(planned/50)^(−size)·exp(−k·(earned_e − mean_s)))   where the place is open
/// with probability h_e it fails:   staff = 0,   cash → its owners
/// room_s = demanded_s·usual_s/Σ_e staff_e
/// f_i = min(1, h_f·(planned_i/50)^(−size)/r·room_s^answer)   of a place that has been empty for at least wait quarters
/// with probability f_i one is founded in place i:   staff = planned,   g = round(ḡ_s; U)
/// </code>
/// <para>Symbols: h_e = Enterprises.FailingHazard; h_f = industry.failing; planned = Enterprises.Planned; size =
/// industry.failing_by_size; k = industry.failing_by_profit; profit, output = Enterprises.Profit, Enterprises.Output of the last
/// period; staff = Enterprises.Staff; cash = Enterprises.Cash; room = Sectors.Room; demanded =
/// Sectors.Demanded; usual = Sectors.UsualStaff; r = industry.empty_places; answer = industry.founding_by_room; wait = quarters for which
/// graduates are remembered (Cohorts.Remembered), so that nobody takes who is founded for who stood there; g = Enterprises.Generation; ḡ =
/// Sectors.MeanGeneration. Enterprises.Failed and Enterprises.Founded are 1 in the period, Enterprises.Quarters counts from it.</para>
/// <para>Parts: <see cref="NewEnterprise"/>. The sum is over the sector. A founded enterprise has all that is drawn of an enterprise by its
/// new number, has heard what the sector's think of trainees, has nobody in the entry segment, and staff that will know what its
/// generation requires as they come; posts open as fast as anywhere (OpenVacancies). Of one that fails graduates in early careers look for
/// work (LeaveEmployers), the settled staff leaves (OpenVacancies), partnerships end (SearchAndContract).</para>
/// <para>Order: who fails; then room, then who is founded, all at once; room once more.</para>
/// <para>Draws: U(FailEnterprise; e), (U(FoundEnterprise; place), U) as a pair.</para>
/// <para>Limits: earned is 0 where there is no output. Room is at most 10¹²; of a sector without staff it is that,
/// so that a place that may be filled is filled: no sector dies for ever.</para>
/// <para>Source: exit falls with size and profit, Dunne, Roberts and Samuelson 1989; as many are founded as fail, in expectation, where
/// demand asks for the staff that is planned: the number of enterprises is constant by design, and follows demand.</para>
/// </remarks>
public static class FoundAndFail
{
    /// <summary>Staff of the enterprise that industry.failing is told for.</summary>
    private const double UsualStaff = 50;

    /// <summary>Most that demand calls for, for each that is planned.</summary>
    private const double MostRoom = 1e12;

    /// <summary>Chance to fail relative to that at 50 staff, by staff alone.</summary>
    public static double BySize(double planned, IndustryParameters parameters) =>
        Elementary.Power(planned / UsualStaff, -parameters.FailingBySize);

    /// <summary>What is earned on output.</summary>
    public static double Earned(double profit, double output) => output > 0 ? Math.Clamp(profit / output, -1, 1) : 0;

    /// <summary>Chance to fail in a quarter, by what is earned on output more than others of the sector.</summary>
    public static double Hazard(double planned, double margin, IndustryParameters parameters) => Math.Min(1, parameters.Failing
        * BySize(planned, parameters) * Elementary.Exp(-parameters.FailingByProfit * margin));

    /// <summary>Chance that a place which waits is filled in a quarter.</summary>
    public static double Founding(double planned, double room, IndustryParameters parameters) => room <= 0 ? 0 : Math.Min(1,
        parameters.Failing * BySize(planned, parameters) / parameters.EmptyPlaces * Elementary.Power(room, parameters.FoundingByRoom));

    internal static void Apply(ModelState state)
    {
        Space space = state.Space<Space>();
        space.AddUp(state);
        for (int e = 0; e < state.Enterprises.Count; e++) MayFail(state, space, e);
        MakeRoom(state);
        for (int e = 0; e < state.Enterprises.Count; e++) MayBeFounded(state, space, e);
        MakeRoom(state);
    }

    /// <summary>Staff that demand calls for, for each that is planned.</summary>
    internal static void MakeRoom(ModelState state)
    {
        Sectors sectors = state.Sectors;
        sectors.Room.AsSpan().Clear();
        for (int e = 0; e < state.Enterprises.Count; e++) sectors.Room[state.Enterprises.Sector[e]] += state.Enterprises.Staff[e];
        for (int s = 0; s < sectors.Count; s++)
        {
            double planned = sectors.Room[s], asked = sectors.Demanded[s] * sectors.UsualStaff[s];
            sectors.Room[s] = asked <= planned * MostRoom ? (planned > 0 ? asked / planned : 0) : MostRoom;
        }
    }

    private static void MayFail(ModelState state, Space space, int e)
    {
        Enterprises enterprises = state.Enterprises;
        enterprises.Failed[e] = enterprises.FailingHazard[e] = 0;
        enterprises.Quarters[e]++;
        int s = enterprises.Sector[e];
        if (enterprises.Staff[e] == 0) return;
        double margin = Earned(enterprises.Profit[e], enterprises.Output[e]) - space.Earned[s];
        double hazard = enterprises.FailingHazard[e] = Hazard(enterprises.Planned[e], margin, state.Parameters.Industry);
        if (state.Streams.Uniform(Purpose.FailEnterprise, enterprises.Id[e], state.Period) >= hazard) return;
        enterprises.Failed[e] = 1;
        enterprises.Quarters[e] = enterprises.Staff[e] = 0;
        state.Accounts.Record(Flow.Liquidation, enterprises.Cash[e]);
        NewEnterprise.Leave(enterprises, e);
    }

    private static void MayBeFounded(ModelState state, Space space, int e)
    {
        Enterprises enterprises = state.Enterprises;
        enterprises.Founded[e] = 0;
        if (enterprises.Staff[e] > 0 || enterprises.Quarters[e] < state.Cohorts.Remembered) return;
        int s = enterprises.Sector[e];
        double chance = Founding(enterprises.Planned[e], state.Sectors.Room[s], state.Parameters.Industry);
        (double luck, double ahead) = state.Streams.UniformPair(Purpose.FoundEnterprise, enterprises.Place[e], state.Period);
        if (luck < chance) Found(state, e, space.Worth[s], RandomStreams.StochasticRound(state.Sectors.MeanGeneration[s], ahead));
    }

    private static void Found(ModelState state, int e, double heard, int generation)
    {
        Enterprises enterprises = state.Enterprises;
        enterprises.Id[e] = StableHash.FoundedId(enterprises.Place[e], state.Period);
        enterprises.Founded[e] = 1;
        enterprises.Quarters[e] = 0;
        enterprises.Staff[e] = enterprises.Planned[e];
        NewEnterprise.Characterise(enterprises, e, state.Parameters, state.Streams);
        NewEnterprise.HaveHeard(enterprises, e, heard, state.Parameters, state.Streams);
        NewEnterprise.Equip(enterprises, e, generation, state.Sectors.Requirement(enterprises.Sector[e], generation));
    }

    /// <summary>By sector: what is earned on output, and what trainees are said to be worth, means of its enterprises.</summary>
    private sealed class Space(int sectors) : IWorkingSpace<Space>
    {
        private readonly int[] _open = new int[sectors];

        public double[] Earned { get; } = new double[sectors];

        public double[] Worth { get; } = new double[sectors];

        public static Space For(ModelState state) => new(state.Sectors.Count);

        public void AddUp(ModelState state)
        {
            _open.AsSpan().Clear();
            Earned.AsSpan().Clear();
            Worth.AsSpan().Clear();
            Enterprises enterprises = state.Enterprises;
            for (int e = 0; e < enterprises.Count; e++)
            {
                if (enterprises.Staff[e] == 0) continue;
                int s = enterprises.Sector[e];
                Earned[s] += FoundAndFail.Earned(enterprises.Profit[e], enterprises.Output[e]);
                Worth[s] += enterprises.LearnedWorth[e];
                _open[s]++;
            }

            for (int s = 0; s < _open.Length; s++)
            {
                Earned[s] = _open[s] > 0 ? Earned[s] / _open[s] : 0;
                Worth[s] = _open[s] > 0 ? Worth[s] / _open[s] : 1;
            }
        }
    }
}
