using MiniExcelLibs;

namespace Ronghe.Experiments.Tests.Scenarios.Importing;

/// <summary>Workbooks as people save their lists.</summary>
internal static class Workbooks
{
    /// <summary>The lines of a text, a cell for each comma-separated part, on one sheet.</summary>
    public static void Write(string path, string text) =>
        MiniExcel.SaveAs(path, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(',')
            .Select(static (cell, i) => ($"c{i}", (object)cell)).ToDictionary(static pair => pair.Item1, static pair => pair.Item2)),
            printHeader: false);
}
