using System.Buffers.Binary;
using System.Text;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>Writes messages field by field, well or badly.</summary>
internal sealed class WireBytes
{
    private readonly MemoryStream _bytes = new();

    public byte[] ToArray() => _bytes.ToArray();

    public WireBytes Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.WriteByte((byte)(value | 0x80));
        }

        _bytes.WriteByte((byte)value);
        return this;
    }

    public WireBytes Tag(int number, ProtobufWireType type) => Varint((ulong)number << 3 | (uint)type);

    public WireBytes Field(int number, ulong varint) => Tag(number, ProtobufWireType.Varint).Varint(varint);

    public WireBytes Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    public WireBytes Field(int number, byte[] bytes) => Tag(number, ProtobufWireType.Bytes).Varint((ulong)bytes.Length).Raw(bytes);

    public WireBytes Field(int number, WireBytes message) => Field(number, message.ToArray());

    public WireBytes Field(int number, double value) => Tag(number, ProtobufWireType.Fixed64).Fixed64(BitConverter.DoubleToUInt64Bits(value));

    public WireBytes Fixed64(ulong value)
    {
        byte[] bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return Raw(bytes);
    }

    public WireBytes Fixed32(uint value)
    {
        byte[] bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return Raw(bytes);
    }

    public WireBytes Raw(byte[] bytes)
    {
        _bytes.Write(bytes);
        return this;
    }
}
