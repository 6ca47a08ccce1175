using CodeSynth.Randomness;

namespace CodeSynth.Tests.Wire;

/// <summary>Numbers that digit tricks fail at: around every power of ten and of two, and random ones of every length.</summary>
public static class Numbers
{
    public static IEnumerable<ulong> UInt64
    {
        get
        {
            ulong power = 1;
            for (int digits = 1; digits <= 20; digits++, power *= 10)
            {
                yield return power - 1;
                yield return power;
                yield return power + 1;
                yield return power + power / 2;
                yield return unchecked(power * 9);
            }

            for (int bit = 0; bit < 64; bit++)
            {
                yield return (1UL << bit) - 1;
                yield return 1UL << bit;
            }

            yield return ulong.MaxValue;
            for (long row = 0; row < 20_000; row++)
            {
                yield return Bits.At(1, row) >> (int)(Bits.At(2, row) % 64);
            }
        }
    }

    public static IEnumerable<long> Int64 => UInt64.SelectMany(n => (long[])[(long)n, unchecked(-(long)n)]);
}
