using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs.Settled;

/// <summary>Everything that decides the state of a world at the end of its burn-in, in words.</summary>
/// <param name="World">Edition, version, numerics, beginning of the world, seed and burn-in.</param>
/// <param name="Replication">Mixed into the random key.</param>
internal readonly record struct SettledKey(string World, int Replication)
{
    /// <summary>The key of the world that a run begins with.</summary>
    public static SettledKey Of(Scenario scenario, int replication) => new(
        string.Create(CultureInfo.InvariantCulture, $"""
            edition {Edition.Today.Name}
            model {Versions.Model}
            numerics {NumericsFingerprint.Value}
            beginning {RunPrefix.BeginningOf(scenario)}
            seed {scenario.Seed}
            burn-in {scenario.Parameters.World.BurnIn}
            """), replication);

    /// <summary>One file a world and replication.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{FileHash.OfText(World)[..32]}-{Replication}.settled");

    /// <summary>The key in full, as a file holds it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{World}\nreplication {Replication}\n");
}
