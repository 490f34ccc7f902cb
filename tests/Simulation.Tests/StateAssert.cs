using System.Reflection;
using System.Runtime.InteropServices;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests;

/// <summary>Compares two worlds column by column and in their books, as bits.</summary>
internal static class StateAssert
{
    public static void SameBits(ModelState expected, ModelState found, string context)
    {
        int columns = 0;
        foreach (PropertyInfo table in typeof(ModelState).GetProperties())
        {
            if (table.GetValue(expected) is not { } left
                || left is not (Sectors or Enterprises or Colleges or Programmes or Cohorts or Partnerships or Government or HeadCounts)) continue;
            object right = table.GetValue(found)!;
            foreach (PropertyInfo column in left.GetType().GetProperties())
            {
                columns++;
                bool isSame = (column.GetValue(left), column.GetValue(right)) switch
                {
                    (double[] a, double[] b) => MemoryMarshal.Cast<double, long>(a).SequenceEqual(MemoryMarshal.Cast<double, long>(b)),
                    (int[] a, int[] b) => a.AsSpan().SequenceEqual(b),
                    (uint[] a, uint[] b) => a.AsSpan().SequenceEqual(b),
                    (double a, double b) => a.Equals(b),
                    (var a, var b) => Equals(a, b),
                };
                Assert.True(isSame, $"{context}: {table.Name}.{column.Name} differs in period {expected.Period}");
            }
        }

        Assert.True(columns > 100, "Columns were not found.");
        foreach (Flow flow in Enum.GetValues<Flow>()) Same(expected.Accounts.ThisPeriod(flow), found.Accounts.ThisPeriod(flow), flow);
        foreach (Holder holder in Enum.GetValues<Holder>()) Same(expected.Accounts.Balance(holder), found.Accounts.Balance(holder), holder);
        Same(expected.Clips.Checked, found.Clips.Checked, "values checked");
        Same(expected.Clips.Cut, found.Clips.Cut, "values cut");
        void Same<T>(T left, T right, object what) =>
            Assert.True(Equals(left, right), $"{context}: {what} is {left} and {right} in period {expected.Period}");
    }
}
