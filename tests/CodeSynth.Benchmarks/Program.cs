using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using CodeSynth.Benchmarks.Randomness;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Benchmarks.Rows;
using CodeSynth.Benchmarks.Verification;
using CodeSynth.Modeling;

// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- --filter '*'    with BenchmarkDotNet
// ./bench.sh, which is
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- figures [--quick] [--keep] [GROUP…]
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- readme          writes the tables of README and docs from the results
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios verify   records held against their rows and events
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios workflow events per second and core of the payment example, and its memory
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios shard    what digests cost, and a record in one of sixteen shards
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- stream rows 1   the raw random bits, without end: of one field across rows, of neighbouring fields, of neighbouring seeds
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios live     how long the payment example takes at live pace on the embedded cluster
if (args is ["stream", var kind, var seed])
{
    RawStream.Write(kind, ulong.Parse(seed, CultureInfo.InvariantCulture));
    return;
}

if (args is ["figures", .. var names])
{
    Environment.ExitCode = FiguresCommand.Run(names);
    return;
}

if (args is ["readme"])
{
    FiguresCommand.WritePages();
    return;
}

if (args is ["ratios", "workflow"])
{
    WorkflowRates.Write();
    WorkflowMemory.Write();
    return;
}

if (args is ["ratios", "shard"])
{
    ShardCost.Write();
    return;
}

if (args is ["ratios", "live"])
{
    LiveRun.Write();
    return;
}

if (args is ["live-run"])
{
    Environment.ExitCode = await LiveRun.RunChildAsync();
    return;
}

if (args is ["memory", var instances])
{
    WorkflowMemory.RunChild(instances);
    return;
}

if (args is ["ratios", "verify"])
{
    VerifierRun.WriteRatios(Ecommerce.SynthCatalog.Model, "Order", WireFormat.Json);
    VerifierRun.WriteRatios(Ecommerce.SynthCatalog.Model, "Order", WireFormat.Avro);
    VerifierRun.WriteRatios(Payments.SynthCatalog.Model, "PaymentEvent", WireFormat.Avro);
    VerifierRun.WriteRatios(Payments.SynthCatalog.Model, "PaymentEvent", WireFormat.Avro, topic: "payments");

    return;
}

IConfig config = DefaultConfig.Instance
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
    .HideColumns(Column.Job, Column.RatioSD, Column.AllocRatio, Column.Error);
BenchmarkSwitcher.FromAssembly(typeof(OrderRows).Assembly).Run(args, config);
