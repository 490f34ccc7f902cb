using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>How fast what posts ask for changes, counted as surveys of advertised posts count it: which of the skills asked for most are
/// no longer among them.</summary>
/// <remarks>A profile is relative to the mean of all sectors, so that these are the areas that set a sector's posts apart; surveys count
/// skills by name, of which a post has hundreds. Both are shares of a list of the most wanted.</remarks>
internal static class RequirementDrift
{
    /// <summary>Knowledge areas that count as those asked for most.</summary>
    public const int Top = 10;

    private const double QuartersAYear = 4;

    /// <summary>Share of the top areas that an enterprise's upgrade of this period replaced, a year; 0 without an upgrade.</summary>
    public static double Of(ModelState state, int e)
    {
        if (state.Enterprises.Upgraded[e] == 0) return 0;
        int sector = state.Enterprises.Sector[e], generation = state.Enterprises.Generation[e];
        return QuartersAYear * Replaced(state.Sectors.Requirement(sector, generation - 1), state.Sectors.Requirement(sector, generation));
    }

    /// <summary>Share of the top areas of one profile that are not among those of the next.</summary>
    public static double Replaced(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        Span<int> old = stackalloc int[Top], now = stackalloc int[Top];
        int top = Math.Min(Top, before.Length);
        Largest(before, old[..top]);
        Largest(after, now[..top]);
        int gone = 0;
        foreach (int area in old[..top]) gone += now[..top].Contains(area) ? 0 : 1;
        return (double)gone / top;
    }

    /// <summary>Positions of the largest numbers; of equal ones the first.</summary>
    private static void Largest(ReadOnlySpan<double> profile, Span<int> into)
    {
        Span<bool> taken = stackalloc bool[Profiles.Stride];
        for (int rank = 0; rank < into.Length; rank++)
        {
            int best = -1;
            for (int i = 0; i < profile.Length; i++)
            {
                if (!taken[i] && (best < 0 || profile[i] > profile[best])) best = i;
            }

            taken[into[rank] = best] = true;
        }
    }
}
