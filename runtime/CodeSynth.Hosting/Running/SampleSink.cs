using System.Text;
using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Running;

/// <summary>Takes the first rows of a run, or events of a workflow, and stops it: what is shown is what a run writes, because a run wrote it. Rows of a binary format are shown as hexadecimal digits.</summary>
internal sealed class SampleSink : ISink
{
    private readonly Stream _output;
    private readonly bool _asJson;
    private readonly CancellationTokenSource _enough = new();
    private WireFormat _format;
    private long _wanted;

    private SampleSink(Stream output, long rows, bool asJson) => (_output, _wanted, _asJson) = (output, rows, asJson);

    /// <inheritdoc/>
    public bool WantsMergedOrder => true;

    /// <summary>Writes the first rows of a plan with one entity.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">How rows are encoded.</param>
    /// <param name="rows">How many.</param>
    /// <param name="output">Where to.</param>
    /// <param name="asJson">Whether a program reads them: one object a line, that tells whose row it is.</param>
    /// <param name="stop">Ends it between two blocks of rows.</param>
    public static void Show(Plan plan, WireFormat format, long rows, Stream output, bool asJson, CancellationToken stop)
    {
        if (rows == 0)
        {
            return;
        }

        using var sink = new SampleSink(output, rows, asJson);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(sink._enough.Token, stop);
        SynthEngine.Run(plan, sink, new RunOptions { Format = format }, either.Token);
    }

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters) => _format = format;

    /// <inheritdoc/>
    public void Write(RecordBatch batch)
    {
        int rows = (int)Math.Min(_wanted, batch.RecordCount);
        try
        {
            for (int i = 0; i < rows; i++)
            {
                uint place = batch.Order.IsEmpty ? (uint)i : batch.Order[i];
                BatchSegment segment = batch.Segments[(int)(place >> RecordBatch.RowBits)];
                int row = (int)(place & RecordBatch.RowMask);
                _output.Write(_asJson ? Encoding.UTF8.GetBytes(JsonEvent.Of(EventOf(segment, row)) + "\n")
                    : _format == WireFormat.Json ? segment.Line(row)
                    : Encoding.ASCII.GetBytes(Convert.ToHexStringLower(segment.Value(row)) + "\n"));
            }

            _output.Flush();
        }
        catch (IOException exception)
        {
            throw new SinkException($"Writing to the standard output failed: {exception.Message}", exception);
        }

        _wanted -= rows;
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

    private ReportLine EventOf(BatchSegment segment, int row) => new(
        "row",
        "",
        new("entity", segment.Entity.Name),
        new("topic", segment.Topic.Name),
        new("key", Encoding.UTF8.GetString(segment.Key(row))),
        new("format", FormatOption.TextOf(_format)),
        _format == WireFormat.Json ? new("value", new RawJson(Encoding.UTF8.GetString(segment.Value(row)))) : new("hex", Convert.ToHexStringLower(segment.Value(row))));
}
