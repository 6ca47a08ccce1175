using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Benchmarks.Flow;

/// <summary>Takes everything and looks at nothing.</summary>
internal sealed class IdleSink : ISink
{
    public bool WantsMergedOrder => false;

    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
    }

    public void Write(RecordBatch batch)
    {
    }

    public void OnIdle()
    {
    }

    public void Complete(CancellationToken cancellation)
    {
    }

    public void Dispose()
    {
    }
}
