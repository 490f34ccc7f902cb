using MathNet.Numerics.Statistics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Five numbers of a distribution.</summary>
internal sealed record Quantiles(double Minimum, double LowerQuartile, double Median, double UpperQuartile, double Maximum)
{
    /// <summary>Of values that count the same.</summary>
    public static Quantiles Of(IReadOnlyCollection<double> values)
    {
        double[] five = values.FiveNumberSummary();
        return new Quantiles(five[0], five[1], five[2], five[3], five[4]);
    }

    /// <summary>Of weighted values: the smallest value at which the cumulated weight reaches the share.</summary>
    public static Quantiles Of(IEnumerable<(double Value, double Weight)> values)
    {
        (double Value, double Weight)[] sorted = [.. values.Where(pair => pair.Weight > 0).OrderBy(pair => pair.Value)];
        return new Quantiles(sorted[0].Value, At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75), sorted[^1].Value);
    }

    private static double At((double Value, double Weight)[] sorted, double share)
    {
        double target = share * sorted.Sum(pair => pair.Weight);
        double cumulated = 0;
        foreach ((double value, double weight) in sorted)
        {
            cumulated += weight;
            if (cumulated >= target) return value;
        }
        return sorted[^1].Value;
    }
}

/// <summary>Fit of programmes to the sector they serve, at one width ω.</summary>
internal sealed record FitAtWidth(double Omega, double LowerQuartile, double Median, double UpperQuartile);

/// <summary>How far apart sectors, families and first curricula lie, and what this says about ω.</summary>
internal sealed record ProfileDistribution
{
    /// <summary>Median first in-sector fit that ω should give.</summary>
    public const double TargetFit = 0.75;

    /// <summary>Weight of the family's profile in a first curriculum.</summary>
    public const double FamilyWeight = 0.2;

    /// <summary>Plausible range of ω, rad.</summary>
    public const double LeastOmega = 0.5;

    /// <summary>Plausible range of ω, rad.</summary>
    public const double MostOmega = 1.2;

    private static readonly double[] Widths = [0.25, 0.5, 0.7, 0.9, 1.2];

    /// <summary>Angles between pairs of sectors, rad.</summary>
    public required Quantiles BetweenSectors { get; init; }

    /// <summary>Angles from each family to its nearest sector, rad.</summary>
    public required Quantiles FamilyToNearestSector { get; init; }

    /// <summary>Angles from families to the sectors they serve, rad; sectors by employment, families by weight × affinity.</summary>
    public required Quantiles FamilyToServedSector { get; init; }

    /// <summary>Angles from first curricula to the sectors they serve, rad; same weights.</summary>
    public required Quantiles StartToServedSector { get; init; }

    /// <summary>The ω at which the median first in-sector fit is <see cref="TargetFit"/>, rad.</summary>
    public required double OmegaForTarget { get; init; }

    /// <summary>First in-sector fit at several widths.</summary>
    public required IReadOnlyList<FitAtWidth> Fits { get; init; }

    /// <summary>The family weight at which the target is met with ω = 0.7 rad, and its median angle of start, rad.</summary>
    public required double FamilyWeightForDefaultOmega { get; init; }

    /// <summary>Whether <see cref="OmegaForTarget"/> lies in the plausible range.</summary>
    public bool IsPlausible => OmegaForTarget is >= LeastOmega and <= MostOmega;

    /// <summary>F = exp(−angle²/2ω²).</summary>
    public static double Fit(double angle, double omega) => Math.Exp(-angle * angle / (2 * omega * omega));

    /// <summary>The ω at which <paramref name="angle"/> gives <paramref name="fit"/>: ω = angle/√(−2 ln F).</summary>
    public static double OmegaFor(double angle, double fit) => angle / Math.Sqrt(-2 * Math.Log(fit));

    public static ProfileDistribution Of(
        IReadOnlyList<SectorRow> sectors, IReadOnlyList<FamilyRow> families, IReadOnlyList<FamilySectorRow> affinities)
    {
        var shares = affinities.ToDictionary(row => (row.Family, row.Sector), row => row.Share);
        var between = new List<double>();
        for (int first = 0; first < sectors.Count; first++)
        {
            for (int second = 0; second < first; second++) between.Add(Angle(sectors[first].Profile, sectors[second].Profile));
        }
        double MedianStart(double familyWeight) => Starts(sectors, families, shares, familyWeight).Median;
        Quantiles start = Starts(sectors, families, shares, FamilyWeight);
        return new ProfileDistribution
        {
            BetweenSectors = Quantiles.Of(between),
            FamilyToNearestSector =
                Quantiles.Of([.. families.Select(family => sectors.Min(sector => Angle(family.Profile, sector.Profile)))]),
            FamilyToServedSector = Starts(sectors, families, shares, 1),
            StartToServedSector = start,
            OmegaForTarget = OmegaFor(start.Median, TargetFit),
            Fits = [.. Widths.Select(omega =>
                new FitAtWidth(omega, Fit(start.UpperQuartile, omega), Fit(start.Median, omega), Fit(start.LowerQuartile, omega)))],
            FamilyWeightForDefaultOmega = Bisect(weight => OmegaFor(MedianStart(weight), TargetFit) - 0.7),
        };
    }

    private static Quantiles Starts(
        IReadOnlyList<SectorRow> sectors, IReadOnlyList<FamilyRow> families, Dictionary<(string, string), double> shares,
        double familyWeight) =>
        Quantiles.Of(sectors.SelectMany(sector =>
        {
            double total = families.Sum(family => family.Weight * shares.GetValueOrDefault((family.Id, sector.Id)));
            return families.Select(family => (
                Angle(KnowledgeProfiles.Start([.. sector.Profile], [.. family.Profile], familyWeight), sector.Profile),
                total > 0 ? sector.Weight * family.Weight * shares.GetValueOrDefault((family.Id, sector.Id)) / total : 0));
        }));

    private static double Angle(IReadOnlyList<double> left, IReadOnlyList<double> right) => KnowledgeProfiles.Angle([.. left], [.. right]);

    /// <summary>Root of an increasing function on 0–1; NaN when it has none.</summary>
    private static double Bisect(Func<double, double> function)
    {
        double low = 0;
        double high = 1;
        if (function(low) > 0 || function(high) < 0) return double.NaN;
        for (int step = 0; step < 40; step++)
        {
            double middle = (low + high) / 2;
            if (function(middle) < 0) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
