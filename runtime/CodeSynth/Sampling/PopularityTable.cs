using System.Runtime.CompilerServices;
using CodeSynth.Randomness;

namespace CodeSynth.Sampling;

/// <summary>Zipf-distributed rows of a population whose size is fixed: an alias table gives the rank, a keyed shuffle its row.</summary>
/// <remarks>The shuffle is an array of its own, because rows inside the alias table's words would double those and cost more cache than they save.</remarks>
internal sealed class PopularityTable
{
    private readonly AliasTable _ranks;
    private readonly uint[] _rows;

    /// <summary>A table.</summary>
    /// <param name="exponent">Above 0.</param>
    /// <param name="count">From 1 to <see cref="AliasTable.MaxCount"/>.</param>
    /// <param name="shuffleKey">Decides which rows are the popular ones; null for the first ones.</param>
    public PopularityTable(double exponent, int count, ulong? shuffleKey)
    {
        var weights = new double[count];
        for (int i = 0; i < count; i++)
        {
            weights[i] = DeterministicMath.Pow(i + 1, -exponent);
        }

        _ranks = AliasTable.Of(weights);
        _rows = shuffleKey is { } key ? Shuffled(count, key) : [.. Enumerable.Range(0, count).Select(row => (uint)row)];
    }

    /// <summary>The row that 64 random bits fall on.</summary>
    /// <param name="bits">64 random bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(ulong bits) => _rows[RankAt(bits) - 1];

    /// <summary>The rows that the draws of rows that follow each other fall on.</summary>
    /// <param name="key">The stream's key.</param>
    /// <param name="row">The first row that is drawn for.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="rows">Where the rows go.</param>
    public unsafe void FillRows(ulong key, long row, int count, long* rows)
    {
        FillRanks(key, row, count, rows);
        uint[] ofRanks = _rows;
        for (int i = 0; i < count; i++)
        {
            rows[i] = ofRanks[rows[i]];
        }
    }

    /// <summary>The popularity ranks that they fall on, here from 0.</summary>
    /// <param name="key">The stream's key.</param>
    /// <param name="row">The first row that is drawn for.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="ranks">Where the ranks go.</param>
    public unsafe void FillRanks(ulong key, long row, int count, long* ranks)
    {
        Bits.Fill(key, row, count, (ulong*)ranks);
        AliasTable table = _ranks;
        for (int i = 0; i < count; i++)
        {
            ranks[i] = table.At((ulong)ranks[i]);
        }
    }

    /// <summary>How many rows.</summary>
    public int Count => _rows.Length;

    /// <summary>The row that has a popularity rank.</summary>
    /// <param name="rank">From 1.</param>
    public long RowOf(uint rank) => _rows[rank - 1];

    /// <summary>The popularity rank that 64 random bits fall on.</summary>
    /// <param name="bits">64 random bits.</param>
    /// <returns>From 1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint RankAt(ulong bits) => _ranks.At(bits) + 1;

    // Fisher and Yates, from the front.
    private static uint[] Shuffled(int count, ulong key)
    {
        var rows = new uint[count];
        for (int i = 0; i < count; i++)
        {
            int from = (int)Bits.Below(Bits.At(key, i), (uint)i + 1);
            rows[i] = rows[from];
            rows[from] = (uint)i;
        }

        return rows;
    }
}
