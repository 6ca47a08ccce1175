using System.Runtime.CompilerServices;

namespace CodeSynth.Wire;

/// <summary>
/// A sequence's text in a binary format, with its length and what is the same in every row before and behind it, for rows that follow each other. All of it
/// but the last four digits is kept from row to row, so a row is one or two wide copies and one table load. A mutable struct: keep it in a local.
/// </summary>
/// <remarks>
/// The bytes lie in memory of the caller and what changes with a block of 10⁴ rows comes back from a static method as one word: a method that took the struct by
/// reference would keep its fields out of registers.
/// </remarks>
public unsafe struct BinaryHead
{
    /// <summary>The most bytes in front of the length, a frame aside.</summary>
    public const int MaxBefore = 24;

    /// <summary>The most bytes of text before and behind the digits together.</summary>
    public const int MaxText = 40;

    /// <summary>The most bytes behind the text.</summary>
    public const int MaxAfter = 16;

    // The parts of the memory: what is copied, at most 32 + 24 + 1 + 40 + 19 + 16 bytes; what stands behind the number; where all lies.
    private const int Behind = 192;
    private const int Form = Behind + 64;
    internal const int Room = Form + 64;

    private const uint Block = 10_000;

    private readonly byte* _image;
    private long _first = long.MaxValue;
    private int _digits;
    private int _length;

    /// <summary>A head.</summary>
    /// <param name="memory">A local that lives as long.</param>
    /// <param name="frame">What stands before all of it; nothing for a text in the midst of a row.</param>
    /// <param name="before">At most <see cref="MaxBefore"/> bytes in front of the length.</param>
    /// <param name="prefix">The text before the number.</param>
    /// <param name="minDigits">The least number of digits.</param>
    /// <param name="start">The number of row 0.</param>
    /// <param name="suffix">The text behind the number; with <paramref name="prefix"/> at most <see cref="MaxText"/> bytes.</param>
    /// <param name="after">At most <see cref="MaxAfter"/> bytes behind the text.</param>
    /// <param name="zigZag">Whether the length is a number of Avro, twice as great, and not one of Protobuf.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BinaryHead(
        BinaryHeadMemory* memory, FramePrefix frame, ReadOnlySpan<byte> before, ReadOnlySpan<byte> prefix, int minDigits, long start, ReadOnlySpan<byte> suffix, ReadOnlySpan<byte> after, bool zigZag)
    {
        _image = (byte*)memory;
        Describe(_image, frame, before, prefix, minDigits, start, suffix, after, zigZag);
    }

    /// <summary>The text as a slice of what is written, offset and length as the column of keys has them; of the row written last.</summary>
    public readonly uint Key
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((Parts*)(_image + Form))->Key;
    }

    /// <summary>Writes all of it.</summary>
    /// <param name="p">Room for all of it, 19 digits included, and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row, such that the number has at most 19 digits; best the one behind that of the last call.</param>
    /// <returns>The first byte behind it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long row)
    {
        ulong low = (ulong)(row - _first);
        if (low >= Block)
        {
            ulong places = Refill(_image, row);
            low = (ushort)places;
            _first = low == 0 ? long.MaxValue : row - (long)low; // 0 may be a whole number, see below
            _digits = (ushort)(places >> 16);
            _length = (int)(places >> 32);
        }

        Unsafe.CopyBlockUnaligned(p, _image, 32);
        if (_length > 32)
        {
            CopyRest(p, _image, _length);
        }

        *(uint*)(p + _digits) = DigitTable.Four[low];
        return p + _length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Describe(
        byte* room, FramePrefix frame, ReadOnlySpan<byte> before, ReadOnlySpan<byte> prefix, int minDigits, long start, ReadOnlySpan<byte> suffix, ReadOnlySpan<byte> after, bool zigZag)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(before.Length, MaxBefore);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefix.Length + suffix.Length, MaxText);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(after.Length, MaxAfter);
        byte* text = Put.Literal(frame.Write(room), before) + 1;
        var form = (Parts*)(room + Form);
        form->Start = (ulong)start;
        form->MinDigits = minDigits;
        form->Text = (int)(text - room);
        form->Number = (int)(Put.Literal(text, prefix) - room);
        form->Suffix = suffix.Length;
        form->Behind = (int)(Put.Literal(Put.Literal(room + Behind, suffix), after) - (room + Behind));
        form->LengthShift = zigZag ? 1 : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CopyRest(byte* p, byte* image, int length)
    {
        for (int copied = 32; copied < length; copied += 32)
        {
            Unsafe.CopyBlockUnaligned(p + copied, image + copied, 32);
        }
    }

    // The last four digits of the row, where they lie and how long all is.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Refill(byte* image, long row)
    {
        var form = (Parts*)(image + Form);
        ulong number = (ulong)row + form->Start;
        byte* end = Put.Digits(image + form->Number, number, form->MinDigits);
        int digits = (int)(end - image) - 4;
        byte* suffixEnd = end + form->Suffix;
        end = Put.Literal(end, new ReadOnlySpan<byte>(image + Behind, form->Behind));
        int text = (int)(suffixEnd - image) - form->Text;
        image[form->Text - 1] = (byte)(text << form->LengthShift);
        form->Key = (uint)form->Text | (uint)text << 16;
        int length = (int)(end - image);

        // A number that may have fewer than four digits is whole already: the table's word goes behind all of it, and the next row asks again.
        return number < Block && form->MinDigits < 4
            ? (ulong)length << 16 | (ulong)length << 32
            : number % Block | (ulong)digits << 16 | (ulong)length << 32;
    }

    private struct Parts
    {
        public ulong Start;
        public int MinDigits;
        public int Text;
        public int Number;
        public int Suffix;
        public int Behind;
        public uint Key;
        public int LengthShift;
    }
}
