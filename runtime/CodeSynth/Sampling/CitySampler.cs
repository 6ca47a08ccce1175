using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>Texts for <see cref="Fake.City"/>.</summary>
/// <param name="key">The field's stream key.</param>
public readonly unsafe struct CitySampler(ulong key)
{
    /// <summary>The most bytes of a text.</summary>
    public static int MaxBytes => Put.MaxInt64;

    /// <summary>Writes a row's text: UTF-8 that JSON needs not escape.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    public byte* Write(byte* p, long row) => Put.Int64(p, (long)(key + (ulong)row) & 0xFF);
}
