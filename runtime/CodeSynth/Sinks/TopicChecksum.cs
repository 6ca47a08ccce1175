using CodeSynth.Engine;
using CodeSynth.Modeling;

namespace CodeSynth.Sinks;

/// <summary>The CRC-32C of a topic's values one behind the other, of JSON each with its line feed.</summary>
internal sealed class TopicChecksum
{
    private readonly BlockWriter? _values; // of a binary format, copied together because a checksum of few bytes cannot overlap its stretches
    private Crc32C _checksum = Crc32C.Empty;

    /// <param name="format">How rows are encoded.</param>
    public TopicChecksum(WireFormat format) =>
        _values = format == WireFormat.Json ? null : new BlockWriter(Crc32C.SplitBytes, block => _checksum.Append(block));

    /// <summary>Adds rows.</summary>
    /// <param name="segment">They follow those that were added last.</param>
    /// <returns>The bytes of their values.</returns>
    public long Append(BatchSegment segment)
    {
        if (_values is null)
        {
            _checksum.Append(segment.Bytes);
            return segment.Length - segment.Count;
        }

        long bytes = 0;
        for (int i = 0; i < segment.Count; i++) // the keys between them are not part of them
        {
            ReadOnlySpan<byte> value = segment.Value(i);
            _values.Write(value);
            bytes += value.Length;
        }

        return bytes;
    }

    /// <summary>The checksum of all rows so far.</summary>
    public uint Total()
    {
        _values?.Flush();
        return _checksum.Value;
    }
}
