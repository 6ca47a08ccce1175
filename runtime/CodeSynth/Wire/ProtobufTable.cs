using System.Runtime.CompilerServices;
using System.Text;

namespace CodeSynth.Wire;

/// <summary>
/// The values that a field of a Protocol Buffers message picks from, encoded once with their tags. Made once per field in a static
/// of the emitted class; its memory lives as long as the process.
/// </summary>
public sealed unsafe class ProtobufTable
{
    private readonly EncodedWords _words;

    private ProtobufTable(IEnumerable<byte[]> words) => _words = new EncodedWords([.. words]);

    /// <summary>The most bytes of <see cref="Write"/>.</summary>
    public int MaxBytes => _words.MaxBytes;

    /// <summary>Texts, each with its tag and length.</summary>
    /// <param name="tag">The bytes of the tag; none for what stands without one.</param>
    /// <param name="hasPresence">Whether an empty text is written; a field without presence leaves it out.</param>
    /// <param name="values">The texts, at least one.</param>
    public static ProtobufTable Texts(byte[] tag, bool hasPresence, params string[] values) => new(values.Select(value =>
    {
        byte[] text = Encoding.UTF8.GetBytes(value);
        return text.Length != 0 || hasPresence ? [.. tag, .. Varint((ulong)text.Length), .. text] : Array.Empty<byte>();
    }));

    /// <summary>Numbers of an enumeration, each with its tag.</summary>
    /// <param name="tag">The bytes of the tag; none for an item of a packed list.</param>
    /// <param name="hasPresence">Whether 0 is written; a field without presence leaves it out.</param>
    /// <param name="values">The numbers, at least one.</param>
    public static ProtobufTable Numbers(byte[] tag, bool hasPresence, params int[] values) => new(values.Select(value =>
        value != 0 || hasPresence ? [.. tag, .. Varint((ulong)value)] : Array.Empty<byte>()));

    /// <summary>Writes a value.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="index">From 0, not checked.</param>
    /// <returns>The first byte behind it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, int index) => _words.Write(p, index);

    private static byte[] Varint(ulong value)
    {
        byte* bytes = stackalloc byte[ProtobufPut.MaxVarint];
        return new ReadOnlySpan<byte>(bytes, (int)(ProtobufPut.Varint(bytes, value) - bytes)).ToArray();
    }
}
