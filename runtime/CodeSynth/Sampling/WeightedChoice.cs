using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>One of n categories by weight, as its index, in constant time: see <see cref="AliasTable"/>. With equal weights the picks are those of <see cref="Choice"/>.</summary>
public readonly struct WeightedChoice
{
    private readonly ulong _key;
    private readonly AliasTable _table;

    /// <summary>A sampler; it keeps a table of a word per category.</summary>
    /// <param name="key">The field's stream key.</param>
    /// <param name="weights">At least one and at most 2^20; each above 0, with a finite sum.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are none, too many, or one is not a number above 0.</exception>
    public WeightedChoice(ulong key, ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfZero(weights.Length, nameof(weights));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weights.Length, AliasTable.MaxCount, nameof(weights));
        double total = 0;
        foreach (double weight in weights)
        {
            total += weight > 0 ? weight : double.NaN;
        }

        if (!double.IsFinite(total))
        {
            throw new ArgumentOutOfRangeException(nameof(weights), "Each weight must be above 0, and their sum a finite number.");
        }

        _key = key;
        _table = AliasTable.Of(weights);
    }

    /// <summary>The category of a row, from 0.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(long row) => (int)_table.At(Bits.At(_key, row));

    /// <summary>The categories of rows that follow each other.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="categories">Where the categories go.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // as of EventClock.Fill
    public unsafe void Fill(long row, int rows, long* categories) => _table.Fill(_key, row, rows, categories);
}
