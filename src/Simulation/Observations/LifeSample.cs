using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>Which graduates' lives are recorded: decided for each alone, before anything happens to them.</summary>
/// <remarks>
/// <code>
/// recorded where hash(seed, replication, programme, period of graduation, number) is below 2⁶⁴·wanted/expected
/// expected = periods·Σ_p seats_p·(1 − drop)^study_p
/// </code>
/// <para>Symbols: seats, study = Programmes.Seats and Programmes.StudyPeriods when the world begins; drop = education.drop_out; wanted,
/// periods = how many lives are asked for and the recorded periods of the run.</para>
/// <para>Limits: neither threads nor policies change who is recorded, and who is among fewer is among more. How many there are is only
/// expected: seats change while periods pass.</para>
/// <para>Source: bookkeeping; the hash is SplitMix64's finaliser (StableHash).</para>
/// </remarks>
internal readonly struct LifeSample
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private readonly ulong _key;
    private readonly ulong _limit;
    private readonly bool _isEverybody;
    private readonly PersonName? _followed;

    /// <summary>One person alone.</summary>
    public LifeSample(PersonName followed) => _followed = followed;

    /// <summary>Drawn by lot.</summary>
    public LifeSample(Scenario scenario, int replication, ModelState state, int wanted)
    {
        double share = wanted / Math.Max(1, scenario.Periods * GraduatesAQuarter(state));
        _key = StableHash.Mix(StableHash.Mix(scenario.Seed + GoldenGamma) ^ StableHash.Mix((ulong)replication + 1));
        _isEverybody = share >= 1;
        _limit = _isEverybody ? ulong.MaxValue : (ulong)(share * ulong.MaxValue);
    }

    /// <summary>Graduates that the seats of a world make a quarter.</summary>
    public static double GraduatesAQuarter(ModelState state)
    {
        double stays = 1 - state.Parameters.Education.DropOut, graduates = 0;
        for (int p = 0; p < state.Programmes.Count; p++)
            graduates += state.Programmes.Seats[p] * Elementary.Power(stays, state.Programmes.StudyPeriods[p]);
        return graduates;
    }

    /// <summary>Whether a person is recorded.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="id">Its id.</param>
    /// <param name="graduation">Recorded period of graduation.</param>
    /// <param name="number">Number in the cohort.</param>
    public bool Has(int programme, uint id, int graduation, uint number) =>
        _followed is { } one ? one == new PersonName(programme, graduation, (int)number)
        : _isEverybody || StableHash.Mix(StableHash.Mix(_key + (((ulong)id << 32) | number)) + (((ulong)graduation + 1) * GoldenGamma))
            < _limit;
}
