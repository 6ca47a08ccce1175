using System.Runtime.CompilerServices;
using System.Text;

namespace CodeSynth.Wire;

/// <summary>
/// The choices of a field as a binary format has them, encoded once. Made once per field in a static of the emitted class; its memory lives
/// as long as the process.
/// </summary>
public sealed unsafe class EncodedTable
{
    private readonly EncodedWords _words;

    /// <summary>A table.</summary>
    /// <param name="choices">The bytes of each choice, at least one.</param>
    public EncodedTable(params byte[][] choices)
    {
        ArgumentOutOfRangeException.ThrowIfZero(choices.Length);
        _words = new EncodedWords(choices);
    }

    /// <summary>The most bytes of <see cref="Write"/>.</summary>
    public int MaxBytes => _words.MaxBytes;

    /// <summary>Texts as Avro strings: each a long of its length, then UTF-8.</summary>
    /// <param name="texts">The texts, at least one.</param>
    public static EncodedTable OfAvroStrings(params string[] texts) => new([.. texts.Select(AvroString)]);

    /// <summary>Numbers as Avro ints or longs; a symbol of an enumeration is its place among the symbols as an int.</summary>
    /// <param name="numbers">The numbers, at least one.</param>
    public static EncodedTable OfAvroLongs(params long[] numbers) => new([.. numbers.Select(AvroLong)]);

    /// <summary>Writes a choice.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="index">From 0, not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, int index) => _words.Write(p, index);

    private static byte[] AvroString(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return [.. AvroLong(utf8.Length), .. utf8];
    }

    private static byte[] AvroLong(long number)
    {
        byte* bytes = stackalloc byte[AvroPut.MaxLong + Put.Slack];
        return new Span<byte>(bytes, (int)(AvroPut.Long(bytes, number) - bytes)).ToArray();
    }
}
