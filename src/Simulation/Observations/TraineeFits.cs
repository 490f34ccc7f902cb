using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>Fit to their hosts of each programme's trainees of partnerships who finish next, added up once a period for all observations
/// that ask.</summary>
internal sealed class TraineeFits(int programmes) : IWorkingSpace<TraineeFits>
{
    private readonly long[] _when = new long[programmes];
    private readonly Sums[] _sums = new Sums[programmes];

    public static TraineeFits For(ModelState state) => new(state.Programmes.Count);

    /// <summary>Those of a programme; whoever asks first in a period adds up.</summary>
    public static Sums Of(ModelState state, int p)
    {
        TraineeFits all = state.Space<TraineeFits>();
        long now = ((long)state.Versions << 32) + state.Period + 1;
        if (all._when[p] == now) return all._sums[p];
        all._when[p] = now;
        return all._sums[p] = AddUp(state, p);
    }

    private static Sums AddUp(ModelState state, int p)
    {
        Practices practices = state.Practices;
        ReadOnlySpan<double> profile =
            state.Cohorts.Profile(state.Cohorts.At(p, state.Period + 1 - state.Programmes.StudyPeriods[p]));
        int ring = practices.RingOf(state.Period + 1);
        double width = state.Parameters.World.FitWidth, share = 0, trained = 0, untrained = 0;
        for (int row = practices.Start(ring, p) + Practices.BeforePartners; row < practices.End(ring, p); row++)
        {
            ReadOnlySpan<double> required = state.Sectors.Requirement(practices.Sector[row], practices.Generation[row]);
            double own = Profiles.Dot(profile, required), turned = (practices.Own[row] * own) + practices.Required[row];
            share += practices.Share[row];
            trained += practices.Share[row] * Profiles.Fit<One>(Math.Clamp(turned, -1, 1), width);
            untrained += practices.Share[row] * Profiles.Fit<One>(Math.Clamp(own, -1, 1), width);
        }

        return new Sums(share, trained, untrained);
    }

    /// <summary>Sums over a programme's partners.</summary>
    /// <param name="Share">Share of those who finish next that trained with a partner to the end.</param>
    /// <param name="Trained">Their fit, times that share.</param>
    /// <param name="Untrained">What it would be without practice.</param>
    public readonly record struct Sums(double Share, double Trained, double Untrained);
}
