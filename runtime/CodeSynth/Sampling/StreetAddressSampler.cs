using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Vocabulary;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>
/// Texts for <see cref="Fake.StreetAddress"/>: <c>4721 Harbor Lane</c>. The house number has two, three or four digits, the street
/// is named after a first or a last name, each form equally likely as in Bogus. Allocates nothing per text.
/// </summary>
/// <param name="key">The field's stream key.</param>
public readonly unsafe struct StreetAddressSampler(ulong key)
{
    private const int NumberBytes = 4;

    // 1, 10 and 100, a byte each: unit u has the numbers from 10u to 100u - 1.
    private const uint Units = 1 | 10 << 8 | 100 << 16;

    private readonly EitherName _names = new(LocaleWords.En);
    private readonly EncodedWords _suffixes = LocaleWords.En.StreetSuffixes;

    /// <summary>The most bytes of a text.</summary>
    public static int MaxBytes => NumberBytes + 1 + LocaleWords.En.Names.MaxBytes + LocaleWords.En.StreetSuffixes.MaxBytes;

    /// <summary>Writes a row's text: UTF-8 that JSON needs not escape.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long row)
    {
        uint form = Bits.Below(Bits.At(key, row), 6, out ulong rest);
        uint unit = (Units >> (int)(form >> 1) * 8) & 0xFF;
        uint number = 10 * unit + Bits.Below(rest, 90 * unit, out rest);
        uint name = _names.Pick(rest, form & 1, out rest);
        uint suffix = Bits.Below(rest, (uint)_suffixes.Count, out _);
        p = Put.UInt64(p, number);
        *p++ = (byte)' ';
        p = _names.Write(p, name);
        return _suffixes.Write(p, (int)suffix);
    }
}
