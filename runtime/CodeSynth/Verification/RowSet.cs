using System.Numerics;

namespace CodeSynth.Verification;

/// <summary>A set of rows, one bit each, in pages that are made when a row of theirs is added.</summary>
internal sealed class RowSet
{
    private const int PageBits = 18;
    private const int WordsPerPage = (1 << PageBits) / 64;

    private readonly Dictionary<long, ulong[]> _pages = [];
    private long _lastPage = -1;
    private ulong[] _words = [];

    /// <summary>How many rows are in it.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a row.</summary>
    /// <returns>Whether it was not in it before.</returns>
    public bool Add(long row)
    {
        ref ulong word = ref Page(row >> PageBits)[(int)(row >> 6) & (WordsPerPage - 1)];
        ulong bit = 1UL << (int)(row & 63);
        if ((word & bit) != 0)
        {
            return false;
        }

        word |= bit;
        Count++;
        return true;
    }

    /// <summary>Whether a row is in it.</summary>
    public bool Contains(long row) =>
        _pages.TryGetValue(row >> PageBits, out ulong[]? words) && (words[(int)(row >> 6) & (WordsPerPage - 1)] >> (int)(row & 63) & 1) != 0;

    /// <summary>How many rows below a bound are in it.</summary>
    public long CountBelow(long bound)
    {
        long count = 0;
        foreach ((long page, ulong[] words) in _pages)
        {
            for (int i = 0; i < words.Length; i++)
            {
                long first = (page << PageBits) + ((long)i << 6);
                ulong mask = bound >= first + 64 ? ulong.MaxValue : bound <= first ? 0 : (1UL << (int)(bound - first)) - 1;
                count += BitOperations.PopCount(words[i] & mask);
            }
        }

        return count;
    }

    /// <summary>How many rows below a bound are in it and not in another set.</summary>
    public long CountBelow(long bound, RowSet without) => without.Count == 0 ? CountBelow(bound) : Rows().Count(row => row < bound && !without.Contains(row));

    /// <summary>The rows of a stretch that are not in it, the end excluded.</summary>
    public IEnumerable<long> Missing(long first, long end)
    {
        for (long row = first; row < end; row++)
        {
            if (!Contains(row))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<long> Rows() =>
        from page in _pages
        from word in Enumerable.Range(0, WordsPerPage)
        where page.Value[word] != 0
        from bit in Enumerable.Range(0, 64)
        where (page.Value[word] >> bit & 1) != 0
        select (page.Key << PageBits) + ((long)word << 6) + bit;

    private ulong[] Page(long page)
    {
        if (page != _lastPage)
        {
            if (!_pages.TryGetValue(page, out ulong[]? words))
            {
                _pages.Add(page, words = new ulong[WordsPerPage]);
            }

            (_lastPage, _words) = (page, words);
        }

        return _words;
    }
}
