using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>One row of <c>variants</c> beside ids and title.</summary>
/// <param name="Recipe">What the runs are made of; null when nothing knows it any more.</param>
/// <param name="Start">The quarter that names period 0.</param>
/// <param name="Periods">Recorded quarters; 0 without a recipe.</param>
/// <param name="Factors">In the order of <see cref="VariantFactors.Columns"/>; NaN without a recipe.</param>
internal sealed record VariantRow(Variant? Recipe, string Start, int Periods, double[] Factors);

/// <summary>What tells the variants of a folder apart: parameters that some of them changed, and levers that some of them pull.</summary>
internal sealed class VariantFactors
{
    /// <summary>Before the key of a lever in the name of its column.</summary>
    public const string LeverPrefix = "lever.";

    /// <summary>Policies that are remembered at a time.</summary>
    private const int MostPolicies = 1_000;

    private readonly SortedSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _levers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<string, double[]> _efforts = [];
    private (string Id, WorldRecipe? Recipe, double[] Values) _world = ("", null, []);

    /// <summary>Names of the columns: parameters, then levers.</summary>
    public IReadOnlyList<string> Columns =>
        [.. _parameters, .. Pulled.SelectMany(static l => l.Dose.Second is { } second
            ? (string[])[LeverPrefix + l.Key, $"{LeverPrefix}{l.Key}.{second.Key}"] : [LeverPrefix + l.Key])];

    private IEnumerable<LeverDefinition> Pulled => LeverCatalog.All.Where(l => _levers.Contains(l.Key));

    /// <summary>Takes the factors of a variant in; recipes that were seen before are not made or read again.</summary>
    public void Add(RunIdentity run, Func<Variant?> recipe)
    {
        bool isNewWorld = _seen.Add(run.ScenarioId), isNewPolicy = _seen.Add(run.PolicyId);
        if (!(isNewWorld || isNewPolicy) || recipe() is not { } variant) return;
        try
        {
            if (isNewWorld)
                _parameters.UnionWith(variant.ReadWorld().Parameters.Keys.Where(static key => ParameterCatalog.Find(key) is not null));
            if (isNewPolicy) _levers.UnionWith(variant.ReadPolicies().Measures.Select(static m => m.Lever));
        }
        catch (InvalidDataException)
        {
            // A stranger's journal may hold any text: its row says that nothing is known.
        }
    }

    /// <summary>A variant's values: of a parameter that in force, of a lever its greatest planned dose in the lever's unit (of one with two
    /// numbers each in a column of its own), whenever and wherever, 0 when no policy pulls it. What is in force anyway is part of the
    /// world.</summary>
    public VariantRow Row(RunIdentity run, Variant? variant, string start)
    {
        try
        {
            if (variant is not null) return Known(run, variant);
        }
        catch (InvalidDataException)
        {
            // As above.
        }

        return new VariantRow(null, start, 0, [.. Columns.Select(static _ => double.NaN)]);
    }

    /// <summary>Variants come in stored order: those of one world follow each other, and a design has few policies.</summary>
    private VariantRow Known(RunIdentity run, Variant variant)
    {
        if (_world.Id != run.ScenarioId)
        {
            WorldRecipe world = variant.ReadWorld();
            double Value(string key) => world.Parameters.TryGetValue(key, out double value) ? value : ParameterCatalog.Find(key)!.Default;
            _world = (run.ScenarioId, world, [.. _parameters.Select(Value)]);
        }

        if (!_efforts.TryGetValue(run.PolicyId, out double[]? efforts))
        {
            if (_efforts.Count >= MostPolicies) _efforts.Clear();
            ILookup<string, MeasureRecipe> measures = variant.ReadPolicies().Measures.ToLookup(static m => m.Lever);
            double Greatest(LeverDefinition lever, Func<MeasureRecipe, double> number) =>
                measures[lever.Key].Select(number).DefaultIfEmpty(0).Max();
            efforts = [.. Pulled.SelectMany(l => l.Dose.Second is null ? (double[])[Greatest(l, static m => m.Value)]
                : [Greatest(l, static m => m.Value), Greatest(l, static m => m.SecondValue ?? 0)])];
            _efforts[run.PolicyId] = efforts;
        }

        return new VariantRow(variant, _world.Recipe!.Start.ToString(), _world.Recipe.Periods, [.. _world.Values, .. efforts]);
    }
}
