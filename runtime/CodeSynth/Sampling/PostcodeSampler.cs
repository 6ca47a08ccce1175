using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>Texts for <see cref="Fake.Postcode"/>: five digits, each of the hundred thousand equally likely. Allocates nothing per text.</summary>
/// <param name="key">The field's stream key.</param>
public readonly unsafe struct PostcodeSampler(ulong key)
{
    /// <summary>The most bytes of a text.</summary>
    public static int MaxBytes => 5;

    /// <summary>Writes a row's text: UTF-8 that JSON needs not escape.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long row)
    {
        uint first = Bits.Below(Bits.At(key, row), 10, out ulong rest);
        *p = (byte)('0' + first);
        *(uint*)(p + 1) = DigitTable.Four[Bits.Below(rest, 10_000, out _)];
        return p + 5;
    }
}
