using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.State;

/// <summary>How a graduate is written in 32 bits; with the programme they name the person.</summary>
/// <remarks>
/// From the lowest: number within the cohort (21 bits), whether there was a post before (1), quarters since graduation (6), quarters spent
/// looking for the present post (4), 15 of which stands for other work.
/// </remarks>
internal static class PersonBits
{
    /// <summary>The number within the cohort.</summary>
    public const uint OrdinalMask = (1u << 21) - 1;

    /// <summary>Set for who has had a post.</summary>
    public const uint HadPost = 1u << 21;

    /// <summary>Where the quarters since graduation begin.</summary>
    public const int AgeShift = 22;

    /// <summary>The quarters since graduation, once shifted down.</summary>
    public const uint AgeMask = 63;

    /// <summary>One quarter more since graduation.</summary>
    public const uint OneQuarter = 1u << AgeShift;

    /// <summary>Where the quarters of looking begin.</summary>
    public const int SpellShift = 28;

    /// <summary>One quarter more of looking.</summary>
    public const uint OneQuarterLooking = 1u << SpellShift;

    /// <summary>In the place of the quarters of looking: has other work, outside the enterprises of the model.</summary>
    public const int OtherWork = 15;

    /// <summary>All but the quarters of looking.</summary>
    public const uint WithoutSpell = OneQuarterLooking - 1;

    /// <summary>Quarters since graduation.</summary>
    public static int Age(uint person) => (int)((person >> AgeShift) & AgeMask);

    /// <summary>The same of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Ages(Vector256<uint> persons) => (persons >>> AgeShift) & Vector256.Create(AgeMask);

    /// <summary>Who of eight finished so many quarters ago, one bit a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Who(Vector256<uint> persons, int age) =>
        Vector256.Equals(Ages(persons), Vector256.Create((uint)age)).ExtractMostSignificantBits();

    /// <summary>Quarters spent looking; 15 in other work.</summary>
    public static int Spell(uint person) => (int)(person >> SpellShift);

    /// <summary>Whether the person has other work.</summary>
    public static bool HasOtherWork(uint person) => person >> SpellShift == OtherWork;

    /// <summary>Who of eight has other work, as a mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> HaveOtherWork(Vector256<uint> persons) =>
        Vector256.Equals(persons >>> SpellShift, Vector256.Create((uint)OtherWork));

    /// <summary>The person a quarter later, without a post: in other work nobody counts the quarters.</summary>
    public static uint Later(uint person) =>
        person + OneQuarter + (HasOtherWork(person) ? 0 : OneQuarterLooking);
}
