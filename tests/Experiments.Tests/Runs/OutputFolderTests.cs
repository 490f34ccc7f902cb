using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Runs;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly ScenarioDocument[] One = [FakeWorld.Document()];
    private readonly RunHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void A_folder_below_a_file_is_refused_before_anything_runs()
    {
        string file = Path.Combine(_harness.Root, "file.txt");
        File.WriteAllText(file, "x");
        int worlds = 0;
        int code = _harness.Run(One, outputDirectory: Path.Combine(file, "results"), environment: new RunEnvironment
        {
            Produce = (scenario, replication, done, stop) =>
            {
                worlds++;
                return FakeWorld.Produce(scenario, replication, done, stop);
            },
        });
        Assert.Equal((2, 0), (code, worlds));
        Assert.Contains($"'{file}' is a file, not a folder", _harness.Messages, StringComparison.Ordinal);
        Assert.Equal("x", File.ReadAllText(file));
    }

    [Fact]
    public void A_folder_in_use_is_refused()
    {
        using OutputFolder? held = OutputFolder.TryOpen(_harness.Out, out _);
        Assert.NotNull(held);
        Assert.Equal(2, _harness.Run(One));
        Assert.Contains("another ronghe is writing there", _harness.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hunan-baseline.yaml", "hunan-baseline-")]
    [InlineData("-", "a-b-c-")]
    [InlineData("../x/湖南 2024.yaml", "湖南-2024-")]
    public void The_default_name_comes_from_the_file_or_the_title(string path, string start)
    {
        string name = Path.GetFileName(OutputFolder.DefaultPath([FakeWorld.Document("A/b: <c>") with { Path = path }], "/tmp"));
        Assert.StartsWith(start, name, StringComparison.Ordinal);
        Assert.Equal(start.Length + 8, name.Length);
    }

    [Theory]
    [InlineData(".journal")]
    [InlineData("series.parquet.partial")]
    [InlineData("runs.csv.partial")]
    [InlineData("report.html.partial")]
    [InlineData("manifest.json.partial")]
    public void A_full_disk_is_told_and_finished_work_is_kept(string full)
    {
        var environment = new RunEnvironment { Produce = FakeWorld.Produce };
        int budget = full == ".journal" ? 100_000 : 300;
        int code = _harness.Run(One, threads: 1, environment: environment with
        {
            Open = (path, mode) => path.EndsWith(full, StringComparison.Ordinal) ? new FullDisk(environment.Open(path, mode), budget)
                : environment.Open(path, mode),
        });
        Assert.Equal(1, code);
        Assert.Contains("The disk is full", _harness.Messages, StringComparison.Ordinal);
        Assert.Contains(full == ".journal" ? "2 of 4 runs" : "4 of 4 runs", _harness.Messages, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_harness.Out, "*.partial"));

        // The page is written from the finished tables: these are complete or not there at all.
        Assert.Equal(full == "report.html.partial" ? 3 : 0, Directory.GetFiles(_harness.Out, "*.parquet").Length);

        string whole = Path.Combine(_harness.Root, "whole");
        Assert.Equal(0, _harness.Run(One, outputDirectory: whole));
        Assert.Equal(0, _harness.Run(One));
        _harness.AssertSamePromisedBytes(whole, _harness.Out);
    }

    [Fact]
    public void A_disk_too_full_for_the_inputs_is_told_before_anything_refers_to_them()
    {
        var environment = new RunEnvironment { Produce = FakeWorld.Produce };
        Assert.Equal(1, _harness.Run(One, threads: 1, environment: environment with
        {
            Open = (path, mode) => path.Contains("/inputs/", StringComparison.Ordinal) ? new FullDisk(environment.Open(path, mode), 300)
                : environment.Open(path, mode),
        }));
        Assert.Contains("The disk is full", _harness.Messages, StringComparison.Ordinal);
        Assert.Contains("0 of 4 runs", _harness.Messages, StringComparison.Ordinal);
        Assert.Empty(StoredInputs.Ids(_harness.Out));
        Assert.Equal(0, _harness.Run(One));
        Assert.Equal(2, StoredInputs.Ids(_harness.Out).Count());
    }

    /// <summary>A file on a disk with so many bytes left.</summary>
    private sealed class FullDisk(Stream inner, int budget) : Stream
    {
        private int _left = budget;

        public override bool CanRead => false;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => inner.SetLength(value);

        public override void Write(byte[] buffer, int offset, int count)
        {
            int written = Math.Min(_left, count);
            inner.Write(buffer, offset, written);
            _left -= written;
            if (written < count) throw new IOException("No space left on device", 28);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
