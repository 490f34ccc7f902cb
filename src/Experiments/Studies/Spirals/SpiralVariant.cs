using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>A world of the experiment that runs as long as the baseline.</summary>
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

    /// <summary>Whether S5 lists it with the share of variance it takes away.</summary>
    public bool IsAblation { get; init; }

    public static SpiralVariant Baseline { get; } = new("baseline", "nothing cut", Link.None);

    /// <summary>Reform effort and seats are felt but do not act.</summary>
    public static SpiralVariant Shadow { get; } = new("shadow", "action cut, effort recorded", Action) { IsAblation = true };

    public static SpiralVariant NoEducationToIndustry { get; } =
        new("no_education_to_industry", "education → industry cut", Link.EducationToIndustry) { IsAblation = true };

    public static SpiralVariant FrozenIntegration { get; } = new("frozen_integration", "partnerships frozen", Link.Integration);

    /// <summary>Everything that is compared with the baseline, except changed lags.</summary>
    public static IReadOnlyList<SpiralVariant> Cuts { get; } =
    [
        Shadow,
        new("no_upgrading", "no upgrading", Link.Upgrading) { IsAblation = true },
        new("no_pressure", "no competitive pressure", Link.None) { IsAblation = true, Parameters = [("industry.competitive_pressure", 0)] },
        new("no_action_on_curricula", "action on curricula cut", Link.ActionOnCurricula) { IsAblation = true },
        new("no_action_on_seats", "action on seats cut", Link.ActionOnSeats) { IsAblation = true },
        NoEducationToIndustry,
        new("no_industry_to_education", "industry → education cut", Link.IndustryToEducation) { IsAblation = true },
        new("yoked_industry", "upgrading replayed from another sector", Link.EducationToIndustry) { IsAblation = true, IsYoked = true },
        new("yoked_education", "effort and seats replayed from another sector", Action) { IsAblation = true, IsYoked = true },
        FrozenIntegration,
    ];

    /// <summary>Length of study in years of undergraduates, higher vocational three quarters of it; the level at the end is kept.</summary>
    public static IReadOnlyList<(double Lag, SpiralVariant Variant)> StudyLags { get; } =
        [.. new[] { 8.0, 12,
            20 }.Select(static quarters => (quarters, new SpiralVariant($"study_{quarters:0}", $"study of {quarters:0} quarters", Link.None)
        {
            Parameters =
            [
                ("education.undergraduate_study", quarters), ("education.higher_vocational_study", quarters * 0.75),
                ("education.teaching_level", 0.06 * 16 / quarters),
            ],
        }))];

    /// <summary>Mean lag of a programme without partners behind the published demand, quarters: one over the information rate.</summary>
    public static IReadOnlyList<(double Lag, SpiralVariant Variant)> InformationLags { get; } =
        [.. new[] { 5.0, 7, 20 }.Select(static quarters =>
            (quarters, new SpiralVariant($"information_{quarters:0}", $"information lag of {quarters:0} quarters", Link.None)
        {
            Parameters = [("belief.information_rate", 1 / quarters)],
        }))];
}
