namespace Ronghe.Simulation.Parameters;

/// <summary>The parameters in force in a round of settling: the rates of slow stocks are larger, all by the same factor.</summary>
internal static class Quickened
{
    private static readonly ParameterDefinition[] Rates = [.. ParameterCatalog.All.Where(static p => p.IsQuickened)];

    public static ModelParameters Of(ModelParameters parameters, double pace)
    {
        ModelParameters quickened = parameters;
        foreach (ParameterDefinition rate in Rates)
        {
            double value = rate.Get(parameters);
            quickened = rate.With(quickened, Math.Min(Math.Max(value, 1), pace * value));
        }

        return quickened;
    }
}
