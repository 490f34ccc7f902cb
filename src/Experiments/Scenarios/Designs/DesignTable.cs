using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>Points of a design from a CSV table: every column is a factor, every row a point.</summary>
internal static class DesignTable
{
    /// <summary>Reads the table; mistakes are located in it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The file as the user wrote it.</param>
    /// <param name="kind">What its columns may be.</param>
    /// <param name="findings">Receives the mistakes.</param>
    public static DesignPart Read(string path, string shown, FactorKind kind, ScenarioFindings findings)
    {
        int before = findings.Errors.Count;
        var mistakes = new FileMistakes(shown, findings.Errors);
        if (TableReader.Open(path, new TableColumns([], []), mistakes) is not { } table) return DesignPart.None;
        var limits = new List<(string Column, FactorLimits Factor)>();
        for (int c = 0; c < table.Header.Count; c++)
        {
            var key = new YamlScalar(new YamlSource(shown, ""), table.HeaderLine, c + 1, table.Header[c], false);
            if (kind.Find(key, findings) is not { } known) continue;
            if (limits.Find(one => one.Factor == known).Column is { } first)
                findings.Refuse(key, $"{YamlValues.Quote(first)} and {YamlValues.Quote(key.Text)} name the same {kind.What}");
            limits.Add((key.Text, known));
        }

        if (findings.Errors.Count > before) return DesignPart.None;
        var rows = new List<double[]>();
        foreach (TableLine line in table.Lines())
        {
            if (rows.Count == DesignSettings.MostRuns)
            {
                mistakes.Add(line.Number, 0, FormattableString.Invariant($"has more than {DesignSettings.MostRuns:N0} points"));
                break;
            }

            rows.Add([.. limits.Select(one => Number(line, one.Column, one.Factor))]);
        }

        if (rows.Count == 0 && mistakes.Count == 0) mistakes.Add(table.HeaderLine, 0, "has no rows: the design would have 0 runs");
        mistakes.Close();
        return new DesignPart(DesignMethod.Table, [.. limits.Select(static one => one.Factor.Plausible)]) { Rows = rows };
    }

    private static double Number(TableLine line, string column, FactorLimits factor) => factor.Plausible.IsInteger
        ? line.Whole(column, (int)factor.Minimum, (int)factor.Maximum, factor.Unit)
        : line.Number64(column, factor.Minimum, factor.Maximum, factor.Unit);
}
