using System.Globalization;
using System.Runtime.InteropServices;
using ParquetSharp;
using static System.Text.Encoding;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>A column of words of a stored table, read row group by row group: every different word once, with a number that it keeps, and
/// the numbers by row. Missing words are empty.</summary>
internal sealed class ParquetWords
{
    private readonly List<string> _words = [];
    private readonly Dictionary<string, int> _numberOf = [];
    private readonly Dictionary<(nint Address, int Length), int> _seen = [];
    private int[] _numbers = [];
    private ByteArray[] _cells = [];
    private short[] _levels = [];

    /// <summary>Which word is in each row of the row group read last.</summary>
    public ReadOnlySpan<int> Numbers => _numbers;

    /// <summary>The word in a row.</summary>
    public string this[int row] => _words[_numbers[row]];

    /// <summary>Whether the row holds the word of the row before.</summary>
    public bool Repeats(int row) => _numbers[row] == _numbers[row - 1];

    public void Read(ColumnReader column, int rows)
    {
        if (_numbers.Length < rows) _numbers = new int[rows];
        if (column is ColumnReader<ByteArray> bytes)
        {
            ReadBytes(bytes, rows);
            return;
        }

        using LogicalColumnReader logical = column.LogicalReader();
        switch (logical)
        {
            case LogicalColumnReader<ulong> seeds:
                Take(seeds.ReadAll(rows));
                break;
            case LogicalColumnReader<long> wholes:
                Take(wholes.ReadAll(rows));
                break;
            default:
                throw new InvalidDataException($"{column.ColumnDescriptor.Name} holds no words.");
        }
    }

    /// <summary>Cells of a dictionary page that hold the same word lie at the same address, so that few words are looked at.</summary>
    private unsafe void ReadBytes(ColumnReader<ByteArray> column, int rows)
    {
        if (_cells.Length < rows)
        {
            _cells = new ByteArray[rows];
            _levels = new short[rows];
        }

        short defined = column.ColumnDescriptor.MaxDefinitionLevel;
        for (int row = 0; row < rows;)
        {
            int read = checked((int)column.ReadBatch(rows - row, defined > 0 ? _levels : [], [], _cells, out _));
            if (read == 0) throw new InvalidDataException($"{column.ColumnDescriptor.Name} ends before its row group.");

            // Addresses hold as long as the page that was just read.
            _seen.Clear();
            (nint Address, int Length) before = (0, -1);
            int number = 0, cell = 0;
            for (int i = 0; i < read; i++)
            {
                if (defined > 0 && _levels[i] < defined)
                {
                    _numbers[row + i] = NumberOf(string.Empty);
                    continue;
                }

                ByteArray bytes = _cells[cell++];
                if (bytes.Pointer != before.Address || bytes.Length != before.Length)
                {
                    before = (bytes.Pointer, bytes.Length);
                    ref int known = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, before, out bool isKnown);
                    if (!isKnown) known = NumberOf(UTF8.GetString((byte*)bytes.Pointer, bytes.Length));
                    number = known;
                }

                _numbers[row + i] = number;
            }

            row += read;
        }
    }

    private void Take<T>(T[] cells)
        where T : IEquatable<T>, IFormattable
    {
        int number = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            if (i == 0 || !cells[i].Equals(cells[i - 1])) number = NumberOf(cells[i].ToString(null, CultureInfo.InvariantCulture));
            _numbers[i] = number;
        }
    }

    private int NumberOf(string word)
    {
        if (!_numberOf.TryGetValue(word, out int number))
        {
            _numberOf[word] = number = _words.Count;
            _words.Add(word);
        }

        return number;
    }
}
