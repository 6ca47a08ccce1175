using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Emission.Protobuf;

/// <summary>The bytes that are known when the code is emitted ("Message Structure" in the specification's page "Encoding").</summary>
internal static class ProtobufTag
{
    private const int WireVarint = 0;
    private const int WireI64 = 1;
    private const int WireLen = 2;
    private const int WireI32 = 5;

    /// <summary>The tag of a field: its number and how its value is delimited, as a varint.</summary>
    public static byte[] Of(int number, ProtobufForm form) => Varint((ulong)(uint)number << 3 | (uint)WireType(form));

    public static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }

    /// <summary>A number of 4 or 8 bytes, the lowest first.</summary>
    public static byte[] Fixed(ulong bits, int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(bits >> 8 * i))];

    private static int WireType(ProtobufForm form) => form switch
    {
        ProtobufListForm { IsPacked: true } => WireLen,
        ProtobufListForm list => WireType(list.Item),
        ProtobufEnumForm => WireVarint,
        ProtobufScalarForm { Kind: ProtoKind.String or ProtoKind.Bytes } => WireLen,
        ProtobufScalarForm scalar => ProtobufBits.Width(scalar.Kind) switch
        {
            4 => WireI32,
            8 => WireI64,
            _ => WireVarint,
        },
        _ => WireLen,
    };
}
