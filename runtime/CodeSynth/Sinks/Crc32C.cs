using System.Numerics;
using System.Runtime.InteropServices;

namespace CodeSynth.Sinks;

/// <summary>CRC-32C (Castagnoli, RFC 3720 appendix B.4) of a stream of bytes, however it is split: the hardware's instruction where there is one.</summary>
internal struct Crc32C
{
    private uint _state;

    private Crc32C(uint state) => _state = state;

    /// <summary>The checksum of no bytes.</summary>
    public static Crc32C Empty => new(uint.MaxValue);

    public readonly uint Value => ~_state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        uint state = _state;
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
}
