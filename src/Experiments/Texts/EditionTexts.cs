namespace Ronghe.Experiments.Texts;

/// <summary>One line before answers: what the world of their edition cannot carry yet. docs/editions.md has the whole.</summary>
internal static class EditionTexts
{
    public static Text Ways { get; } = new(
        "Do not rank policies by these numbers yet: without any policy this world is not at rest, benefits are a formula beside the " +
            "market, and the order of the ways changes with the outcome and with what counts as cost (docs/editions.md).",
        "暂勿据此给政策排序：无政策时这个世界尚未静止，收益是市场之外的公式，各路径的次序随结果指标和成本口径而变（见 docs/editions.md）。");

    public static Text Spiral { get; } = new(
        "Read a failed S2 as not tested: at this model's gain its test finds none of 40 loops built to be found; and without any policy " +
            "this world is not at rest (docs/editions.md).",
        "S2 不成立应视为未检验：在本模型的增益下，其检验在 40 个人为构造的回路中一个也找不到；且无政策时这个世界尚未静止（见 docs/editions.md）。");

    /// <summary>Of every study of today's world, until the issues of the second edition are done.</summary>
    public static Text InTheMaking { get; } = new(
        "The second edition of this world is in the making, so do not rank policies by it yet: most levers are not compared at "
            + "equal public money (docs/editions.md).",
        "第二版世界仍在制作中，暂勿据此给政策排序：多数政策工具尚未在相同公共经费下比较（见 docs/editions.md）。");
}
