using System.ComponentModel;
using System.Diagnostics;

namespace Ronghe.Experiments.Tests.Examples;

/// <summary>A test that needs Python with pandas and matplotlib; skipped with the reason where there is none. CI installs them and accepts no
/// skipped test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        if (Program is null)
            Skip = "No Python with pandas and matplotlib on this machine (Debian: apt-get install --no-install-recommends python3-pandas " +
                "python3-matplotlib).";
    }

    /// <summary>The packages of the system belong to its own Python, which need not be the first on the path.</summary>
    public static string? Program { get; } = InstalledPrograms.First(["python3", "/usr/bin/python3"], "-c", "import pandas, matplotlib");
}

/// <summary>A test that needs R; skipped with the reason where there is none. CI installs it and accepts no skipped test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RscriptFactAttribute : FactAttribute
{
    public RscriptFactAttribute()
    {
        if (Program is null) Skip = "No R on this machine (Debian: apt-get install --no-install-recommends r-base-core).";
    }

    public static string? Program { get; } = InstalledPrograms.First(["Rscript"], "--version");
}

/// <summary>Programs of this machine: nothing is downloaded.</summary>
internal static class InstalledPrograms
{
    /// <summary>The first that can be started and ends well; null when none does.</summary>
    public static string? First(IReadOnlyList<string> names, params IReadOnlyList<string> arguments) => names.FirstOrDefault(name =>
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(name, arguments)
                { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });
}
