using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>A world of the study in which something is cut, replayed or as long as it is not.</summary>
/// <param name="Key">Name in tables.</param>
/// <param name="Title">In words.</param>
/// <param name="Cut">Links cut from the first recorded quarter on.</param>
internal sealed record SpiralVariant(string Key, string Title, Link Cut)
{
    private const Link Action = Link.ActionOnCurricula | Link.ActionOnSeats;

    /// <summary>Parameters that differ.</summary>
    public IReadOnlyList<(string Key, double Value)> Parameters { get; init; } = [];

    /// <summary>What a cut link would carry is replayed from another sector instead of held.</summary>
    public bool IsYoked { get; init; }

    /// <summary>S2 is made of it: it runs as long as the untouched world, with every seed.</summary>
    public bool IsJudged { get; init; }

    /// <summary>A verdict needs every seed of it.</summary>
    public bool HasEverySeed { get; init; }

    public static SpiralVariant Untouched { get; } = new("untouched", "nothing cut", Link.None) { IsJudged = true, HasEverySeed = true };

    /// <summary>Reform effort and seats are felt but do not act.</summary>
    public static SpiralVariant Shadow { get; } =
        new("shadow", "education does not answer", Action) { IsJudged = true, HasEverySeed = true };

    /// <summary>As much movement of seats and curricula, but none that answers.</summary>
    public static SpiralVariant YokedEducation { get; } =
        new("yoked_education", "another sector's answer replayed", Action) { IsJudged = true, HasEverySeed = true, IsYoked = true };

    /// <summary>Upgrading no longer depends on graduates; the pace is kept.</summary>
    public static SpiralVariant NoEducationToIndustry { get; } =
        new("no_education_to_industry", "education → industry cut, at equal pace", Link.EducationToIndustry) { HasEverySeed = true };

    public static SpiralVariant FrozenIntegration { get; } =
        new("frozen_integration", "partnerships frozen", Link.Integration) { HasEverySeed = true };

    /// <summary>Everything that is compared with the untouched world, except changed lags.</summary>
    public static IReadOnlyList<SpiralVariant> Cuts { get; } =
    [
        Shadow,
        YokedEducation,
        new("no_action_on_seats", "seats do not answer", Link.ActionOnSeats),
        new("no_action_on_curricula", "curricula do not answer", Link.ActionOnCurricula),
        new("no_upgrading", "no upgrading", Link.Upgrading),
        new("no_pressure", "no competitive pressure", Link.None) { Parameters = [("industry.competitive_pressure", 0)] },
        new("no_industry_to_education", "industry → education cut", Link.IndustryToEducation),
        NoEducationToIndustry,
        new("yoked_industry", "another sector's upgrading replayed", Link.EducationToIndustry) { IsYoked = true },
        FrozenIntegration,
    ];

    /// <summary>Length of study of undergraduates, higher vocational three quarters of it; the level at the end is kept.</summary>
    public static IReadOnlyList<(double Lag, SpiralVariant Variant)> StudyLags { get; } =
        [.. new[] { 8.0, 12, 20 }.Select(static quarters =>
            (quarters, new SpiralVariant($"study_{quarters:0}", $"study of {quarters:0} quarters", Link.None)
        {
            Parameters =
            [
                ("education.undergraduate_study", quarters), ("education.higher_vocational_study", quarters * 0.75),
                ("education.teaching_level", 0.06 * 16 / quarters),
            ],
        }))];

    /// <summary>Mean lag of a programme without partners behind the published gap, quarters: one over the information rate.</summary>
    public static IReadOnlyList<(double Lag, SpiralVariant Variant)> InformationLags { get; } =
        [.. new[] { 5.0, 7, 20 }.Select(static quarters =>
            (quarters, new SpiralVariant($"information_{quarters:0}", $"information lag of {quarters:0} quarters", Link.None)
        {
            Parameters = [("belief.information_rate", 1 / quarters)],
        }))];

    public static IEnumerable<SpiralVariant> Lags => StudyLags.Concat(InformationLags).Select(static l => l.Variant);
}
