using System.Text;

namespace CodeSynth.Embedded.Registry.Descriptors;

/// <summary>A Protobuf message whose type nobody has: its fields by their numbers, in the order of the wire.</summary>
internal sealed class WireMessage
{
    private readonly List<(int Number, ulong Value, ReadOnlyMemory<byte> Bytes)> _fields = [];

    /// <exception cref="FormatException">The bytes are no message.</exception>
    public WireMessage(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            ulong tag = Varint(ref bytes);
            int number = (int)(tag >> 3);
            _fields.Add((tag & 7) switch
            {
                0 => (number, Varint(ref bytes), default),
                1 => (number, 0, Take(ref bytes, 8)),
                2 => (number, 0, Take(ref bytes, Varint(ref bytes))),
                5 => (number, 0, Take(ref bytes, 4)),
                ulong type => throw new FormatException($"field {number} has the wire type {type}"),
            });
        }
    }

    public bool Has(int number) => _fields.Exists(f => f.Number == number);

    /// <summary>A number; 0 where it is missing.</summary>
    public int Number(int number) => (int)_fields.FindLast(f => f.Number == number).Value;

    public IEnumerable<int> Numbers(int number) => _fields.Where(f => f.Number == number).Select(f => (int)f.Value);

    /// <summary>A text; empty where it is missing.</summary>
    public string Text(int number) => Encoding.UTF8.GetString(_fields.FindLast(f => f.Number == number).Bytes.Span);

    public IEnumerable<string> Texts(int number) => Blocks(number).Select(b => Encoding.UTF8.GetString(b.Span));

    /// <summary>What a message or a text is made of, each time that it occurs.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Blocks(int number) => _fields.Where(f => f.Number == number).Select(f => f.Bytes);

    /// <summary>A message; an empty one where it is missing.</summary>
    public WireMessage Message(int number) => new(_fields.FindLast(f => f.Number == number).Bytes);

    public IEnumerable<WireMessage> Messages(int number) => Blocks(number).Select(b => new WireMessage(b));

    private static ulong Varint(ref ReadOnlyMemory<byte> bytes)
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = Take(ref bytes, 1).Span[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new FormatException("a number has more than ten bytes");
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> bytes, ulong length)
    {
        if (length > (ulong)bytes.Length)
        {
            throw new FormatException("it ends within a field");
        }

        ReadOnlyMemory<byte> taken = bytes[..(int)length];
        bytes = bytes[(int)length..];
        return taken;
    }
}
