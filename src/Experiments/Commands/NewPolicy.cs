using System.Globalization;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Commands;

/// <summary>A policy of a new scenario, as it is written.</summary>
/// <param name="Lever">Key of the lever.</param>
/// <param name="Value">The dose in the lever's unit.</param>
/// <param name="From">First quarter in force.</param>
/// <param name="PhaseIn">Quarters over which the dose rises.</param>
internal sealed record NewPolicy(string Lever, string Value, string From, string PhaseIn)
{
    /// <summary>Second number of the dose; null takes the same part of its full dose.</summary>
    public string? Second { get; init; }

    /// <summary>First quarter no longer in force; empty for never.</summary>
    public string Until { get; init; } = "";

    /// <summary>Ids of the regions; none for all.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    public LeverDose Dose => LeverCatalog.Find(Lever)?.Dose ?? LeverDose.Effort;

    /// <summary>An item of the list of policies.</summary>
    public override string ToString()
    {
        // The second number of a dose is written out, so that it can be changed.
        string? second = Dose.Second is null ? null : Second
            ?? (double.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                ? ScenarioWriter.Number(Dose.SecondFor(value)) : null);
        string numbers = $"{Dose.Key}: {Value}" + (second is null ? "" : $", {Dose.Second!.Key}: {second}");
        string until = Until.Length == 0 ? "" : $", until: {Until}";
        string regions = Regions.Count == 0 ? "" : $", regions: [{string.Join(", ", Regions.Select(ScenarioWriter.Quoted))}]";
        return $"{{lever: {Lever}, {numbers}, from: {From}{until}, phase_in: {PhaseIn}{regions}}}";
    }
}
