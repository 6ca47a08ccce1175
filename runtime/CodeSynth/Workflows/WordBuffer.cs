using System.Runtime.InteropServices;

namespace CodeSynth.Workflows;

/// <summary>The words of one bucket in native memory that grows: added in any order, then sorted and read.</summary>
internal sealed unsafe class WordBuffer : IDisposable
{
    // Below it insertion beats every other way.
    private const int FewWords = 24;

    private ulong* _words;
    private int _capacity;

    /// <summary>The words.</summary>
    public ulong* Words => _words;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The memory that it has, in bytes.</summary>
    public long Bytes => (long)_capacity * sizeof(ulong);

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

        if (Count > FewWords)
        {
            new Span<ulong>(_words, Count).Sort();
            return;
        }

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

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        NativeMemory.Free(_words);
        _words = null;
    }
}
