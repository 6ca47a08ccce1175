using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CodeSynth.Workflows;

/// <summary>
/// A ring of buckets of words. A bucket is a list of chunks of 15 words (and the link, two cache lines), from a free list over one block of native memory that
/// grows: what was under way is never copied by hand, and what was never used is never resident.
/// </summary>
internal sealed unsafe class TimingWheel : IDisposable
{
    private const int ChunkShift = 4;
    private const int ChunkWords = (1 << ChunkShift) - 1; // the first of 16 is the link
    private const uint CountMask = (1 << ChunkShift) - 1;
    private const uint FirstChunks = 256;
    private const uint MostChunks = 1u << (32 - ChunkShift);

    private Bucket* _buckets;
    private readonly ulong[] _filled; // a bit per bucket
    private readonly int _mask;
    private ulong* _chunks;
    private uint _capacity = FirstChunks;
    private uint _used = 1; // chunk 0 is none
    private uint _free;

    /// <summary>An empty one.</summary>
    /// <param name="ringBits">It has 2^this buckets; 6 or more.</param>
    public TimingWheel(int ringBits)
    {
        _mask = (1 << ringBits) - 1;
        _filled = new ulong[1 << (ringBits - 6)];
        _buckets = (Bucket*)NativeMemory.AllocZeroed((nuint)1 << ringBits, (nuint)sizeof(Bucket));
        _chunks = Chunks(null, _capacity);
    }

    /// <summary>The memory that it has used, in bytes.</summary>
    public long Bytes => ((long)_used << ChunkShift) * sizeof(ulong) + (_mask + 1L) * sizeof(Bucket) + _filled.Length * sizeof(ulong);

    /// <summary>Adds a word.</summary>
    /// <param name="bucket">The bucket's number; the ring is gone round as often as it says.</param>
    /// <param name="word">The word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long bucket, ulong word)
    {
        Bucket* at = _buckets + (bucket & _mask);
        uint count = at->Last & CountMask;
        if (count is 0 or ChunkWords)
        {
            Extend(bucket);
            count = 0;
        }

        _chunks[(at->Last & ~CountMask) + 1 + count] = word;
        at->Last++;
    }

    /// <summary>The first bucket that has words in it, from one on and at most once round the ring; −1 when there is none.</summary>
    /// <param name="bucket">The number of the first to look at.</param>
    public long FirstFilled(long bucket)
    {
        int start = (int)(bucket & _mask);
        int word = start >> 6;
        ulong bits = _filled[word] & (ulong.MaxValue << start);
        for (int looked = 0; looked <= _filled.Length; looked++)
        {
            if (bits != 0)
            {
                int found = (word << 6) + BitOperations.TrailingZeroCount(bits);
                return bucket + ((found - start) & _mask);
            }

            word = (word + 1) & (_filled.Length - 1);
            bits = _filled[word];
        }

        return -1;
    }

    /// <summary>Takes the words out of a bucket, in the order in which they were added.</summary>
    /// <param name="bucket">The bucket's number.</param>
    /// <param name="words">Gets them, behind those that it has.</param>
    public void MoveTo(long bucket, WordBuffer words)
    {
        Bucket* at = _buckets + (bucket & _mask);
        uint last = at->Last >> ChunkShift;
        for (uint chunk = at->First; chunk != 0;)
        {
            ulong* words16 = _chunks + ((nuint)chunk << ChunkShift);
            words.Add(words16 + 1, chunk == last ? (int)(at->Last & CountMask) : ChunkWords);
            uint next = chunk == last ? 0 : (uint)words16[0];
            words16[0] = _free;
            _free = chunk;
            chunk = next;
        }

        *at = default;
        _filled[(int)(bucket & _mask) >> 6] &= ~(1UL << (int)bucket);
    }

    /// <summary>Takes a number off every word.</summary>
    /// <param name="number">The number.</param>
    public void Subtract(ulong number)
    {
        for (int b = 0; b <= _mask; b++)
        {
            uint last = _buckets[b].Last >> ChunkShift;
            for (uint chunk = _buckets[b].First; chunk != 0;)
            {
                ulong* words = _chunks + ((nuint)chunk << ChunkShift);
                int count = chunk == last ? (int)(_buckets[b].Last & CountMask) : ChunkWords;
                for (int i = 1; i <= count; i++)
                {
                    words[i] -= number;
                }

                chunk = chunk == last ? 0 : (uint)words[0];
            }
        }
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        NativeMemory.Free(_buckets);
        NativeMemory.Free(_chunks);
        _buckets = null;
        _chunks = null;
    }

    /// <summary>Puts an empty chunk behind a bucket's last.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Extend(long bucket)
    {
        uint chunk = _free;
        if (chunk != 0)
        {
            _free = (uint)_chunks[(nuint)chunk << ChunkShift];
        }
        else
        {
            chunk = Grow();
        }

        Bucket* at = _buckets + (bucket & _mask);
        if (at->First == 0)
        {
            at->First = chunk;
            _filled[(int)(bucket & _mask) >> 6] |= 1UL << (int)bucket;
        }
        else
        {
            _chunks[at->Last & ~CountMask] = chunk;
        }

        at->Last = chunk << ChunkShift;
    }

    private uint Grow()
    {
        if (_used == _capacity)
        {
            if (_capacity == MostChunks)
            {
                throw new InvalidOperationException("More than 4 billion instances are under way at once.");
            }

            _capacity *= 2;
            _chunks = Chunks(_chunks, _capacity);
        }

        return _used++;
    }

    private static ulong* Chunks(ulong* before, uint count) => (ulong*)NativeMemory.Realloc(before, ((nuint)count << ChunkShift) * sizeof(ulong));

    private struct Bucket
    {
        /// <summary>The first chunk; 0 for none.</summary>
        public uint First;

        /// <summary>The last chunk in the high 28 bits, how many words it has in the low 4.</summary>
        public uint Last;
    }
}
