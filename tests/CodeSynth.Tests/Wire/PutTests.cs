using System.Globalization;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

public unsafe class PutTests
{
    [Fact]
    public void UInt64_EveryNumberBelowAHundredThousand_IsItsDecimalText()
    {
        for (ulong value = 0; value < 100_000; value++)
        {
            ulong number = value;
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), WireText.Of(p => Put.UInt64(p, number)));
        }
    }

    [Fact]
    public void UInt64_EveryLength_IsItsDecimalText() =>
        Assert.All(Numbers.UInt64, n => Assert.Equal(n.ToString(CultureInfo.InvariantCulture), WireText.Of(p => Put.UInt64(p, n))));

    [Fact]
    public void Int64_EveryLengthAndSign_IsItsDecimalText() =>
        Assert.All(Numbers.Int64, n => Assert.Equal(n.ToString(CultureInfo.InvariantCulture), WireText.Of(p => Put.Int64(p, n))));

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(0, "0")]
    public void Int64_Extremes_AreWholeAndWithinTheMaximum(long value, string expected)
    {
        Assert.Equal(expected, WireText.Of(p => Put.Int64(p, value)));
        Assert.InRange(expected.Length, 1, Put.MaxInt64);
    }

    [Fact]
    public void Digits_EveryLeastNumberOfDigits_PadsAndGrows()
    {
        foreach (int minDigits in Enumerable.Range(0, 20))
        {
            string format = minDigits == 0 ? "D" : $"D{minDigits}";
            foreach (ulong number in Numbers.UInt64.Take(600))
            {
                Assert.Equal(number.ToString(format, CultureInfo.InvariantCulture), WireText.Of(p => Put.Digits(p, number, minDigits)));
            }
        }
    }

    [Fact]
    public void Scaled_EveryNumberOfDecimals_IsTheExactDecimal()
    {
        foreach (int decimals in Enumerable.Range(0, 16))
        {
            foreach (long number in Numbers.Int64.Take(1_500).Concat([long.MinValue, long.MaxValue]))
            {
                string text = WireText.Of(p => Put.Scaled(p, number, decimals));

                Assert.Equal(Exact(number, decimals), text);
                Assert.InRange(text.Length, 1, Put.MaxScaled);
            }
        }
    }

    [Theory]
    [InlineData(-5, 2, "-0.05")]
    [InlineData(0, 2, "0.00")]
    [InlineData(12_345, 2, "123.45")]
    [InlineData(1_000_000, 2, "10000.00")]
    [InlineData(long.MinValue, 2, "-92233720368547758.08")]
    [InlineData(-1, 15, "-0.000000000000001")]
    public void Scaled_Examples_KeepTheirZeros(long unscaled, int decimals, string expected) =>
        Assert.Equal(expected, WireText.Of(p => Put.Scaled(p, unscaled, decimals)));

    [Fact]
    public void Double_FiniteNumbers_ReadBackAsThemselves()
    {
        foreach (double value in Numbers.UInt64.Select(BitConverter.UInt64BitsToDouble).Where(double.IsFinite).Concat([0.1, -0.0, 1e21, 123456.789, double.Epsilon, double.MaxValue, double.MinValue]))
        {
            string text = WireText.Of(p => Put.Double(p, value));

            Assert.Equal(value, double.Parse(text, CultureInfo.InvariantCulture));
            Assert.InRange(text.Length, 1, Put.MaxDouble);
            using var json = System.Text.Json.JsonDocument.Parse(text);
            Assert.Equal(value, json.RootElement.GetDouble());
        }
    }

    [Fact]
    public void CountDigits_EveryLength_IsThatOfTheText() =>
        Assert.All(Numbers.UInt64, n => Assert.Equal(n.ToString(CultureInfo.InvariantCulture).Length, Put.CountDigits(n)));

    [Fact]
    public void Boolean_BothValues_AreJsonWords()
    {
        Assert.Equal("true", WireText.Of(p => Put.Boolean(p, true)));
        Assert.Equal("false", WireText.Of(p => Put.Boolean(p, false)));
    }

    [Fact]
    public void Literal_AnyLength_IsCopiedExactly()
    {
        byte[] bytes = [.. Enumerable.Range(0, 200).Select(i => (byte)('a' + i % 26))];
        for (int length = 0; length <= bytes.Length; length++)
        {
            int exact = length;
            Assert.Equal(System.Text.Encoding.ASCII.GetString(bytes, 0, length), WireText.Of(p => Put.Literal(p, bytes.AsSpan(0, exact))));
        }
    }

    private static string Exact(long unscaled, int decimals)
    {
        Int128 magnitude = Int128.Abs(unscaled);
        string digits = magnitude.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return (unscaled < 0 ? "-" : "") + digits[..^decimals] + (decimals == 0 ? "" : "." + digits[^decimals..]);
    }
}
