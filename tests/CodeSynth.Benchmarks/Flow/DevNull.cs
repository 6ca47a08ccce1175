using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;

namespace CodeSynth.Benchmarks.Flow;

/// <summary>What <c>--to stdout > /dev/null</c> writes to, within this process.</summary>
internal sealed class DevNull : ISink
{
    private readonly FileStream _stream = new(OperatingSystem.IsWindows() ? "NUL" : "/dev/null", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    private readonly StreamSink _sink;

    public DevNull() => _sink = new StreamSink(_stream, "/dev/null");

    public bool WantsMergedOrder => _sink.WantsMergedOrder;

    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters) => _sink.Open(plan, format, counters);

    public void Write(RecordBatch batch) => _sink.Write(batch);

    public void OnIdle() => _sink.OnIdle();

    public void Complete(CancellationToken cancellation) => _sink.Complete(cancellation);

    public void Dispose()
    {
        _sink.Dispose();
        _stream.Dispose();
    }
}
