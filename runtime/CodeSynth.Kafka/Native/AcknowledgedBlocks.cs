using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary>
/// Up to where all messages of a topic are acknowledged. Partitions acknowledge in any order, so messages are counted in blocks of
/// consecutive ones: a block is whole when as many are acknowledged as it has, and the answer is at most a block behind the
/// truth. Blocks end where <see cref="Cut"/> says, which is for all topics of a producer at once: were they counted by topic, the one with the
/// fewest messages would be the furthest behind in the order of the run. A ring of blocks, so memory is constant; while the oldest is not whole and the
/// ring is full, the newest one grows.
/// </summary>
internal sealed unsafe class AcknowledgedBlocks : IDisposable
{
    /// <summary>The messages of all topics together between two cuts: a power of two.</summary>
    public const int BlockMessages = 4096;

    /// <summary>The blocks of the ring: together twice what may be in flight.</summary>
    public const int Blocks = 256;

    private readonly BlockTally* _blocks;
    private readonly long[] _firsts = new long[Blocks];
    private int _oldest;
    private int _newest;
    private long _taken;

    /// <param name="topic">The tally of the topic, which outlives this object.</param>
    public AcknowledgedBlocks(TopicTally* topic)
    {
        _blocks = (BlockTally*)NativeMemory.AllocZeroed(Blocks, (nuint)sizeof(BlockTally));
        for (int i = 0; i < Blocks; i++)
        {
            _blocks[i].Topic = topic;
        }
    }

    /// <summary>What the next message has to carry.</summary>
    public BlockTally* Current => _blocks + _newest;

    /// <summary>The next message was taken.</summary>
    public void Add() => _taken++;

    /// <summary>Ends the newest block and begins another; does nothing while it is empty.</summary>
    public void Cut()
    {
        Advance();
        int next = Next(_newest);
        if (_taken > _firsts[_newest] && next != _oldest)
        {
            _newest = next;
            _firsts[next] = _taken;
            _blocks[next].Acknowledged = 0;
        }
    }

    /// <summary>How many messages from the first on are acknowledged without a gap, as far as whole blocks show it.</summary>
    public long Advance()
    {
        for (; _oldest != _newest; _oldest = Next(_oldest))
        {
            if (_blocks[_oldest].Acknowledged < _firsts[Next(_oldest)] - _firsts[_oldest])
            {
                return _firsts[_oldest];
            }
        }

        return _blocks[_newest].Acknowledged == _taken - _firsts[_newest] ? _taken : _firsts[_newest];
    }

    /// <summary>Frees the memory; no message may be under way any more.</summary>
    public void Dispose() => NativeMemory.Free(_blocks);

    private static int Next(int block) => (block + 1) % Blocks;
}
