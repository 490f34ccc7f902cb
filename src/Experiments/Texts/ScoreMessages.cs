namespace Ronghe.Experiments.Texts;

/// <summary>What a scorecard's manifest notes.</summary>
internal static class ScoreMessages
{
    public static MessageText FreshLuck { get; } = new("fresh_luck",
        "Luck that no stored run has seen: seed {0}, drawn from the scenarios; another number in them gives another one.",
        "采用任何已存运行都未见过的随机数：种子 {0} 由情景内容抽取，情景中任一数值不同，种子即不同。");
}
