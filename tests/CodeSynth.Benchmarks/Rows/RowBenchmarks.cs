using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Bogus;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Modeling;

namespace CodeSynth.Benchmarks.Rows;

/// <summary>The cost of one row in memory, one core: the hand-written loop is the limit, ours comes next, and then, for JSON, what is done without a generator.</summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract unsafe class RowBenchmarks<T>
    where T : class
{
    private readonly PlanSize _size;
    private readonly EntityProducer<T> _producer;
    private readonly RowBuffer _buffer;
    private readonly JsonRivals<T> _rivals;
    private long _row;

    /// <summary>The benchmarks of an entity.</summary>
    /// <param name="size">How many rows there are.</param>
    protected RowBenchmarks(PlanSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        _size = size;
        _producer = BenchmarkPlan.Producer<T>(size);
        Hand = BenchmarkPlan.HandLoops(size);
        HandAvro = BenchmarkPlan.AvroHandLoops(size);
        _buffer = new RowBuffer(BenchmarkPlan.Batch, Math.Max(_producer.MaxRowBytes(WireFormat.Json), _producer.MaxRowBytes(WireFormat.Avro)));
        _rivals = new JsonRivals<T>(_producer, TypeInfo, Fields, Faker());
    }

    /// <summary>The loops.</summary>
    protected HandLoops Hand { get; }

    /// <summary>The loops for Avro.</summary>
    protected AvroHandLoops HandAvro { get; }

    /// <summary>How System.Text.Json writes the entity.</summary>
    protected abstract JsonTypeInfo<T> TypeInfo { get; }

    /// <summary>What a user of Bogus would write for the entity.</summary>
    protected abstract Faker<T> Faker();

    /// <summary>What a user of the writer would write for it: names that are escaped already, values one by one.</summary>
    protected abstract void Fields(Utf8JsonWriter json, T row);

    /// <summary>The entity's loop.</summary>
    protected abstract int HandWritten(byte* destination, long row, int count, BatchColumns columns);

    /// <summary>The entity's loop for Avro.</summary>
    protected abstract int HandWrittenAvro(byte* destination, long row, int count, BatchColumns columns);

    /// <summary>Frees the buffers.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        _rivals.Dispose();
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

    /// <summary>JSON: the loop, ours and, of the small plan, the rivals in turns; see <see cref="RatioRun"/>.</summary>
    internal FigureGroup MeasureJson(string entity, Effort effort)
    {
        Contender[] contenders = [new(RowGroups.Hand, BenchmarkPlan.Batch, HandWrittenLoop), new(Figure.Ours, BenchmarkPlan.Batch, CodeSynth), .. _size == PlanSize.Small ? _rivals.Contenders : []];
        FigureGroup group = RatioRun.Measure($"rows-json-{_size.GroupOf(entity)}", _size.TitleOf(entity), effort, contenders);
        CleanUp();
        return group;
    }

    /// <summary>Avro: the loop and ours.</summary>
    internal FigureGroup MeasureAvro(string entity, Effort effort)
    {
        FigureGroup group = RatioRun.Measure(
            $"rows-avro-{_size.GroupOf(entity)}", _size.TitleOf(entity), effort, new(RowGroups.Hand, BenchmarkPlan.Batch, HandWrittenAvroLoop), new(Figure.Ours, BenchmarkPlan.Batch, CodeSynthAvro));
        CleanUp();
        return group;
    }

    private long Next()
    {
        long row = _row;
        _row = (row + BenchmarkPlan.Batch) % _size.RowsOf<T>();
        return row;
    }
}
