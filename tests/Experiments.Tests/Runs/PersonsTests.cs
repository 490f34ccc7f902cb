using System.Diagnostics;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>The table of graduates' lives: asked for by a key, the same bytes however it is made, and read back as it was written.</summary>
public sealed class PersonsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_and_two_threads_more_replications_later_and_a_killed_start_end_with_the_same_bytes()
    {
        string file = Scenario(periods: 60);
        Run(file, "one", "-j", "1", "-n", "4");
        Run(file, "two", "-j", "2", "-n", "4");
        Run(file, "later", "-j", "2", "-n", "2");
        Run(file, "later", "-j", "2", "-n", "4");
        using (Process process = RongheProgram.Start("run", file, "--out", At("killed"), "-j", "1", "-n", "4", "--quiet"))
        {
            while (!process.HasExited && !HasJournal("killed")) Thread.Sleep(2);
            process.Kill();
            process.WaitForExit();
        }

        Run(file, "killed", "-j", "2", "-n", "4");
        foreach (string other in (string[])["two", "later", "killed"])
        {
            foreach (string table in (string[])["persons.parquet", "persons.csv", "runs.parquet", "series.parquet"])
                Assert.True(Bytes("one", table).AsSpan().SequenceEqual(Bytes(other, table)), $"{other}/{table} differs");
        }

        string[] lines = File.ReadAllLines(Path.Combine(At("one"), "persons.csv"));
        Assert.Equal("scenario_id,policy_id,replication_id,seed,programme,college_type,city,sector,graduation_period,number,period,date,"
            + "event,practice,host,employer,employer_city,employer_sector,employer_size,in_field,kept,worth,premium,quarters", lines[0]);
        Assert.True(lines.Length > 1_000, $"{lines.Length} lines");
        Answer query = RongheProgram.InProcess("query", At("one"),
            "SELECT count(*) AS n FROM persons WHERE event = 'hired' AND employer IS NULL OR event = 'graduated' AND employer IS NOT NULL",
            "--format", "csv");
        Assert.Equal((0, "n\n0\n"), (query.Code, query.Output.Replace("\r", "", StringComparison.Ordinal)));
        Answer verified = RongheProgram.InProcess("verify", At("one"), "--sample", "2");
        Assert.True(verified.Code == ExitCode.Ok, verified.Output + verified.Messages);
        Answer exported = RongheProgram.InProcess("export", At("one"), "--as", "csv", "--out", At("csv"));
        Assert.True(exported.Code == ExitCode.Ok, exported.Messages);
        Assert.Equal(Bytes("one", "persons.csv"), Bytes("csv", "persons.csv"));
    }

    [Fact]
    public void Policies_of_a_run_tell_of_the_same_persons_from_shared_beginnings()
    {
        string file = Scenario(periods: 24);
        string other = _folder.Write("other.yaml", "extends: lives.yaml\nscenario: other\npolicies: [{lever: talent_integration, value: 0.6, from: 2013-Q1}]\n");
        Run(file, "both", other, "-n", "2");
        Run(other, "alone", "-n", "2");
        string[] both = [.. File.ReadLines(Path.Combine(At("both"), "persons.csv"))];
        string[] alone = [.. File.ReadLines(Path.Combine(At("alone"), "persons.csv"))];
        Assert.Subset(both.ToHashSet(), alone.ToHashSet());
        string policy = alone[1].Split(',')[1];
        static string Person(string line) => string.Join(',', line.Split(',').Where((_, i) => i is 2 or 4 or 8 or 9));
        static bool IsEarly(string line) => int.Parse(line.Split(',')[8], System.Globalization.CultureInfo.InvariantCulture) < 12;
        Assert.Equal(both[1..].Where(l => l.Split(',')[1] != policy && IsEarly(l)).Select(Person).ToHashSet(),
            alone[1..].Where(IsEarly).Select(Person).ToHashSet());
    }

    [Fact]
    public void Nobody_is_stored_who_was_not_asked_for()
    {
        string file = Scenario(periods: 8);
        Run(file, "asked", "-n", "1");
        Assert.True(File.Exists(Path.Combine(At("asked"), "persons.parquet")));
        Run(file, "asked", "-n", "1", "--set", "observe.persons=0");
        Assert.False(File.Exists(Path.Combine(At("asked"), "persons.parquet")));
        Assert.False(File.Exists(Path.Combine(At("asked"), "persons.csv")));
    }

    [Fact]
    public void A_damaged_table_of_persons_is_set_aside_and_made_again()
    {
        string file = Scenario(periods: 8);
        Run(file, "out", "-n", "2");
        byte[] sound = Bytes("out", "persons.parquet");
        File.WriteAllBytes(Path.Combine(At("out"), "persons.parquet"), sound[..^40]);
        Answer refused = RongheProgram.InProcess("export", At("out"), "--as", "csv", "--out", At("csv"));
        Assert.True(refused.Code != ExitCode.Ok && refused.Messages.Contains("persons.parquet", StringComparison.Ordinal), refused.Messages);
        Run(file, "out", "-n", "2");
        Assert.Equal(sound, Bytes("out", "persons.parquet"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1000001")]
    [InlineData("2.5")]
    [InlineData("many")]
    public void What_is_no_number_of_persons_is_refused(string persons)
    {
        Answer answer = RongheProgram.InProcess("validate", Scenario(periods: 8), "--set", "observe.persons=" + persons);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("observe.persons must be a ", answer.Messages + answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_holds_its_lives_and_one_that_is_cut_short_does_not_fit()
    {
        ScenarioDocument document = ScenarioReader.Read(Scenario(periods: 8));
        var task = RunTask.Of(document, 0);
        RecordedRun run = RecordedRun.From(Simulation.Model.Create(document.Scenario, 0, 1, RecordedRun.Needs(task)).Run(), task);
        Assert.True(run.Lives.Events.Length > 100);
        byte[] layout = RecordedRunFormat.WriteLayout(run.Provenance, run.Layout), bytes = RecordedRunFormat.WriteRun(run, -1);
        (RunProvenance provenance, RunLayout kept) = RecordedRunFormat.ReadLayout(layout);
        Assert.Equal(run.Layout, kept);
        RecordedRun read = RecordedRunFormat.ReadRun(bytes, provenance, kept);
        Assert.Equal(run.Lives.Events, read.Lives.Events);
        Assert.Equal(run.Lives.Cities, read.Lives.Cities);
        Assert.True(RecordedRunFormat.Fits(bytes, kept));
        Assert.False(RecordedRunFormat.Fits(bytes[..^4], kept));
        Assert.False(RecordedRunFormat.Fits([.. bytes, 0], kept));
        Assert.False(RecordedRunFormat.Fits(bytes, kept with { Persons = 0 }));
        LifeEvent[] foreign = [run.Lives.Events[0] with { City = 99 }];
        Assert.False(RecordedRunFormat.Fits(RecordedRunFormat.WriteRun(
            new RecordedRun
            {
                Identity = run.Identity, Provenance = run.Provenance, Title = run.Title, Start = run.Start, Layout = run.Layout,
                Outcomes = run.Outcomes, Values = run.Values, Lives = run.Lives with { Events = foreign },
            }, -1), kept));
    }

    private string Scenario(int periods) =>
        _folder.Write("lives.yaml", TinyWorld.Yaml("lives", periods) + "\nobserve: {persons: 600}\n");

    private void Run(string file, string folder, params string[] options)
    {
        Answer answer = RongheProgram.InProcess(["run", file, "--out", At(folder), "--format", "csv", "--quiet", .. options]);
        Assert.True(answer.Code == ExitCode.Ok, answer.Messages);
    }

    private bool HasJournal(string folder) => Directory.Exists(Path.Combine(At(folder), "journal"))
        && Directory.EnumerateFiles(Path.Combine(At(folder), "journal")).Any(static f => new FileInfo(f).Length > 200_000);

    private byte[] Bytes(string folder, string file) => File.ReadAllBytes(Path.Combine(At(folder), file));

    private string At(string folder) => Path.Combine(_folder.Path, folder);
}
