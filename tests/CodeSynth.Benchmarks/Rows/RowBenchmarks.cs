using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Bogus;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Modeling;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>
/// The cost of one row in memory, one core: the hand-written loop is the limit, ours comes next, and then, for JSON, what is done without
/// a generator: objects serialised by System.Text.Json's source-generated serialiser, ready made or made by Bogus.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract unsafe class RowBenchmarks<T>
    where T : class
{
    private readonly EntityProducer<T> _producer = BenchmarkPlan.Producer<T>();
    private readonly RowBuffer _buffer;
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly T[] _objects;
    private readonly Faker<T> _faker;
    private Utf8JsonWriter _json = null!;
    private long _row;

    /// <summary>The benchmarks of an entity.</summary>
    protected RowBenchmarks()
    {
        _buffer = new RowBuffer(BenchmarkPlan.Batch, Math.Max(_producer.MaxRowBytes(WireFormat.Json), _producer.MaxRowBytes(WireFormat.Avro)));
        _objects = [.. Enumerable.Range(0, BenchmarkPlan.Batch).Select(i => _producer.Create(i))];
        _faker = Faker();
    }

    /// <summary>The loops.</summary>
    protected HandLoops Hand { get; } = BenchmarkPlan.HandLoops();

    /// <summary>The loops for Avro.</summary>
    protected AvroHandLoops HandAvro { get; } = BenchmarkPlan.AvroHandLoops();

    /// <summary>How System.Text.Json writes the entity.</summary>
    protected abstract JsonTypeInfo<T> TypeInfo { get; }

    /// <summary>What a user of Bogus would write for the entity.</summary>
    protected abstract Faker<T> Faker();

    /// <summary>The entity's loop.</summary>
    protected abstract int HandWritten(byte* destination, long row, int count, BatchColumns columns);

    /// <summary>The entity's loop for Avro.</summary>
    protected abstract int HandWrittenAvro(byte* destination, long row, int count, BatchColumns columns);

    /// <summary>Makes the writer anew: a fork of the benchmark process starts with a clean one.</summary>
    [GlobalSetup]
    public void SetUp() => _json = new Utf8JsonWriter(_output, new JsonWriterOptions { SkipValidation = true });

    /// <summary>Frees the buffers.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        _json.Dispose();
        _buffer.Dispose();
    }

    /// <summary>The limit.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = BenchmarkPlan.Batch)]
    public int HandWrittenLoop() => HandWritten(_buffer.Bytes, Next(), BenchmarkPlan.Batch, _buffer.Columns);

    /// <summary>Ours.</summary>
    [Benchmark(OperationsPerInvoke = BenchmarkPlan.Batch)]
    public int CodeSynth() => _producer.Encode(WireFormat.Json, _buffer.Bytes, Next(), BenchmarkPlan.Batch, _buffer.Columns);

    /// <summary>The limit for Avro.</summary>
    [Benchmark(OperationsPerInvoke = BenchmarkPlan.Batch)]
    public int HandWrittenAvroLoop() => HandWrittenAvro(_buffer.Bytes, Next(), BenchmarkPlan.Batch, _buffer.Columns);

    /// <summary>Ours in Avro.</summary>
    [Benchmark(OperationsPerInvoke = BenchmarkPlan.Batch)]
    public int CodeSynthAvro() => _producer.Encode(WireFormat.Avro, _buffer.Bytes, Next(), BenchmarkPlan.Batch, _buffer.Columns);

    /// <summary>Objects that are there already, serialised: the least that a path over objects can cost.</summary>
    [Benchmark(OperationsPerInvoke = BenchmarkPlan.Batch)]
    public int SystemTextJson()
    {
        _output.ResetWrittenCount();
        foreach (T row in _objects)
        {
            Write(row);
        }

        return _output.WrittenCount;
    }

    /// <summary>Objects made by Bogus, serialised.</summary>
    [Benchmark(OperationsPerInvoke = BenchmarkPlan.Batch)]
    public int BogusAndSystemTextJson()
    {
        _output.ResetWrittenCount();
        for (int i = 0; i < BenchmarkPlan.Batch; i++)
        {
            Write(_faker.Generate());
        }

        return _output.WrittenCount;
    }

    /// <summary>The same contenders in turns; see <see cref="RatioRun"/>.</summary>
    /// <param name="group">The entity's name.</param>
    internal void WriteRatios(string group)
    {
        const int Turns = 1_000;
        SetUp();
        RatioRun.Write(
            group,
            Turns,
            BenchmarkPlan.Batch,
            (nameof(HandWrittenLoop), HandWrittenLoop),
            (nameof(CodeSynth), CodeSynth),
            (nameof(SystemTextJson), SystemTextJson),
            (nameof(BogusAndSystemTextJson), BogusAndSystemTextJson));
        RatioRun.Write(group, Turns, BenchmarkPlan.Batch, (nameof(HandWrittenAvroLoop), HandWrittenAvroLoop), (nameof(CodeSynthAvro), CodeSynthAvro));
        CleanUp();
    }

    private long Next()
    {
        long row = _row;
        _row = (row + BenchmarkPlan.Batch) % BenchmarkPlan.Rows;
        return row;
    }

    private void Write(T row)
    {
        JsonSerializer.Serialize(_json, row, TypeInfo);
        _json.Flush();
        _json.Reset();
        _output.Write("\n"u8);
    }
}
