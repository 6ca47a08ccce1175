using System.Globalization;
using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

public unsafe class SequenceTests
{
    public static TheoryData<int, long> Formats
    {
        get
        {
            var formats = new TheoryData<int, long>();
            foreach (int minDigits in Enumerable.Range(1, 19))
            {
                foreach (long start in (long[])[0, 1, 9_990, 123_456_789_012])
                {
                    formats.Add(minDigits, start);
                }
            }

            return formats;
        }
    }

    /// <summary>Rows around every border of a block of ten thousand and of a power of ten, forwards and then backwards through one cache.</summary>
    private static IEnumerable<long> Rows(long start)
    {
        long[] borders = [.. Enumerable.Range(1, 18).Select(e => (long)Math.Pow(10, e)).Concat([20_000, 100_000_000 + 10_000])];
        long[] rows =
        [
            .. Enumerable.Range(0, 12),
            .. from border in borders from offset in Enumerable.Range(-3, 7) let row = border + offset - start where row >= 0 select row,
            long.MaxValue - start - 1,
            long.MaxValue - start,
        ];
        return rows.Concat(rows.Reverse());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Head_RowsAcrossBlockBorders_WritesWhatDigitsWrites(int minDigits, long start)
    {
        foreach (string literal in (string[])["", "{\"order_id\":\"ORDER_", new string('x', SequenceHead.MaxLiteral)])
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(literal);
            var head = new SequenceHead(utf8, minDigits, start);
            foreach (long row in Rows(start))
            {
                string expected = literal + (row + start).ToString($"D{minDigits}", CultureInfo.InvariantCulture);
                SequenceHead cached = head;
                string actual = WireText.Of(p => { byte* end = cached.Write(p, row); return end; });
                head = cached;

                Assert.Equal(expected, actual);
                Assert.Equal(expected[literal.Length..], WireText.Of(p => Put.Digits(p, (ulong)row + (ulong)start, minDigits)));
            }
        }
    }

    [Fact]
    public void Head_LiteralTooLong_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SequenceHead(new byte[SequenceHead.MaxLiteral + 1], 1, 1));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Key_TextOfARow_GivesTheRowBack(int minDigits, long start)
    {
        foreach (long row in Rows(start))
        {
            byte[] text = Encoding.UTF8.GetBytes($"CUST_{(row + start).ToString($"D{minDigits}", CultureInfo.InvariantCulture)}-x");

            Assert.True(SequenceKey.TryParse(text, "CUST_"u8, "-x"u8, minDigits, start, out long parsed));
            Assert.Equal(row, parsed);
        }
    }

    [Theory]
    [InlineData("CUST_001")] // too short
    [InlineData("CUST_00001")] // a superfluous zero
    [InlineData("CUST_0000")] // before the first row
    [InlineData("CUST_-001")]
    [InlineData("CUST_+001")]
    [InlineData("CUST_ 001")]
    [InlineData("CUST_0001 ")]
    [InlineData("CUST_0x01")]
    [InlineData("CUST_")]
    [InlineData("")]
    [InlineData("cust_0001")]
    [InlineData("XCUST_0001")]
    [InlineData("CUST_٠٠٠١")]
    [InlineData("CUST_9223372036854775809")] // row 2^63
    [InlineData("CUST_18446744073709551617")] // 2^64 + 1
    [InlineData("CUST_99999999999999999999")]
    public void Key_TextThatTheSequenceNeverWrites_IsRefused(string text) =>
        Assert.False(SequenceKey.TryParse(Encoding.UTF8.GetBytes(text), "CUST_"u8, ""u8, 4, 1, out _));

    [Fact]
    public void Key_LargestRow_IsAccepted()
    {
        Assert.True(SequenceKey.TryParse("9223372036854775808"u8, ""u8, ""u8, 1, 1, out long row));
        Assert.Equal(long.MaxValue, row);
    }

    /// <summary>The prefix must not lend its end to the suffix.</summary>
    [Fact]
    public void Key_PrefixAndSuffixThatOverlap_AreRefused() =>
        Assert.False(SequenceKey.TryParse("AB1B"u8, "AB1"u8, "1B"u8, 1, 1, out _));
}
