using CodeSynth.Randomness;
using CodeSynth.Testing;
using CodeSynth.Time;

namespace CodeSynth.Tests.Time;

/// <summary>A Poisson clock is as exact as a constant one: addressed, monotone, invertible, without drift. Its laws are in PoissonLawTests.</summary>
public class PoissonClockTests
{
    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;

    [Fact]
    public void TimeOf_EndsOfBlocks_AreThoseOfTheConstantRateToTheTick()
    {
        foreach (decimal rate in (decimal[])[0.001m, 0.333333333m, 1m, 3m, 7.3m, 10m, 99.9m, 64m])
        {
            EventClock clock = Clock(rate, 5);
            var steady = new EventClock(s_start, EventRate.Of(rate), long.MaxValue);
            long block = (long)clock.Arrivals!.BlockRows;

            Assert.Equal(65_536 << (rate > 64 ? 1 : 0), block);
            Assert.All(
                Enumerable.Range(1, 15).Append(1_000_003).Where(n => n <= 15 || rate >= 1),
                n => Assert.Equal(steady.TimeOf(n * block - 1), clock.TimeOf(n * block - 1)));
        }
    }

    [Fact]
    public void TimeOf_TrillionthRow_HasNotDrifted()
    {
        // 10¹² = 15,258,789 · 65,536 + 4,096: so far into a block the standard deviation is the root of 4,096 rows.
        long expected = s_start + 100_000_000_000 * TimeSpan.TicksPerSecond;

        for (ulong seed = 1; seed <= 20; seed++)
        {
            Assert.InRange(Clock(10m, seed).TimeOf(999_999_999_999), expected - 5 * 64 * 1_000_000, expected + 5 * 64 * 1_000_000);
        }
    }

    [Fact]
    public void TimeOf_AMillionRows_TakesWhatTheRateSays()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            EventClock clock = Clock(10m, seed);

            Assert.Equal(s_start + 98_304 * TimeSpan.TicksPerSecond, clock.TimeOf(15 * 65_536 - 1)); // to the tick at the last end of a block
            Assert.InRange((clock.TimeOf(999_999) - s_start) / (100_000.0 * TimeSpan.TicksPerSecond), 0.9993, 1.0007);
        }
    }

    /// <summary>Rows that are neighbours to the walk are found by the descent too, over ends of blocks, at every order of magnitude.</summary>
    [Fact]
    public void Cursor_RandomStartsAndRates_WalksTheTimesOfRowsAndNeverBack()
    {
        for (long n = 0; n < 2_000; n++)
        {
            (EventClock clock, long row) = Random(n);
            ClockCursor cursor = clock.CursorAt(row);
            long before = long.MinValue;
            for (int i = 0; i < 150; i++)
            {
                long time = cursor.Next();

                Assert.Equal(clock.TimeOf(row + i), time);
                Assert.True(time >= before);
                before = time;
            }
        }
    }

    [Fact]
    public void BornBy_RandomRatesAndTimes_IsTheExactInverse()
    {
        for (long n = 0; n < 4_000; n++)
        {
            (EventClock clock, long row) = Random(n);
            long birth = clock.TimeOf(row);
            long next = clock.TimeOf(row + 1);
            foreach (long time in (long[])[birth - 1, birth, birth + 1, birth + (next - birth) / 2, next - 1])
            {
                long born = clock.BornBy(time);

                Assert.True(born == 0 || clock.TimeOf(born - 1) <= time);
                Assert.True(clock.TimeOf(born) > time);
            }
        }
    }

    [Fact]
    public void BornBy_TimesOutsideOfTheRun_GivesNoneOrAll()
    {
        EventClock clock = EventClock.Poisson(s_start, EventRate.Of(10), 50, 3);

        Assert.Equal(0, clock.BornBy(long.MinValue));
        Assert.Equal(0, clock.BornBy(s_start - 1));
        Assert.Equal(0, clock.BornBy(clock.TimeOf(0) - 1));
        Assert.Equal(50, clock.BornBy(clock.TimeOf(49)));
        Assert.Equal(49, clock.BornBy(clock.TimeOf(49) - 1));
        Assert.Equal(50, clock.BornBy(long.MaxValue));
        Assert.Equal(0, EventClock.Poisson(s_start, EventRate.Of(10), 0, 3).BornBy(long.MaxValue));
    }

    [Fact]
    public void TimeOf_AnotherCount_IsTheSame()
    {
        EventClock longer = Clock(10m, 3);
        EventClock shorter = EventClock.Poisson(s_start, EventRate.Of(10), 50, 3);

        Assert.All(Enumerable.Range(0, 50), row => Assert.Equal(longer.TimeOf(row), shorter.TimeOf(row)));
    }

    [Fact]
    public void TimeOf_AnotherKeyOrRow_IsAnother()
    {
        Assert.NotEqual(Clock(10m, 3).TimeOf(0), Clock(10m, 4).TimeOf(0));
        Assert.NotEqual(Gap(Clock(10m, 3), 0), Gap(Clock(10m, 3), 65_536));

        static long Gap(EventClock clock, long row) => clock.TimeOf(row + 1) - clock.TimeOf(row);
    }

    [Theory]
    [InlineData("0.000000001", 8)] // a row in 32 years: the calendar ends in the second block
    [InlineData("10", 16)]
    [InlineData("64", 16)]
    [InlineData("65", 17)]
    [InlineData("100000", 27)]
    [InlineData("1000000000", 30)]
    public void Block_Rate_LastsSeventeenMinutesOrAsLongAsBitsLast(string rate, int levels)
    {
        EventClock clock = Clock(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), 1);

        Assert.Equal(levels, clock.Arrivals!.Levels);
        Assert.InRange(clock.TimeOf((1L << levels) - 1) - s_start, clock.MaxGap - 1, clock.MaxGap); // the longest block is rounded up
    }

    [Fact]
    public void TimeOf_RowsFarPastAllTime_Overflows()
    {
        EventClock clock = Clock(0.000001m, 1);

        Assert.Throws<OverflowException>(() => clock.TimeOf(long.MaxValue));
        Assert.Throws<OverflowException>(() => clock.CursorAt(long.MaxValue).Next());
    }

    [Fact]
    public void TimeOf_LastRowOfAll_HasATimeAtAHighRate()
    {
        EventClock clock = Clock(1_000_000_000m, 1);
        long last = clock.TimeOf(long.MaxValue - 1);

        Assert.InRange(last - s_start, 92_233_720_368_547_757 - 20_000_000, 92_233_720_368_547_758 + 20_000_000);
        Assert.Equal(last, clock.CursorAt(long.MaxValue - 1).Next());
        Assert.Equal(long.MaxValue, clock.BornBy(last + 20_000_000));
    }

    [Fact]
    public void Clock_ManyRows_AllocatesNothing()
    {
        EventClock clock = Clock(10m, 1);
        long sum = 0;

        Assert.Equal(0, Allocation.LeastBytes(() =>
        {
            ClockCursor cursor = clock.CursorAt(0);
            for (int row = 0; row < 100_000; row++)
            {
                sum += cursor.Next() + clock.TimeOf(row) + clock.BornBy(s_start + row);
            }
        }));
        Assert.NotEqual(0, sum);
    }

    private static EventClock Clock(decimal rate, ulong key) => EventClock.Poisson(s_start, EventRate.Of(rate), long.MaxValue, key);

    /// <summary>Rates and rows of every order of magnitude; every third row close to the end of a block.</summary>
    private static (EventClock Clock, long Row) Random(long n)
    {
        while (true)
        {
            decimal billionths = 1 + (Bits.At(1, n) >> (int)(4 + Bits.At(2, n) % 60)) % 1_000_000_000_000_000_000UL;
            EventClock clock = Clock(billionths / 1_000_000_000m, Bits.At(5, n));
            long row = (long)(Bits.At(3, n) >> (int)(2 + Bits.At(4, n) % 62));
            if (n % 3 == 0)
            {
                row = Math.Max(0, row / (long)clock.Arrivals!.BlockRows * (long)clock.Arrivals.BlockRows - 1 - (long)(Bits.At(6, n) % 120));
            }

            if ((decimal)row / billionths < 350) // 3.5·10¹¹ seconds: the block that follows still fits into 63 bits
            {
                return (clock, row);
            }

            n += 1_000_003;
        }
    }
}
