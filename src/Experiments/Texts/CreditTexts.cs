namespace Ronghe.Experiments.Texts;

/// <summary>What licences of the data ask to be said wherever the data, or results made with them, are shown.</summary>
internal static class CreditTexts
{
    /// <summary>O*NET (CC BY 4.0); 0 is the release whose ratings were read.</summary>
    public static Text Onet { get; } = new(
        "This product includes information from the O*NET {0} Database by the U.S. Department of Labor, Employment and Training " +
            "Administration (USDOL/ETA). Used under the CC BY 4.0 license. Modified: aggregated by industry sector and programme family.",
        "本产品包含美国劳工部就业与培训管理局（USDOL/ETA）O*NET {0} 数据库的信息，按 CC BY 4.0 许可使用；有修改：按行业和专业大类汇总。");
}
