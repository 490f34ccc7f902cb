using System.Text;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Results;

namespace Ronghe.Experiments.Reports;

/// <summary><c>report.html</c>: one page that needs neither network nor server, with a data table under every chart.</summary>
internal static class ReportPage
{
    public const string Name = "report.html";

    public static void Write(Stream stream, ExperimentData data, Provenance provenance)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        string plotly = PlotlyScript.Read();
        string script = Html.Resource("report.js");
        var body = new ReportBody(data, provenance);
        string content = body.Render();
        WriteHead(writer, ReportBody.TitleOf(data), plotly, script);
        writer.Write(content);
        writer.WriteLine($"<script type=\"application/json\" id=\"figures\">{Html.ScriptData(body.FiguresJson)}</script>");
        writer.WriteLine($"<script>{plotly}</script>");
        writer.WriteLine($"<script>{script}</script>");
        writer.WriteLine("</body></html>");
    }

    private static void WriteHead(StreamWriter writer, string title, string plotly, string script)
    {
        // Only these two scripts run and nothing is fetched: a scenario's words can do nothing here, and the page tells nobody that it is read.
        string policy = $"default-src 'none'; script-src {Html.ScriptSource(plotly)} {Html.ScriptSource(script)}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
        writer.WriteLine("<!DOCTYPE html>");
        writer.WriteLine("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        writer.WriteLine($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        writer.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        writer.WriteLine($"<meta name=\"generator\" content=\"{Html.Escape(Versions.CreatedBy)}\">");
        writer.WriteLine($"<title>{Html.Escape(title)} · Ronghe</title>");
        writer.WriteLine($"<style>{Html.Resource("report.css")}</style></head><body>");
    }
}
