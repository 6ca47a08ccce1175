using System.Runtime.InteropServices;

namespace CodeSynth.Wire;

/// <summary>"0000" to "9999" as little-endian words, so that four digits are one load and one store.</summary>
internal static unsafe class DigitTable
{
    /// <summary>Word v holds the four ASCII digits of v, the first digit in the low byte.</summary>
    public static readonly uint* Four = Make();

    private static uint* Make()
    {
        // Native, because a pointer to it is a constant for the JIT; it lives as long as the process.
        uint* table = (uint*)NativeMemory.AlignedAlloc(10_000 * sizeof(uint), 64);
        for (uint v = 0; v < 10_000; v++)
        {
            table[v] = 0x30303030 + (v / 1000 | v / 100 % 10 << 8 | v / 10 % 10 << 16 | v % 10 << 24);
        }

        return table;
    }
}
