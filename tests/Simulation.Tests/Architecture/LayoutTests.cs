using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Ronghe.Simulation.Tests.Architecture;

/// <summary>The tree is the model's story: what depends on what, and what is named where.</summary>
public class LayoutTests
{
    private static readonly Assembly World = typeof(Model).Assembly;

    [Fact]
    public void Simulation_references_no_other_project_of_ours_and_no_package_at_run_time()
    {
        foreach (AssemblyName reference in World.GetReferencedAssemblies())
            Assert.True(reference.Name!.StartsWith("System.", StringComparison.Ordinal), reference.Name);
        string project = File.ReadAllText(Path.Combine(SourceTree.Simulation, "Ronghe.Simulation.csproj"));
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
        foreach ((string path, string text) in SourceTree.Files)
            Assert.False(Regex.IsMatch(text, @"\busing\s+(static\s+)?Ronghe\.Experiments"), path);
    }

    [Fact]
    public void The_README_names_every_file_and_every_file_it_names_exists()
    {
        string readme = File.ReadAllText(Path.Combine(SourceTree.Simulation, "README.md"));
        string[] named = [.. Regex.Matches(readme, @"^- \[`([^`]+)`\]\(([^)]+)\): \S", RegexOptions.Multiline)
            .Select(line => line.Groups[1].Value == line.Groups[2].Value ? line.Groups[1].Value : line.Value)];
        Assert.Equal(named.Distinct().Count(), named.Length);
        string[] existing = [.. SourceTree.Paths("*").Where(path => path != "README.md").Order(StringComparer.Ordinal)];
        Assert.Equal(existing, named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_README_names_the_processes_in_the_order_of_the_schedule()
    {
        string readme = File.ReadAllText(Path.Combine(SourceTree.Simulation, "README.md"));
        int last = -1;
        foreach (ScheduledProcess process in Schedule.Processes)
        {
            int place = readme.IndexOf($"/{process.Name}.cs`", StringComparison.Ordinal);
            Assert.True(place > last, process.Name);
            last = place;
        }
    }

    [Fact]
    public void A_process_is_the_class_that_its_line_in_the_schedule_names()
    {
        Assert.All(Schedule.Processes, process => Assert.Equal(process.Name, process.Apply.Method.DeclaringType!.Name));
        Assert.Equal(Schedule.Processes.Count, Schedule.Processes.Select(p => p.Name).Distinct().Count());
    }

    [Fact]
    public void No_type_is_named_like_a_segment_of_a_namespace()
    {
        // Experiments too, though nothing here refers to it: its folders are its namespaces.
        string source = Path.Combine(SourceTree.Root, "src");
        string[] files = [.. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Regex.IsMatch(path, @"[\\/](bin|obj)[\\/]")).Select(File.ReadAllText)];
        HashSet<string> segments = [.. files.SelectMany(text => Regex.Matches(text, @"^namespace ([\w.]+)", RegexOptions.Multiline))
            .SelectMany(match => match.Groups[1].Value.Split('.'))];
        Assert.Contains("Governing", segments);
        string[] types = [.. files.SelectMany(text => Regex.Matches(text, @"\b(?:class|struct|interface|enum|record)\s+(?:struct\s+|class\s+)?([A-Z]\w*)\s*[<({:;\r\n]"))
            .Select(match => match.Groups[1].Value).Distinct()];
        string[] inWorld = [.. World.GetTypes()
            .Where(type => !type.IsNested && type.Namespace?.StartsWith("Ronghe", StringComparison.Ordinal) == true
                && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(type => type.Name.Split('`')[0])];
        Assert.Superset(inWorld.ToHashSet(), types.ToHashSet());
        Assert.All(types, type => Assert.DoesNotContain(type, segments));
    }
}
