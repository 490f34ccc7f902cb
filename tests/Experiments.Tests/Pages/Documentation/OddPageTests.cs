using System.Text.RegularExpressions;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Tests.Pages.Documentation;

/// <summary>A stranger can write the model again from the ODD page and the page of parameters.</summary>
public sealed class OddPageTests
{
    private static readonly string Page = OddPage.Render();

    private static readonly Dictionary<string, string> Sections = Regex.Split(Page, "^(?=##)", RegexOptions.Multiline)
        .Where(static section => section.StartsWith("###", StringComparison.Ordinal))
        .ToDictionary(static section => section[..section.IndexOf('\n', StringComparison.Ordinal)].TrimStart('#', ' '));

    /// <summary>What need not stand there, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new() { ["World"] = "names its parts in section 5" };

    /// <summary>Every process, every part of one, every beginning.</summary>
    public static TheoryData<string> Rules =>
    [
        .. typeof(Model).Assembly.GetTypes().Where(static type => type is { IsNested: false, IsAbstract: true, IsSealed: true }
                && Regex.IsMatch(type.Namespace ?? "", @"\.(Processes|Initialization)\b"))
            .Select(static type => type.Name).Union(Schedule.Processes.Select(static p => p.Name)).Except(Exceptions.Keys),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_process_and_every_beginning_has_an_equation_and_a_source(string rule)
    {
        Assert.True(Sections.TryGetValue(rule, out string? section), $"odd.md has no section on {rule}");
        Assert.Equal("", Flaw(section));
    }

    [Theory]
    [InlineData("Words.\n\n**Source**: Nerlove 1958.", "no equation")]
    [InlineData("```text\nwords\n```\n\nAn Assumption: simple.", "no equation")]
    [InlineData("```text\nx′ = x\n```\n\n**Draws**: none.", "no source")]
    [InlineData("```text\nx ← y\n```\n\n**Source**: Nerlove 1958.", "")]
    public void A_section_without_one_is_found(string section, string flaw) => Assert.Equal(flaw, Flaw(section));

    [Fact]
    public void Every_parameter_stands_in_an_equation() => Assert.Equal([],
        ParameterCatalog.All.Select(static p => Regex.Replace(p.Key, @"^levers\.[a-z_]+", "levers.LEVER")).Distinct()
            .Where(static key => !Page.Contains($"`{key}`", StringComparison.Ordinal)));

    [Fact]
    public void Every_parameter_and_every_column_that_is_named_exists()
    {
        HashSet<string> columns = [.. typeof(ModelState).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(ModelState).Namespace)
            .SelectMany(static type => type.GetProperties().Select(p => $"{type.Name}.{p.Name}"))];
        Assert.Equal([], SourceRemarks.Name().Matches(string.Concat(Sections.Values)).Select(static name => name.Value)
            .Where(name => !columns.Contains(name)
                && ParameterCatalog.Find(name.Replace("LEVER", "consensus", StringComparison.Ordinal)) is null));
    }

    private static string Flaw(string section) =>
        !Regex.Matches(section, "```text\n(.*?)\n```", RegexOptions.Singleline)
            .Any(static block => block.Value.AsSpan().ContainsAny('=', '←')) ? "no equation"
            : Regex.IsMatch(section, @"\*\*Source\*\*: \w|\bAssumption\b") ? "" : "no source";
}
