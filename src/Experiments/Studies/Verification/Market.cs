using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>Wrapper: seekers of known rank apply to equal posts, round by round. V7.</summary>
internal static class Market
{
    /// <summary>For every seeker, best first, the number of posts that hired it.</summary>
    public static int[] Hires(SharedRules rules, int seekers, int posts, int rounds, uint trial)
    {
        var hires = new int[seekers];
        int open = posts;
        for (uint round = 0; round < rounds && open > 0; round++)
        {
            var best = new int[open];
            best.AsSpan().Fill(-1);
            for (int i = 0; i < seekers; i++)
            {
                // Worst first in even rounds, best first in odd ones: the order must not matter.
                int seeker = round % 2 == 0 ? seekers - 1 - i : i;
                if (hires[seeker] > 0) continue;
                int post = rules.Post(Philox.Block((uint)seeker, round, trial, 7, 2001, 0).X0, 0, open);
                if (rules.Displaces(-seeker, best[post] < 0 ? double.NegativeInfinity : -best[post])) best[post] = seeker;
            }

            foreach (int seeker in best)
            {
                if (seeker < 0) continue;
                hires[seeker]++;
                open--;
            }
        }

        return hires;
    }
}
