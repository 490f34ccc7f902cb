using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>This period's graduates become seekers, unless they go on studying; who trained with a partner is noted for its host. Part of matching.</summary>
/// <remarks>
/// One block a graduate: further study (word 0), talent (1 and 2, by Box and Muller 1958), training with a partner (3). What is left of a uniform after a
/// yes or no is uniform again, so words 3 and 0 also say which host it was and whether the host keeps the trainee.
/// </remarks>
internal static class TakeInGraduates
{
    public static void Apply(ModelState state)
    {
        for (int region = 0; region < state.Regions; region++) Region(state, region);
    }

    private static void Region(ModelState state, int region)
    {
        int sectors = state.Sectors.Count;
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++)
        {
            foreach (int p in state.ProgrammesOfCell.Of(cell))
            {
                state.Fits.Forget(state, p);
                state.Seekers.CarryOver(p, state.Programmes.Graduates[p]);
                TakeIn(state, p);
            }
        }
    }

    private static void TakeIn(ModelState state, int p)
    {
        const int Lanes = JobSeekers.Lanes;
        JobSeekers seekers = state.Seekers;
        Programmes programmes = state.Programmes;
        int graduates = programmes.Graduates[p], first = seekers.Start(p) + seekers.Number(p);
        double further = state.Parameters.LabourMarket.FurtherStudy, coverage = programmes.Coverage[p];
        Span<uint> person = seekers.Person.AsSpan(first, graduates);
        Span<double> talent = seekers.Talent.AsSpan(first, graduates);
        Span<Trainee> trainees = state.Trainees.Room(p, graduates);
        Span<uint> word0 = stackalloc uint[Lanes], word3 = stackalloc uint[Lanes];
        Span<double> talents = stackalloc double[Lanes];
        int staying = 0, trained = 0;
        for (int ordinal = 0; ordinal < graduates; ordinal += Lanes)
        {
            state.Streams.Blocks(Purpose.Graduate, programmes.Id[p], state.Period, Vector256.Create((uint)ordinal) + Vector256<uint>.Indices, Vector256<uint>.Zero,
                out Vector256<uint> x0, out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3);
            RandomStreams.ToUnit(x1, out Vector256<double> radiusLower, out Vector256<double> radiusUpper);
            RandomStreams.ToUnit(x2, out Vector256<double> angleLower, out Vector256<double> angleUpper);
            Talent(radiusLower, angleLower, state).CopyTo(talents);
            Talent(radiusUpper, angleUpper, state).CopyTo(talents[(Lanes / 2)..]);
            x0.CopyTo(word0);
            x3.CopyTo(word3);
            int lanes = Math.Min(Lanes, graduates - ordinal);
            for (int lane = 0; lane < lanes; lane++)
            {
                person[staying] = (uint)(ordinal + lane);
                talent[staying] = talents[lane];
                trainees[trained] = new Trainee(first + staying, word0[lane], word3[lane]);
                bool looks = RandomStreams.ToUnit(word0[lane]) >= further;
                bool isTrained = looks & (RandomStreams.ToUnit(word3[lane]) < coverage);
                staying += looks ? 1 : 0;
                trained += isTrained ? 1 : 0;
            }
        }

        seekers.Join(p, staying);
        state.Trainees.Keep(p, trained);
        state.Market.Flows[programmes.Cell[p]].FurtherStudy += graduates - staying;
    }

    private static Vector256<double> Talent(Vector256<double> first, Vector256<double> second, ModelState state)
    {
        Vector256<double> radius = Vector256.Sqrt(Vector256.Create(-2.0) * Elementary.Log(first));
        Vector256<double> angle = Vector256.Create(Math.Tau) * second;
        return MatchGraduates.Talent(radius * Elementary.Cos(angle), radius * Elementary.Sin(angle), state.Parameters.World);
    }
}
