using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Vocabulary;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>
/// Texts for <see cref="Fake.PhoneNumber"/>: <c>+1-415-555-0142</c>, an area code and one of the hundred numbers of the range that
/// is kept for fiction, so that nobody's telephone rings. Allocates nothing per text.
/// </summary>
/// <param name="key">The field's stream key.</param>
public readonly unsafe struct PhoneNumberSampler(ulong key)
{
    private readonly EncodedWords _heads = LocaleWords.En.PhoneHeads;

    /// <summary>The most bytes of a text.</summary>
    public static int MaxBytes => LocaleWords.En.PhoneHeads.MaxBytes + 2;

    /// <summary>Writes a row's text: UTF-8 that JSON needs not escape.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Write(byte* p, long row)
    {
        uint head = Bits.Below(Bits.At(key, row), (uint)_heads.Count, out ulong rest);
        uint line = Bits.Below(rest, 100, out _);
        p = _heads.Write(p, (int)head);
        *(ushort*)p = (ushort)(DigitTable.Four[line] >> 16);
        return p + 2;
    }
}
