using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Sinks;

/// <summary>
/// Writes values to one stream. JSON: those of all topics, a line each, in the merged order of event time. Avro: one object container,
/// Protobuf: messages behind their lengths; both of one topic only, because nothing in such a stream says of which topic a value is.
/// </summary>
/// <param name="stream">The stream; stays open.</param>
/// <param name="name">What to call it in messages.</param>
public sealed class StreamSink(Stream stream, string name) : ISink
{
    private readonly BlockWriter _lines = new(BlockWriter.UsualBytes, stream.Write);
    private IReadOnlyList<TopicCounters> _counters = [];
    private RowStream? _rows; // of a binary format

    /// <inheritdoc/>
    public bool WantsMergedOrder => true;

    /// <summary>A sink to the standard output.</summary>
    public static StreamSink Stdout() => new(Console.OpenStandardOutput(), "the standard output");

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
        _counters = counters;
        if (format == WireFormat.Json)
        {
            return;
        }

        if (plan.Topics.Count != 1)
        {
            throw new SinkException($"One stream of {format} holds one topic, and this run writes {plan.Topics.Count}.");
        }

        _rows = RowStream.Of(format, plan, plan.Topics[0], stream.Write);
        Try(() => _rows.Begin(EventOrder.RecordsBefore(plan, plan.Entities[0], plan.Entities[0].FirstRow)[0]));
    }

    /// <inheritdoc/>
    public void Write(RecordBatch batch)
    {
        try
        {
            WriteInOrder(batch);
        }
        catch (IOException exception)
        {
            throw Failure(exception);
        }
    }

    /// <inheritdoc/>
    public void OnIdle() => HandOver(rows => rows.Flush());

    /// <inheritdoc/>
    public void Complete(CancellationToken cancellation) => HandOver(rows => rows.End());

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void WriteInOrder(RecordBatch batch)
    {
        foreach (uint entry in batch.Order)
        {
            _lines.Write(batch.Segments[(int)(entry >> RecordBatch.RowBits)].Line((int)(entry & RecordBatch.RowMask)));
        }

        foreach (BatchSegment segment in batch.Segments)
        {
            _counters[segment.Topic.Index].AddWritten(segment.Count, Write(segment, isInOrder: batch.Order.IsEmpty));
        }
    }

    /// <returns>The bytes of the values.</returns>
    private long Write(BatchSegment segment, bool isInOrder)
    {
        if (_rows is not null)
        {
            return _rows.Write(segment);
        }

        if (isInOrder)
        {
            _lines.WriteRows(segment.Bytes);
        }

        return segment.Length - segment.Count;
    }

    private void HandOver(Action<RowStream> finish)
    {
        Try(() =>
        {
            _lines.Flush();
            if (_rows is not null)
            {
                finish(_rows);
            }

            stream.Flush();
        });
        foreach (TopicCounters counters in _counters)
        {
            counters.AddAcknowledged(counters.Unknown - (_rows?.RowsKept ?? 0));
            counters.AdvanceWithoutGap(counters.Acknowledged);
        }
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException exception)
        {
            throw Failure(exception);
        }
    }

    private SinkException Failure(IOException exception) => new($"Writing to {name} failed: {exception.Message}", exception);
}
