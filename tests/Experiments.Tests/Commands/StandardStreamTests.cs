namespace Ronghe.Experiments.Tests.Commands;

/// <summary>Standard streams and limits of the built program: what is full, closed or too low is named for what it is.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_full_standard_output_is_no_full_disk()
    {
        (int code, string said) = BuiltProgram.Shell("$R describe > /dev/full");
        Assert.Equal(1, code);
        Assert.Equal("Standard output cannot be written (No space left on device): what was to be printed is lost, what was " +
            "stored stays.\n", said);
    }

    [Fact]
    public void A_reader_that_has_had_enough_is_no_failure()
    {
        (int code, string said) = BuiltProgram.Shell("$R describe --format csv | head -1");
        Assert.Equal(0, code);
        Assert.Equal(1, said.Count(static c => c == '\n'));
    }

    [Fact]
    public void What_cannot_be_said_on_standard_error_changes_no_exit_code() =>
        Assert.Equal((2, ""), BuiltProgram.Shell("$R validate nowhere.yaml 2> /dev/full"));

    [Theory]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(128)]
    public void Too_few_open_files_are_said_in_one_sentence(int limit)
    {
        (int code, string said) = BuiltProgram.Shell(FormattableString.Invariant($"ulimit -n {limit}; $R describe"));
        Assert.Equal(1, code);
        Assert.Equal("The system allows this program too few open files: raise the limit ('ulimit -n 1024') and give the " +
            "command again.\n", said);
    }
}
