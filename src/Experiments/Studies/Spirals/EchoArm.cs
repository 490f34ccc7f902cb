using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>An impulse given to a world, with or without a link cut.</summary>
/// <param name="Key">Name in tables.</param>
/// <param name="Title">In words.</param>
/// <param name="Variant">The world without the impulse.</param>
/// <param name="IsPulse">Upgrade pulse; else curriculum jump.</param>
internal sealed record EchoArm(string Key, string Title, SpiralVariant Variant, bool IsPulse)
{
    public static EchoArm PulseWithAction { get; } =
        new("pulse_with_action", "sector-wide upgrade, education answers", SpiralVariant.Untouched, true);

    public static EchoArm PulseWithoutAction { get; } =
        new("pulse_without_action", "sector-wide upgrade, education does not answer", SpiralVariant.Shadow, true);

    public static EchoArm JumpWithLink { get; } = new("jump_with_link", "jump of curricula", SpiralVariant.Untouched, false);

    public static EchoArm JumpWithoutLink { get; } =
        new("jump_without_link", "jump of curricula, education → industry cut", SpiralVariant.NoEducationToIndustry, false);

    public static IReadOnlyList<EchoArm> All { get; } = [PulseWithAction, PulseWithoutAction, JumpWithLink, JumpWithoutLink];

    /// <summary>The sectors of a seed that get the impulse, spread so that every sector is struck in some seed.</summary>
    public static IEnumerable<int> SectorsOf(int replication, int sectors, int struck = SpiralSettings.PulsedSectors)
    {
        int count = Math.Min(struck, sectors);
        for (int i = 0; i < count; i++) yield return (replication + (i * Math.Max(1, sectors / count))) % sectors;
    }

    public Counterfactual Give(Counterfactual counterfactual, int sector)
    {
        var impulse = new Impulse(SpiralSettings.Settling, sector);
        return IsPulse ? counterfactual with { UpgradePulse = impulse } : counterfactual with { CurriculumJump = impulse };
    }
}
