using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Kafka.Tests.Support;

/// <summary>Passes everything on and calls back around each batch.</summary>
internal sealed class SinkProbe(ISink inner) : ISink
{
    public Action<RecordBatch>? Before { get; init; }

    public Action<RecordBatch>? After { get; init; }

    public Action? Completing { get; init; }

    public bool WantsMergedOrder => inner.WantsMergedOrder;

    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters) => inner.Open(plan, format, counters);

    public void Write(RecordBatch batch)
    {
        Before?.Invoke(batch);
        inner.Write(batch);
        After?.Invoke(batch);
    }

    public void OnIdle() => inner.OnIdle();

    public void Complete(CancellationToken cancellation)
    {
        Completing?.Invoke();
        inner.Complete(cancellation);
    }

    public void Dispose() => inner.Dispose();
}
