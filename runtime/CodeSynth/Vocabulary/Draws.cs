using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Vocabulary;

/// <summary>
/// The picks of one text, each from 64 bits of its own: the generator is read once more, with the row's bits as the stream and the
/// number of the pick as the position. So a text may take as many picks as it likes and still depends on its row alone.
/// </summary>
/// <param name="bits">The row's bits.</param>
internal struct Draws(ulong bits)
{
    private long _picks;

    /// <summary>An integer in [0, n), no value's probability off by more than 2^-64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Below(ulong n) => Bits.Below(Bits.At(bits, ++_picks), n);
}
