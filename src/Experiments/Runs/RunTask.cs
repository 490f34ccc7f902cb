using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Runs;

/// <summary>One wanted run: one replication of one scenario or of a variant of it.</summary>
internal sealed record RunTask(ScenarioDocument Document, RunIdentity Identity, RunProvenance Provenance)
{
    /// <summary>The run of one replication, as this program makes it.</summary>
    public static RunTask Of(ScenarioDocument document, int replication) =>
        new(document, RunIdentity.Of(document, replication), RunProvenance.Of(document.Observe));
}

/// <summary>What a run is: a scenario without its policies, the policies, the seed and the replication.</summary>
/// <param name="ScenarioId">Hash of the scenario without policies.</param>
/// <param name="PolicyId">Hash of the policies.</param>
/// <param name="Seed">The scenario's seed.</param>
/// <param name="Replication">Mixed into the random key.</param>
internal readonly record struct RunIdentity(string ScenarioId, string PolicyId, ulong Seed, int Replication) : IComparable<RunIdentity>
{
    public static RunIdentity Of(ScenarioDocument document, int replication) =>
        new(document.ScenarioId, document.PolicyId, document.Scenario.Seed, replication);

    /// <summary>Whether a stored number can be that of a replication: no command makes one outside these limits, so that what says so is
    /// damaged or somebody's invention.</summary>
    public static bool IsReplication(int number) => number is >= 0 and < ScenarioKeys.MostReplications;

    /// <summary>The number of a replication as a table, called so in the sentence, holds it; throws when it can be none.</summary>
    public static int StoredReplication(int number, string table) => IsReplication(number) ? number
        : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
            $"{table} holds a replication {number}, and they go from 0 to {ScenarioKeys.MostReplications - 1}."));

    /// <summary>The order of every stored table: scenario, policy, replication.</summary>
    public int CompareTo(RunIdentity other)
    {
        int order = string.CompareOrdinal(ScenarioId, other.ScenarioId);
        if (order == 0) order = string.CompareOrdinal(PolicyId, other.PolicyId);
        if (order == 0) order = Seed.CompareTo(other.Seed);
        return order != 0 ? order : Replication.CompareTo(other.Replication);
    }

    public static bool operator <(RunIdentity left, RunIdentity right) => left.CompareTo(right) < 0;

    public static bool operator >(RunIdentity left, RunIdentity right) => left.CompareTo(right) > 0;

    public static bool operator <=(RunIdentity left, RunIdentity right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RunIdentity left, RunIdentity right) => left.CompareTo(right) >= 0;
}

/// <summary>What a stored run depends on besides its identity; runs of different provenance are never mixed.</summary>
/// <param name="ModelVersion">Version and build of the simulation.</param>
/// <param name="Numerics">Fingerprint of the elementary functions on this machine.</param>
/// <param name="Layout">Hash of which observations, groups and periods are kept.</param>
internal sealed record RunProvenance(string ModelVersion, string Numerics, string Layout)
{
    /// <summary>A run computed now has the same bits.</summary>
    public bool IsOfThisBuild => ModelVersion == Versions.Model && Numerics == NumericsFingerprint.Value;

    /// <summary>Of runs that this program computes now and keeps as asked.</summary>
    public static RunProvenance Of(ObserveSettings observe)
    {
        string outcomes = observe.Outcomes is { } names ? string.Join(',', names.Order(StringComparer.Ordinal)) : "*";
        string text = $"{string.Join(',', observe.By.Order(StringComparer.Ordinal))};{observe.Every};{outcomes}";
        if (observe.Persons > 0) text += string.Create(CultureInfo.InvariantCulture, $";{observe.Persons}");
        return new RunProvenance(Versions.Model, NumericsFingerprint.Value, FileHash.OfText(text)[..ScenarioHash.IdLength]);
    }
}
