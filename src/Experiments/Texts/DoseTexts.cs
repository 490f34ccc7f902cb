using Ronghe.Experiments.Basics;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Texts;

/// <summary>Doses in words: one number stands alone, two say what each is.</summary>
internal static class DoseTexts
{
    /// <summary>What a number of a dose with two is called.</summary>
    public static Text Name(LeverDose dose) => new(dose.Key, CatalogueTexts.Find("dose:" + dose.Key) ?? dose.Key);

    /// <summary>Chinese definition of the observations that tell doses in force.</summary>
    public const string MeanInForce = "所在地生效剂量的平均值：现行的剂量，以及预算为政策留下的剂量";

    /// <summary>Chinese title of the one that tells a number of a lever's dose.</summary>
    public static string InForce(LeverDefinition lever, string observation) => lever.ChineseTitle + "：现行剂量"
        + (lever.Dose.Second is null ? "" : $"（{Name(DoseObservations.NumberOf(lever, observation)).Chinese}）");

    /// <summary>The numbers as written; an empty one is 0.</summary>
    public static string Say(LeverDose dose, string first, string second, Language language) => dose.Second is null ? first
        : Named(dose, first, language) + PageTexts.Comma.In(language) + Named(dose.Second, second, language);

    /// <summary>The numbers of a dose.</summary>
    public static string Say(LeverDose dose, double first, double second, Language language) =>
        Say(dose, Readable.AsWritten(first), Readable.AsWritten(second), language);

    private static string Named(LeverDose dose, string number, Language language) =>
        $"{Name(dose).In(language)} {(number.Length == 0 ? "0" : number)}";
}
