using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>Every echo of the study: of an upgrade with education's action and without, of a jump of curricula with the link to industry
/// and without.</summary>
internal sealed record EchoTests(IReadOnlyDictionary<(bool IsPulse, string Outcome), EchoTest> All)
{
    public EchoTest Pulse(string outcome) => All[(true, outcome)];

    public EchoTest Jump(string outcome) => All[(false, outcome)];

    public static EchoTests Of(SpiralRuns runs, RunStore store) => new(
        (from isPulse in (bool[])[true, false]
         from outcome in SpiralTrace.Echoed
         let arms = Arms(isPulse)
         select (Key: (isPulse, outcome), Test: EchoTest.Of(runs, store, arms.With, arms.Without, outcome)))
        .ToDictionary(static e => e.Key, static e => e.Test));

    public IEnumerable<ResponseRow> Rows() =>
        from echo in All
        let arms = Arms(echo.Key.IsPulse)
        from one in ((EchoArm Arm, ImpulseResponse Echo)[])[(arms.With, echo.Value.With), (arms.Without, echo.Value.Without)]
        from h in Enumerable.Range(0, one.Echo.Mean.Count)
        select new ResponseRow(one.Arm.Key, one.Arm.Title, echo.Key.Outcome, h, one.Echo.Mean[h], one.Echo.Low[h], one.Echo.High[h],
            one.Echo.Units);

    private static (EchoArm With, EchoArm Without) Arms(bool isPulse) => isPulse
        ? (EchoArm.PulseWithAction, EchoArm.PulseWithoutAction) : (EchoArm.JumpWithLink, EchoArm.JumpWithoutLink);
}
