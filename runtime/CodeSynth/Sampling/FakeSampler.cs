using CodeSynth.Randomness;
using CodeSynth.Vocabulary;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>
/// Texts of any <see cref="Fake"/> in any locale, put together as Vocabulary/Forms says. Seven kinds have a faster sampler of their own
/// for English, whose texts are others than these. Allocates nothing per text.
/// </summary>
public readonly unsafe struct FakeSampler
{
    private readonly ulong _key;
    private readonly TextForm _form;

    /// <summary>Makes a sampler; the first one of a locale's kind reads its tables.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="locale">The locale: <c>de</c>.</param>
    /// <exception cref="ArgumentException">There is no such locale, or no such kind.</exception>
    public FakeSampler(ulong key, Fake kind, string locale)
    {
        _key = key;
        _form = Locale.Named(locale).Form(kind);
    }

    /// <summary>The most bytes of a text.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="locale">The locale.</param>
    /// <exception cref="ArgumentException">There is no such locale, or no such kind.</exception>
    public static int MaxBytes(Fake kind, string locale) => Locale.Named(locale).Form(kind).MaxBytes;

    /// <summary>Writes a row's text: UTF-8 that JSON needs not escape.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after the text.</returns>
    public byte* Write(byte* p, long row)
    {
        var draws = new Draws(Bits.At(_key, row));
        return _form.Write(p, ref draws);
    }
}
