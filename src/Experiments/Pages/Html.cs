using System.Security.Cryptography;
using System.Text;

namespace Ronghe.Experiments.Pages;

/// <summary>The few ways text gets into a page; nothing reaches it unescaped.</summary>
internal static class Html
{
    /// <summary>Text or an attribute value in double quotes.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>JSON inside a script element: no tag can end or begin in it.</summary>
    public static string ScriptData(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal).Replace(">", "\\u003e", StringComparison.Ordinal)
            .Replace("&", "\\u0026", StringComparison.Ordinal);

    /// <summary>The source expression that lets exactly this script run.</summary>
    public static string ScriptSource(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    /// <summary>An id made of letters, digits and hyphens.</summary>
    public static string Id(string text) => string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '-'));

    /// <summary>A text file embedded beside the reports.</summary>
    public static string Resource(string name)
    {
        using Stream stream = typeof(Html).Assembly.GetManifestResourceStream($"Ronghe.Experiments.Reports.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
