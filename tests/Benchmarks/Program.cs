using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*' --artifacts results/benchmarks
BenchmarkSwitcher.FromAssembly(typeof(Ronghe.Benchmarks.ProcessBenchmarks).Assembly).Run(args);
