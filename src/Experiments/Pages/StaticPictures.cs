using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Runs;

namespace Ronghe.Experiments.Pages;

/// <summary>SVG and PNG of every chart for papers, drawn by an installed Chromium from the same Plotly JSON. Nothing is
/// downloaded.</summary>
internal static partial class StaticPictures
{
    /// <summary>Said when there is no Chromium.</summary>
    public const string Missing = "--static draws with an installed Chromium, and there is none on the PATH: install it (Debian: apt-get " +
        "install chromium fonts-noto-cjk) or name it with --chromium. --figures needs none.";

    private const int Width = 800;
    private const int Scale = 2;
    private const int MostSeconds = 240;
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    /// <summary>The browser to draw with: the one named, else the first on the PATH; null when there is none.</summary>
    public static string? Find(string? named)
    {
        if (named is not null) return File.Exists(named) ? named : null;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Draws all charts into <c>figures/</c>; returns how many pictures were written, or says what went wrong.</summary>
    public static int Write(string results, IReadOnlyList<Chart> charts, string chromium, CancellationToken cancellation,
        out string problem)
    {
        string work = Directory.CreateTempSubdirectory("ronghe-pictures-").FullName;
        try
        {
            string page = Path.Combine(work, "pictures.html");
            File.WriteAllText(page, Page(charts));
            string drawn = Draw(chromium, page, work, cancellation, out string said);
            string folder = Path.Combine(results, FigureFiles.Folder);
            Directory.CreateDirectory(folder);
            using var files = new ResultFiles(folder, Disk.OfProcess);
            int count = 0;
            foreach (Match picture in Picture().Matches(drawn))
                count += Write(files, picture.Groups["name"].Value, picture.Groups["kind"].Value,
                WebUtility.HtmlDecode(picture.Groups["data"].Value));
            files.Commit();
            problem = count == 2 * charts.Count ? string.Empty
                : string.Create(CultureInfo.InvariantCulture,
                    $"{chromium} drew {count} of {2 * charts.Count} pictures. It said: {(said.Length > 0 ? said : "nothing")}");
            return count;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>A warning when the charts hold Chinese and no font on this machine has it; null when all is well or cannot be
    /// known.</summary>
    public static string? FontWarning(IReadOnlyList<Chart> charts)
    {
        if (!charts.Any(static c => HasChinese(c.FigureJson))) return null;
        try
        {
            using var list = Process.Start(new ProcessStartInfo("fc-list", ":lang=zh family") { RedirectStandardOutput = true })!;
            string fonts = list.StandardOutput.ReadToEnd();
            return fonts.Trim().Length > 0 ? null : "The charts hold Chinese characters and no font on this machine has them: they will " +
                "be empty boxes. Install one (Debian: apt-get install fonts-noto-cjk).";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "The charts hold Chinese characters; if they come out as empty boxes, install a font that has them (Debian: apt-get " +
                "install fonts-noto-cjk).";
        }
    }

    /// <summary>Chinese characters, plain or as JSON escapes.</summary>
    internal static bool HasChinese(string json) => Chinese().IsMatch(json);

    private static int Write(ResultFiles files, string name, string kind, string data)
    {
        int comma = data.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || data[..comma].Length > 64) return 0;
        byte[] bytes = data[..comma].EndsWith(";base64", StringComparison.Ordinal) ? Convert.FromBase64String(data[(comma + 1)..])
            : Encoding.UTF8.GetBytes(Uri.UnescapeDataString(data[(comma + 1)..]));
        using Stream stream = files.Create($"{name}.{kind}");
        stream.Write(bytes);
        return 1;
    }

    private static string Draw(string chromium, string page, string work, CancellationToken cancellation, out string said)
    {
        var start = new ProcessStartInfo(chromium)
            { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking",
            "--disable-component-update", "--no-first-run",
            "--disable-dev-shm-usage", $"--user-data-dir={Path.Combine(work, "profile")}", "--virtual-time-budget=600000", "--dump-dom",
            new Uri(page).AbsoluteUri,
        ];

        // Chromium refuses its sandbox to root, as containers are; the page is our own.
        if (Environment.UserName == "root") start.ArgumentList.Add("--no-sandbox");
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using CancellationTokenRegistration stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
        Task<string> dom = process.StandardOutput.ReadToEndAsync(cancellation);
        bool isDone = Task.WaitAll([dom, errors], TimeSpan.FromSeconds(MostSeconds));
        if (!isDone) process.Kill(entireProcessTree: true);
        cancellation.ThrowIfCancellationRequested();
        said = isDone ? string.Join(' ', errors.Result.Split('\n').Where(static l => l.Contains("ERROR", StringComparison.Ordinal))
            .Take(2)) : "it did not finish in time.";
        return isDone ? dom.Result : string.Empty;
    }

    private static string Page(IReadOnlyList<Chart> charts)
    {
        string figures = string.Join(",\n", charts.Select(static c =>
            $"\"{Html.Id(c.Id)}\":{{\"height\":{c.Height.ToString(CultureInfo.InvariantCulture)},\"figure\":{c.FigureJson}}}"));
        return $$"""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"></head><body><div id="ground" style="width:{{Width}}px"></div>
            <script type="application/json" id="figures">{{Html.ScriptData($"{{{figures}}}")}}</script>
            <script>{{PlotlyScript.Read()}}</script>
            <script>
            (async () => {
              const figures = JSON.parse(document.getElementById('figures').textContent);
              const ground = document.getElementById('ground');
              for (const [name, { height, figure }] of Object.entries(figures)) {
                const names = new Set(figure.data.filter(t => t.meta === 'rows' && t.name).map(t => t.name));
                if (names.size > 1) {
                  for (const trace of figure.data) if (trace.meta !== 'rows') trace.showlegend = false;
                  Object.assign(figure.layout, { showlegend: true, legend: { orientation: 'h', x: 0, y: 1.02, yanchor: 'bottom' } });
                  figure.layout.margin.t += 40;
                }
                const font = { family: 'DejaVu Sans, Noto Sans CJK SC, sans-serif', size: 12, color: '#1b1f24' };
                Object.assign(figure.layout, { paper_bgcolor: '#fff', plot_bgcolor: '#fff', font });
                const axis = { gridcolor: '#d0d7de', linecolor: '#d0d7de', zerolinecolor: '#57606a' };
                for (const key of Object.keys(figure.layout)) if (/^[xy]axis/.test(key)) Object.assign(figure.layout[key], axis);
                figure.layout.height = height + 40 * (names.size > 1);
                await Plotly.newPlot(ground, figure.data, figure.layout, { staticPlot: true });
                for (const format of ['svg', 'png']) {
                  const drawn = document.createElement('pre');
                  drawn.dataset.picture = name + '.' + format;
                  const scale = format === 'png' ? {{Scale}} : 1;
                  drawn.textContent = await Plotly.toImage(ground, { format, width: {{Width}}, height: figure.layout.height, scale });
                  document.body.appendChild(drawn);
                }
                Plotly.purge(ground);
              }
            })();
            </script></body></html>
            """;
    }

    [GeneratedRegex("<pre data-picture=\"(?<name>[A-Za-z0-9-]+)\\.(?<kind>svg|png)\">(?<data>[^<]*)</pre>")]
    private static partial Regex Picture();

    [GeneratedRegex(@"[\u4e00-\u9fff]|\\u[4-9][0-9a-fA-F]{3}")]
    private static partial Regex Chinese();
}
