using Ronghe.Experiments.Basics;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Texts;

/// <summary>Doses in words: one number stands alone, two say what each is.</summary>
internal static class DoseTexts
{
    /// <summary>What a number of a dose with two is called.</summary>
    public static Text Name(LeverDose dose) => new(dose.Key, CatalogueTexts.Find("dose:" + dose.Key) ?? dose.Key);

    /// <summary>The numbers as written; an empty one is 0.</summary>
    public static string Say(LeverDose dose, string first, string second, Language language) => dose.Second is null ? first
        : Named(dose, first, language) + PageTexts.Comma.In(language) + Named(dose.Second, second, language);

    /// <summary>The numbers of a dose.</summary>
    public static string Say(LeverDose dose, double first, double second, Language language) =>
        Say(dose, Readable.AsWritten(first), Readable.AsWritten(second), language);

    private static string Named(LeverDose dose, string number, Language language) =>
        $"{Name(dose).In(language)} {(number.Length == 0 ? "0" : number)}";
}
