using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Studies.Running;
using Ronghe.Experiments.Studies.Sweeps;

namespace Ronghe.Experiments.Tests;

/// <summary>Studies carried out by the host, as a test asks for them.</summary>
internal static class Conduct
{
    public static int Run(StudyRequest request, RunEnvironment environment, TextWriter? output = null, CancellationToken stop = default) =>
        Host(new RunKind(), new RunStudy(request), environment, output, stop);

    public static int Run(IReadOnlyList<ScenarioDocument> documents, string folder, RunEnvironment environment) =>
        Run(Request(documents, folder, "ronghe run"), environment);

    public static int Sweep(StudyRequest request, RunEnvironment environment, TextWriter? output = null) =>
        Host(new SweepKind(), new SweepStudy(request), environment, output, default);

    public static StudyRequest Request(IReadOnlyList<ScenarioDocument> documents, string folder, string command, int threads = 2) =>
        new(documents, new StoreOptions(threads, command)) { OutputDirectory = folder, Formats = ["parquet"] };

    /// <summary>Writes the page as <c>ronghe report</c> does and returns it.</summary>
    public static string Report(string folder)
    {
        StoredExperiment stored = StoredFolder.TryRead(folder, ReportCatalog.Grouped, out string problem)
            ?? throw new InvalidOperationException(problem);
        ReportPage.Write(stored, StudyKinds.Pages, Disk.OfProcess);
        return File.ReadAllText(Path.Combine(folder, ReportPage.Name));
    }

    private static int Host(IStudyKind kind, IStudy study, RunEnvironment environment, TextWriter? output, CancellationToken stop) =>
        new StudyHost(StudyKinds.Pages).Execute(kind, study, environment,
            new Terminal(output ?? TextWriter.Null, TextWriter.Null, TextReader.Null, stop));
}
