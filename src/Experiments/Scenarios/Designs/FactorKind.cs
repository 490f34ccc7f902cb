using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>What a design may vary: its possible values, and the plausible ones, which are the default.</summary>
/// <param name="Key">Key in scenario files.</param>
/// <param name="Meaning">What it does in the model.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Minimum">Lowest possible value.</param>
/// <param name="Maximum">Highest possible value.</param>
/// <param name="Plausible">The plausible range, which is the default of a design.</param>
internal sealed record FactorLimits(string Key, string Meaning, string Unit, double Minimum, double Maximum, Factor Plausible)
{
    private const string Linear = "linear";
    private const string Logarithmic = "logarithmic";

    /// <summary><c>plausible</c>, a level, a list of levels, or a range with <c>low</c> and <c>high</c>.</summary>
    public Form<Factor> Form()
    {
        var number = new NumberForm(Minimum, Maximum, Unit) { IsWhole = Plausible.IsInteger };
        var low = new Key<double>("low", number, "Lowest value.") { Default = Plausible.Low };
        var high = new Key<double>("high", number, "Highest value.") { Default = Plausible.High };
        var scale = new Key<string>("scale", new ChoiceForm("scale", [Linear, Logarithmic]),
            "How the range is covered; default as the parameter's own.");
        return new UnionForm<Factor>(
            new WordForm("plausible").As(_ => Plausible),
            new GroupForm(low, high, scale).As(
                (range, _, findings) => Range(range, range.Of(low), range.Of(high), range.Of(scale), findings)),
            new ListForm<double>(number, "level")
            {
                IsSingleFine = true,
                IsSet = true,
                Least = 1,
                WhenFew = "has an empty list of levels: the design would have 0 runs",
            }.As(levels => Plausible with { Levels = levels }));
    }

    private Factor? Range(ReadGroup range, double low, double high, string? scale, ScenarioFindings findings)
    {
        bool isLogarithmic = scale is null ? Plausible.IsLogarithmic && low > 0 : scale == Logarithmic;
        if (low >= high)
            findings.Refuse(ScenarioRule.Ranges, range.Node,
                $"{Key} needs low below high, but low is {YamlValues.Show(low)} and high {YamlValues.Show(high)}");
        else if (isLogarithmic && low <= 0)
            findings.Refuse(ScenarioRule.Ranges, range.Node,
                $"{Key} cannot be covered on a logarithmic scale from {YamlValues.Show(low)}: low must be above 0");
        else
            return Plausible with { Low = low, High = high, IsLogarithmic = isLogarithmic };
        return null;
    }
}

/// <summary>The factors of one half of a design.</summary>
/// <param name="What">What a message calls such a factor.</param>
/// <param name="All">Every factor of the kind.</param>
internal sealed record FactorKind(string What, IReadOnlyList<FactorLimits> All)
{
    /// <summary>Uncertainties: the parameters, with their plausible ranges.</summary>
    public static FactorKind Parameters { get; } =
        new("parameter", [.. ParameterCatalog.All.Select(static p => new FactorLimits(
            p.Key, p.Meaning.TrimEnd('.'), p.Unit, p.Minimum, p.Maximum,
            new Factor(p.Key, p.PlausibleLow, p.PlausibleHigh,
                p.Scale == ParameterScale.Logarithmic && p.PlausibleLow > 0, p.IsInteger, null)))]);

    /// <summary>Levers: their doses, up to the full one. A second number follows in proportion
    /// (<see cref="LeverDose.SecondFor"/>).</summary>
    public static FactorKind Levers { get; } = new("lever", [.. LeverCatalog.All.Select(static l => new FactorLimits(
        l.Key, l.Title + FollowsOf(l.Dose), l.Dose.Unit, 0, l.Dose.Most, new Factor(l.Key, 0, l.Dose.Full, false, false, null)))])
        {
            OtherNames = Scenarios.OtherNames.Levers,
        };

    private static string FollowsOf(LeverDose dose) => dose.Second is { } second ? $": {dose.Key}, and {second.Key} in proportion" : "";

    /// <summary>Keys by what they may be called instead.</summary>
    public IReadOnlyDictionary<string, string> OtherNames { get; init; } = new Dictionary<string, string>();

    /// <summary>The factor of a column of a table; null after a mistake.</summary>
    public FactorLimits? Find(YamlScalar key, ScenarioFindings findings)
    {
        string meant = OtherNames.GetValueOrDefault(key.Text, key.Text);
        if (All.FirstOrDefault(f => f.Key == meant) is { } known) return known;
        findings.Refuse(key, $"there is no {What} {YamlValues.Quote(key.Text)}"
            + (GoneKeys.Hint(key.Text) ?? NearestName.Hint(key.Text, All.Select(static f => f.Key).Concat(OtherNames.Keys))));
        return null;
    }
}
