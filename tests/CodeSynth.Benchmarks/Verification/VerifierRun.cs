using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Rows;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;
using CodeSynth.Verification;

namespace CodeSynth.Benchmarks.Verification;

/// <summary>What it costs to hold a record against its row, beside what it costs to make that row alone.</summary>
internal sealed unsafe class VerifierRun
{
    private const int Turns = 1_000;

    private readonly WireFormat _format;
    private readonly Plan _plan;
    private readonly RowBuffer _buffer;
    private readonly (byte[] Key, byte[] Value, long Timestamp)[] _records;
    private RunVerifier _verifier;
    private int _nextRow;
    private int _nextRecord;

    private VerifierRun(EntityDescriptor entity, IReadOnlyList<EntityDescriptor> model, WireFormat format)
    {
        _format = format;
        var options = new PlanOptions { Only = [entity.Name] };
        _plan = Plan.Create(model, options with { Entities = options.Entities.Add(entity.Name, new EntityOverride { Count = BenchmarkPlan.Rows }) });
        _verifier = new RunVerifier(_plan, format);
        _buffer = new RowBuffer(1, Producer.MaxRowBytes(format));
        _records = [.. Enumerable.Range(0, BenchmarkPlan.Rows).Select(i => Record(i))];
    }

    private EntityProducer Producer => _plan.Entities[0].Producer;

    /// <summary>Measures, and writes a line per contender.</summary>
    /// <param name="entity">The entity whose records are verified.</param>
    /// <param name="model">The model that it is of.</param>
    /// <param name="format">How they are encoded.</param>
    public static void WriteRatios(EntityDescriptor entity, IReadOnlyList<EntityDescriptor> model, WireFormat format)
    {
        var run = new VerifierRun(entity, model, format);
        RatioRun.Write(entity.Name, Turns, BenchmarkPlan.Batch, (nameof(Encode), run.Encode), (nameof(Verify), run.Verify));
        run._verifier.Dispose();
        run._buffer.Dispose();
    }

    private int Encode()
    {
        int bytes = 0;
        for (int end = _nextRow + BenchmarkPlan.Batch; _nextRow < end; _nextRow++)
        {
            bytes += Producer.Encode(_format, _buffer.Bytes, _nextRow, 1, _buffer.Columns);
        }

        _nextRow %= BenchmarkPlan.Rows;
        return bytes;
    }

    private int Verify()
    {
        if (_nextRecord == 0)
        {
            _verifier.Dispose();
            _verifier = new RunVerifier(_plan, _format); // else every row would have been there before
        }

        for (int end = _nextRecord + BenchmarkPlan.Batch; _nextRecord < end; _nextRecord++)
        {
            (byte[] key, byte[] value, long timestamp) = _records[_nextRecord];
            _verifier.Topics[0].Check(0, _nextRecord, key, value, timestamp);
        }

        _nextRecord %= BenchmarkPlan.Rows;
        return _nextRecord;
    }

    private (byte[] Key, byte[] Value, long Timestamp) Record(long row)
    {
        int length = Producer.Encode(_format, _buffer.Bytes, row, 1, _buffer.Columns);
        var bytes = new ReadOnlySpan<byte>(_buffer.Bytes, length);
        uint key = _buffer.Columns.Key[0];
        return (bytes.Slice((int)(key & 0xFFFF), (int)(key >> 16)).ToArray(), EncodedRow.Value(_format, bytes, key).ToArray(), Instant.UnixMilliseconds(_buffer.Columns.Time[0]));
    }
}
