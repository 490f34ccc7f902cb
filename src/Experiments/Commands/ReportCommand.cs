using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe report RESULTS</c>: the page of a results folder, from its files alone.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal, IReadOnlyList<IStudyPages> kinds)
    {
        var figures = new Option<bool>("--figures")
            { Description = "Also write each chart to RESULTS/figures: a page, Plotly JSON to restyle, the data as CSV" };
        var pictures = new Option<bool>("--static") { Description = "Also draw each chart as SVG and PNG, with an installed Chromium" };
        var chromium = new Option<string?>("--chromium")
            { Description = "The Chromium that --static draws with (default: the first on the PATH)", HelpName = "PATH" };
        return new ResultsCommand(terminal).Create("report", "Write the page of a results folder: one HTML file that works offline",
            "Results folder of any command", [figures, pictures, chromium], (folder, parsed) =>
            {
                bool draws = parsed.GetValue(pictures), splits = parsed.GetValue(figures);
                string? browser = StaticPictures.Find(parsed.GetValue(chromium));
                if (draws && browser is null)
                    throw new RefusedException(parsed.GetValue(chromium) is { } named
                        ? $"There is no browser '{named}'. Nothing was written." : StaticPictures.Missing);
                if ((splits || draws) && Links.InTheWay(folder.Path) is { } link)
                    throw new RefusedException(
                        $"'{link}' is a link, and ronghe writes nothing through links. Nothing was written; remove the link first.");
                folder.MustBeSound();
                StoredExperiment results = StoredFolder.TryRead(folder.Path, ReportCatalog.Grouped, out string problem)
                    ?? throw new RefusedException(problem);
                Language spoken = terminal.Language;
                var page = ResultsPage.Of(results.In(spoken), kinds);
                folder.WritePage(ReportPage.Name, stream => ReportPage.Write(stream, page, spoken));
                IReadOnlyList<Chart> charts = FigureFiles.ChartsOf(page.Sections);
                string target = Path.Combine(folder.Path, FigureFiles.Folder);
                if (splits)
                    folder.Say(string.Create(CultureInfo.InvariantCulture,
                        $"{FigureFiles.Write(folder.Path, charts, spoken)} charts as HTML, JSON and CSV: {target}"));
                if (draws) Draw(folder, charts, browser!, target);
                return ExitCode.Ok;
            });
    }

    private static void Draw(ResultsFolder folder, IReadOnlyList<Chart> charts, string browser, string target)
    {
        if (StaticPictures.FontWarning(charts) is { } warning) folder.Terminal.Messages.WriteLine(warning);
        int drawn = StaticPictures.Write(folder.Path, charts, browser, folder.Terminal.Cancellation, out string wrong);
        folder.Say(string.Create(CultureInfo.InvariantCulture, $"{drawn} pictures by {browser}: {target}"));
        if (wrong.Length > 0) throw new RefusedException(wrong, ExitCode.Failed);
    }
}
