using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Sweeps;
using Ronghe.Experiments.Studies.Verification;

namespace Ronghe.Experiments.Tests.Runs.Tables;

/// <summary>A row record says what its table is: what is written is read back, whatever else stands in the file.</summary>
public sealed class TableOfTests
{
    private static readonly OutcomeRow[] Rows =
    [
        new("integration", "share", "none, \"really\"", "ab", 3, 0.1 + 0.2, double.NaN, double.NaN),
        new("output", "CNY", "grants 0.5", null, 0, 1e-300, -0.0, 1e300),
    ];

    [Fact]
    public void Rows_that_were_written_are_read_back_bit_for_bit()
    {
        (string[] header, IReadOnlyList<string>[] cells) = Written(SweepTables.Outcomes.With(Rows));
        Assert.Equal(["outcome", "unit", "policy", "policy_id", "runs", "median", "p10", "p90"], header);
        Assert.Equal(Rows, SweepTables.Outcomes.TryRead(header, cells, out var problem));
        Assert.Null(problem);
    }

    [Fact]
    public void Columns_are_found_by_name_others_do_not_matter_and_one_that_may_lack_may_lack()
    {
        OutcomeRow row = Assert.Single(SweepTables.Outcomes.TryRead(
            ["p90", "later", "policy", "unit", "p10", "median", "runs", "outcome"],
            [["0.9", "x", "a policy", "share", "0.1", "0.5", "7", "integration"]], out _)!);
        Assert.Equal(new OutcomeRow("integration", "share", "a policy", null, 7, 0.5, 0.1, 0.9), row);
    }

    [Theory]
    [InlineData("policy,constraint,runs", "a,b,3", "constraints.csv has no column share: another program or an older version wrote it.")]
    [InlineData("policy,constraint,runs,share", "a,b,many,0.5", "constraints.csv cannot be read: 'many' in row 1 is no value of column runs.")]
    [InlineData("policy,constraint,runs,share", "a,b,3,x", "constraints.csv cannot be read: 'x' in row 1 is no value of column share.")]
    [InlineData("policy,constraint,runs,share", "a,b", "constraints.csv cannot be read: '' in row 1 is no value of column runs.")]
    public void What_is_missing_or_no_value_is_said(string header, string row, string said)
    {
        Assert.Null(SweepTables.Constraints.TryRead(header.Split(','), [row.Split(',')], out var problem));
        Assert.Equal(said, problem!.ToString());
    }

    [Fact]
    public void What_a_record_computes_is_a_column_too()
    {
        NamedTable table = VerificationTables.Checks.With(new VerificationRow("V1", "a case", "a rule", "a source", 1, 1.5, 0.5));
        Assert.Equal(["row", "check", "rule", "source", "expected", "got", "tolerance", "pass"], table.Columns.Select(static c => c.Name));
        Assert.Equal("V1,a case,a rule,a source,1,1.5,0.5,true", string.Join(',', Assert.Single(Written(table).Cells)));
    }

    [Fact]
    public void Every_declared_table_says_its_title_and_meanings_in_both_languages() =>
        Assert.All([.. SweepTables.All, VerificationTables.Checks.Heading, VerificationTables.Runs.Heading], static heading =>
            Assert.All(heading.Columns.Select(static c => c.Meaning).Append(heading.Title), static text =>
                Assert.True(text.English != text.Chinese && text.Chinese.Length > 0, text.English)));

    private static (string[] Header, IReadOnlyList<string>[] Cells) Written(NamedTable table)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, table.FileName);
        using (FileStream stream = File.Create(path)) table.WriteCsv(stream);
        TidyTable read = TidyTable.Read(path);
        return ([.. read.Columns], [.. read.Rows]);
    }
}
