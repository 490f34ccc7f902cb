using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>Wrapper: one sector whose posts are always filled; unemployment after a permanent shift of demand while wages follow it.
/// V10.</summary>
internal static class WageReturn
{
    /// <summary>Log of unemployment over what is usual, quarter by quarter, after the posts that are wanted at usual wages have changed for
    /// good by <paramref name="shift"/>, log.</summary>
    public static double[] Path(SharedRules rules, double shift, int periods, LabourMarketParameters parameters)
    {
        double wage = 0;
        var path = new double[periods];
        for (int t = 0; t < periods; t++)
        {
            double employed = (1 - parameters.UsualUnemployment) * Math.Exp(shift - (parameters.FieldDemand * wage));
            path[t] = Math.Log((1 - employed) / parameters.UsualUnemployment);
            wage = rules.Wage(wage, 1 - employed, parameters);
        }

        return path;
    }
}
