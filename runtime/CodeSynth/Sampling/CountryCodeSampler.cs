using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Vocabulary;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>Texts for <see cref="Fake.CountryCode"/>: <c>DE</c>, each code of ISO 3166-1 alpha-2 equally likely. Allocates nothing per text.</summary>
/// <param name="key">The field's stream key.</param>
public readonly unsafe struct CountryCodeSampler(ulong key)
{
    private readonly EncodedWords _codes = LocaleWords.En.CountryCodes;

    /// <summary>The most bytes of a text.</summary>
    public static int MaxBytes => LocaleWords.En.CountryCodes.MaxBytes;

    /// <summary>Writes a row's text: UTF-8 that JSON needs not escape.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long row) => _codes.Write(p, (int)Bits.Below(Bits.At(key, row), (uint)_codes.Count));
}
