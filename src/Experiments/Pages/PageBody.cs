using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages;

/// <summary>Turns sections into HTML and collects the figures they show.</summary>
/// <param name="language">Of the words around charts and tables.</param>
internal sealed class PageBody(Language language)
{
    private readonly StringBuilder _html = new();
    private readonly StringBuilder _figures = new();
    private readonly HashSet<string> _ids = [];

    public string Html => _html.ToString();

    /// <summary>Plotly figures by the id of their element.</summary>
    public string FiguresJson => $"{{{_figures}}}";

    /// <summary>A table of contents, for pages with more than a few sections.</summary>
    public void WriteContents(IReadOnlyList<PageSection> sections)
    {
        Line($"<nav aria-label=\"{Escape(PageTexts.Contents.In(language))}\"><ul>");
        foreach (PageSection section in sections) Line($"<li><a href=\"#{Pages.Html.Id(section.Id)}\">{Escape(section.Title)}</a></li>");
        Line("</ul></nav>");
    }

    public void Write(PageSection section)
    {
        string id = Pages.Html.Id(section.Id);
        Line($"<section id=\"{id}\" aria-labelledby=\"{id}-title\"><h2 id=\"{id}-title\">{Escape(section.Title)}</h2>");
        foreach (PageBlock block in section.Blocks) Write(block);
        Line("</section>");
    }

    public void Line(string html) => _html.Append(html).Append('\n');

    private void Write(PageBlock block)
    {
        switch (block)
        {
            case ProseBlock prose:
                Line($"<p{(prose.IsSoft ? " class=\"soft\"" : string.Empty)}>{prose.Text.Html}</p>");
                break;
            case ListBlock list:
                Line("<ul class=\"said\">");
                foreach (Prose item in list.Items) Line($"<li>{item.Html}</li>");
                Line("</ul>");
                break;
            case ChartBlock charts:
                if (charts.Charts.Count == 0) break;
                Line(charts.IsSmall ? "<div class=\"grid small\">" : "<div class=\"grid\">");
                foreach (Chart chart in charts.Charts) Write(chart);
                Line("</div>");
                break;
            case TableBlock { IsStored: true } table:
                WriteStored(table);
                break;
            case TableBlock table:
                Write(table);
                break;
            case HeadingBlock heading:
                Line($"<h3 id=\"{Pages.Html.Id(heading.Id)}\">{Escape(heading.Title)}</h3>");
                break;
            case TermsBlock terms:
                Line("<dl>");
                foreach ((string term, string text, bool isCode) in terms.Terms)
                    Line($"<dt>{Escape(term)}</dt><dd>{(isCode ? $"<code>{Escape(text)}</code>" : Escape(text))}</dd>");
                Line("</dl>");
                break;
            default:
                throw new NotSupportedException($"A page has no block {block.GetType().Name}.");
        }
    }

    private void Write(Chart chart)
    {
        string id = "chart-" + Pages.Html.Id(chart.Id);
        if (!_ids.Add(id)) throw new InvalidOperationException($"Two charts of one page are called {id}.");
        if (_figures.Length > 0) _figures.Append(",\n");
        _figures.Append('"').Append(id).Append("\":").Append(chart.FigureJson);
        Line($"<figure{(chart.IsWide ? " class=\"wide\"" : string.Empty)}><h3>{Escape(chart.Title)}</h3>");
        Line($"<div class=\"plot\" id=\"{id}\" role=\"img\" tabindex=\"0\" aria-label=\"{Escape(chart.Alt)}\" " +
            $"style=\"min-height:{chart.Height.ToString(CultureInfo.InvariantCulture)}px\"></div>");
        if (chart.Caption is { } caption) Line($"<figcaption>{Escape(caption)}</figcaption>");
        WriteData(chart);
        Line("</figure>");
    }

    /// <summary>The numbers behind a chart, one row per point.</summary>
    private void WriteData(Chart chart) =>
        WriteClosed(PageTexts.Data, PageTexts.DataOf.In(language, chart.Title), "table", chart.Table.Columns,
            [.. chart.Table.Rows.Select(static row => (IReadOnlyList<string>)[.. row.Select(Escape)])]);

    private void WriteStored(TableBlock table) =>
        WriteClosed(PageTexts.Table, table.Caption, "table class=stored", table.Columns,
            [.. table.Rows.Select(static row => (IReadOnlyList<string>)[.. row.Select(static cell => cell.Html)])]);

    private void WriteClosed(Text summary, string label, string element,
        IReadOnlyList<ChartColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<details><summary>{Escape(summary.In(language, rows.Count))}</summary><div " +
            $"class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Escape(label)}\"><{element}><thead><tr>");
        foreach (ChartColumn column in columns)
            _html.Append(column.IsNumber ? "<th scope=col class=n>" : "<th scope=col>").Append(Escape(column.Title));
        _html.Append("<tbody>\n");
        foreach (IReadOnlyList<string> row in rows)
        {
            _html.Append("<tr>");
            for (int c = 0; c < row.Count; c++) _html.Append(columns[c].IsNumber ? "<td class=n>" : "<td>").Append(row[c]);
            _html.Append('\n');
        }

        Line("</table></div></details>");
    }

    private void Write(TableBlock table)
    {
        _html.Append("<div class=\"scroll open\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Escape(table.Caption))
            .Append("\"><table class=stack><caption>").Append(Escape(table.Caption)).Append("</caption><thead><tr>");
        foreach (ChartColumn column in table.Columns)
            _html.Append(column.IsNumber ? "<th scope=col class=n>" : "<th scope=col>").Append(Escape(column.Title)).Append("</th>");
        _html.Append("</tr></thead><tbody>\n");
        foreach (IReadOnlyList<Prose> row in table.Rows)
        {
            _html.Append("<tr>");
            for (int c = 0; c < row.Count; c++)
            {
                string text = row[c].Html;
                if (c == 0) _html.Append("<th scope=row class=head>").Append(text).Append("</th>");
                else _html.Append(table.Columns[c].IsNumber ? "<td class=n" : "<td").Append(" data-label=\"")
                    .Append(Escape(table.Columns[c].Title)).Append("\">").Append(text).Append("</td>");
            }

            _html.Append("</tr>\n");
        }

        Line("</tbody></table></div>");
    }

    private static string Escape(string text) => Pages.Html.Escape(text);
}
