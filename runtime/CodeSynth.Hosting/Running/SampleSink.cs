using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Running;

/// <summary>Takes the first rows of a run and stops it: what is shown is what a run writes, because a run wrote it. Rows of a binary format are shown as hexadecimal digits.</summary>
internal sealed class SampleSink : ISink
{
    private readonly Stream _output;
    private readonly CancellationTokenSource _enough = new();
    private WireFormat _format;
    private long _wanted;

    private SampleSink(Stream output, long rows) => (_output, _wanted) = (output, rows);

    /// <inheritdoc/>
    public bool WantsMergedOrder => false;

    /// <summary>Writes the first rows of a plan with one entity.</summary>
    public static void Show(Plan plan, WireFormat format, long rows, Stream output)
    {
        if (rows == 0)
        {
            return;
        }

        using var sink = new SampleSink(output, rows);
        SynthEngine.Run(plan, sink, new RunOptions { Format = format }, sink._enough.Token);
    }

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters) => _format = format;

    /// <inheritdoc/>
    public void Write(RecordBatch batch)
    {
        foreach (BatchSegment segment in batch.Segments)
        {
            int rows = (int)Math.Min(_wanted, segment.Count);
            Write(segment, rows);
            _wanted -= rows;
        }

        if (_wanted == 0)
        {
            _enough.Cancel();
        }
    }

    /// <inheritdoc/>
    public void OnIdle()
    {
    }

    /// <inheritdoc/>
    public void Complete(CancellationToken cancellation)
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _enough.Dispose();

    private void Write(BatchSegment segment, int rows)
    {
        try
        {
            for (int i = 0; i < rows; i++)
            {
                _output.Write(_format == WireFormat.Json ? segment.Line(i) : Encoding.ASCII.GetBytes(Convert.ToHexStringLower(segment.Value(i)) + "\n"));
            }

            _output.Flush();
        }
        catch (IOException exception)
        {
            throw new SinkException($"Writing to the standard output failed: {exception.Message}", exception);
        }
    }
}
