using CodeSynth.Engine;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>
/// Protobuf, each message behind its length as a varint: what <c>parseDelimitedFrom</c> of Java and C++,
/// <c>Parser.ParseDelimitedFrom</c> of C# and <c>protodelim</c> of Go read.
/// </summary>
internal sealed class MessageStream(BlockWriter.WriteBlock write) : RowStream
{
    private readonly BlockWriter _writer = new(BlockWriter.UsualBytes, write);

    /// <inheritdoc/>
    public override long? GoOn(SafeFileHandle file, long length, EarlierRecords before) =>
        EndOf(new FileWindow(file, length), length, before.At(before.Count - 1).Value(0));

    /// <inheritdoc/>
    public override long Write(BatchSegment segment)
    {
        long bytes = 0;
        Span<byte> prefix = stackalloc byte[Varint.MaxBytes];
        for (int i = 0; i < segment.Count; i++)
        {
            ReadOnlySpan<byte> message = segment.Value(i);
            _writer.Write(prefix[..Varint.Write(prefix, (ulong)message.Length)]);
            _writer.Write(message);
            bytes += message.Length;
        }

        return bytes;
    }

    /// <inheritdoc/>
    public override void Flush() => _writer.Flush();

    /// <summary>Where a message ends in a file. Lengths can only be followed from the beginning, so the file is read up to there.</summary>
    private static long? EndOf(FileWindow file, long length, ReadOnlySpan<byte> message)
    {
        for (long at = 0; Varint.Read(file.At(at, Varint.MaxBytes), out ulong size) is > 0 and var prefix;)
        {
            at += prefix;
            if (size > (ulong)(length - at))
            {
                return null;
            }

            if (size == (ulong)message.Length && file.At(at, message.Length).SequenceEqual(message))
            {
                return at + message.Length;
            }

            at += (long)size;
        }

        return null;
    }
}
