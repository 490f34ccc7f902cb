using System.Globalization;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>A unit as a table writes it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Factor">How much of the observation's unit one of it is.</param>
internal readonly record struct WrittenUnit(string Name, double Factor);

/// <summary>Reads what a figure says: a value, a band or a sign.</summary>
internal static class TargetBand
{
    /// <summary>The target with its numbers; null after a mistake.</summary>
    public static Target? Read(TableLine line, Target target, ObservationDefinition quantity, WrittenUnit unit)
    {
        (double least, double most) = Possible(target.Measure, quantity);
        double Number(string column) => line.OptionalNumber64(column, least / unit.Factor, most / unit.Factor, unit.Name) * unit.Factor;
        double value = Number(TargetColumn.Value), low = Number(TargetColumn.Low), high = Number(TargetColumn.High),
            discrepancy = line.OptionalNumber64(TargetColumn.Discrepancy, 0, double.MaxValue, unit.Name) * unit.Factor;
        int sign = Sign(line);
        bool IsRefused(string column, double number) => double.IsNaN(number) && line.Raw(column).Length > 0;
        if (IsRefused(TargetColumn.Value, value) || IsRefused(TargetColumn.Low, low) || IsRefused(TargetColumn.High, high)
            || IsRefused(TargetColumn.Discrepancy, discrepancy) || (sign == 0 && line.Raw(TargetColumn.Sign).Length > 0)) return null;
        if (double.IsNaN(discrepancy)) discrepancy = 0;
        target = target with { Value = value, Low = low, High = high, Sign = sign, Discrepancy = discrepancy };
        if (double.IsNaN(low) && double.IsNaN(high) && sign == 0 && double.IsFinite(value) && discrepancy > 0)
            target = target with { Low = value - discrepancy, High = value + discrepancy, Discrepancy = 0 };
        if (Problem(target) is var (column, problem))
        {
            line.Refuse(column, problem);
            return null;
        }

        return target;
    }

    private static (string Column, string Problem)? Problem(Target target)
    {
        bool hasLow = !double.IsNaN(target.Low), hasHigh = !double.IsNaN(target.High);
        static string Shown(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
        if (target.Sign != 0) return hasLow || hasHigh
            ? (TargetColumn.Sign, "a band and a sign: one of them decides, leave the other") : null;
        if (!hasLow && !hasHigh)
            return (TargetColumn.Low, "neither a band (low, high) nor a sign; a value alone needs a discrepancy, which is its band then");
        if (!hasLow) return (TargetColumn.Low, "'low' is empty, and 'high' is not");
        if (!hasHigh) return (TargetColumn.High, "'high' is empty, and 'low' is not");
        if (target.Low >= target.High)
            return (TargetColumn.Low,
                $"the band is upside down: low {Shown(target.Low)} is not below high {Shown(target.High)} ({target.Unit})");
        return !double.IsNaN(target.Value) && !target.Meets(target.Value)
            ? (TargetColumn.Value,
                $"the value {Shown(target.Value)} lies outside of its band, {Shown(target.Low)} to {Shown(target.High)} ({target.Unit})")
            : null;
    }

    private static (double Least, double Most) Possible(Measure measure, ObservationDefinition quantity) => measure switch
    {
        Measure.Level => (quantity.Minimum, quantity.Maximum),
        Measure.Difference => (quantity.Minimum - quantity.Maximum, quantity.Maximum - quantity.Minimum),
        _ => (0, double.PositiveInfinity),
    };

    private static int Sign(TableLine line)
    {
        switch (line.Raw(TargetColumn.Sign))
        {
            case "": return 0;
            case "+": return 1;
            case "-" or "−": return -1;
            default:
                line.Refuse(TargetColumn.Sign, $"{FileMistakes.Quote(line.Raw(TargetColumn.Sign))} is no sign; write + or -");
                return 0;
        }
    }
}
