namespace Ronghe.Experiments.Basics;

/// <summary>Finds the scenarios that come with the program: below the folder one works in, or above the program.</summary>
internal static class ShippedFiles
{
    private const string Folder = "scenarios";

    /// <summary>Path of a file or folder of <c>scenarios/</c>; where it should be when it is nowhere.</summary>
    public static string Find(string name)
    {
        string[] near = [Path.Combine(Folder, name), name];
        foreach (string path in near)
        {
            if (Path.Exists(path)) return path;
        }
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string path = Path.Combine(folder, Folder, name);
            if (Path.Exists(path)) return path;
        }
        return near[0];
    }
}
