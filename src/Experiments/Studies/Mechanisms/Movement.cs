using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>How one dose of a mechanism moves one outcome.</summary>
/// <param name="Outcome">What moves.</param>
/// <param name="Dose">Name of the dose.</param>
/// <param name="Share">Paired difference from the untouched world as a share of the outcome's level, or of the turnover.</param>
/// <param name="Adjusted">p-value after Holm's correction over the outcomes of the dose, times the looks.</param>
/// <param name="Looks">How often it may be looked at: each look has its part of the error.</param>
internal readonly record struct Movement(string Outcome, string Dose, MeanInterval Share, double Adjusted, int Looks = 1)
{
    /// <summary>Its interval leaves out zero, all outcomes counted.</summary>
    public bool IsSure => Adjusted < Criteria.OfMechanisms.Error;

    public bool Matters => IsSure && Math.Abs(Share.Mean) >= Criteria.OfMechanisms.Movement;

    /// <summary>Whatever it does, it is too little to count.</summary>
    public bool IsInert => Within.Low >= -Criteria.OfMechanisms.Movement && Within.High <= Criteria.OfMechanisms.Movement;

    private MeanInterval Within => Share.At(SimultaneousIntervals.EachAt(Looks, Criteria.Confidence));

    /// <summary>The movements of one dose, decided together.</summary>
    public static Movement[] OfDose(string dose, IReadOnlyList<(string Outcome, double[] Shares)> outcomes, int looks = 1)
    {
        MeanInterval[] intervals = [.. outcomes.Select(static o => MeanInterval.Of(o.Shares, Criteria.Confidence))];
        double[] adjusted = SimultaneousIntervals.Holm([.. intervals.Select(static i => i.PValue())]);
        return [.. outcomes.Select((o, i) => new Movement(o.Outcome, dose, intervals[i], Math.Min(1, looks * adjusted[i]), looks))];
    }
}

/// <summary>What docs/criteria.md says of a mechanism.</summary>
internal static class MechanismVerdict
{
    public const string Matters = "matters";

    public const string Inert = "inert";

    public const string Undecided = "undecided";

    public static string Of(IReadOnlyCollection<Movement> movements) =>
        movements.Any(static m => m.Matters) ? Matters : movements.All(static m => m.IsInert) ? Inert : Undecided;

    /// <summary>What it moves most: of what is sure when something is, else of all; null when nothing is defined.</summary>
    public static Movement? Largest(IReadOnlyCollection<Movement> movements)
    {
        Movement[] defined = [.. movements.Where(static m => double.IsFinite(m.Share.Mean))];
        Movement[] among = defined.Any(static m => m.IsSure) ? [.. defined.Where(static m => m.IsSure)] : defined;
        return among.Length == 0 ? null : among.MaxBy(static m => Math.Abs(m.Share.Mean));
    }

    /// <summary>Replications at whose number an undecided mechanism would be decided if means and spreads stay: the first movement to be
    /// sure, or the last to lie within the band, whichever comes first; NaN when neither would.</summary>
    /// <param name="movements">Those of all its doses.</param>
    /// <param name="outcomes">Outcomes that a movement is corrected for.</param>
    public static double Needed(IReadOnlyCollection<Movement> movements, int outcomes)
    {
        const double Band = Criteria.OfMechanisms.Movement;
        static double Times(MeanInterval share, double room) => !share.IsDefined || room <= 0 ? double.PositiveInfinity
            : Math.Max(share.Count + 1, share.Count * Math.Pow((share.High - share.Low) / 2 / room, 2));
        double each = SimultaneousIntervals.EachAt(outcomes, Criteria.Confidence);
        double sure = movements.Where(static m => Math.Abs(m.Share.Mean) >= Band)
            .Select(m => Times(m.Share.At(each), Math.Abs(m.Share.Mean))).DefaultIfEmpty(double.PositiveInfinity).Min();
        double within = movements.Select(static m => m.IsInert ? 0 : Times(m.Share, Band - Math.Abs(m.Share.Mean)))
            .DefaultIfEmpty(double.PositiveInfinity).Max();
        double needed = Math.Ceiling(Math.Min(sure, within));
        return double.IsFinite(needed) ? needed : double.NaN;
    }
}
