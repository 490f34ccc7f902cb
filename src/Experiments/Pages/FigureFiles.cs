using System.Text;
using CsvHelper;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages;

/// <summary>Every chart of a page as files of its own: a page, Plotly JSON to restyle, the data as CSV. plotly.js lies beside them
/// once.</summary>
internal static class FigureFiles
{
    public const string Folder = "figures";
    private const string Plotly = "plotly.min.js";

    public static IReadOnlyList<Chart> ChartsOf(IReadOnlyList<PageSection> sections) =>
        [.. sections.SelectMany(static s => s.Blocks).OfType<ChartBlock>().SelectMany(static b => b.Charts)];

    /// <summary>Writes <c>figures/</c> into a results folder and returns how many charts it holds.</summary>
    public static int Write(string results, IReadOnlyList<Chart> charts, Language language = Language.English)
    {
        string folder = Path.Combine(results, Folder);
        Directory.CreateDirectory(folder);
        using var files = new ResultFiles(folder, Disk.OfProcess);
        Text(files, Plotly, PlotlyScript.Read());
        foreach (Chart chart in charts)
        {
            string name = Html.Id(chart.Id);
            Text(files, name + ".json", chart.FigureJson);
            WriteTable(files, name + ".csv", chart.Table);
            Text(files, name + ".html", Page(chart, language));
        }

        files.Commit();
        return charts.Count;
    }

    private static string Page(Chart chart, Language language) => $$"""
        <!DOCTYPE html>
        <html lang="{{LanguageChoice.TagOf(language)}}"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="{{Html.Escape(Versions.CreatedBy)}}"><title>{{Html.Escape(chart.Title)}}</title></head>
        <body style="font-family:system-ui,sans-serif;margin:16px"><main><h1 style="font-size:1.1rem">{{Html.Escape(chart.Title)}}</h1>
        <div id="figure" role="img" aria-label="{{Html.Escape(chart.Alt)}}"></div></main>
        <script src="{{Plotly}}"></script>
        <script type="application/json" id="data">{{Html.ScriptData(chart.FigureJson)}}</script>
        <script>
        const f = JSON.parse(document.getElementById('data').textContent);
        f.data.forEach(t => { if (t.meta !== 'rows') t.showlegend = false; });
        f.layout.showlegend = new Set(f.data.filter(t => t.meta === 'rows' && t.name).map(t => t.name)).size > 1;
        Plotly.newPlot('figure', f.data, f.layout, { responsive: true });
        </script>
        </body></html>
        """;

    private static void WriteTable(ResultFiles files, string name, ChartTable table)
    {
        using CsvWriter csv = Csv.MarkedWriter(files.Create(name));
        csv.WriteRow(table.Columns.Select(static c => c.Title));
        foreach (IReadOnlyList<string> row in table.Rows) csv.WriteRow(row);
    }

    private static void Text(ResultFiles files, string name, string text)
    {
        using Stream stream = files.Create(name);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
