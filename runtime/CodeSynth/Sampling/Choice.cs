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

    /// <summary>The categories of rows that follow each other.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="categories">Where the categories go.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // as of EventClock.Fill
    public unsafe void Fill(long row, int rows, long* categories)
    {
        Bits.Fill(key, row, rows, (ulong*)categories);
        ulong n = (uint)count;
        for (int i = 0; i < rows; i++)
        {
            categories[i] = (long)Bits.Below((ulong)categories[i], n);
        }
    }
}
