using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Examples.Tests;

/// <summary>Takes the records of a run one by one, in the order in which they are handed over.</summary>
internal abstract class RecordedRun : ISink
{
    public bool WantsMergedOrder => true;

    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
    }

    public void Write(RecordBatch batch)
    {
        if (batch.Order.IsEmpty)
        {
            for (int i = 0; i < batch.RecordCount; i++)
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
    }

    public virtual void Dispose()
    {
    }

    protected abstract void Add(BatchSegment segment, int index);
}
