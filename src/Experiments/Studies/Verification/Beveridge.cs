namespace Ronghe.Experiments.Studies.Verification;

/// <summary>Wrapper: one occupation of del Rio-Chanona et al. (2021) whose matching is the labour market's urn-ball. V10.</summary>
internal static class Beveridge
{
    private const double Quits = 0.016, Openings = 0.012, Adjustment = 0.16;

    /// <summary>Persons and posts in one unit of employment: large enough that the exact urn-ball is its own limit.</summary>
    private const double Scale = 5e6;

    /// <summary>Unemployment and vacancy rates over time when the demand for labour is <paramref name="demand"/> of the labour
    /// force.</summary>
    public static (double[] Unemployment, double[] Vacancies) Path(SharedRules rules, Func<int, double> demand, int periods)
    {
        double employed = 0.95, open = 0.02;
        var unemployment = new double[periods];
        var vacancies = new double[periods];
        for (int t = 0; t < periods; t++)
        {
            double gap = employed + open - demand(t);
            double left = (Quits * employed) + ((1 - Quits) * Math.Min(employed, Adjustment * Math.Max(0, gap)));
            double opened = (Openings * employed) + ((1 - Openings) * Math.Min(employed, Adjustment * Math.Max(0, -gap)));
            double matches = rules.Matches((int)Math.Round((1 - employed) * Scale), (int)Math.Round(open * Scale)) / Scale;
            employed += matches - left;
            open += opened - matches;
            unemployment[t] = 1 - employed;
            vacancies[t] = open / (open + employed);
        }

        return (unemployment, vacancies);
    }
}
