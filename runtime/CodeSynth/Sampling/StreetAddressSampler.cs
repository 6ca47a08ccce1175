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

    private readonly EitherName _names = new(LocaleWords.En);
    private readonly EncodedWords _suffixes = LocaleWords.En.StreetSuffixes;

    /// <summary>The most bytes of a text.</summary>
    public static int MaxBytes => NumberBytes + 1 + LocaleWords.En.Names.MaxBytes + LocaleWords.En.StreetSuffixes.MaxBytes;

    // How many numbers have two, three and four digits; the smallest of them is a ninth of it.
    private static ReadOnlySpan<uint> Numbers => [90, 900, 9000];

    /// <summary>Writes a row's text: UTF-8 that JSON needs not escape.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long row)
    {
        uint form = Bits.Below(Bits.At(key, row), 6, out ulong rest);
        uint numbers = Numbers[(int)(form >> 1)];
        uint number = numbers / 9 + Bits.Below(rest, numbers, out rest);
        uint name = _names.Pick(rest, form & 1, out rest);
        uint suffix = Bits.Below(rest, (uint)_suffixes.Count, out _);
        p = Put.UInt64(p, number);
        *p++ = (byte)' ';
        p = _names.Write(p, name);
        return _suffixes.Write(p, (int)suffix);
    }
}
