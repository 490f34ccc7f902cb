namespace Ronghe.Browser.Tests;

/// <summary>A test that needs an installed Chromium; skipped with the reason where there is none. CI installs one and accepts no skipped
/// test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (InstalledChromium.Path is null) Skip = InstalledChromium.Missing;
    }
}

/// <summary>Like <see cref="BrowserFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (InstalledChromium.Path is null) Skip = InstalledChromium.Missing;
    }
}

/// <summary>The Chromium of this machine: nothing is downloaded.</summary>
internal static class InstalledChromium
{
    public const string Missing = "No Chromium on this machine: install chromium (Debian: apt-get install chromium fonts-noto-cjk) or name " +
        "one in RONGHE_CHROMIUM.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public static string? Path { get; } = Environment.GetEnvironmentVariable("RONGHE_CHROMIUM") is { Length: > 0 } named
        ? named
        : Names.SelectMany(static name => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator)
            .Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
