using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>One of n categories, each equally likely, as its index.</summary>
/// <param name="key">The field's stream key.</param>
/// <param name="count">How many categories, above 0.</param>
public readonly struct Choice(ulong key, int count)
{
    /// <summary>The category of a row, from 0.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(long row) => (int)Bits.Below(Bits.At(key, row), (uint)count);
}
