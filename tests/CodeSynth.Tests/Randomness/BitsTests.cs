using CodeSynth.Randomness;

namespace CodeSynth.Tests.Randomness;

public class BitsTests
{
    /// <summary>The outputs of SplitMix64 as published with Vigna's splitmix64.c: seed 1234567 (Rosetta Code) and seed 0 (the reference of java.util.SplittableRandom and others).</summary>
    [Theory]
    [InlineData(1234567, new ulong[] { 6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821 })]
    [InlineData(0, new ulong[] { 0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F, 0xF88BB8A8724C81EC, 0x1B39896A51A8749B })]
    public void At_PositionsOfSplitMix64_GiveItsPublishedOutputs(ulong seed, ulong[] expected) =>
        Assert.Equal(expected, Enumerable.Range(1, 5).Select(n => Bits.At(seed, n)));

    [Fact]
    public void At_AttemptZero_IsTheRowsOwn() => Assert.Equal(Bits.At(12345, 7), Bits.At(12345, 7, 0));

    /// <summary>bits(key, row, a) = mix(bits(key, row, 0) + a·φ), computed by other means.</summary>
    [Fact]
    public void At_LaterAttempt_MixesTheRowsBitsWithIt() => Assert.Equal(4890421759397429408UL, Bits.At(12345, 7, 3));

    [Fact]
    public void At_NegativeRow_IsTheWeylSequenceReadBackwards() => Assert.Equal(1593668222074929880UL, Bits.At(12345, -1));

    [Fact]
    public void RowOf_BitsOfAnyRow_IsTheRow()
    {
        long[] edges = [0, 1, -1, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];
        Assert.All(edges.Concat(Enumerable.Range(0, 10_000).Select(i => (long)Bits.At(5, i))), row =>
        {
            ulong key = Bits.At(6, row);
            Assert.Equal(row, Bits.RowOf(key, Bits.At(key, row)));
        });
    }

    [Fact]
    public void Mix_FlippedInputBit_FlipsHalfOfTheOutput()
    {
        for (int bit = 0; bit < 64; bit++)
        {
            double flipped = Enumerable.Range(0, 2_000).Average(i => (double)ulong.PopCount(Bits.Mix((ulong)i * Bits.Golden) ^ Bits.Mix((ulong)i * Bits.Golden ^ 1UL << bit)));
            Assert.InRange(flipped, 31.5, 32.5); // a mean of 2,000 has a standard deviation of 0.09
        }
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(ulong.MaxValue, 10, 9)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue - 1)]
    [InlineData(1UL << 63, 10, 5)]
    [InlineData(ulong.MaxValue, 1, 0)]
    [InlineData(ulong.MaxValue, 0, 0)]
    public void Below_Extremes_StayBelow(ulong bits, ulong n, ulong expected) => Assert.Equal(expected, Bits.Below(bits, n));

    /// <summary>Picks from one draw are the mixed-radix digits of one pick of the product of their counts.</summary>
    [Fact]
    public void Below_RestOfAnEarlierPick_GivesTheDigitsOfOnePick()
    {
        for (long row = 0; row < 10_000; row++)
        {
            ulong bits = Bits.At(99, row);
            uint a = Bits.Below(bits, 3007, out ulong rest);
            uint b = Bits.Below(rest, 473, out rest);
            uint c = Bits.Below(rest, 9999, out _);

            Assert.Equal(Bits.Below(bits, 3007UL * 473 * 9999), ((ulong)a * 473 + b) * 9999 + c);
        }
    }
}
