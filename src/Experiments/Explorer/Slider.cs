using System.Globalization;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer;

/// <summary>Something a user can move: a lever or a parameter, over its plausible range.</summary>
internal sealed record Slider
{
    private const int Steps = 20;

    /// <summary>The lever; null for a parameter.</summary>
    public LeverDefinition? Lever { get; private init; }

    /// <summary>The parameter; null for a lever.</summary>
    public ParameterDefinition? Parameter { get; private init; }

    public required string Key { get; init; }

    public required Text Title { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }

    private bool IsLogarithmic => Parameter?.Scale == ParameterScale.Logarithmic;

    public static Slider Of(LeverDefinition lever) =>
        new() { Lever = lever, Key = lever.Key, Title = CatalogueTexts.Title(lever), Low = 0, High = lever.Dose.Full };

    public static Slider Of(ParameterDefinition parameter) => new()
    {
        Parameter = parameter,
        Key = parameter.Key,
        Title = CatalogueTexts.Title(parameter),
        Low = parameter.PlausibleLow,
        High = parameter.PlausibleHigh,
    };

    /// <summary>The value decided on: of a lever for the next period, of a parameter for the whole run.</summary>
    public double ValueIn(Session session) =>
        Lever is null ? Parameter!.Get(session.Plan.Parameters) : Lever.Dose.Within(ValueOf(Together(session), session));

    /// <summary>What holds without a decision: of a lever what is in force anyway, of a parameter what the scenario assumes.</summary>
    public double Given(Session session) =>
        Lever is null ? Parameter!.Get(session.Plan.Document.Scenario.Parameters) : InForce(session);

    /// <summary>The second number decided on; 0 of a lever with one and of a parameter.</summary>
    public double SecondIn(Session session) => Lever?.Dose.Second is null ? 0
        : Lever.Dose.Second.Within(SecondOf(Together(session), session));

    /// <summary>The second number in force anyway.</summary>
    public double SecondGiven(Session session) =>
        Lever?.Dose.Second is null ? 0 : SecondOf(session.Plan.Document.Scenario.PoliciesInForce, session);

    /// <summary>What is in force anyway, and policies.</summary>
    private static IReadOnlyList<PolicyMeasure> Together(Session session) =>
        [.. session.Plan.Document.Scenario.PoliciesInForce, .. session.Plan.Measures];

    private double SecondOf(IReadOnlyList<PolicyMeasure> measures, Session session) =>
        HandMeasures.SecondValueAt(measures, Lever!.Lever, Math.Min(session.NextFree, session.Periods - 1));

    private double InForce(Session session) => ValueOf(session.Plan.Document.Scenario.PoliciesInForce, session);

    private double ValueOf(IReadOnlyList<PolicyMeasure> measures, Session session) =>
        HandMeasures.ValueAt(measures, Lever!.Lever, Math.Min(session.NextFree, session.Periods - 1));

    /// <summary>Where a value lies on the bar, 0–1.</summary>
    public double Place(double value)
    {
        if (High <= Low) return 0;
        double place = IsLogarithmic && Low > 0 && value > 0 ? Math.Log(value / Low) / Math.Log(High / Low) : (value - Low) / (High - Low);
        return Math.Clamp(place, 0, 1);
    }

    /// <summary>The value at a place of the bar, rounded to what a person would type.</summary>
    public double At(double place)
    {
        place = Math.Clamp(place, 0, 1);
        double value = IsLogarithmic && Low > 0 ? Low * Math.Pow(High / Low, place) : Low + ((High - Low) * place);
        return Rounded(value);
    }

    /// <summary>The next value up or down: a twentieth of the bar, at least 1 for whole numbers.</summary>
    public double Moved(double value, int steps)
    {
        double moved = At(Place(value) + (steps / (double)Steps));
        if (Parameter is { IsInteger: true } && moved.Equals(value)) moved = Math.Clamp(value + Math.Sign(steps), Low, High);
        return moved;
    }

    private double Rounded(double value)
    {
        if (Lever is { Dose.IsMoney: false }) return Math.Round(value, 2);
        if (Parameter is { IsInteger: true }) return Math.Round(value);
        return double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
