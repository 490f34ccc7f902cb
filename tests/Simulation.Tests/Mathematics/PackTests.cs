using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.Tests.Mathematics;

public class PackTests
{
    [Fact]
    public void Chosen_lanes_come_first_in_their_order()
    {
        Vector256<uint> eight = Vector256.Create(10u, 11, 12, 13, 14, 15, 16, 17);
        Vector256<double> four = Vector256.Create(0.5, 1.5, 2.5, 3.5);
        for (uint chosen = 0; chosen < 256; chosen++)
        {
            uint[] expected = [.. Enumerable.Range(0, 8).Where(lane => (chosen >> lane & 1) != 0).Select(lane => eight[lane])];
            Vector256<uint> packed = Pack.Left(eight, chosen);
            Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(lane => packed[lane]));
            double[] doubles = [.. Enumerable.Range(0, 4).Where(lane => (chosen >> lane & 1) != 0).Select(lane => four[lane])];
            Vector256<double> half = Pack.Left(four, chosen);
            Assert.Equal(doubles, Enumerable.Range(0, doubles.Length).Select(lane => half[lane]));
        }
    }
}
