using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/AiBlog.Benchmarks -- --filter "*"
// All run in this process: a project that BenchmarkDotNet makes for itself would fall under the rules of this repository, and fail them.
BenchmarkSwitcher.FromAssembly(typeof(AiBlog.Benchmarks.PageScanBenchmarks).Assembly).Run(args);
