namespace CodeSynth.Schemas.Avro;

/// <summary>The bytes of a container file, read once from the beginning. Whatever length the file says that something has, no more is allocated than is there.</summary>
/// <param name="stream">The file.</param>
internal sealed class AvroContainerBytes(Stream stream)
{
    /// <summary>The most bytes of one part: a block, compressed or not, or an entry of the header.</summary>
    public const int MaxBytes = 256 << 20;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>How many bytes were read.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether the file ends here.</summary>
    public bool IsAtEnd => _start == _end && !Fill();

    /// <summary>A zig-zag varint of 64 bits.</summary>
    /// <param name="what">What it is, for the message.</param>
    /// <exception cref="AvroContainerException">It is cut off, or longer.</exception>
    public long Long(string what)
    {
        long start = Offset;
        ulong bits = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = IsAtEnd ? throw CutOff(start, what) : _buffer[_start];
            Skip(1);
            if (shift == 63 && part > 1)
            {
                break;
            }

            bits |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)(bits >> 1) ^ -(long)(bits & 1);
            }
        }

        throw new AvroContainerException(start, $"{what} has more than 64 bits.");
    }

    /// <summary>Bytes with their length before them.</summary>
    /// <inheritdoc cref="Long"/>
    public byte[] Block(string what)
    {
        long start = Offset;
        long length = Long($"the length of {what}");
        return length is >= 0 and <= MaxBytes
            ? Bytes((int)length, what)
            : throw new AvroContainerException(start, $"{what} would have {length} bytes, and it has from 0 to {MaxBytes}.");
    }

    /// <summary>So many bytes.</summary>
    /// <inheritdoc cref="Long"/>
    public byte[] Bytes(int count, string what)
    {
        long start = Offset;
        using var bytes = new MemoryStream(Math.Min(count, _buffer.Length));
        while (bytes.Length < count)
        {
            if (IsAtEnd)
            {
                throw CutOff(start, what);
            }

            int part = (int)Math.Min(_end - _start, count - bytes.Length);
            bytes.Write(_buffer, _start, part);
            Skip(part);
        }

        return bytes.ToArray();
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }

    private void Skip(int count)
    {
        _start += count;
        Offset += count;
    }

    private static AvroContainerException CutOff(long start, string what) => new(start, $"the file ends within {what}.");
}
