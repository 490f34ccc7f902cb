namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>Makes a mutant smaller as long as it fails the same way: pieces of half its length are left out, then of a quarter, down to a
/// byte.</summary>
internal static class Shrinking
{
    private const int MostTries = 200;

    public static Mutant Of(Mutant mutant, Func<Mutant, bool> fails)
    {
        int tries = 0;
        for (int piece = Math.Max(1, mutant.Bytes.Length / 2); piece >= 1; piece /= 2)
        {
            for (int at = 0; at < mutant.Bytes.Length && tries < MostTries;)
            {
                tries++;
                Mutant smaller = mutant with { Bytes = [.. mutant.Bytes[..at],
                    .. mutant.Bytes.AsSpan(Math.Min(at + piece, mutant.Bytes.Length))] };
                if (fails(smaller)) mutant = smaller;
                else at += piece;
            }
        }

        return mutant;
    }
}
