namespace Ronghe.Experiments.Tests;

/// <summary>The checkout above the tests.</summary>
internal static class Repository
{
    /// <summary>The folder of Ronghe.slnx.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Ronghe.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Ronghe.slnx is not above the tests.");
    }
}
