namespace CodeSynth.Workflows;

/// <summary>
/// The words that join a bucket while it is read, because a delay was shorter than the bucket: a binary heap, which is as good as empty where delays are long, and
/// costs a logarithm where they are not.
/// </summary>
internal sealed class WordHeap
{
    private ulong[] _words = new ulong[64];
    private int _count;

    /// <summary>The smallest word; the largest number where there is none.</summary>
    public ulong Least { get; private set; } = ulong.MaxValue;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>The memory that it has, in bytes.</summary>
    public long Bytes => (long)_words.Length * sizeof(ulong);

    /// <summary>Adds a word.</summary>
    /// <param name="word">The word.</param>
    public void Add(ulong word)
    {
        if (_count == _words.Length)
        {
            Array.Resize(ref _words, 2 * _count);
        }

        int at = _count++;
        for (int above = (at - 1) / 2; at > 0 && _words[above] > word; above = (at - 1) / 2)
        {
            _words[at] = _words[above];
            at = above;
        }

        _words[at] = word;
        Least = _words[0];
    }

    /// <summary>Takes the smallest word away.</summary>
    public void RemoveLeast()
    {
        ulong word = _words[--_count];
        int at = 0;
        for (int below = 1; below < _count; below = 2 * at + 1)
        {
            below += below + 1 < _count && _words[below + 1] < _words[below] ? 1 : 0;
            if (_words[below] >= word)
            {
                break;
            }

            _words[at] = _words[below];
            at = below;
        }

        _words[at] = word;
        Least = _count == 0 ? ulong.MaxValue : _words[0];
    }
}
