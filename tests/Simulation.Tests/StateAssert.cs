using System.Reflection;
using System.Runtime.InteropServices;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests;

/// <summary>Compares two worlds column by column, as bits.</summary>
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
    }
}
