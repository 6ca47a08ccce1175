using System.Numerics;
using System.Runtime.InteropServices;

namespace CodeSynth.Sinks;

/// <summary>CRC-32C (Castagnoli, RFC 3720 appendix B.4) of a stream of bytes, however it is split: the hardware's instruction where there is one.</summary>
/// <remarks>
/// An instruction takes three cycles and a new one can begin in each, so three stretches of a long span are worked on side by side, the latter two from state 0.
/// What comes in is linear in the state: the state behind two stretches is that behind the first and as many zeros, xor that of the second alone.
/// </remarks>
internal struct Crc32C
{
    /// <summary>As many bytes as are worth splitting: three stretches.</summary>
    public const int SplitBytes = 3 * StretchBytes;

    private const int StretchBytes = 4096;
    private const int StretchWords = StretchBytes / sizeof(ulong);

    // What a stretch of zeros makes of each bit of a state.
    private static readonly uint[] s_behindZeros = [.. Enumerable.Range(0, 32).Select(bit => Zeros(1u << bit))];

    private uint _state;

    private Crc32C(uint state) => _state = state;

    /// <summary>The checksum of no bytes.</summary>
    public static Crc32C Empty => new(uint.MaxValue);

    public readonly uint Value => ~_state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        uint state = _state;
        for (; bytes.Length >= SplitBytes; bytes = bytes[SplitBytes..])
        {
            state = Three(state, MemoryMarshal.Cast<byte, ulong>(bytes[..SplitBytes]));
        }

        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            state = BitOperations.Crc32C(state, word);
        }

        foreach (byte b in bytes[(words.Length * sizeof(ulong))..])
        {
            state = BitOperations.Crc32C(state, b);
        }

        _state = state;
    }

    private static uint Three(uint first, ReadOnlySpan<ulong> words)
    {
        uint second = 0;
        uint third = 0;
        for (int i = 0; i < StretchWords; i++)
        {
            first = BitOperations.Crc32C(first, words[i]);
            second = BitOperations.Crc32C(second, words[StretchWords + i]);
            third = BitOperations.Crc32C(third, words[2 * StretchWords + i]);
        }

        return BehindZeros(BehindZeros(first) ^ second) ^ third;
    }

    private static uint BehindZeros(uint state)
    {
        uint behind = 0;
        for (; state != 0; state &= state - 1)
        {
            behind ^= s_behindZeros[BitOperations.TrailingZeroCount(state)];
        }

        return behind;
    }

    private static uint Zeros(uint state)
    {
        for (int i = 0; i < StretchWords; i++)
        {
            state = BitOperations.Crc32C(state, 0ul);
        }

        return state;
    }
}
