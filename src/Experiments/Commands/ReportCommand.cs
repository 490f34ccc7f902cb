using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe report RESULTS</c>: the page of a results folder, from its files alone.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal, IReadOnlyList<IStudyPages> kinds)
    {
        var folder = new Argument<string>("RESULTS") { Description = "Results folder of any command" };
        var figures = new Option<bool>("--figures")
            { Description = "Also write each chart to RESULTS/figures: a page, Plotly JSON to restyle, the data as CSV" };
        var pictures = new Option<bool>("--static") { Description = "Also draw each chart as SVG and PNG, with an installed Chromium" };
        var chromium = new Option<string?>("--chromium")
            { Description = "The Chromium that --static draws with (default: the first on the PATH)", HelpName = "PATH" };
        Option<string?> language = LanguageArgument.Create();
        Option<bool> quiet = ScenarioArguments.Quiet();
        var command = new Command("report", "Write the page of a results folder: one HTML file that works offline")
            { folder, language, figures, pictures, chromium, quiet };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(folder)!;
            Language spoken = LanguageArgument.Of(parsed, language);
            void Say(string message)
            {
                if (!parsed.GetValue(quiet)) terminal.Messages.WriteLine(message);
            }

            string? browser = StaticPictures.Find(parsed.GetValue(chromium));
            if (parsed.GetValue(pictures) && browser is null)
            {
                terminal.Messages.WriteLine(parsed.GetValue(chromium) is { } named
                    ? $"There is no browser '{named}'. Nothing was written." : StaticPictures.Missing);
                return ExitCode.BadInput;
            }

            if ((parsed.GetValue(figures) || parsed.GetValue(pictures)) && Links.InTheWay(path) is { } link)
            {
                terminal.Messages.WriteLine(
                    $"'{link}' is a link, and ronghe writes nothing through links. Nothing was written; remove the link first.");
                return ExitCode.BadInput;
            }

            var stored = StoredFiles.Of(path);
            if (StoredNumbers.Refuse(stored, stored.OfPages, terminal)) return ExitCode.Failed;
            if (StoredFolder.TryRead(path, ReportCatalog.Grouped, out string problem) is not { } read)
            {
                terminal.Messages.WriteLine(problem);
                return ExitCode.BadInput;
            }

            StoredExperiment results = read.In(spoken);
            try
            {
                ReportPage.Write(results, kinds, static (file, mode) => new FileStream(file, mode, FileAccess.Write));
            }
            catch (Exception exception) when (DiskProblem.Is(exception))
            {
                terminal.Messages.WriteLine($"{DiskProblem.Of(Path.Combine(path, ReportPage.Name), exception).Message} Is the folder one " +
                    $"that you may write to? A copy of it will do.");
                return ExitCode.BadInput;
            }

            Say($"Page: {Path.Combine(path, ReportPage.Name)}");
            if (!parsed.GetValue(figures) && !parsed.GetValue(pictures)) return ExitCode.Ok;
            IReadOnlyList<Chart> charts = FigureFiles.ChartsOf(ResultsPage.Of(results, kinds).Sections);
            string target = Path.Combine(path, FigureFiles.Folder);
            if (parsed.GetValue(figures))
                Say(string.Create(CultureInfo.InvariantCulture,
                $"{FigureFiles.Write(path, charts, spoken)} charts as HTML, JSON and CSV: {target}"));
            if (!parsed.GetValue(pictures)) return ExitCode.Ok;
            if (StaticPictures.FontWarning(charts) is { } warning) terminal.Messages.WriteLine(warning);
            int drawn = StaticPictures.Write(path, charts, browser!, terminal.Cancellation, out string wrong);
            Say(string.Create(CultureInfo.InvariantCulture, $"{drawn} pictures by {browser}: {target}"));
            if (wrong.Length == 0) return ExitCode.Ok;
            terminal.Messages.WriteLine(wrong);
            return ExitCode.Failed;
        });
        return command;
    }
}
