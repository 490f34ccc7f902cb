using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Wages follow unemployment, slowly. Part of matching.</summary>
/// <remarks>
/// <code>
/// u = (without work + ½)/(persons + 1)
/// w′ = w + speed·(−curve·ln(u/u*) − w)
/// </code>
/// <para>Symbols: persons = graduates in early careers of the programmes that serve a sector, for w = Sectors.Wage; of the programmes of a
/// city, for w = Government.GeneralWage; without work = those of them who look and have no other work, once the search is over; speed =
/// labour_market.wage_speed; curve = labour_market.wage_curve; u* = labour_market.usual_unemployment.</para>
/// <para>Order: all sectors and cities at once.</para>
/// <para>Limits: w′ is cut to −2 … 2, seven times a usual wage and a seventh.</para>
/// <para>Source: the wage curve, Blanchflower and Oswald 1994; that it is approached slowly is an Assumption. Wages move the posts that are
/// wanted (OpenVacancies), what graduates choose (ChooseWork) and what the entry segment is paid (UpdateWorkforces).</para>
/// </remarks>
public static class AdjustWages
{
    /// <summary>Half a person without work keeps the logarithm finite.</summary>
    private const double Half = 0.5;

    /// <summary>Largest log of a wage over the usual one, and of the usual one over it.</summary>
    private const double Most = 2;

    /// <summary>Next wage, relative to what is usual, log.</summary>
    public static double Next(double wage, double unemployment, LabourMarketParameters parameters) => wage + (parameters.WageSpeed
        * ((-parameters.WageCurve * Elementary.Log(unemployment / parameters.UsualUnemployment)) - wage));

    private static double InRange(ModelState state, double wage, double unemployment, LabourMarketParameters parameters) =>
        state.Clips.ToRange(Next(wage, unemployment, parameters), -Most, Most);

    internal static void Apply(ModelState state)
    {
        LabourMarketParameters parameters = state.Parameters.LabourMarket;
        Space space = state.Space<Space>();
        space.Count(state);
        for (int s = 0; s < state.Sectors.Count; s++)
            state.Sectors.Wage[s] = InRange(state, state.Sectors.Wage[s], (space.Idle[s] + Half) / (space.Persons[s] + 1), parameters);
        for (int r = 0; r < state.Regions; r++)
        {
            int at = state.Sectors.Count + r;
            state.Government.GeneralWage[r] =
                InRange(state, state.Government.GeneralWage[r], (space.Idle[at] + Half) / (space.Persons[at] + 1), parameters);
        }
    }

    /// <summary>Persons and those without work by sector, then by city.</summary>
    private sealed class Space(int sectors, int regions, int programmes) : IWorkingSpace<Space>
    {
        private readonly int[] _atWork = new int[programmes];

        public long[] Persons { get; } = new long[sectors + regions];

        public long[] Idle { get; } = new long[sectors + regions];

        public static Space For(ModelState state) => new(state.Sectors.Count, state.Regions, state.Programmes.Count);

        public void Count(ModelState state)
        {
            Programmes programmes = state.Programmes;
            Persons.AsSpan().Clear();
            Idle.AsSpan().Clear();
            CountAtWork(state.Careers);
            for (int p = 0; p < programmes.Count; p++)
            {
                int idle = 0, looking = state.Seekers.Number(p), number = looking + _atWork[p], region = sectors + programmes.Region[p];
                foreach (uint person in state.Seekers.Person.AsSpan(state.Seekers.Start(p), looking))
                    idle += PersonBits.HasOtherWork(person) ? 0 : 1;
                Add(programmes.Sector[p], number, idle);
                Add(region, number, idle);
            }
        }

        /// <summary>By programme first: there are many, so that hardly a count waits for the one before.</summary>
        private void CountAtWork(Careers careers)
        {
            _atWork.AsSpan().Clear();
            for (int r = 0; r < regions; r++)
            {
                foreach (int p in careers.Programme.AsSpan(careers.Start(r), careers.Number(r))) _atWork[p]++;
            }
        }

        private void Add(int at, int number, int idle)
        {
            Persons[at] += number;
            Idle[at] += idle;
        }
    }
}
