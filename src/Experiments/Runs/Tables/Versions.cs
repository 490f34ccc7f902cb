using System.Reflection;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Which program made a result.</summary>
internal static class Versions
{
    private static readonly string Informational =
        typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>E.g. <c>0.1.0</c>.</summary>
    public static string Product => Informational.Split('+')[0];

    /// <summary>The commit it was built from, when the build knew it.</summary>
    public static string? Commit => Informational.Contains('+', StringComparison.Ordinal) ? Informational.Split('+')[1] : null;

    /// <summary>Written into every table as its maker; the same for one version.</summary>
    public static string CreatedBy => $"ronghe {Product}";

    /// <summary>Version and build of the simulation: two builds of the same sources share it, an edited one does not.</summary>
    public static string Model { get; } = $"{Product}/{typeof(Model).Module.ModuleVersionId:N}";
}
