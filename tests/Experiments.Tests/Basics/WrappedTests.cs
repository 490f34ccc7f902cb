using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Tests.Basics;

public sealed class WrappedTests
{
    [Theory]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("a verylongword b", 6, "a|verylongword|b")]
    [InlineData("融合度从一变为二。", 8, "融合度从|一变为|二。")]
    [InlineData("平均差为 0.131 个百分点（95 % 区间）", 16, "平均差为 0.131|个百分点（95 %|区间）")]
    public void Lines_break_at_blanks_and_between_wide_characters_but_not_before_a_closing_mark(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', Wrapped.Lines(text, width)));
}
