using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Results;

/// <summary>Turns finished runs into the tables of the results folder, in one order whatever order the runs ended in.</summary>
internal sealed class ResultsWriter(ResultFiles files)
{
    /// <summary>Larger series are written as CSV only when asked for.</summary>
    public const long SmallSeriesRows = 200_000;

    private readonly List<string> _written = [];

    /// <summary>Names of the tables written; their bytes are promised.</summary>
    public IReadOnlyList<string> Written => _written;

    public IReadOnlyList<ScenarioResults> Write(
        IReadOnlyList<ScenarioDocument> documents, IReadOnlyList<RunTask> finished, JournalIndex index, IReadOnlyList<string> formats, CancellationToken cancellation)
    {
        RunTask[] tasks = [.. finished.OrderBy(static t => t.Identity)];
        var results = documents.ToDictionary(static d => RunPlan.Identity(d, 0), static d => new ScenarioResults(d));
        long seriesRows = tasks.Length == 0 ? 0 : tasks.Length * (long)index.Load(tasks[0].Identity).Values.Length;
        bool seriesCsv = seriesRows < SmallSeriesRows || formats.Contains("csv", StringComparer.OrdinalIgnoreCase);
        var tables = new List<IResultTable>();
        try
        {
            IResultTable[] runs = Open(tables, "runs", ResultSchema.Runs, csv: true);
            IResultTable[] series = Open(tables, "series", ResultSchema.Series, seriesCsv);
            foreach (RunTask task in tasks)
            {
                cancellation.ThrowIfCancellationRequested();
                RecordedRun run = index.Load(task.Identity);
                results[task.Identity with { Replication = 0 }].Add(run);
                WriteRun(task.Document, run, runs, series);
            }

            foreach (IResultTable table in tables) table.Complete();
        }
        finally
        {
            foreach (IResultTable table in tables) table.Dispose();
        }

        return [.. documents.Select(d => results[RunPlan.Identity(d, 0)])];
    }

    private IResultTable[] Open(List<IResultTable> tables, string name, IReadOnlyList<ResultColumn> columns, bool csv)
    {
        int first = tables.Count;
        tables.Add(new ParquetTable(files.Create(name + ".parquet"), columns));
        _written.Add(name + ".parquet");
        if (csv)
        {
            tables.Add(new CsvTable(files.Create(name + ".csv"), columns));
            _written.Add(name + ".csv");
        }
        else
        {
            files.Drop(name + ".csv");
        }

        return [.. tables.Skip(first)];
    }

    private static void WriteRun(ScenarioDocument document, RecordedRun run, IResultTable[] runs, IResultTable[] series)
    {
        int[] outcomes = [.. Enumerable.Range(0, run.Observations.Count).OrderBy(o => run.Observations[o].Name, StringComparer.Ordinal)];
        int[] groups = [.. Enumerable.Range(0, run.Groups.Count)
            .OrderBy(g => run.Groups[g].Kind, StringComparer.Ordinal).ThenBy(g => run.Groups[g].Name, StringComparer.Ordinal)];
        foreach (int o in outcomes)
        {
            var row = new ResultRow(document.Name, run.Identity, 0, string.Empty, ScenarioResults.World, run.Observations[o], run.Outcomes[o]);
            foreach (IResultTable table in runs) table.Append(row);
        }

        for (int k = 0; k < run.Periods.Count; k++)
        {
            int period = run.Periods[k];
            string date = (document.Scenario.Start + period).ToString();
            foreach (int g in groups)
            {
                foreach (int o in outcomes)
                {
                    ObservationDefinition observation = run.Observations[o];
                    var row = new ResultRow(document.Name, run.Identity, period, date, run.Groups[g], observation, run.Value(o, g, k));
                    foreach (IResultTable table in series) table.Append(row);
                }
            }
        }
    }
}
