namespace Ronghe.Experiments.Studies.Verification;

/// <summary>Where a property that holds above some value begins to hold.</summary>
internal static class Bisection
{
    public static double Threshold(double low, double high, Func<double, bool> holds)
    {
        for (int step = 0; step < 40; step++)
        {
            double middle = 0.5 * (low + high);
            if (holds(middle)) high = middle;
            else low = middle;
        }

        return 0.5 * (low + high);
    }
}
