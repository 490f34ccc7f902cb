using Ronghe.Experiments.Results;

namespace Ronghe.Experiments.Reports;

internal static class ReportPage
{
    public const string Name = "report.html";

    public static void Write(Stream stream, ExperimentData data, Provenance provenance)
    {
    }
}
