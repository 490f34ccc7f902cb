using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Pages.Documentation;

/// <summary>What stands above a type of the world, as markdown: from the documentation that the compiler writes beside the
/// assembly.</summary>
/// <remarks>
/// A <c>code</c> block holds equations and stays one. A paragraph may begin with a label (order, symbols, draws, limits, source, parts);
/// symbols become a list, one line for each semicolon. Names of parameters and of columns become code.
/// </remarks>
internal static partial class SourceRemarks
{
    private static readonly Lazy<Dictionary<string, XElement>> Members = new(Read);

    /// <summary>The one sentence or two.</summary>
    public static string Summary(Type type) => Members.Value.GetValueOrDefault("T:" + type.FullName)?.Element("summary") is { } summary
        ? Inline(summary.Nodes()) : "";

    /// <summary>The remarks, block by block; empty without.</summary>
    public static string Of(Type type)
    {
        var text = new StringBuilder();
        var paragraph = new List<XNode>();
        foreach (XNode node in Remarks(type)?.Nodes() ?? [])
        {
            if (node is not XElement { Name.LocalName: "para" or "code" } block)
            {
                paragraph.Add(node);
                continue;
            }

            Paragraph(text, paragraph);
            if (block.Name == "code") text.Append("\n```text\n").Append(Equations(block.Value)).Append("\n```\n");
            else Paragraph(text, [.. block.Nodes()]);
        }

        Paragraph(text, paragraph);
        return text.ToString();
    }

    /// <summary>The types of its own folder that a type's remarks name, in their order: the parts that its story goes through.</summary>
    public static IReadOnlyList<Type> Parts(Type type) =>
    [
        .. (Remarks(type)?.Descendants("see") ?? []).Select(static see => see.Attribute("cref")?.Value ?? "")
            .Where(static name => name.StartsWith("T:", StringComparison.Ordinal))
            .Select(name => type.Assembly.GetType(name[2..])).OfType<Type>()
            .Where(part => part.Namespace == type.Namespace && Schedule.Processes.All(p => p.Name != part.Name)).Distinct(),
    ];

    private static XElement? Remarks(Type type) => Members.Value.GetValueOrDefault("T:" + type.FullName)?.Element("remarks");

    private static void Paragraph(StringBuilder text, List<XNode> nodes)
    {
        string words = Inline(nodes);
        nodes.Clear();
        if (words.Length == 0) return;
        text.Append('\n');
        Match label = Label().Match(words);
        string rest = words[label.Length..];
        if (!label.Success) text.Append(words).Append('\n');
        else if (label.Groups[1].Value != "Symbols") text.Append($"**{label.Groups[1].Value}**: ").Append(rest).Append('\n');
        else text.Append("**Symbols**:\n\n- ").Append(rest.TrimEnd('.').Replace("; ", "\n- ", StringComparison.Ordinal)).Append('\n');
    }

    private static string Inline(IEnumerable<XNode> nodes) => Spaces().Replace(string.Concat(nodes.Select(static node => node switch
    {
        XText words => Name().Replace(words.Value, "`$0`"),
        XElement { Name.LocalName: "i" } element => $"*{element.Value}*",
        XElement { Name.LocalName: "see" } element => $"`{element.Attribute("cref")?.Value.Split('.', ':')[^1]}`",
        XElement { Name.LocalName: "paramref" } element => $"`{element.Attribute("name")?.Value}`",
        XElement element => $"`{element.Value}`",
        _ => "",
    })), " ").Trim();

    /// <summary>Lines without the space that they all begin with.</summary>
    private static string Equations(string block)
    {
        string[] lines = [.. block.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(static line => line.TrimEnd())];
        if (lines[^1].Length == 0) lines = lines[..^1];
        int margin = lines.Where(static line => line.Length > 0).Min(static line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > margin ? line[margin..] : ""));
    }

    private static Dictionary<string, XElement> Read()
    {
        string path = Path.Combine(AppContext.BaseDirectory, typeof(Model).Assembly.GetName().Name + ".xml");
        if (!File.Exists(path)) throw new FileNotFoundException($"The equations of the model are read from {path}, which is not there.");
        return XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member")
            .ToDictionary(static member => member.Attribute("name")!.Value);
    }

    /// <summary>A parameter's key or a column with its table.</summary>
    [GeneratedRegex(@"\b(?:world|industry|belief|decision|cooperation|practice|education|labour_market|government|levers)"
        + @"\.[a-z_]+(?:\.[a-z_]+)*|\blevers\.LEVER\.[a-z_]+|\b(?:Sectors|Enterprises|Colleges|Programmes|Cohorts|Partnerships|Government)\.[A-Z]\w*")]
    public static partial Regex Name();

    [GeneratedRegex("^(Order|Symbols|Draws|Limits|Source|Parts): ")]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
