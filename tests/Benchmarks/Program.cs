using System.Globalization;
using BenchmarkDotNet.Running;
using Ronghe.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*' --artifacts results/benchmarks
// dotnet run -c Release --project tests/Benchmarks -- steps hunan-baseline.yaml 150
if (args is ["steps", string world, string periods]) StepTimes.Write(world, int.Parse(periods, CultureInfo.InvariantCulture));
else BenchmarkSwitcher.FromAssembly(typeof(ObservationBenchmarks).Assembly).Run(args);
