namespace Ronghe.Experiments.Results;

/// <summary>A file that has its name only once it is whole: whatever ends the command before, no half of it is taken for all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file under a temporary name beside the final one, and renames it.</summary>
    public static T Write<T>(string path, Func<Stream, T> write)
    {
        string partial = path + ".partial";
        try
        {
            T written;
            using (FileStream stream = File.Create(partial)) written = write(stream);
            File.Move(partial, path, overwrite: true);
            return written;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
