using Ronghe.Experiments.Scenarios.Forms;

namespace Ronghe.Experiments.Scenarios.Posteriors;

/// <summary>What a scenario says of the posterior that its worlds are drawn from.</summary>
/// <param name="File">Its file, or <see cref="Posterior.ReferenceName"/>.</param>
/// <param name="Worlds">Worlds to draw.</param>
internal sealed record PosteriorSetting(YamlScalar File, int Worlds);

/// <summary>The keys behind <c>parameters.posterior</c>.</summary>
internal static class PosteriorKeys
{
    /// <summary>Stands among the parameters.</summary>
    public const string Name = "posterior";

    private const string What = "path of a posterior.csv that 'ronghe calibrate' wrote, from the folder of this file; or 'reference', the "
        + "one that is part of ronghe";

    private static readonly TextForm Text = new(What) { IsTable = true, Or = ", or {file: …, worlds: 8}" };

    public static Key<YamlScalar> File { get; } = new("file", Text, "The posterior.") { IsNeeded = true };

    public static Key<int> Worlds { get; } = new("worlds", new WholeForm(2, Posterior.MostWorlds, "worlds"),
        "Worlds drawn from it by their weights; two replications live in each before the next one's turn.")
        { Default = Posterior.FewWorlds };

    /// <summary>As it is read.</summary>
    public static Form<PosteriorSetting> Setting { get; } = new UnionForm<PosteriorSetting>(
        Text.As(static file => new PosteriorSetting(file, Posterior.FewWorlds)),
        new GroupForm(File, Worlds).As(static group => new PosteriorSetting(group.Of(File)!, group.Of(Worlds))));

    /// <summary>As it stands among parameters, whose values it has none of.</summary>
    public static Key<IReadOnlyList<DatedValue>> AmongParameters { get; } = new(Name,
        Setting.As(static _ => (IReadOnlyList<DatedValue>)[]),
        "Worlds of a calibration instead of one: parameters that it tells are drawn from it, and may not be set beside it. Intervals then "
            + "cover not knowing the world too.");
}
