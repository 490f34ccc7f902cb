using System.Reflection;
using System.Runtime.InteropServices;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>The scalar processes, and comparisons of whole worlds to the last bit.</summary>
internal static class Oracle
{
    /// <summary>By the name of the process.</summary>
    public static IReadOnlyDictionary<string, Action<ModelState>> Processes { get; } = new Dictionary<string, Action<ModelState>>
    {
        ["UpgradeTechnology"] = ScalarUpgradeTechnology.Apply,
        ["OpenVacancies"] = ScalarOpenVacancies.Apply,
        ["ShareInformation"] = ScalarShareInformation.Apply,
        ["FormConsensus"] = ScalarFormConsensus.Apply,
        ["AssessBenefits"] = ScalarAssessBenefits.Apply,
        ["UpdateMotivation"] = ScalarUpdateMotivation.Apply,
        ["SearchAndContract"] = ScalarSearchAndContract.Apply,
        ["DeepenPartnerships"] = ScalarDeepenPartnerships.Apply,
        ["BuildSystems"] = ScalarBuildSystems.Apply,
        ["ShareResources"] = ScalarShareResources.Apply,
        ["BlendCultures"] = ScalarBlendCultures.Apply,
        ["TeachAndPractise"] = ScalarTeachAndPractise.Apply,
        ["UpdateWorkforces"] = ScalarUpdateWorkforces.Apply,
    };

    private static readonly PropertyInfo[] Arrays =
        [.. new[] { typeof(Sectors), typeof(Enterprises), typeof(Colleges), typeof(Programmes), typeof(Partnerships), typeof(Cohorts),
        typeof(Government) }
        .SelectMany(table => table.GetProperties()).Where(column => column.PropertyType.IsArray)];

    /// <summary>The first difference between two worlds, in words; null when every bit of every column, flow and count is the
    /// same.</summary>
    public static string? Difference(ModelState expected, ModelState actual)
    {
        foreach (PropertyInfo column in Arrays)
        {
            if (Difference(Column(column, expected), Column(column, actual)) is { } place)
                return $"{column.DeclaringType!.Name}.{column.Name}{place}";
        }

        foreach (Flow flow in Enum.GetValues<Flow>())
        {
            if (!Same(expected.Accounts.ThisPeriod(flow), actual.Accounts.ThisPeriod(flow)))
                return $"flow {flow}: {expected.Accounts.ThisPeriod(flow):R} and {actual.Accounts.ThisPeriod(flow):R}";
        }

        foreach (Holder holder in Enum.GetValues<Holder>())
        {
            if (!Same(expected.Accounts.Balance(holder), actual.Accounts.Balance(holder)))
                return $"balance of {holder}: {expected.Accounts.Balance(holder):R} and {actual.Accounts.Balance(holder):R}";
        }

        if (!Same(expected.Government.Budget, actual.Government.Budget))
            return $"public budget: {expected.Government.Budget:R} and {actual.Government.Budget:R}";
        if (!Same(expected.Government.SupportIntensity, actual.Government.SupportIntensity)) return "support intensity";
        if (!Same(expected.Government.PublicValue, actual.Government.PublicValue)) return "public value";
        if ((expected.Clips.Checked, expected.Clips.Cut) != (actual.Clips.Checked, actual.Clips.Cut))
            return $"clips: {expected.Clips.Cut} of {expected.Clips.Checked} and {actual.Clips.Cut} of {actual.Clips.Checked}";
        foreach (PropertyInfo count in typeof(HeadCounts).GetProperties())
        {
            if (!count.GetValue(expected.Heads)!.Equals(count.GetValue(actual.Heads))) return $"head count {count.Name}";
        }

        return expected.Seekers.Count == actual.Seekers.Count ? null : "seekers";
    }

    private static Array Column(PropertyInfo column, ModelState state)
    {
        object table = new object[]
            { state.Sectors, state.Enterprises, state.Colleges, state.Programmes, state.Partnerships, state.Cohorts, state.Government }
            .Single(t => t.GetType() == column.DeclaringType);
        return (Array)column.GetValue(table)!;
    }

    private static string? Difference(Array expected, Array actual)
    {
        if (expected is double[] doubles)
        {
            double[] others = (double[])actual;
            if (MemoryMarshal.AsBytes<double>(doubles).SequenceEqual(MemoryMarshal.AsBytes<double>(others))) return null;
            int i = Enumerable.Range(0, doubles.Length).First(k => !Same(doubles[k], others[k]));
            return $"[{i}]: {doubles[i]:R} and {others[i]:R}";
        }

        for (int i = 0; i < expected.Length; i++)
        {
            if (!expected.GetValue(i)!.Equals(actual.GetValue(i))) return $"[{i}]: {expected.GetValue(i)} and {actual.GetValue(i)}";
        }

        return null;
    }

    private static bool Same(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);
}
