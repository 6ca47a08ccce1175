using CodeSynth.Benchmarks.Flow;
using CodeSynth.Benchmarks.Generator;
using CodeSynth.Benchmarks.Kafka;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Rows;
using CodeSynth.Benchmarks.Samplers;
using CodeSynth.Benchmarks.Verification;

namespace CodeSynth.Benchmarks.Results;

/// <summary>Everything that is measured, in the order in which it is.</summary>
internal static class Groups
{
    /// <summary>A file of results each.</summary>
    public static IReadOnlyList<GroupFamily> All { get; } =
    [
        new("rows-json", "Rows of JSON in memory: processor time of one thread, contenders in turns.", RowGroups.Json),
        new("rows-avro", "Rows of Avro in memory: processor time of one thread, contenders in turns.", RowGroups.Avro),
        new("rows-protobuf", "Rows of Protobuf in memory: processor time of one thread, contenders in turns.", RowGroups.Protobuf),
        new("formats", "A message in each format: the mean bytes of its value, and processor time of one thread from row to checksum.", FormatTable.Measure),
        new("digest", "What the digest of a topic adds to its records: processor time of a run with one worker.", DigestFigures.Measure),
        new("events", "The payment example's workflow, scheduled and encoded by one worker: processor time, digests included.", EventFigures.Measure),
        new("workers", "A run by one worker and by two.", WorkerFigures.Measure),
        new("memory", "The peak of a process's resident memory.", MemoryFigures.Measure),
        new("start", "From the start of a process, wall clock.", StartFigures.Measure),
        new("kafka", "Producing into the in-process cluster, a process a run, contenders in turns.", KafkaRates.Measure),
        new("verify", "Consuming from the in-process cluster and verifying, in turns with consuming alone.", TopicRates.Measure),
        new("generator", "The source generator in a compiler's driver: processor time of one thread, contenders in turns.", GeneratorGroups.Measure),
        new("samplers", "One value of each sampler: wall clock, by BenchmarkDotNet.", SamplerGroups.Measure),
    ];

    /// <summary>The families that a name on the command line means: one, those that begin with it, or that of a group.</summary>
    public static IReadOnlyList<GroupFamily> Named(string name) =>
        [.. All.Where(f => f.Id == name || f.Id.StartsWith(name + "-", StringComparison.Ordinal) || name.StartsWith(f.Id + "-", StringComparison.Ordinal))];
}
