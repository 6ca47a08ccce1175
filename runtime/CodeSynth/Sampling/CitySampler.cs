using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Vocabulary;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>
/// Texts for <see cref="Fake.City"/>, in the four forms of Bogus's data, each equally likely: <c>North Janeville</c>,
/// <c>North Jane</c>, <c>Janeville</c> and, after a last name, <c>Doeville</c>. Allocates nothing per text.
/// </summary>
/// <param name="key">The field's stream key.</param>
public readonly unsafe struct CitySampler(ulong key)
{
    // Bit k says whether form k has the part: every part is written, and one that the form lacks is then written over, because
    // a branch that goes either way costs more than a store.
    private const uint HasPrefix = 0b0011;
    private const uint HasSuffix = 0b1101;
    private const uint HasLastName = 0b1000;

    private readonly EncodedWords _prefixes = LocaleWords.En.CityPrefixes;
    private readonly EitherName _names = new(LocaleWords.En);
    private readonly EncodedWords _suffixes = LocaleWords.En.CitySuffixes;

    /// <summary>The most bytes of a text.</summary>
    public static int MaxBytes => Math.Max(
        LocaleWords.En.CityPrefixes.MaxBytes + LocaleWords.En.FirstNames.MaxBytes,
        LocaleWords.En.LastNames.MaxBytes) + LocaleWords.En.CitySuffixes.MaxBytes;

    /// <summary>Writes a row's text: UTF-8 that JSON needs not escape.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long row)
    {
        uint form = Bits.Below(Bits.At(key, row), 4, out ulong rest);
        uint prefix = Bits.Below(rest, (uint)_prefixes.Count, out rest);
        uint name = _names.Pick(rest, (HasLastName >> (int)form) & 1, out rest);
        uint suffix = Bits.Below(rest, (uint)_suffixes.Count, out _);
        p += (_prefixes.Write(p, (int)prefix) - p) * ((HasPrefix >> (int)form) & 1);
        p = _names.Write(p, name);
        return p + (_suffixes.Write(p, (int)suffix) - p) * ((HasSuffix >> (int)form) & 1);
    }
}
