using System.Globalization;

namespace CodeSynth.Time;

/// <summary>
/// One of several runs that share the rows of a plan: row r belongs to shard (r / 1024) mod n, so blocks of 1,024 consecutive rows are dealt out in turn. The shards
/// of a plan are together the whole, and none knows of another. It stands in this room because schedules pass over the rows of others.
/// </summary>
public readonly record struct Shard
{
    /// <summary>The most shards.</summary>
    public const int MostCount = 1024;

    /// <summary>What <see cref="TryParse"/> accepts, in words: for the message of whoever calls it.</summary>
    public const string Requirement = "a shard is written as i/n, counted from 0 and of at most 1024, for example 3/16";

    private const int BlockBits = 10;
    private const long BlockMask = (1L << BlockBits) - 1;

    private readonly int _others; // so that the default is the whole

    /// <summary>A shard.</summary>
    /// <param name="index">Which one, from 0.</param>
    /// <param name="count">How many there are, 1 to <see cref="MostCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no or too many, or there is no such one.</exception>
    public Shard(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostCount);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
        Index = index;
        _others = count - 1;
    }

    /// <summary>All rows.</summary>
    public static Shard Whole => default;

    /// <summary>Which one, from 0.</summary>
    public int Index { get; }

    /// <summary>How many there are.</summary>
    public int Count => _others + 1;

    /// <summary>Whether all rows belong to it.</summary>
    public bool IsWhole => _others == 0;

    /// <summary>The number of the block that a row is in: rows of one block belong to one shard, of however many.</summary>
    /// <param name="row">The row.</param>
    internal static long BlockOf(long row) => row >> BlockBits;

    /// <summary>Whether a row, or an instance of a workflow, belongs to it.</summary>
    /// <param name="row">The row, from 0.</param>
    public bool Owns(long row) => (row >> BlockBits) % Count == Index;

    /// <summary>How many of the first rows belong to it.</summary>
    /// <param name="end">How many rows, 0 or more.</param>
    public long CountBelow(long end)
    {
        (long rounds, long block) = Math.DivRem(end >> BlockBits, Count);
        return (rounds << BlockBits) + (block > Index ? BlockMask + 1 : block == Index ? end & BlockMask : 0);
    }

    /// <summary>The first row from one on that belongs to it; <see cref="long.MaxValue"/> where there is no such number.</summary>
    /// <param name="row">The row, from 0.</param>
    public long FirstFrom(long row)
    {
        long block = row >> BlockBits;
        long ahead = (Index - block % Count + Count) % Count;
        return ahead == 0 ? row : block + ahead > long.MaxValue >> BlockBits ? long.MaxValue : (block + ahead) << BlockBits;
    }

    /// <summary>The first row behind one that may belong to another; <see cref="long.MaxValue"/> where there is none.</summary>
    /// <param name="row">A row that belongs to it.</param>
    public long EndOfStretch(long row) => IsWhole || (row | BlockMask) == long.MaxValue ? long.MaxValue : (row | BlockMask) + 1;

    /// <summary>Finds one of its rows: the inverse of <see cref="CountBelow"/>.</summary>
    /// <param name="number">How many of its rows come before it.</param>
    /// <returns>The row; <see cref="long.MaxValue"/> where there are not so many.</returns>
    public long RowAt(long number)
    {
        Int128 block = (Int128)(number >> BlockBits) * Count + Index;
        return (long)Int128.Min(long.MaxValue, (block << BlockBits) + (number & BlockMask));
    }

    /// <summary>Reads <c>3/16</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shard">The shard.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out Shard shard)
    {
        ArgumentNullException.ThrowIfNull(text);
        shard = default;
        if (text.Split('/') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            || count is < 1 or > MostCount
            || index >= count)
        {
            return false;
        }

        shard = new Shard(index, count);
        return true;
    }

    /// <summary>As it is read: <c>3/16</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
