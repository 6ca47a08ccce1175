namespace CodeSynth.Schemas.Protobuf;

/// <summary>A field as it stands in a message (Protobuf, "Encoding").</summary>
/// <param name="Number">Its number.</param>
/// <param name="Type">How it is encoded.</param>
/// <param name="Bits">The value of a varint or of fixed bytes; 0 for all else.</param>
/// <param name="Bytes">What follows a length; empty for all else.</param>
internal readonly record struct ProtobufWireField(int Number, ProtobufWireType Type, ulong Bits, ReadOnlyMemory<byte> Bytes);

/// <summary>The encodings, by their numbers in a tag.</summary>
internal enum ProtobufWireType
{
    Varint = 0,
    Fixed64 = 1,
    Bytes = 2,
    StartGroup = 3,
    EndGroup = 4,
    Fixed32 = 5,
}
