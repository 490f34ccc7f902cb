using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Ronghe.Simulation.Tests")]
[assembly: InternalsVisibleTo("Ronghe.Experiments.Tests")]
[assembly: InternalsVisibleTo("Ronghe.Statistical.Tests")]
[assembly: InternalsVisibleTo("Ronghe.Benchmarks")]
