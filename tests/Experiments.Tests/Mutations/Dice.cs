namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>The draws of one mutant: the same number gives the same mutant on every machine (SplitMix64), so that a failure is one
/// command away.</summary>
internal sealed class Dice(ulong state)
{
    private ulong _state = state;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1; 0 when there is nothing to choose from.</summary>
    public int Below(int count) => count <= 1 ? 0 : (int)(Next() % (ulong)count);

    /// <summary>True once in so many throws.</summary>
    public bool OneIn(int count) => Below(count) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>1, 2, 3 …, each half as likely as the one before.</summary>
    public int Few()
    {
        int few = 1;
        while (few < 6 && OneIn(2)) few++;
        return few;
    }
}
