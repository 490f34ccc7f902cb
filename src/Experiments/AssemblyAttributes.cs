using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Ronghe.Benchmarks")]
[assembly: InternalsVisibleTo("Ronghe.Browser.Tests")]
[assembly: InternalsVisibleTo("Ronghe.Experiments.Tests")]
[assembly: InternalsVisibleTo("Ronghe.Statistical.Tests")]
