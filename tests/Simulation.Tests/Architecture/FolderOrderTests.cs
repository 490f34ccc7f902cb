using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Ronghe.Simulation.Processes;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Architecture;

/// <summary>Each part of the world uses only those before it: the state knows no process, a process no observation.</summary>
public class FolderOrderTests
{
    /// <summary>Folders, and types beside them, in the order in which they may use each other.</summary>
    private static readonly string[][] Order =
    [
        ["Mathematics"], ["Randomness"], ["Threads"], ["Policies"], ["Parameters"],
        [
            nameof(Quarter), nameof(CollegeType), nameof(SectorInput), nameof(FamilyInput), nameof(RegionInput), nameof(CollegeInput),
            nameof(EnterpriseInput), nameof(Population),
            nameof(Link), nameof(SectorTrack), nameof(Impulse), nameof(Counterfactual), nameof(Scenario), nameof(SharedPrefix),
        ],
        ["State"], ["Processes"], ["Initialization"], ["Observations"], ["Invariants"],
        [nameof(Updating), nameof(ScheduledProcess), nameof(Schedule), nameof(Model)],
    ];

    /// <summary>Uses of a later part that are allowed, and why. The list only shrinks.</summary>
    private static readonly string[] Exceptions = [];

    private static readonly Type[] Types =
        [.. typeof(Model).Assembly.GetTypes().Where(static type => !type.IsNested
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && PartOf(type) is not null)];

    [Fact]
    public void Every_type_has_its_place_in_the_order()
    {
        Assert.True(Types.Length > 100);
        Assert.All(Types, static type => Assert.True(Place(type) >= 0, type.FullName));
        Assert.All(SourceTree.Files.Keys.Where(static path => path.Contains('/')),
            static path => Assert.Contains(Order, part => part.Contains(path.Split('/')[0])));
    }

    [Fact]
    public void No_part_uses_a_later_one()
    {
        string[] backward = [.. Types.SelectMany(static type => TypeUses.Of(type).Where(used => Place(used) > Place(type))
            .Select(used => $"{type.Name} uses {used.Name}")).Distinct()];
        Assert.Equal(Exceptions, backward);
    }

    [Fact]
    public void A_use_is_seen_in_fields_in_code_and_in_lambdas()
    {
        Assert.Contains(typeof(Enterprises), TypeUses.Of(typeof(ModelState)));
        Assert.Contains(typeof(Links), TypeUses.Of(typeof(Simulation.Processes.Practising.Practise)));
        Assert.Contains(typeof(Simulation.Processes.Decisions.AssessBenefits),
            TypeUses.Of(Types.Single(static type => type.Name == "CooperationObservations")));
    }

    [Fact]
    public void Only_one_process_file_knows_of_counterfactuals()
    {
        string[] know = [.. SourceTree.Files.Where(static f => Regex.IsMatch(Regex.Replace(f.Value, @"//[^\n]*", ""), @"\b(Counterfactual|Link|Impulse|SectorTrack)\b")).Select(static f => f.Key)];
        Assert.Equal(["Counterfactual.cs", "Processes/Links.cs", "Scenario.cs", "SharedPrefix.cs"], know);
    }

    private static int Place(Type type) => Array.FindIndex(Order, part => part.Contains(PartOf(type)));

    /// <summary>The folder, or the type's own name beside the folders; null for what the compiler adds.</summary>
    private static string? PartOf(Type type)
    {
        const string World = "Ronghe.Simulation";
        if (type.Namespace == World) return type.Name;
        return type.Namespace?.StartsWith(World + ".", StringComparison.Ordinal) == true
            ? type.Namespace[(World.Length + 1)..].Split('.')[0] : null;
    }
}
