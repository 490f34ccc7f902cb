using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Sections;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages;

/// <summary><c>report.html</c>: one page that needs neither network nor server, with a data table under every chart, made from a results
/// folder's files alone.</summary>
internal static class ReportPage
{
    public const string Name = ResultFiles.PageName;

    /// <summary>Writes the page into its folder.</summary>
    public static void Write(StoredExperiment data, IReadOnlyList<IStudyPages> kinds, Disk disk)
    {
        using var files = new ResultFiles(data.Folder, disk);
        using (Stream stream = files.Create(Name)) Write(stream, data, kinds);
        files.Commit();
    }

    public static void Write(Stream stream, StoredExperiment data, IReadOnlyList<IStudyPages> kinds) =>
        Write(stream, ResultsPage.Of(data, kinds), data.Language);

    /// <summary>Writes a page that is composed already.</summary>
    public static void Write(Stream stream, ResultsPage page, Language language)
    {
        var body = new PageBody(language);
        body.Line($"<a class=\"skip\" href=\"#main\">{Html.Escape(PageTexts.ToTheAnswer.In(language))}</a>");
        WriteHeading(body, page, language);
        body.WriteContents(page.Sections);
        body.Line("<main id=\"main\" tabindex=\"-1\">");
        WriteLegend(body, page.Legend, language);
        foreach (PageSection section in page.Sections) body.Write(section);
        body.Line($"</main><footer><p>{Html.Escape(Versions.CreatedBy)}</p></footer>");
        WritePage(stream, page.Title, body.Html, body.FiguresJson, language);
    }

    /// <summary>Writes a page around its body: styles, figures, plotly.js once.</summary>
    public static void WritePage(Stream stream, string title, string body, string figuresJson, Language language)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true)
            { NewLine = "\n" };
        string plotly = PlotlyScript.Read();
        string script = Html.Resource("report.js");
        WriteHead(writer, title, plotly, script, language);
        writer.Write(body);
        writer.WriteLine($"<script type=\"application/json\" id=\"figures\">{Html.ScriptData(figuresJson)}</script>");
        writer.WriteLine($"<script>{plotly}</script>");
        writer.WriteLine($"<script>{script}</script>");
        writer.WriteLine("</body></html>");
    }

    private static void WriteHeading(PageBody body, ResultsPage page, Language language)
    {
        body.Line("<header>");
        body.Line($"<h1>{Html.Escape(page.Title)}</h1>");
        body.Line($"<p class=\"question\">{Html.Escape(page.Question)}</p>");
        if (page.Warnings.Count > 0)
        {
            body.Line($"<div class=\"warnings\" role=\"note\"><strong>{Html.Escape(PageTexts.BeforeYouTrust.In(language))}</strong><ul>");
            foreach (Prose warning in page.Warnings) body.Line($"<li>{warning.Html}</li>");
            body.Line("</ul></div>");
        }

        body.Line($"<noscript><p>{Html.Escape(PageTexts.ScriptsOff.In(language))}</p></noscript></header>");
    }

    private static void WriteLegend(PageBody body, IReadOnlyList<string> names, Language language)
    {
        if (names.Count == 0) return;
        body.Line($"<ul class=\"legend\" aria-label=\"{Html.Escape(PageTexts.Legend.In(language))}\">");
        for (int i = 0; i < names.Count; i++)
        {
            string dash = Palette.Dash(i) switch { "solid" => "none", "dot" => "2 3", "dash" => "7 4", _ => "9 3 2 3" };
            body.Line($"<li><svg width=\"34\" height=\"12\" aria-hidden=\"true\"><rect width=\"34\" height=\"12\" " +
                $"fill=\"{Palette.Fill(i)}\"/>" +
                $"<line x1=\"0\" x2=\"34\" y1=\"6\" y2=\"6\" style=\"stroke:var(--{Palette.Variable(i)})\" stroke-width=\"2\" " +
                    $"stroke-dasharray=\"{dash}\"/></svg>{Html.Escape(names[i])}</li>");
        }

        body.Line("</ul>");
    }

    private static void WriteHead(StreamWriter writer, string title, string plotly, string script, Language language)
    {
        // Only these two scripts run and nothing is fetched: a scenario's words can do nothing here, and the page tells nobody that it is
        // read.
        string policy = $"default-src 'none'; script-src {Html.ScriptSource(plotly)} {Html.ScriptSource(script)}; style-src " +
            $"'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
        writer.WriteLine("<!DOCTYPE html>");
        writer.WriteLine($"<html lang=\"{LanguageChoice.TagOf(language)}\"><head><meta charset=\"utf-8\">");
        writer.WriteLine($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        writer.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        writer.WriteLine($"<meta name=\"generator\" content=\"{Html.Escape(Versions.CreatedBy)}\">");
        writer.WriteLine($"<title>{Html.Escape(title)} · Ronghe</title>");
        writer.WriteLine($"<style>{Html.Resource("report.css")}</style></head><body>");
    }
}
