using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Tests.Support;

/// <summary>Keeps all that it is given: the lines in merged order, and per batch how large its segments were.</summary>
public sealed class CapturingSink : ISink
{
    public List<(string Topic, string Line, long Time)> Records { get; } = [];

    public int MostRowsPerSegment { get; private set; }

    public int Batches { get; private set; }

    public bool Completed { get; private set; }

    public Action<RecordBatch>? OnWrite { get; init; }

    public SinkException? FailureOnComplete { get; init; }

    public bool WantsMergedOrder => true;

    public string Text => string.Join('\n', Records.Select(r => r.Line));

    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
    }

    public unsafe void Write(RecordBatch batch)
    {
        Batches++;
        OnWrite?.Invoke(batch);
        foreach (BatchSegment segment in batch.Segments)
        {
            MostRowsPerSegment = Math.Max(MostRowsPerSegment, segment.Count);
        }

        if (batch.Order.IsEmpty)
        {
            for (int i = 0; i < batch.Segments[0].Count; i++)
            {
                Add(batch.Segments[0], i);
            }
        }

        foreach (uint entry in batch.Order)
        {
            Add(batch.Segments[(int)(entry >> RecordBatch.RowBits)], (int)(entry & RecordBatch.RowMask));
        }
    }

    public void OnIdle()
    {
    }

    public void Complete(CancellationToken cancellation)
    {
        Completed = true;
        if (FailureOnComplete is not null)
        {
            throw FailureOnComplete;
        }
    }

    public void Dispose()
    {
    }

    private unsafe void Add(BatchSegment segment, int index) =>
        Records.Add((segment.Topic.Name, Encoding.UTF8.GetString(segment.Value(index)), segment.Columns.Time[index]));
}
