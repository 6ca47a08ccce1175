using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Vocabulary;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>Texts for <see cref="Fake.FullName"/>: <c>Jane Doe</c>, each pair of a first and a last name equally likely. Allocates nothing per text.</summary>
/// <param name="key">The field's stream key.</param>
public readonly unsafe struct FullNameSampler(ulong key)
{
    private readonly EncodedWords _first = LocaleWords.En.FirstNames;
    private readonly EncodedWords _last = LocaleWords.En.LastNames;

    /// <summary>The most bytes of a text.</summary>
    public static int MaxBytes => LocaleWords.En.FirstNames.MaxBytes + 1 + LocaleWords.En.LastNames.MaxBytes;

    /// <summary>Writes a row's text: UTF-8 that JSON needs not escape.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long row)
    {
        uint first = Bits.Below(Bits.At(key, row), (uint)_first.Count, out ulong rest);
        uint last = Bits.Below(rest, (uint)_last.Count, out _);
        p = _first.Write(p, (int)first);
        *p++ = (byte)' ';
        return _last.Write(p, (int)last);
    }
}
