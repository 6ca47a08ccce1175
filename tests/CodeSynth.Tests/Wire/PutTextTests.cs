using System.Globalization;
using CodeSynth.Randomness;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

/// <summary>Values in the midst of a text.</summary>
public unsafe class PutTextTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(18)]
    public void Padded_AnyNumber_IsDotNetsFormatD(int digits)
    {
        long[] edges = [0, 1, -1, 9, 10, -10, 99_999_999, 100_000_000, -100_000_000, long.MaxValue, long.MinValue];
        IEnumerable<long> random = Enumerable.Range(0, 5_000).Select(i => (long)Bits.At(3, i) >> (i % 64));
        foreach (long value in edges.Concat(random))
        {
            string text = WireText.Of(p => Put.Padded(p, value, digits));

            Assert.Equal(value.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), text);
            Assert.InRange(text.Length, 1, Put.MaxInt64);
        }
    }
}
