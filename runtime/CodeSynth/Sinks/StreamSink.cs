using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Sinks;

/// <summary>Writes the values of all topics to one stream, a line each, in the merged order of event time.</summary>
/// <param name="stream">The stream; stays open.</param>
/// <param name="name">What to call it in messages.</param>
public sealed class StreamSink(Stream stream, string name) : ISink
{
    private const int BufferBytes = 256 * 1024;

    private readonly BlockWriter _writer = new(BufferBytes, stream.Write);
    private IReadOnlyList<TopicCounters> _counters = [];

    /// <inheritdoc/>
    public bool WantsMergedOrder => true;

    /// <summary>A sink to the standard output.</summary>
    public static StreamSink Stdout() => new(Console.OpenStandardOutput(), "the standard output");

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters) => _counters = counters;

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

        foreach (BatchSegment segment in batch.Segments)
        {
            _counters[segment.Entity.Rank].AddWritten(segment.Count, segment.Length - segment.Count);
        }
    }

    /// <inheritdoc/>
    public void OnIdle() => Flush();

    /// <inheritdoc/>
    public void Complete(CancellationToken cancellation) => Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void WriteInOrder(RecordBatch batch)
    {
        if (batch.Order.IsEmpty)
        {
            foreach (BatchSegment segment in batch.Segments)
            {
                _writer.Write(segment.Bytes);
            }
        }

        foreach (uint entry in batch.Order)
        {
            _writer.Write(batch.Segments[(int)(entry >> RecordBatch.RowBits)].Line((int)(entry & RecordBatch.RowMask)));
        }
    }

    private void Flush()
    {
        try
        {
            _writer.Flush();
            stream.Flush();
        }
        catch (IOException exception)
        {
            throw Failure(exception);
        }

        foreach (TopicCounters counters in _counters)
        {
            counters.AddAcknowledged(counters.Unknown);
        }
    }

    private SinkException Failure(IOException exception) => new($"Writing to {name} failed: {exception.Message}", exception);
}
