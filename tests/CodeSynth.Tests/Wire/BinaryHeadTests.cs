using System.Globalization;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

public unsafe class BinaryHeadTests
{
    private static readonly string[] s_texts = ["", "ORDER_", new string('x', BinaryHead.MaxText)];

    private static readonly long[] s_starts = [0, 1, 9_990, 123_456_789_012];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_RowsInAnyOrder_AreFrameLengthTextAndConstants(bool isAvro)
    {
        byte[] frame = [.. Enumerable.Range(200, RowFrame.MaxPrefixBytes).Select(b => (byte)b)];
        byte[] before = [.. Enumerable.Range(100, BinaryHead.MaxBefore).Select(b => (byte)b)];
        byte[] after = [.. Enumerable.Range(50, BinaryHead.MaxAfter).Select(b => (byte)b)];
        foreach (string prefix in s_texts)
        {
            Agrees(isAvro, [], [], prefix, string.Empty, []);
            Agrees(isAvro, frame[..6], before[..1], prefix, string.Empty, after[..2]);
            Agrees(isAvro, frame, before, prefix[..(prefix.Length / 2)], prefix[(prefix.Length / 2)..], after);
        }
    }

    [Fact]
    public void Constructor_MoreThanThereIsRoomFor_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(BinaryHead.MaxBefore + 1, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(0, 20, BinaryHead.MaxText - 19, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(0, 0, 0, BinaryHead.MaxAfter + 1));

        static void Make(int before, int prefix, int suffix, int after)
        {
            BinaryHeadMemory memory;
            _ = new BinaryHead(&memory, default, new byte[before], new byte[prefix], 1, 0, new byte[suffix], new byte[after], zigZag: true);
        }
    }

    private static void Agrees(bool isAvro, byte[] frame, byte[] before, string prefix, string suffix, byte[] after)
    {
        foreach (int minDigits in (int[])[1, 3, 4, 5, 9, 19])
        {
            foreach (long start in s_starts)
            {
                BinaryHeadMemory memory;
                var head = new BinaryHead(
                    &memory, RowFrame.WithPrefix(frame).Prefix, before, Encoding.UTF8.GetBytes(prefix), minDigits, start, Encoding.UTF8.GetBytes(suffix), after, isAvro);
                foreach (long row in Rows(start))
                {
                    string text = prefix + (row + start).ToString($"D{minDigits}", CultureInfo.InvariantCulture) + suffix;
                    byte[] expected = [.. frame, .. before, (byte)(isAvro ? 2 * text.Length : text.Length), .. Encoding.UTF8.GetBytes(text), .. after];
                    BinaryHead kept = head;
                    byte[] actual = WireBytes.Of(p => kept.Write(p, row), expected.Length);
                    head = kept;

                    Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(actual));
                    Assert.Equal(text, Encoding.UTF8.GetString(actual, (int)(head.Key & 0xFFFF), (int)(head.Key >> 16)));
                }
            }
        }
    }

    // Around every border of a block of ten thousand and of a power of ten, forwards and then backwards.
    private static IEnumerable<long> Rows(long start)
    {
        long[] borders = [10, 100, 1000, 10_000, 20_000, 100_000, 1_000_000, 100_000_000, 10_000_000_000];
        long[] rows =
        [
            .. Enumerable.Range(0, 12),
            .. from border in borders from offset in Enumerable.Range(-3, 7) let row = border + offset - start where row >= 0 select row,
            long.MaxValue - start - 1,
            long.MaxValue - start,
        ];
        return rows.Concat(rows.Reverse());
    }
}
