using System.Reflection;
using System.Runtime.Loader;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;

namespace Ronghe.Experiments.Tests.Architecture;

/// <summary>What a command does not need is not loaded: help must be quick.</summary>
public sealed class StartUpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("--version")]
    public void Help_loads_no_chart_table_or_database_assembly(string line)
    {
        var fresh = new Recording(Path.GetDirectoryName(typeof(RongheCommands).Assembly.Location)!);
        Assembly program = fresh.LoadFromAssemblyName(new AssemblyName("ronghe"));
        Type terminal = program.GetType("Ronghe.Experiments.Basics.Terminal", throwOnError: true)!;
        object console = Activator.CreateInstance(terminal, TextWriter.Null, TextWriter.Null, TextReader.Null, CancellationToken.None)!;
        object code = program.GetType("Ronghe.Experiments.Commands.RongheCommands", throwOnError: true)!
            .GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [line.Split(' '), console])!;
        Assert.Equal(0, code);
        Assert.Equal(["System.CommandLine", "ronghe"], fresh.Loaded.Order(StringComparer.Ordinal));
        fresh.Unload();
    }

    /// <summary>Loads our own assemblies and packages anew and remembers which.</summary>
    private sealed class Recording(string folder) : AssemblyLoadContext(nameof(Recording), isCollectible: true)
    {
        public HashSet<string> Loaded { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string path = Path.Combine(folder, assemblyName.Name + ".dll");
            if (!File.Exists(path)) return null;
            Loaded.Add(assemblyName.Name!);
            return LoadFromAssemblyPath(path);
        }
    }
}
