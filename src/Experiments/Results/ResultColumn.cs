using System.Globalization;

namespace Ronghe.Experiments.Results;

/// <summary>A column of a result table: its name and how a row fills it.</summary>
internal abstract class ResultColumn(string name)
{
    public string Name => name;

    /// <summary>Writes the row's cell as CSV.</summary>
    public abstract void WriteCsv(in ResultRow row, TextWriter writer);
}

/// <summary>Reads one cell from a row.</summary>
internal delegate T CellReader<out T>(in ResultRow row);

/// <summary>A column of words, quoted where CSV needs it (RFC 4180).</summary>
internal sealed class TextColumn(string name, CellReader<string> read) : ResultColumn(name)
{
    public CellReader<string> Read => read;

    public override void WriteCsv(in ResultRow row, TextWriter writer)
    {
        string text = read(row);
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}

/// <summary>A column of whole numbers.</summary>
internal sealed class IntegerColumn(string name, CellReader<int> read) : ResultColumn(name)
{
    public CellReader<int> Read => read;

    public override void WriteCsv(in ResultRow row, TextWriter writer)
    {
        Span<char> text = stackalloc char[16];
        read(row).TryFormat(text, out int length, provider: CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
    }
}

/// <summary>A column of 64-bit seeds.</summary>
internal sealed class SeedColumn(string name, CellReader<ulong> read) : ResultColumn(name)
{
    public CellReader<ulong> Read => read;

    public override void WriteCsv(in ResultRow row, TextWriter writer) => writer.Write(read(row).ToString(CultureInfo.InvariantCulture));
}

/// <summary>A column of measured values: the shortest text that reads back to the same bits; empty when undefined.</summary>
internal sealed class NumberColumn(string name, CellReader<double> read) : ResultColumn(name)
{
    public CellReader<double> Read => read;

    public override void WriteCsv(in ResultRow row, TextWriter writer)
    {
        double value = read(row);
        if (double.IsNaN(value)) return;
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
    }
}
