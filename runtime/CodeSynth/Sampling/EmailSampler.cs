using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Vocabulary;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>
/// Texts for <see cref="Fake.Email"/>: <c>jane.doe4821@example.org</c>, in ASCII and lower case. First name, last name, a number
/// from 1 to 9999 and the domain are picked apart from each other, so texts can repeat. Allocates nothing per text.
/// </summary>
/// <param name="key">The field's stream key.</param>
public readonly unsafe struct EmailSampler(ulong key)
{
    private const uint Numbers = 9999;
    private const int NumberBytes = 4;

    private readonly EncodedWords _first = LocaleWords.En.EmailFirsts;
    private readonly EncodedWords _last = LocaleWords.En.EmailLasts;
    private readonly EncodedWords _domain = LocaleWords.En.EmailDomains;

    /// <summary>The most bytes of a text.</summary>
    public static int MaxBytes =>
        LocaleWords.En.EmailFirsts.MaxBytes + LocaleWords.En.EmailLasts.MaxBytes + NumberBytes + LocaleWords.En.EmailDomains.MaxBytes;

    /// <summary>Writes a row's text: UTF-8 that JSON needs not escape.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long row)
    {
        uint first = Bits.Below(Bits.At(key, row), (uint)_first.Count, out ulong rest);
        uint last = Bits.Below(rest, (uint)_last.Count, out rest);
        uint domain = Bits.Below(rest, (uint)_domain.Count, out rest);
        uint number = 1 + Bits.Below(rest, Numbers, out _);
        p = _first.Write(p, (int)first);
        p = _last.Write(p, (int)last);
        p = Put.UInt64(p, number);
        return _domain.Write(p, (int)domain);
    }
}
