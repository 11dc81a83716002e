using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/AiBlog.Benchmarks -- --filter "*"
BenchmarkSwitcher.FromAssembly(typeof(AiBlog.Benchmarks.PageScanBenchmarks).Assembly).Run(args);
