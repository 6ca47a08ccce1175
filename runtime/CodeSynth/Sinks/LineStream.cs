using CodeSynth.Engine;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>JSON, an object a line.</summary>
internal sealed class LineStream(BlockWriter.WriteBlock write) : RowStream
{
    private readonly BlockWriter _writer = new(BlockWriter.UsualBytes, write);

    /// <inheritdoc/>
    public override long? GoOn(SafeFileHandle file, long length, EarlierRecords before) => LineSearch.EndOf(file, length, before.At(before.Count - 1).Bytes);

    /// <inheritdoc/>
    public override long Write(BatchSegment segment)
    {
        _writer.WriteRows(segment.Bytes);
        return segment.Length - segment.Count; // line feeds are the file's
    }

    /// <inheritdoc/>
    public override void Flush() => _writer.Flush();
}
