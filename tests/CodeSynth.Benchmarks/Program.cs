using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using CodeSynth.Benchmarks.Kafka;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Benchmarks.Rows;
using CodeSynth.Benchmarks.Soak;
using CodeSynth.Benchmarks.Verification;
using CodeSynth.Modeling;

// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- --filter '*'    with BenchmarkDotNet
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios          rows only, in turns, for a noisy machine
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios avro     the same in Avro
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios protobuf the same in Protobuf
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios verify   records held against their rows and events
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios workflow events per second and core of the payment example, and its memory
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios shard    what digests cost, and a record in one of sixteen shards
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios live     how long the payment example takes at live pace on the embedded cluster
// dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratios formats  bytes and time of a message in each format, the table of docs/formats.md
if (args is ["ratios", "formats"])
{
    FormatTable.Write();
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

if (args is ["kafka" or "kafka-quick"])
{
    Print(KafkaRates.Measure(args is ["kafka"] ? Effort.Full : Effort.Quick));
    return;
}

if (args is ["kafka-run", var contender, var messages])
{
    KafkaRates.RunChild(contender, messages);
    return;
}

if (args is ["soak", var minutes])
{
    (string page, bool isFlat) = SoakRun.Measure(double.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture));
    Console.Write(page);
    Environment.ExitCode = isFlat ? 0 : 1;
    return;
}

if (args is ["verify" or "verify-quick"])
{
    Print(TopicRates.Measure(args is ["verify"] ? Effort.Full : Effort.Quick));
    return;
}

if (args is ["memory", var instances])
{
    WorkflowMemory.RunChild(instances);
    return;
}

if (args is ["ratios"])
{
    new OrderRows().WriteRatios("order");
    new PaymentRows().WriteRatios("payment");
    new CustomerRows().WriteRatios("customer");
    return;
}

if (args is ["ratios", "protobuf"])
{
    new OrderProtobuf().WriteRatios("order");
    new PaymentProtobuf().WriteRatios("payment");
    new CustomerProtobuf().WriteRatios("customer");
    return;
}

if (args is ["ratios", "avro"])
{
    new OrderRows().WriteAvroRatios("order");
    new PaymentRows().WriteAvroRatios("payment");
    new CustomerRows().WriteAvroRatios("customer");
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

static void Print(IEnumerable<FigureGroup> groups)
{
    foreach (FigureGroup group in groups)
    {
        Console.WriteLine($"{group.Id}: {group.Title}, {group.Unit}");
        foreach (Figure figure in group.Figures)
        {
            Console.WriteLine(System.FormattableString.Invariant($"  {figure.Contender,-32} {figure.Median,9:F3} {figure.Ratio,6:F2}x ±{figure.Noise:P0} {figure.BytesAllocated} B"));
        }
    }
}
