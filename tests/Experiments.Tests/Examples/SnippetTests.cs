using System.Diagnostics;
using System.Globalization;
using Ronghe.Experiments.Runs.Exports;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Tests.Examples;

/// <summary>The scripts of docs/examples in Python and R load a results folder as a user would, and see our numbers.</summary>
[Collection(nameof(StoredKinds))]
public sealed class SnippetTests(StoredKinds stored) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void Python_draws_a_figure_of_our_numbers() => AssertDraws(PythonFactAttribute.Program!, "load_results.py");

    [RscriptFact]
    public void R_draws_a_figure_of_our_numbers() => AssertDraws(RscriptFactAttribute.Program!, "load_results.R");

    [PythonFact]
    public void Pandas_reads_Chinese_titles_behind_the_mark()
    {
        CsvExport.Write(stored.Of("run"), _folder.Path, default);
        string runs = Path.Combine(_folder.Path, "runs.csv");
        File.WriteAllText(runs, File.ReadAllText(runs).Replace("Everything at once", "湖南", StringComparison.Ordinal), new System.Text.UTF8Encoding(true));
        (int code, string output, _) = Run(PythonFactAttribute.Program!, ["-c",
            "import pandas, sys; t = pandas.read_csv(sys.argv[1]); print(t.columns[0], '湖南' in set(t['scenario']))", runs]);
        Assert.Equal((0, "scenario True\n"), (code, output));
    }

    /// <summary>The archive, read by what EMA Workbench's loader demands (see the script), has every run with every number.</summary>
    [PythonFact]
    public void EMA_Workbenchs_loader_finds_every_run_with_its_numbers()
    {
        string archive = Path.Combine(_folder.Path, "runs.tar.gz");
        using (FileStream target = File.Create(archive)) EmaExport.Write(stored.Of("run"), target, default);
        (int code, string output, string messages) = Run(PythonFactAttribute.Program!,
            [Path.Combine(Repository.Root, "tests", "Experiments.Tests", "Examples", "read_ema_archive.py"), archive]);
        Assert.True(code == 0, messages);
        string[][] lines = [.. output.TrimEnd().Split('\n').Select(static line => line.Split('\t'))];
        foreach (string column in (string[])["scenario", "policy", "model", "start", "scenario_id", "policy_id"])
            Assert.Contains(column + "=category", lines[0]);
        foreach (string column in (string[])["belief.openness=float64", "lever.consensus=float64", "seed=uint64", "replication_id=int64"])
            Assert.Contains(lines[0], cell => cell == column || cell == column.Replace("uint64", "int64", StringComparison.Ordinal));

        CsvExport.Write(stored.Of("run"), _folder.Path, default);
        TidyTable series = TidyTable.Read(Path.Combine(_folder.Path, "series.csv")), runs = TidyTable.Read(Path.Combine(_folder.Path, "runs.csv"));
        (string, string)[] ofIntegration = [("group_kind", "all"), ("outcome", "integration")];
        string[][] found = [.. lines.Where(static line => line[0] == "run")];
        Assert.Equal(4, found.Length);
        Assert.Equal(runs.Where(ofIntegration).Count(), found.Length);
        foreach (string[] run in found)
        {
            (string, string)[] ofRun = [.. ofIntegration, ("scenario_id", run[1]), ("policy_id", run[2]), ("replication_id", run[3])];
            AssertNear(runs.Number(runs.Where(ofRun).Single(), "value"), run[5]);
            double[] course = [.. series.Where(ofRun).OrderBy(row => series.Number(row, "period")).Select(row => series.Number(row, "value"))];
            Assert.Equal(12, run[6..].Length);
            Assert.Equal(course.Length, run[6..].Count(static cell => cell != "nan"));
            for (int i = 0; i < course.Length; i++) AssertNear(course[i], run[6 + i]);
        }

        // The last bits are lost by pandas, whose reader of numbers is fast and not exact; the archive has them.
        static void AssertNear(double ours, string cell) =>
            Assert.Equal(ours, double.Parse(cell, CultureInfo.InvariantCulture), Math.Abs(ours) * 1e-12);
    }

    private void AssertDraws(string program, string script)
    {
        string folder = Path.Combine(_folder.Path, "tables"), figure = Path.Combine(_folder.Path, "figure.png");
        CsvExport.Write(stored.Of("run"), folder, default);
        (int code, string output, string messages) = Run(program, [Path.Combine(Repository.Root, "docs", "examples", script), folder, "integration", figure]);
        Assert.True(code == 0, messages);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(figure)[..4]);
        Assert.InRange(new FileInfo(figure).Length, 5_000, 5_000_000);
        (string, string, double)[] said = [.. output.TrimEnd().Split('\n').Select(static line => line.Split('\t')).Select(static cells =>
            (cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture))).OrderBy(static line => line.Item1, StringComparer.Ordinal)];
        (string, string, double)[] ours = [.. Ours(folder)];
        Assert.Equal(ours.Select(static line => (line.Item1, line.Item2)), said.Select(static line => (line.Item1, line.Item2)));
        for (int i = 0; i < ours.Length; i++) Assert.Equal(ours[i].Item3, said[i].Item3, Math.Abs(ours[i].Item3) * 1e-5);
    }

    /// <summary>Scenario, last quarter, median of the two replications in it.</summary>
    private static IEnumerable<(string Scenario, string Date, double Median)> Ours(string folder)
    {
        TidyTable series = TidyTable.Read(Path.Combine(folder, "series.csv")), variants = TidyTable.Read(Path.Combine(folder, "variants.csv"));
        foreach (string[] variant in variants.Rows.OrderBy(row => variants.Text(row, "scenario"), StringComparer.Ordinal))
        {
            string[][] rows = [.. series.Where(("group_kind", "all"), ("outcome", "integration"),
                ("scenario_id", variants.Text(variant, "scenario_id")), ("policy_id", variants.Text(variant, "policy_id")))];
            double last = rows.Max(row => series.Number(row, "period"));
            string[][] end = [.. rows.Where(row => series.Number(row, "period").Equals(last))];
            Assert.Equal(2, end.Length);
            yield return (variants.Text(variant, "scenario"), series.Text(end[0], "date"), end.Average(row => series.Number(row, "value")));
        }
    }

    private static (int Code, string Output, string Messages) Run(string program, IReadOnlyList<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), messages = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, output.Result, messages.Result);
    }
}
