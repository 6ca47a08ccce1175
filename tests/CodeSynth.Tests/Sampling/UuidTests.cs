using System.Text;
using CodeSynth.Sampling;
using CodeSynth.Testing;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Tests.Wire;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Sampling;

/// <summary>UUIDs of both versions: their vectors, their layout, their way back.</summary>
public unsafe class UuidTests
{
    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;
    private static readonly EventClock s_still = new(s_start, null, long.MaxValue);

    public static TheoryData<long> Rows => [0, 1, 255, int.MaxValue - 1L, int.MaxValue, int.MaxValue + 1L, uint.MaxValue, (1L << 40) - 1, 1L << 40, (1L << 40) + 1, long.MaxValue - 1, long.MaxValue];

    /// <summary>Computed by a second implementation in another language, from the layout that the remarks state.</summary>
    [Theory]
    [InlineData(0, "a759ea27-d472-4762-8b1f-cb334e548b34")]
    [InlineData(1, "bdd73226-2feb-46e9-9745-fe7df3ac5b43")]
    [InlineData(int.MaxValue, "c255947d-e2fa-49b7-8e28-40300e6985a5")]
    [InlineData(int.MaxValue + 2L, "c823acc0-3881-4908-865c-5b95ccc84ed6")]
    [InlineData(long.MaxValue, "7c383e09-9320-41ff-8edc-378b6f623ca0")]
    public void V4_RowsOfOneKey_AreThese(long row, string expected) => Assert.Equal(expected, Text(new UuidV4(42).At(row)));

    [Theory]
    [InlineData(0, "019b76da-a800-704b-8e2a-752fa759ea27")]
    [InlineData(1, "019b76da-a800-704b-8e2a-7530bdd73226")]
    [InlineData(int.MaxValue, "019b76da-a800-704d-8e2a-752ec255947d")]
    [InlineData(int.MaxValue + 2L, "019b76da-a800-704d-8e2a-7530c823acc0")]
    [InlineData((1L << 40) - 1, "019b76da-a800-744b-8e2a-752edd4bfb90")]
    [InlineData(1L << 40, "019b76da-a800-7800-8004-00000000006c")]
    [InlineData(long.MaxValue, "019b76da-a800-7fff-bfff-fffffffffdf0")]
    public void V7_RowsOfOneKey_AreThese(long row, string expected) => Assert.Equal(expected, Text(new UuidV7(42).At(row, s_start)));

    [Theory]
    [MemberData(nameof(Rows))]
    public void V4_AnyRow_HasItsLayoutAndLeadsBack(long row)
    {
        for (ulong key = 0; key < 1_000; key++)
        {
            var uuid = new UuidV4(key);
            Guid guid = UuidText.ToGuid(uuid.At(row));

            Assert.Equal((4, 2), (guid.Version, guid.Variant >> 2));
            Assert.True(uuid.TryParse(Encoding.ASCII.GetBytes(guid.ToString()), out long found));
            Assert.Equal(row, found);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void V7_AnyRow_HasItsLayoutAndLeadsBack(long row)
    {
        for (ulong key = 0; key < 1_000; key++)
        {
            var uuid = new UuidV7(key);
            Guid guid = UuidText.ToGuid(uuid.At(row, s_start + 9_999));

            Assert.Equal((7, 2), (guid.Version, guid.Variant >> 2));
            Assert.Equal(new DateTimeOffset(s_start, TimeSpan.Zero).ToUnixTimeMilliseconds(), Convert.ToInt64(guid.ToString("N")[..12], 16));
            Assert.True(uuid.TryParse(Encoding.ASCII.GetBytes(guid.ToString()), s_still, out long found));
            Assert.Equal(row, found);
        }
    }

    [Fact]
    public void V4_ThreeMillionRows_HaveNoDuplicate()
    {
        var uuid = new UuidV4(7);

        Assert.Equal(3_000_000, Enumerable.Range(0, 3_000_000).Select(row => uuid.At(row)).ToHashSet().Count);
    }

    /// <summary>As bytes, as text and as numbers alike, because all three are compared from the first byte on.</summary>
    [Theory]
    [InlineData("0.5")]
    [InlineData("1000")]
    [InlineData("2999999.7")]
    [InlineData("1000000000")]
    public void V7_MillionRowsThatArrive_AscendAndLeadBack(string rate)
    {
        var clock = new EventClock(s_start + 1234, EventRate.Of(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)), 1_000_000);
        var uuid = new UuidV7(11);
        ClockCursor cursor = clock.CursorAt(0);
        UInt128 last = 0;
        byte* text = stackalloc byte[UuidText.Length + Put.Slack];
        for (long row = 0; row < clock.Count; row++)
        {
            UInt128 value = uuid.At(row, cursor.Next());
            bool isFound = uuid.TryParse(new ReadOnlySpan<byte>(text, (int)(Put.Uuid(text, value) - text)), clock, out long found);

            Assert.True(value > last && isFound && found == row, $"row {row}");
            last = value;
        }
    }

    [Fact]
    public void V7_RowsWithoutARate_AscendAcrossBothLengths()
    {
        var uuid = new UuidV7(ulong.MaxValue);
        long[] rows = [0, 1, 2, 1L << 31, (1L << 40) - 2, (1L << 40) - 1, 1L << 40, (1L << 40) + 1, 1L << 62, long.MaxValue];

        UInt128[] values = [.. rows.Select(row => uuid.At(row, s_start))];

        Assert.Equal(values.Order(), values);
        Assert.Equal(values.Distinct(), values);
    }

    /// <summary>Each of the 128 bits flipped, each letter in upper case, each character cut off: none of it is a key.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void TryParse_Mangled_IsRefused(int version)
    {
        for (long row = 0; row < 200; row++)
        {
            UInt128 value = version == 4 ? new UuidV4(3).At(row) : new UuidV7(3).At(row, s_start);
            string text = Text(value);

            Assert.True(TryParse(version, text));
            Assert.All(Enumerable.Range(0, 128), bit => Assert.False(TryParse(version, Text(value ^ UInt128.One << bit))));
            Assert.False(TryParse(version, text.ToUpperInvariant()));
            Assert.False(TryParse(version, text[1..]));
            Assert.False(TryParse(version, text + "0"));
            Assert.False(TryParse(version, $"{{{text}}}"));
            Assert.False(TryParse(version, text.Replace('-', '0')));
            Assert.False(TryParse(version, text.Replace("-", "", StringComparison.Ordinal)));
        }

        Assert.False(TryParse(version, ""));
        Assert.False(TryParse(version, Guid.Empty.ToString()));
        Assert.False(TryParse(version, Guid.AllBitsSet.ToString()));
    }

    [Fact]
    public void TryParse_ValuesOfAnotherField_AreRefused()
    {
        for (long row = 0; row < 100_000; row++)
        {
            Assert.False(TryParse(4, Text(new UuidV4(4).At(row))));
            Assert.False(TryParse(7, Text(new UuidV7(4).At(row, s_start))));
        }
    }

    /// <summary>A made-up row may lie where the clock cannot tell its time; it is refused and nothing overflows.</summary>
    [Fact]
    public void V7_TryParseOfARowThatNoClockReaches_IsRefused()
    {
        var slow = new EventClock(s_start, EventRate.Of(0.000000001m), 100);
        var uuid = new UuidV7(3);

        Assert.All([100, 1L << 39, 1L << 41, long.MaxValue], row => Assert.False(uuid.TryParse(Encoding.ASCII.GetBytes(Text(uuid.At(row, s_start))), slow, out _)));
    }

    /// <summary>Every hexadecimal digit that is free takes each of its sixteen values equally often.</summary>
    [Fact]
    public void V4_FreeDigits_AreUniform()
    {
        int[] free = [.. Enumerable.Range(0, 36).Where(i => i is not (8 or 13 or 14 or 18 or 19 or 23))];
        foreach (int digit in free)
        {
            SeedLaw.Holds(seed =>
            {
                var observed = new long[16];
                var uuid = new UuidV4(seed);
                for (long row = 0; row < 2_000; row++)
                {
                    observed[Convert.ToInt32(Text(uuid.At(row))[digit].ToString(), 16)]++;
                }

                return ChiSquare.PValue(observed, [.. Enumerable.Repeat(1 / 16.0, 16)]);
            });
        }
    }

    [Fact]
    public void Uuids_WrittenAndParsed_AllocateNothing()
    {
        var four = new UuidV4(5);
        var seven = new UuidV7(5);
        long found = 0;
        long bytes = Allocation.LeastBytes(() => found += WriteAndParse(four, seven));

        Assert.Equal(0, bytes);
        Assert.NotEqual(0, found);
    }

    private static long WriteAndParse(UuidV4 four, UuidV7 seven)
    {
        byte* text = stackalloc byte[UuidText.Length + Put.Slack];
        long sum = 0;
        for (long row = 0; row < 100_000; row++)
        {
            byte* end = Put.Uuid(text, four.At(row));
            sum += four.TryParse(new ReadOnlySpan<byte>(text, (int)(end - text)), out long found) ? found : -1;
            end = Put.Uuid(text, seven.At(row, s_start));
            sum += seven.TryParse(new ReadOnlySpan<byte>(text, (int)(end - text)), s_still, out found) ? found : -1;
        }

        return sum;
    }

    private static bool TryParse(int version, string text) => version == 4
        ? new UuidV4(3).TryParse(Encoding.ASCII.GetBytes(text), out _)
        : new UuidV7(3).TryParse(Encoding.ASCII.GetBytes(text), s_still, out _);

    private static string Text(UInt128 value) => WireText.Of(p => Put.Uuid(p, value));
}
