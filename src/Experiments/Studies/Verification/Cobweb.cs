namespace Ronghe.Experiments.Studies.Verification;

/// <summary>Wrapper: suppliers learn a price at rate g, and the price answers their supply with slope −b/d. V3.</summary>
internal static class Cobweb
{
    /// <summary>Ratio of slopes b/d above which the price runs away.</summary>
    public static double CriticalSlopes(SharedRules rules, double rate) => Bisection.Threshold(0.01, 20, slopes =>
    {
        double expected = 1e-6;
        for (int season = 0; season < 2000 && Math.Abs(expected) < 1; season++)
            expected = rules.Learning(expected, -slopes * expected, rate);
        return Math.Abs(expected) > 1e-6;
    });
}
