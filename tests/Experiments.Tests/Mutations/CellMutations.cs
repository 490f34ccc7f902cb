using System.Text;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>Changes to a CSV table that know of rows, columns, quotes and encodings.</summary>
/// <param name="dice">Draws.</param>
internal sealed class CellMutations(Dice dice)
{
    private const int ManyRows = 5_000;

    private static readonly Encoding[] Encodings =
        [new UTF8Encoding(true), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1];

    private string _end = "\n";
    private char _comma = ',';
    private Encoding _encoding = new UTF8Encoding(false);

    /// <summary>The bytes of the table after so many changes.</summary>
    public byte[] Apply(string text, int changes)
    {
        List<List<string>> rows = [.. text.TrimEnd('\n').Split('\n').Select(Cells)];
        for (int i = 0; i < changes && rows.Count > 0; i++) Change(rows);
        string table = string.Concat(rows.Select(row => string.Join(_comma, row.Select(Quoted)) + _end));
        return [.. _encoding.Preamble, .. _encoding.GetBytes(table)];
    }

    private void Change(List<List<string>> rows)
    {
        int r = dice.Below(rows.Count), other = dice.Below(rows.Count);
        List<string> row = rows[r];
        int c = dice.Below(row.Count), last = Math.Max(0, row.Count - 1);
        switch (dice.Below(26))
        {
            case 0 or 1: Set(row, c, dice.Of(OddValues.Words)); break;
            case < 6: Set(row, c, OddValues.Near(row.Count > 0 ? row[c] : "", dice)); break;
            case 6: if (row.Count > 0) row.RemoveAt(c); break;
            case 7: row.Insert(c, dice.Of(OddValues.Words)); break;
            case 8: rows.RemoveAt(r); break;
            case 9: rows.Insert(other, [.. row]); break;
            case 10 or 11: (rows[r], rows[other]) = (rows[other], rows[r]); break;
            case 12: foreach (List<string> each in rows.Where(each => c < each.Count)) each.RemoveAt(c); break;
            case 13: foreach (List<string> each in rows.Where(each => c < each.Count)) each.Insert(c, each[c]); break;
            case 14 or 15 or 16:
                foreach (List<string> each in rows.Where(each => last < each.Count)) (each[c], each[last]) = (each[last], each[c]);
                break;
            case 17:
                Set(rows[0], dice.Below(rows[0].Count), dice.OneIn(2) ? dice.Of(OddValues.Words) : rows[0].ElementAtOrDefault(c) + "s");
                break;
            case 18: rows.Insert(other, dice.OneIn(2) ? ["# a comment, with a comma"] : [""]); break;
            case 19: Set(row, c, (row.Count > 0 ? row[c] : "") + dice.Of(["\"", "\"\"", " ", "\t", "\r", "\n"])); break;
            case 20: _end = dice.Of(["\r\n", "\n", "\n\n", "\r"]); break;
            case 21: _comma = dice.Of([',', ',', ';', '\t']); break;
            case 22: _encoding = dice.Of(Encodings); break;
            case 23 when dice.OneIn(20): rows.AddRange(Enumerable.Range(0, dice.Below(ManyRows)).Select(_ => row.ToList())
                .ToArray()); break;
            case 24: foreach (List<string> each in rows.Skip(1)) Set(each, c, row.ElementAtOrDefault(c) ?? ""); break;
            default: Set(row, c, rows[other].ElementAtOrDefault(c) ?? ""); break;
        }
    }

    private static void Set(List<string> row, int at, string cell)
    {
        if (at < row.Count) row[at] = cell;
    }

    private string Quoted(string cell)
    {
        bool isQuoted = cell.AsSpan().IndexOfAny(_comma, '"', '\n') >= 0 && !dice.OneIn(30);
        return isQuoted ? '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : cell;
    }

    /// <summary>The cells of a sound line.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"') cells[^1] += line[i++];
            else if (line[i] == '"') isQuoted = !isQuoted;
            else if (line[i] == ',' && !isQuoted) cells.Add("");
            else cells[^1] += line[i];
        }

        return cells;
    }
}
