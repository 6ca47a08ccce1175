using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- --filter '*'
IConfig config = DefaultConfig.Instance
    .AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns(Column.Job, Column.RatioSD, Column.AllocRatio, Column.Error);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
