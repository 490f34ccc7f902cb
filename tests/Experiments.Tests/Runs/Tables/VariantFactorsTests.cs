using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Runs.Tables;

/// <summary>Columns by which variants are told apart.</summary>
public sealed class VariantFactorsTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_lever_with_two_numbers_has_a_column_for_each()
    {
        (RunIdentity Run, Variant Variant)[] runs = [.. ((string[])["", "{lever: consensus, value: 0.5}", "{lever: internship_duty, vocational: 1}",
            "{lever: internship_duty, undergraduate: 0.5, until: 2012-Q1}, {lever: internship_duty, vocational: 2, undergraduate: 0.25, from: 2012-Q1}"])
            .Select(policies => Variant.Of(_folder.Read($"policies: [{policies}]\n").Scenario))
            .Select(static variant => (new RunIdentity(ScenarioHash.IdOf(variant.World), ScenarioHash.IdOf(variant.Policies), 1, 0), variant))];
        var factors = new VariantFactors();
        foreach ((RunIdentity run, Variant variant) in runs) factors.Add(run, () => variant);
        Assert.Equal(["lever.consensus", "lever.internship_duty", "lever.internship_duty.undergraduate"], factors.Columns);
        Assert.Equal<double[]>([[0, 0, 0], [0.5, 0, 0], [0, 1, 0], [0, 2, 0.5]],
            runs.Select(r => factors.Row(r.Run, r.Variant, "2010-Q1").Factors));
    }
}
