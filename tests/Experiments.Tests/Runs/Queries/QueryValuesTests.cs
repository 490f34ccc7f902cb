using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;

namespace Ronghe.Experiments.Tests.Runs.Queries;

/// <summary>Whatever type a query gives is printed as DuckDB writes it, or refused in a sentence.</summary>
public sealed class QueryValuesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public QueryValuesTests() => _folder.Write("runs.csv", "n\n1\n2\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("interval '1 month'", "1 month")]
    [InlineData("[1, 2, NULL]", "\"[1, 2, NULL]\"")]
    [InlineData("[[1], [2]]", "\"[[1], [2]]\"")]
    [InlineData("{'a': 1, 'b': NULL}", "\"{'a': 1, 'b': NULL}\"")]
    [InlineData("MAP {'k': 1}", "{k=1}")]
    [InlineData("union_value(k := 1)", "1")]
    [InlineData("170141183460469231731687303715884105727::HUGEINT", "170141183460469231731687303715884105727")]
    [InlineData("9999999999999999999999999999.9999999999::DECIMAL(38,10)", "9999999999999999999999999999.9999999999")]
    [InlineData("1.50::DECIMAL(10,2)", "1.50")]
    [InlineData("'\\xAA'::BLOB", "\\xAA")]
    [InlineData("TIMESTAMP '2020-01-02 03:04:05'", "2020-01-02 03:04:05")]
    [InlineData("'infinity'::DATE", "infinity")]
    [InlineData("TIME '24:00:00'", "24:00:00")]
    [InlineData("'00000000-0000-0000-0000-00000000000a'::UUID", "00000000-0000-0000-0000-00000000000a")]
    [InlineData("NULL", "")]
    [InlineData("'nan'::DOUBLE", "NaN")]
    [InlineData("0.1::FLOAT", "0.1")]
    public void A_value_of_any_type_is_printed(string value, string expected)
    {
        Assert.Equal((0, $"x,n\n{expected},1\n"), Answer($"SELECT {value} AS x, n FROM runs WHERE n = 1;", "csv"));
        Assert.Equal(0, Query($"SELECT {value} AS x -- the rest of the line", "text").Code);
        Assert.Equal(0, Query($"SELECT {value} AS x", "json").Code);
    }

    [Fact]
    public void Numbers_stay_numbers_beside_what_is_written_as_text() =>
        Assert.Equal((0, "[\n  {\n    \"a\": \"1 day\",\n    \"b\": 2\n  }\n]\n"), Answer("SELECT interval '1 day' AS a, 2 AS b", "json"));

    [Theory]
    [InlineData("SELECT n FROM runs WHERE false", 0, "n\n", "")]
    [InlineData("SET threads = 1", 2, "", "A query is one SELECT")]
    [InlineData(";", 2, "", "A query is one SELECT")]
    [InlineData("/* nothing */", 2, "", "A query is one SELECT")]
    [InlineData("SELECT 1; SELECT 2", 2, "", "A query is one SELECT")]
    public void What_gives_no_row_or_is_no_single_query_is_said(string sql, int code, string output, string said)
    {
        (int Code, string Output, string Messages) answer = Query(sql, "csv");
        Assert.Equal((code, output), (answer.Code, answer.Output));
        Assert.Contains(said, answer.Messages, StringComparison.Ordinal);
    }

    private (int Code, string Output) Answer(string sql, string format) => Query(sql, format) is var all ? (all.Code, all.Output) : default;

    private (int Code, string Output, string Messages) Query(string sql, string format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, messages, TextReader.Null, default);
        int code = RongheCommands.Run(["query", _folder.Path, sql, "--format", format], terminal);
        return (code, output.ToString(), messages.ToString());
    }
}
