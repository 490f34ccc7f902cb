using Ronghe.Experiments.Results;

namespace Ronghe.Experiments.Tests;

internal static class Provenances
{
    public static Provenance Any { get; } = new("ronghe run \"<b>x</b>.yaml\"", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 0, 2, []);
}
