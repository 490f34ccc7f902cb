namespace Ronghe.Experiments.Statistics;

/// <summary>THE constants of docs/criteria.md: code that judges takes them from here, and a test holds page and code together.</summary>
/// <remarks>Sections of the page whose judges are not written yet add theirs with them.</remarks>
internal static class Criteria
{
    /// <summary>Confidence of intervals, unless another is named.</summary>
    public const double Confidence = 0.95;

    /// <summary>§ Seeds: which set of replications says what.</summary>
    internal static class Seeds
    {
        /// <summary>Numbers of replications are set from these runs; nothing is judged on them.</summary>
        public const ulong Pilot = 20261128;

        public const int PilotReplications = 32;

        /// <summary>Every verdict.</summary>
        public const ulong Judging = 20210401;

        /// <summary>Plausible worlds, one a replication.</summary>
        public const ulong Worlds = 20261129;

        public const int PlausibleWorlds = 64;

        /// <summary>Scorecards after calibration.</summary>
        public const ulong Fresh = 20261130;

        /// <summary>Replications come in multiples of this.</summary>
        public const int Step = 16;

        /// <summary>Most replications in the small world.</summary>
        public const int MostInSmall = 256;

        /// <summary>Most replications in Hunan.</summary>
        public const int MostInHunan = 16;
    }

    /// <summary>§ Rest: when an untouched world stands still.</summary>
    internal static class Rest
    {
        /// <summary>Longest burn-in, quarters.</summary>
        public const int MostBurnIn = 80;

        /// <summary>Recorded quarters that are looked at.</summary>
        public const int Quarters = 160;

        /// <summary>Quarters at either end that are compared.</summary>
        public const int Window = 40;

        /// <summary>Largest drift of a world at rest, of the level.</summary>
        public const double Band = 0.03;

        /// <summary>Confidence of the interval that must lie within the band.</summary>
        public const double Confidence = 0.90;

        /// <summary>Half width above which runs are too few, of the level; of other bands in proportion.</summary>
        public const double WidestHalf = 0.015;

        /// <summary>Quarters at either end whose rates of growth are compared.</summary>
        public const int GrowthWindow = 80;

        /// <summary>Largest change of the rate of growth, of that of all quarters.</summary>
        public const double GrowthBand = 0.10;

        /// <summary>Recorded quarters over which integration must not drift.</summary>
        public const int DriftQuarters = 320;

        /// <summary>Largest drift over them, of the level.</summary>
        public const double DriftBand = 0.05;
    }

    /// <summary>§ Adapted: constants of the page, whatever the parameters.</summary>
    internal static class Adapted
    {
        /// <summary>Largest |Q| of an adapted sector: a quarter more of the one than of the other.</summary>
        public static double Quantity { get; } = Math.Log(1.25);

        /// <summary>Angle of contents below which a sector is adapted, radians.</summary>
        public const double Angle = 0.45;
    }

    /// <summary>§ The spiral.</summary>
    internal static class Spiral
    {
        /// <summary>Full swings in 800 quarters.</summary>
        public const double FewestSwings = 3;

        /// <summary>Share of sector-quarters on each side.</summary>
        public const double LeastShare = 0.2;
    }

    /// <summary>§ Mechanisms: what matters and what is inert.</summary>
    internal static class OfMechanisms
    {
        /// <summary>Paired replications of every dose.</summary>
        public const int Replications = 8;

        /// <summary>Paired replications, doubled again and again, where those leave it undecided.</summary>
        public const int ReplicationsWhereUndecided = 64;

        /// <summary>Smallest movement that counts, of the level (net benefits: of the gross turnover).</summary>
        public const double Movement = 0.01;

        /// <summary>Family-wise error of the decision that something moves, Holm over the outcomes; of a sign, one-sided.</summary>
        public const double Error = 0.05;

        /// <summary>A lever reaches its mediator after so many years at full effort.</summary>
        public const int ReachYears = 20;

        /// <summary>Gains at which reach is told.</summary>
        public static IReadOnlyList<double> ReachGains { get; } = [3, 6];

        /// <summary>Least reach at the larger gain; below it a lever is weak.</summary>
        public const double LeastReach = 0.5;

        /// <summary>Largest remainder of an account, of its turnover.</summary>
        public const double Closure = 1e-9;
    }
}
