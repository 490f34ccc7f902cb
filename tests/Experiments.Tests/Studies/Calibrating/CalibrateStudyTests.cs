using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Studies.Calibrating;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Studies.Calibrating;

/// <summary>The command on the tiny world: what cannot be met is said, and what cannot be asked is refused.</summary>
public sealed class CalibrateStudyTests : IDisposable
{
    private static readonly string[] Little = ["-n", "1", "--screening", "8", "--active", "2", "--points", "12", "--draws", "4",
        "--particles", "40", "--recover", "10"];

    private readonly ScenarioFolder _folder = new();

    public CalibrateStudyTests() => _folder.Write("tiny.yaml", TinyWorld.Yaml("Tiny", 8));

    public void Dispose() => _folder.Dispose();

    /// <summary>Nearly everybody is employed in every plausible world, and a band far below is met by none.</summary>
    [Fact]
    public void Figures_out_of_reach_are_named_with_advice_and_the_runs_are_kept()
    {
        Answer answer = Calibrate("id,quantity,low,high,unit,source\nfew,employment_rate,0,0.001,share,me\nfit,graduate_fit,0,1,fit,me\n");
        Assert.True(answer.Code == 1, answer.Messages);
        Assert.Contains("No world is left after wave 1", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Graduates employed by", Unwrapped(answer.Output), StringComparison.Ordinal);
        StoredExperiment stored = StoredFolder.TryRead(_folder.In("out"), ReportCatalog.Grouped, out _)!;
        Assert.Empty(stored.Rows(CalibrateTables.Posterior));
        Assert.Single(stored.Rows(CalibrateTables.Waves));
        Assert.Equal(0, RongheProgram.InProcess(["verify", _folder.In("out"), "--sample", "100"]).Code);
    }

    [Fact]
    public void A_posterior_has_weights_of_sum_one_and_every_followed_parameter_once_a_world()
    {
        Answer answer = Calibrate(TinyWorld.Figures);
        Assert.True(answer.Code == 0, answer.Messages);
        PosteriorRow[] rows = [.. StoredFolder.TryRead(_folder.In("out"), ReportCatalog.Grouped, out _)!.Rows(CalibrateTables.Posterior)];
        Assert.InRange(rows.Length, 4, 8);
        Assert.Equal(4 * rows.Select(static r => r.Parameter).Distinct().Count(), rows.Length);
        Assert.Equal(1, rows.DistinctBy(static r => r.World).Sum(static r => r.Weight), 9);
        Assert.All(rows, static r => Assert.InRange(r.Value, CalibrateWorlds.Varied.Single(p => p.Key == r.Parameter).PlausibleLow,
            CalibrateWorlds.Varied.Single(p => p.Key == r.Parameter).PlausibleHigh));
    }

    [Fact]
    public void A_sign_alone_is_no_figure_to_calibrate_to()
    {
        Answer answer = Calibrate("id,quantity,sign,unit,source\nmany,employment_rate,+,share,me\n");
        Assert.Equal(2, answer.Code);
        Assert.Contains("no figure to calibrate to is left", answer.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--points", "3", "--points must be a whole number from 4")]
    [InlineData("--active", "0", "--active must be a whole number from 1")]
    public void Numbers_out_of_range_are_refused(string option, string value, string says)
    {
        Answer answer = RongheProgram.InProcess(["calibrate", _folder.In("tiny.yaml"), option, value]);
        Assert.Equal(2, answer.Code);
        Assert.Contains(says, answer.Messages + answer.Output, StringComparison.Ordinal);
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Answer Calibrate(string figures)
    {
        _folder.Write("mine.csv", figures);
        return RongheProgram.InProcess(["calibrate", _folder.In("tiny.yaml"), "--only", "--targets", _folder.In("mine.csv"), "--out",
            _folder.In("out"), .. Little]);
    }
}
