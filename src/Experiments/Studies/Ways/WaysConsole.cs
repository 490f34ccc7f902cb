using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Ways.Claims;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>What <c>ronghe ways</c> prints: the answer first, then tables of at most 80 characters a line.</summary>
internal sealed class WaysConsole(TextWriter output, WaysFindings findings)
{
    private const int Width = 80;
    private readonly Terminal _terminal = new(output, TextWriter.Null, TextReader.Null, CancellationToken.None);

    public void Write()
    {
        output.WriteLine(Wrapped(EditionTexts.InTheMaking.English, string.Empty));
        output.WriteLine();
        foreach (string sentence in new WaysAnswer(findings).Sentences()) output.WriteLine(Wrapped("• " + sentence, "  "));
        output.WriteLine();
        WriteWays();
        WriteEqualCost();
        WritePersistence();
        WriteClaims();
    }

    private void WriteWays()
    {
        double reference = findings.Design.Settings.Reference;
        NamedTable effects = findings.Table("effects"), shapley = findings.Table("shapley");
        Heading(string.Create(CultureInfo.InvariantCulture,
            $"Integration in percentage points, each way at effort {reference}: mean ± 95 %"));
        Table([new("way", IsUnbroken: true), new("alone", IsNumber: true), new("added last", IsNumber: true),
            new("Shapley", IsNumber: true)], SixWays.All.Select(l => new[]
        {
            l.Key,
            Interval(effects.Rows.First(r => Is(r, reference, "single", l.Key)), 6),
            Interval(effects.Rows.First(r => Is(r, reference, "added last", l.Key)), 6),
            Interval(shapley.Rows.First(r => (double)r[0]! == reference && (string)r[1]! == l.Key && (string)r[2]! == "integration"), 5),
        }));

        static bool Is(IReadOnlyList<object?> row, double intensity, string contrast, string way) =>
            (double)row[0]! == intensity && (string)row[1]! == contrast && (string)row[2]! == way && (string)row[3]! == "integration";
    }

    private void WriteEqualCost()
    {
        double budget = findings.Design.Settings.MiddleBudget;
        Heading($"Equal public and private cost, {Readable.Number(budget * findings.Costs.YuanOfReference)} CNY a quarter: integration " +
            $"in points, 95 % for all levers together");
        NamedTable table = findings.Table("equal_cost");
        Table([new("lever", IsUnbroken: true), new("effort", IsNumber: true), new("integration", IsNumber: true),
            new("P(rank 1)", IsNumber: true)],
            findings.Purchases.Where(p => p.Budget == budget).Select(p =>
            {
                IReadOnlyList<object?> row =
                    table.Rows.First(r => (double)r[0]! == budget && (string)r[2]! == p.Key && (string)r[5]! == "integration");
                int way = WaysDesign.WayOf(p.Lever);
                return new[]
                {
                    p.Key, Readable.Number(p.Effort), Readable.Points((double)row[8]!, (double)row[11]!, (double)row[12]!),
                    way < 0 ? "" : Readable.Fixed(findings.Ranks.P(way, 0), 2),
                };
            }));
    }

    private void WritePersistence()
    {
        Heading(string.Create(CultureInfo.InvariantCulture,
            $"After the switch-off in quarter {findings.Design.Settings.SwitchOff}: effect at the end / then"));
        NamedTable table = findings.Table("persistence");
        string Kept(string at, string way) => table.Rows.FirstOrDefault(r => (string)r[0]! == at && (string)r[1]! == way) is { } row
            && !double.IsNaN((double)row[12]!)
            ? $"{Readable.Number((double)row[11]!)} ({Readable.Range((double)row[12]!, (double)row[13]!)})" : Readable.Undefined;
        Table([new("way", IsUnbroken: true), new("at equal cost", IsNumber: true), new("at equal peak", IsNumber: true)],
            SixWays.All.Select(l => new[] { l.Key, Kept("equal cost", l.Key), Kept("equal peak", l.Key) }));
    }

    private void WriteClaims()
    {
        Heading("The paper's claims");
        NamedTable table = findings.Table("claims");
        Table([new("", IsUnbroken: true), new("claim"), new("verdict", IsUnbroken: true),
            new("quantity, 95 %", IsNumber: true, IsUnbroken: true), new("worlds", IsNumber: true)], table.Rows.Select(static r => new[]
        {
            (string)r[0]!, (string)r[1]!, (string)r[3]! == "–" ? (string)r[2]! : $"{r[2]}, {r[3]}",
            double.IsNaN((double)r[7]!) ? Readable.Undefined
                : $"{Readable.Number((double)r[7]!)} ± {Readable.Number(((double)r[9]! - (double)r[8]!) / 2)}",
            r[13] is double share && !double.IsNaN(share) ? Readable.Percent(share) : Readable.Undefined,
        }));
        foreach (ClaimResult claim in findings.Claims.Where(static c => c.Verdict is Verdict.Fail or Verdict.Undecided
            && c.Weakest is not null))
        {
            MeanInterval found = claim.Weakest!.Interval;
            string interval = $"{Readable.Number(found.Mean)} (95 % {Readable.Range(found.Low, found.High)})";
            output.WriteLine(Wrapped($"{claim.Id} {ClaimResult.Word(claim.Verdict)}: {claim.Weakest.Text} {interval}", "   "));
        }
    }

    private void Heading(string text) => output.WriteLine(Wrapped(text, "  "));

    private void Table(IReadOnlyList<Pages.TextColumn> columns, IEnumerable<string[]> rows)
    {
        TableFormat.Write(new TextTable(columns, [.. rows.Select(static cells => new TextRow(string.Empty, cells))]), "text", _terminal);
        output.WriteLine();
    }

    private static string Interval(IReadOnlyList<object?> row, int estimate) =>
        Readable.Points((double)row[estimate]!, (double)row[estimate + 1]!, (double)row[estimate + 2]!);

    /// <summary>Lines of at most 80 characters, broken at blanks.</summary>
    internal static string Wrapped(string text, string indent)
    {
        var lines = new List<string>();
        string line = string.Empty;
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                lines.Add(line);
                line = indent + word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        return string.Join('\n', [.. lines, line]);
    }
}
