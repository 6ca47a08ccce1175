using System.Text;

namespace CodeSynth.Wire;

public sealed unsafe partial class EncodedTable
{
    /// <summary>Texts of a Protobuf field, each with its tag and length.</summary>
    /// <param name="tag">The bytes of the tag; none for what stands without one.</param>
    /// <param name="hasPresence">Whether an empty text is written; a field without presence leaves it out.</param>
    /// <param name="texts">The texts, at least one.</param>
    public static EncodedTable OfProtobufTexts(byte[] tag, bool hasPresence, params string[] texts) => new([.. texts.Select(text =>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return utf8.Length != 0 || hasPresence ? [.. tag, .. ProtobufVarint((ulong)utf8.Length), .. utf8] : Array.Empty<byte>();
    })]);

    /// <summary>Numbers of a Protobuf enumeration, each with its tag.</summary>
    /// <param name="tag">The bytes of the tag; none for an item of a packed list.</param>
    /// <param name="hasPresence">Whether 0 is written; a field without presence leaves it out.</param>
    /// <param name="numbers">The numbers, at least one.</param>
    public static EncodedTable OfProtobufNumbers(byte[] tag, bool hasPresence, params int[] numbers) => new([.. numbers.Select(number =>
        number != 0 || hasPresence ? [.. tag, .. ProtobufVarint((ulong)number)] : Array.Empty<byte>())]);

    private static byte[] ProtobufVarint(ulong value)
    {
        byte* bytes = stackalloc byte[ProtobufPut.MaxVarint];
        return new ReadOnlySpan<byte>(bytes, (int)(ProtobufPut.Varint(bytes, value) - bytes)).ToArray();
    }
}
