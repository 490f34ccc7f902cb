using System.Numerics;
using MathNet.Numerics;

namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>An autoregression of many courses together, from their pooled autocovariances (Yule and Walker).</summary>
/// <param name="Coefficients">Of the values one, two, … steps before.</param>
/// <param name="Innovation">Variance that they leave.</param>
internal readonly record struct PooledAutoregression(double[] Coefficients, double Innovation)
{
    /// <summary>Highest order.</summary>
    public const int MostOrder = 12;

    /// <summary>By Levinson's recursion.</summary>
    /// <param name="autocovariances">From lag 0 to the order at least.</param>
    /// <param name="order">Number of coefficients.</param>
    public static PooledAutoregression Of(ReadOnlySpan<double> autocovariances, int order)
    {
        double[] coefficients = [];
        double innovation = autocovariances[0];
        for (int p = 1; p <= order; p++)
        {
            double product = autocovariances[p];
            for (int i = 0; i < p - 1; i++) product -= coefficients[i] * autocovariances[p - 1 - i];
            double last = innovation > 0 ? product / innovation : 0;
            var next = new double[p];
            for (int i = 0; i < p - 1; i++) next[i] = coefficients[i] - (last * coefficients[p - 2 - i]);
            next[p - 1] = last;
            coefficients = next;
            innovation *= 1 - (last * last);
        }

        return new PooledAutoregression(coefficients, innovation);
    }

    /// <summary>The order that Akaike's criterion takes: n·ln(innovation) + 2·order is least.</summary>
    public static int OrderOf(Courses pilot)
    {
        double[] autocovariances = pilot.Autocovariances(MostOrder);
        double values = (double)pilot.Series * pilot.Length;
        return Enumerable.Range(1, MostOrder).MinBy(order => (values * Math.Log(Of(autocovariances, order).Innovation)) + (2 * order));
    }

    /// <summary>The complex pole, with a period between the shortest and the longest, that keeps most of its amplitude over one
    /// turn.</summary>
    /// <param name="longest">Longest period, quarters.</param>
    /// <param name="step">Quarters of a step.</param>
    public Ringing Ringing(double longest, int step)
    {
        // zᵖ − a₁zᵖ⁻¹ − … − aₚ, the constant first.
        double[] polynomial = [.. Coefficients.Reverse().Select(static a => -a), 1];
        int zeros = polynomial.TakeWhile(static c => c == 0).Count();
        Ringing best = default;
        foreach (Complex pole in FindRoots.Polynomial(polynomial[zeros..]))
        {
            double angle = Math.Abs(pole.Phase);
            if (angle < 1e-9) continue;
            double period = step * Math.Tau / angle, kept = Math.Pow(pole.Magnitude, Math.Tau / angle);
            if (period >= SlowPeriodogram.ShortestPeriod && period <= longest && kept > best.Kept) best = new Ringing(kept, period);
        }

        return best;
    }
}

/// <summary>How long a swing goes on by itself.</summary>
/// <param name="Kept">Share of the amplitude that is left after one turn; 0 where nothing turns.</param>
/// <param name="Period">Of one turn, quarters; 0 where nothing turns.</param>
internal readonly record struct Ringing(double Kept, double Period);
