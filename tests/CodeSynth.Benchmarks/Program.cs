using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using CodeSynth.Benchmarks.Flow;
using CodeSynth.Benchmarks.Kafka;
using CodeSynth.Benchmarks.Randomness;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Benchmarks.Rows;
using CodeSynth.Benchmarks.Soak;
using CodeSynth.Benchmarks.Verification;
using CodeSynth.Modeling;

// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- --filter '*'    with BenchmarkDotNet
// ./bench.sh, which is
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- figures [--quick] [--keep] [GROUP…]
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- readme          writes the tables of README and docs from the results
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- soak 10         ten minutes of both examples, and whether memory, handles or threads grow: results/soak
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- stream rows 1   the raw random bits, without end: of one field across rows, of neighbouring fields, of neighbouring seeds
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios verify   records held against their rows and events
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios workflow events per second and core of the payment example, and its memory
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios shard    what digests cost, and a record in one of sixteen shards
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios live     how long the payment example takes at live pace on the embedded cluster
switch (args)
{
    case ["figures", .. var names]:
        Environment.ExitCode = FiguresCommand.Run(names);
        break;
    case ["readme"]:
        FiguresCommand.WritePages();
        break;
    case ["soak", var minutes]:
        (string page, bool isFlat) = SoakRun.Measure(double.Parse(minutes, CultureInfo.InvariantCulture));
        Console.Write(page);
        Environment.ExitCode = isFlat ? 0 : 1;
        break;
    case ["stream", var kind, var seed]:
        RawStream.Write(kind, ulong.Parse(seed, CultureInfo.InvariantCulture));
        break;
    case ["ratios", "verify"]:
        VerifierRun.WriteRatios(Ecommerce.SynthCatalog.Model, "Order", WireFormat.Json);
        VerifierRun.WriteRatios(Ecommerce.SynthCatalog.Model, "Order", WireFormat.Avro);
        VerifierRun.WriteRatios(Payments.SynthCatalog.Model, "PaymentEvent", WireFormat.Avro);
        VerifierRun.WriteRatios(Payments.SynthCatalog.Model, "PaymentEvent", WireFormat.Avro, topic: "payments");
        break;
    case ["ratios", "workflow"]:
        WorkflowRates.Write();
        WorkflowMemory.Write();
        break;
    case ["ratios", "shard"]:
        ShardCost.Write();
        break;
    case ["ratios", "live"]:
        LiveRun.Write();
        break;

    // What measurements start as processes of their own.
    case ["kafka-run", var contender, var messages]:
        KafkaRates.RunChild(contender, messages);
        break;
    case ["live-run"]:
        Environment.ExitCode = await LiveRun.RunChildAsync();
        break;
    case ["memory", var instances]:
        WorkflowMemory.RunChild(instances);
        break;
    case ["flow-memory", var rows]:
        MemoryFigures.RunChild(rows);
        break;
    case ["nothing"]:
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(OrderRows).Assembly).Run(
            args,
            DefaultConfig.Instance
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
                .HideColumns(Column.Job, Column.RatioSD, Column.AllocRatio, Column.Error));
        break;
}
