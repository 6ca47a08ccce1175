using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>JSON, an object a line.</summary>
internal sealed class LineStream(PlannedTopic topic, BlockWriter.WriteBlock write) : RowStream
{
    private readonly BlockWriter _writer = new(BlockWriter.UsualBytes, write);

    /// <inheritdoc/>
    public override long? GoOn(SafeFileHandle file, long length, long firstRow)
    {
        using var before = new BatchSegment(topic, WireFormat.Json, 1);
        before.Fill(firstRow - 1, 1);
        return LineSearch.EndOf(file, length, before.Bytes);
    }

    /// <inheritdoc/>
    public override long Write(BatchSegment segment)
    {
        _writer.Write(segment.Bytes);
        return segment.Length - segment.Count; // line feeds are the file's
    }

    /// <inheritdoc/>
    public override void Flush() => _writer.Flush();
}
