using System.Globalization;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Testing;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Tests.Wire;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Sampling;

/// <summary>128-bit integers and halves. False-alarm rate of the laws: see <see cref="SeedLaw"/>.</summary>
public unsafe class UniformWideTests
{
    private const int Draws = 20_000;

    [Theory]
    [InlineData("0", "6")]
    [InlineData("-3", "3")]
    [InlineData("9223372036854775806", "9223372036854775809")]
    [InlineData("170141183460469231731687303715884105726", "170141183460469231731687303715884105727")]
    [InlineData("5", "5")]
    public void Int128_FewValues_AreEquallyLikely(string min, string max) =>
        SeedLaw.Holds(seed =>
        {
            (Int128 low, Int128 high) = (Int128.Parse(min, CultureInfo.InvariantCulture), Int128.Parse(max, CultureInfo.InvariantCulture));
            var uniform = new UniformInt128(seed, low, high);
            return PValue((int)(high - low + 1), row => (int)(uniform.At(row) - low));
        });

    [Theory]
    [InlineData("-170141183460469231731687303715884105728", "170141183460469231731687303715884105727")]
    [InlineData("-170141183460469231731687303715884105728", "0")]
    [InlineData("0", "18446744073709551615")]
    [InlineData("-79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-1", "99999999999999999999")]
    public void Int128_WideBounds_AreCoveredEvenlyFromTopToBottom(string min, string max) =>
        SeedLaw.Holds(seed =>
        {
            (Int128 low, Int128 high) = (Int128.Parse(min, CultureInfo.InvariantCulture), Int128.Parse(max, CultureInfo.InvariantCulture));
            var uniform = new UniformInt128(seed, low, high);
            System.Numerics.BigInteger span = (System.Numerics.BigInteger)high - low + 1;

            // The cell from the high digits, and the lowest bits beside it: neither half of the product may be missing.
            return PValue(64, row =>
            {
                Int128 value = uniform.At(row);
                Assert.InRange(value, low, high);
                return (int)(((System.Numerics.BigInteger)value - low) * 16 / span) * 4 + (int)((UInt128)value & 3);
            });
        });

    /// <summary>The multiply-high against arithmetic of any length.</summary>
    [Fact]
    public void Int128_AnySpan_IsTheHighHalfOfTheProduct()
    {
        for (long row = 0; row < 10_000; row++)
        {
            ulong key = Bits.At(1, row);
            Int128 max = (Int128)new UInt128(Bits.At(2, row) >> 1, Bits.At(3, row)) >> (int)(row % 127);
            System.Numerics.BigInteger bits = new UInt128(Bits.At(key, row), Bits.At(key, row, 1));

            Assert.Equal((Int128)(bits * ((System.Numerics.BigInteger)max + 1) >> 128), new UniformInt128(key, 0, max).At(row));
        }
    }

    [Fact]
    public void Int128_BoundsTheWrongWayRound_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new UniformInt128(1, 2, 1));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(-65504, 65504)]
    [InlineData(1024, 1032)]
    [InlineData(-2048, -2040)]
    public void Half_Values_AreCoveredEvenly(double min, double max) =>
        SeedLaw.Holds(seed =>
        {
            var uniform = new UniformHalf(seed, min, max);
            return PValue(8, row =>
            {
                double value = (double)uniform.At(row);
                Assert.InRange(value, min, Math.BitDecrement(max));
                return (int)((value - min) * 8 / (max - min));
            });
        });

    [Fact]
    public void Half_BoundsOneStepApart_NeverReachTheUpper()
    {
        var uniform = new UniformHalf(3, 1, (double)Half.BitIncrement((Half)1));

        Assert.All(Enumerable.Range(0, 1_000), row => Assert.Equal((Half)1, uniform.At(row)));
    }

    [Fact]
    public void Half_EqualBounds_GiveThem() => Assert.Equal((Half)2.5, new UniformHalf(3, 2.5, 2.5).At(17));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, 65520)]
    public void Half_BoundsThatAreNone_AreRefused(double min, double max) => Assert.Throws<ArgumentOutOfRangeException>(() => new UniformHalf(1, min, max));

    [Fact]
    public void Wide_EveryNumberOfDecimals_IsTheExactDecimal()
    {
        Int128[] numbers = [0, 1, -1, 9, 10, long.MinValue, long.MaxValue, ulong.MaxValue, (Int128)ulong.MaxValue + 1, Int128.MaxValue, Int128.MinValue,
            .. Enumerable.Range(0, 38).Select(n => (Int128)System.Numerics.BigInteger.Pow(10, n)),
            .. Enumerable.Range(0, 200).Select(n => new UniformInt128(7, Int128.MinValue, Int128.MaxValue).At(n) >> (n % 127))];
        foreach (int decimals in Enumerable.Range(0, 29))
        {
            Assert.All(numbers, number =>
            {
                string text = WireText.Of(p => Put.Wide(p, number, decimals));
                string digits = System.Numerics.BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');

                Assert.Equal((number < 0 ? "-" : "") + digits[..^decimals] + (decimals == 0 ? "" : "." + digits[^decimals..]), text);
                Assert.InRange(text.Length, 1, Put.MaxWide);
            });
        }
    }

    [Fact]
    public void Half_EveryFiniteOne_ReadsBackAsItself()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            Half value = BitConverter.UInt16BitsToHalf((ushort)bits);
            if (Half.IsFinite(value))
            {
                string text = WireText.Of(p => Put.Half(p, value));

                Assert.Equal(value, Half.Parse(text, CultureInfo.InvariantCulture));
                Assert.InRange(text.Length, 1, Put.MaxHalf);
            }
        }
    }

    [Fact]
    public void Values_DrawnAndWritten_AllocateNothing()
    {
        var wide = new UniformInt128(1, Int128.MinValue, Int128.MaxValue);
        var half = new UniformHalf(1, 0, 1);
        long written = 0;

        Assert.Equal(0, Allocation.LeastBytes(() => written += Write(wide, half)));
        Assert.NotEqual(0, written);
    }

    private static long Write(UniformInt128 wide, UniformHalf half)
    {
        byte* p = stackalloc byte[Put.MaxWide + Put.Slack];
        long written = 0;
        for (long row = 0; row < Draws; row++)
        {
            written += Put.Wide(p, wide.At(row), 2) - p + (Put.Half(p, half.At(row)) - p);
        }

        return written;
    }

    private static double PValue(int cells, Func<long, int> cellOf)
    {
        var observed = new long[cells];
        for (long row = 0; row < Draws; row++)
        {
            observed[cellOf(row)]++;
        }

        return ChiSquare.PValue(observed, [.. Enumerable.Repeat(1.0 / cells, cells)]);
    }
}
