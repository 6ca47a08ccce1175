using System.Text;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Sampling;

/// <summary>What is made for many rows at once is what is made for each of them alone.</summary>
public unsafe class FillTests
{
    private const int Most = 67; // sixteen vectors and three rows

    private static readonly long[] s_firstRows = [0, 1, 9_999, 1L << 40];
    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;

    private delegate void Fill(long row, int count, long* numbers);

    [Fact]
    public void Bits_OfManyRows_AreThoseOfEach() =>
        AssertSame((row, count, bits) => Bits.Fill(0xFEDC_BA98_7654_3210, row, count, (ulong*)bits), row => (long)Bits.At(0xFEDC_BA98_7654_3210, row));

    [Theory]
    [InlineData(1_000, 100_000)]
    [InlineData(-5, -5)]
    [InlineData(long.MinValue, long.MaxValue)]
    public void UniformIntegers_OfManyRows_AreThoseOfEach(long min, long max)
    {
        var sampler = new UniformInt64(7, min, max);
        AssertSame(sampler.Fill, sampler.At);
    }

    [Fact]
    public void Choices_OfManyRows_AreThoseOfEach()
    {
        var choice = new Choice(7, 5);
        var weighted = new WeightedChoice(8, [1, 2.5, 0.01, 7]);
        AssertSame(choice.Fill, row => choice.At(row));
        AssertSame(weighted.Fill, row => weighted.At(row));
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("3")]
    [InlineData("8")]
    [InlineData("12345.678901234")]
    [InlineData("1000000000")]
    public void Times_OfManyRows_AreThoseOfEach(string perSecond)
    {
        EventRate rate = EventRate.Of(decimal.Parse(perSecond, System.Globalization.CultureInfo.InvariantCulture));
        long* times = stackalloc long[Most];
        foreach (EventClock clock in (EventClock[])[new(s_start, rate, 1_000), EventClock.Poisson(s_start, rate, 1_000, 3), new(s_start, null, 1_000)])
        {
            foreach (long row in (long[])[0, 1, 600, 65_530])
            {
                clock.Fill(row, Most, times);
                for (int i = 0; i < Most; i++)
                {
                    Assert.Equal(clock.TimeOf(row + i), times[i]);
                }
            }
        }
    }

    [Fact]
    public void Picks_OfManyRows_AreThoseOfEach()
    {
        var resting = new EventClock(s_start, null, 300);
        var arriving = new EventClock(s_start, EventRate.Of(3), 300);
        var child = new EventClock(arriving.TimeOf(0), EventRate.Of(2), 1_000);
        ReferenceMode[] modes =
        [
            new(), new() { Zipf = 1.5 }, new() { Zipf = 0.7, Unshuffled = true }, new() { Recency = TimeSpan.FromSeconds(9) }, new() { ToEarlierRows = true }, new() { Unique = true },
        ];
        long* times = stackalloc long[Most];
        long* rows = stackalloc long[Most];
        foreach (EventClock parent in (EventClock[])[resting, arriving])
        {
            foreach (ReferenceMode mode in modes)
            {
                ReferenceSampler sampler = ReferenceSampler.Of(mode, 5, child, parent);
                child.Fill(0, Most, times);
                sampler.Fill(0, Most, times, rows);
                for (int i = 0; i < Most; i++)
                {
                    Assert.Equal(sampler.At(i, times[i]), rows[i]);
                }
            }
        }
    }

    [Theory]
    [InlineData("CUST_", "\",\"total\":", false)]
    [InlineData("a key that leaves no room", "\",\"total\":", true)]
    public void KeyCells_EachPick_WriteTheKeyOfItsRow(string prefix, string suffix, bool isEmpty)
    {
        s_prefix = Encoding.UTF8.GetBytes(prefix);
        var child = new EventClock(s_start, EventRate.Of(2), 1_000);
        ReferenceSampler sampler = ReferenceSampler.Of(new ReferenceMode { Zipf = 1.1 }, 5, child, new EventClock(s_start, null, 300));
        var cells = new KeyCells(sampler, prefix.Length + 20, &PutKey, Encoding.UTF8.GetBytes(suffix));
        Assert.Equal(isEmpty, cells.IsEmpty);

        long* picks = stackalloc long[Most];
        long* times = stackalloc long[Most];
        child.Fill(100, Most, times);
        cells.Fill(100, Most, times, picks);
        for (int i = 0; i < Most; i++)
        {
            long row = sampler.At(100 + i, times[i]);
            long pick = picks[i];
            if (isEmpty)
            {
                Assert.Equal(row, pick);
            }
            else
            {
                Assert.Equal($"{prefix}{row}{suffix}", CodeSynth.Tests.Wire.WireText.Of(p => cells.Write(p, pick)));
            }
        }
    }

    [Fact]
    public void KeyCells_NoPopularity_AreEmpty()
    {
        var clock = new EventClock(s_start, EventRate.Of(2), 1_000);
        Assert.True(new KeyCells(ReferenceSampler.Of(new ReferenceMode(), 5, clock, clock), 40, &PutKey, default).IsEmpty);
        Assert.True(new KeyCells(ReferenceSampler.Of(new ReferenceMode { Zipf = 1.5 }, 5, clock, clock), 40, &PutKey, default).IsEmpty); // popularity of rows that arrive
    }

    [Fact]
    public void Reciprocal_NextToEachMultiple_IsTheQuotient()
    {
        foreach (ulong divisor in (ulong[])[1, 2, 3, 7, 10_000, 1_000_000, 1_250_000, uint.MaxValue, 1UL << 63, ulong.MaxValue])
        {
            var reciprocal = new Reciprocal(divisor);
            for (int i = 0; i < 1_000; i++)
            {
                ulong multiple = Bits.At(divisor, i) / divisor * divisor;
                foreach (ulong n in (ulong[])[multiple, multiple - 1, multiple + 1, Bits.At(~divisor, i), ulong.MaxValue, 0])
                {
                    Assert.Equal(n / divisor, reciprocal.Quotient(n, divisor));
                }
            }
        }
    }

    private static byte[] s_prefix = [];

    private static byte* PutKey(byte* p, long row) => Put.Int64(Put.Literal(p, s_prefix), row);

    private static void AssertSame(Fill fill, Func<long, long> one)
    {
        long* numbers = stackalloc long[Most + 1];
        foreach (long row in s_firstRows)
        {
            for (int count = 0; count <= Most; count += count < 9 ? 1 : 29)
            {
                numbers[count] = 42;
                fill(row, count, numbers);
                Assert.Equal(42, numbers[count]); // nothing is written behind them
                for (int i = 0; i < count; i++)
                {
                    Assert.Equal(one(row + i), numbers[i]);
                }
            }
        }
    }
}
