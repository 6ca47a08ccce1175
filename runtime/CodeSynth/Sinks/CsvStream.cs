using CodeSynth.Engine;
using CodeSynth.Modeling;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>CSV, a header line and a line for each row.</summary>
/// <param name="fields">The fields of the entity.</param>
/// <param name="write">Takes the bytes.</param>
internal sealed class CsvStream(IReadOnlyList<FieldDescriptor> fields, BlockWriter.WriteBlock write) : RowStream
{
    private readonly BlockWriter _writer = new(BlockWriter.UsualBytes, write);
    private readonly CsvLine _line = new(fields);

    /// <inheritdoc/>
    public override void Begin(long firstRow) => _writer.Write(_line.Header());

    /// <inheritdoc/>
    public override long? GoOn(SafeFileHandle file, long length, EarlierRecords before)
    {
        ReadOnlySpan<byte> header = _line.Header();
        return new FileWindow(file, length).At(0, header.Length).SequenceEqual(header) ? LineSearch.EndOf(file, length, _line.Of(before.At(before.Count - 1).Value(0))) : null;
    }

    /// <inheritdoc/>
    public override long Write(BatchSegment segment)
    {
        long bytes = 0;
        for (int i = 0; i < segment.Count; i++)
        {
            ReadOnlySpan<byte> line = _line.Of(segment.Value(i));
            _writer.Write(line);
            bytes += line.Length - CsvLine.EndBytes;
        }

        return bytes;
    }

    /// <inheritdoc/>
    public override void Flush() => _writer.Flush();
}
