using Plotly.NET;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>plotly.js as it lies embedded in the Plotly.NET assembly, so that a page needs no network.</summary>
internal static class PlotlyScript
{
    /// <summary>The script, with line ends as a browser's parser leaves them (the page's policy names its hash).</summary>
    public static string Read()
    {
        System.Reflection.Assembly assembly = typeof(Layout).Assembly;
        string name = assembly.GetManifestResourceNames().Single(static n =>
            n.StartsWith("Plotly.NET.plotly-", StringComparison.Ordinal) && n.EndsWith(".min.js", StringComparison.Ordinal));
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        string script = reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
        return script.Contains("</script", StringComparison.OrdinalIgnoreCase)
            ? throw new InvalidOperationException($"{name} cannot be embedded: it holds an end tag.")
            : script;
    }
}
