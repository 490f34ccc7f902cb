using System.Globalization;
using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Experiments.Scenarios.Tables;
using Xunit.Abstractions;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>A workbook, however damaged or hostile, is read or refused in one sentence with exit code 2: no stack trace, no memory filled,
/// no program that hangs.</summary>
/// <remarks><c>RONGHE_WORKBOOKS=100000</c> reads so many damaged ones.</remarks>
public sealed class MutatedWorkbookTests(ITestOutputHelper output) : IDisposable
{
    private const int Mutants = 600;
    private const double MostSeconds = 4;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_damage_ends_in_an_exception_or_is_told_in_more_than_a_sentence()
    {
        byte[] sound = Sound();
        int read = 0, refused = 0;
        double slowest = 0;
        string? given = Environment.GetEnvironmentVariable("RONGHE_WORKBOOKS");
        int count = given is null ? Mutants : int.Parse(given, CultureInfo.InvariantCulture);
        for (ulong number = 0; number < (ulong)count; number++)
        {
            var dice = new Dice(number);
            byte[] bytes = dice.OneIn(2) ? Blindly(sound, dice) : InAPart(sound, dice);
            string path = Written("list.xlsx", bytes);
            var errors = new List<InputError>();
            var mistakes = new FileMistakes(path, errors);
            double start = ThreadTime.Seconds;
            IReadOnlyList<ListedCollege> listed = MinistryList.Read(path, null, mistakes);
            slowest = Math.Max(slowest, ThreadTime.Seconds - start);
            Assert.True(errors.Count > 0 || listed.Count > 0, FormattableString.Invariant($"mutant {number}: refused without a word"));
            Assert.All(errors, error => Assert.Equal(path, error.File));
            Assert.All(errors, static error => Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal));
            Assert.All(errors, static error => Assert.DoesNotContain('\n', error.Message));
            if (errors.Count > 0) refused++;
            else read++;
        }

        output.WriteLine(FormattableString.Invariant($"{read} read, {refused} refused, the slowest {slowest:0.00} s"));
        Assert.InRange(slowest, 0, MostSeconds);
        Assert.True(read > count / 50 && refused > count / 10, FormattableString.Invariant($"{read} read, {refused} refused"));
    }

    [Theory]
    [InlineData("cut short", "is no workbook that can be read")]
    [InlineData("empty", "is no workbook that can be read")]
    [InlineData("a text", "is no workbook that can be read")]
    [InlineData("a zip of something else", "is no workbook that can be read")]
    [InlineData("without its sheet", "is no workbook that can be read")]
    [InlineData("a sheet that is no XML", "is no workbook that can be read")]
    [InlineData("entities that grow", "is no workbook that can be read")]
    [InlineData("texts that are not there", null)]
    [InlineData("texts that are cut short", null)]
    [InlineData("a bomb", "unpacks to more than 1024 MB, which is the most that is read")]
    [InlineData("a bomb that lies of its size", null)]
    [InlineData("a cell in the last column", "columns; at most 2,000 are read")]
    [InlineData("a cell far below", "at most 5,000,000 rows are read")]
    public void What_is_hostile_is_refused_in_one_sentence_with_exit_code_2(string kind, string? said)
    {
        string path = Written("list.xlsx", Hostile(kind));
        double start = ThreadTime.Seconds;
        Answer answer = RongheProgram.InProcess("import", "colleges", path, "-o", Path.Combine(_folder.Path, "out", "colleges.csv"));
        double seconds = ThreadTime.Seconds - start;
        output.WriteLine(FormattableString.Invariant($"{seconds:0.00} s: {answer.Messages}"));
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Output));
        Assert.DoesNotContain("   at ", answer.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Messages, StringComparison.Ordinal);
        Assert.Contains(path, answer.Messages, StringComparison.Ordinal);
        if (said is not null) Assert.Contains(said, answer.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "out")));
        Assert.InRange(seconds, 0, 30);
    }

    private byte[] Sound()
    {
        string path = Path.Combine(_folder.Path, "sound.xlsx");
        (string, string, string, string)[] rows = [.. Enumerable.Range(1, 40).Select(static i =>
            (FormattableString.Invariant($"41430{i:00000}"), $"学院{i}", i % 2 == 0 ? "长沙市" : "株洲市", i % 3 == 0 ? "本科" : "专科"))];
        MiniExcel.SaveAs(path, rows.Select(static row => new { code = row.Item1, name = row.Item2, city = row.Item3, type = row.Item4 }),
            overwriteFile: true);
        return File.ReadAllBytes(path);
    }

    private static byte[] Blindly(byte[] bytes, Dice dice)
    {
        var blind = new ByteMutations(dice, [bytes]);
        for (int i = dice.Few(); i > 0; i--) bytes = blind.Apply(bytes);
        return bytes;
    }

    /// <summary>Changes the text of a part: the archive around it is sound.</summary>
    private static byte[] InAPart(byte[] sound, Dice dice)
    {
        List<(string Name, byte[] Bytes)> parts = Parts(sound);
        int at = dice.Below(parts.Count);
        parts[at] = (parts[at].Name, Blindly(parts[at].Bytes, dice));
        if (dice.OneIn(8)) parts.RemoveAt(dice.Below(parts.Count));
        return Packed(parts);
    }

    private byte[] Hostile(string kind)
    {
        byte[] sound = Sound();
        List<(string Name, byte[] Bytes)> parts = Parts(sound);
        int sheet = parts.FindIndex(static part => part.Name.Contains("worksheets/sheet", StringComparison.Ordinal));
        string name = parts[sheet].Name, xml = Encoding.UTF8.GetString(parts[sheet].Bytes);
        List<(string, byte[])> With(string text) => [.. parts.Where(part => part.Name != name), (name, Encoding.UTF8.GetBytes(text))];
        byte[] Bomb()
        {
            byte[] blanks = new byte[180 << 20];
            Array.Fill(blanks, (byte)' ');
            return Packed([.. parts, .. Enumerable.Range(0, 6).Select(i => (FormattableString.Invariant($"xl/media/{i}.xml"), blanks))]);
        }

        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        string SheetOf(string rows) => $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>";
        return kind switch
        {
            "cut short" => sound[..(sound.Length / 2)],
            "empty" => [],
            "a text" => "name,city,type\n甲,长沙市,本科\n"u8.ToArray(),
            "a zip of something else" => Packed([("readme.txt", "hello"u8.ToArray())]),
            "without its sheet" => Packed([.. parts.Where(part => part.Name != name)]),
            "a sheet that is no XML" => Packed(With(xml[..(xml.Length / 2)])),
            "entities that grow" => Packed(With("<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + SheetOf(
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&c;&c;&c;&c;</v></c></row>"))),
            "texts that are not there" => Packed(With(SheetOf(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999</v></c><c r=\"B1\" t=\"s\"><v>-1</v></c></row>"))),
            "texts that are cut short" => Packed([.. With(SheetOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"))
                .Where(static part => !part.Item1.EndsWith("sharedStrings.xml", StringComparison.Ordinal)),
                ("xl/sharedStrings.xml", "<sst><si><t>name</t>"u8.ToArray())]),
            "a bomb" => Bomb(),
            "a bomb that lies of its size" => Lying(Bomb()),
            "a cell in the last column" => Packed(With(SheetOf(
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>name</v></c><c r=\"XFD1\" t=\"str\"><v>city</v></c></row>"))),
            _ => Packed(With(SheetOf("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>name</v></c></row>"
                + "<row r=\"2000000000\"><c r=\"A2000000000\" t=\"str\"><v>甲</v></c></row>"))),
        };
    }

    /// <summary>Writes 1,000 for every unpacked size in the directory of an archive.</summary>
    private static byte[] Lying(byte[] archive)
    {
        for (int i = 0; i < archive.Length - 28; i++)
        {
            if (archive.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8)) BitConverter.TryWriteBytes(archive.AsSpan(i + 24), 1_000);
            else if (archive.AsSpan(i, 4).SequenceEqual("PK\u0003\u0004"u8)) BitConverter.TryWriteBytes(archive.AsSpan(i + 22), 1_000);
        }

        return archive;
    }

    private static List<(string Name, byte[] Bytes)> Parts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        return [.. archive.Entries.Select(static entry =>
        {
            using Stream stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return (entry.FullName, bytes.ToArray());
        })];
    }

    private static byte[] Packed(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in parts)
            {
                using Stream stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private string Written(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
