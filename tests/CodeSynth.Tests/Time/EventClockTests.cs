using System.Numerics;
using CodeSynth.Randomness;
using CodeSynth.Time;

namespace CodeSynth.Tests.Time;

public class EventClockTests
{
    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;

    [Theory]
    [InlineData(10, 0, 1_000_000)]
    [InlineData(10, 9, 10_000_000)]
    [InlineData(8, 0, 1_250_000)]
    [InlineData(3, 0, 3_333_333)]
    [InlineData(3, 1, 6_666_666)]
    [InlineData(3, 2, 10_000_000)]
    [InlineData(0.5, 0, 20_000_000)]
    [InlineData(1e9, 98, 0)]
    [InlineData(1e9, 99, 1)]
    public void TimeOf_Row_IsTheEndOfItsPeriodRoundedDown(double rate, long row, long ticks) =>
        Assert.Equal(s_start + ticks, Clock((decimal)rate).TimeOf(row));

    [Fact]
    public void TimeOf_TrillionthRow_HasNotDrifted()
    {
        Assert.Equal(s_start + 333_333_333_333L * TimeSpan.TicksPerSecond, Clock(3m).TimeOf(999_999_999_998));
        Assert.Equal(s_start + 1_000_000L * TimeSpan.TicksPerSecond, Clock(1_000_000m).TimeOf(999_999_999_999));
    }

    [Fact]
    public void TimeOf_RandomRatesAndRows_IsTheExactQuotient()
    {
        for (long n = 0; n < 20_000; n++)
        {
            (EventRate rate, long row) = Random(n);
            BigInteger expected = s_start + new BigInteger(row + 1) * rate.PeriodTicks / rate.PeriodRows;
            if (expected > long.MaxValue)
            {
                Assert.Throws<OverflowException>(() => Clock(rate).TimeOf(row));
            }
            else
            {
                Assert.Equal(expected, Clock(rate).TimeOf(row));
            }
        }
    }

    /// <summary>BornBy(t) = b exactly when row b − 1 is born by t and row b is not; held at a row's own tick, one before it and one after.</summary>
    [Fact]
    public void BornBy_RandomRatesAndTimes_IsTheExactInverse()
    {
        int checks = 0;
        for (long n = 0; n < 20_000; n++)
        {
            (EventRate rate, long row) = Random(n);
            if (new BigInteger(row + 2) * rate.PeriodTicks / rate.PeriodRows + s_start + 1 > long.MaxValue)
            {
                continue;
            }

            EventClock clock = Clock(rate);
            long birth = clock.TimeOf(row);
            foreach (long time in (long[])[birth - 1, birth, birth + 1])
            {
                long born = clock.BornBy(time);

                Assert.True(born == 0 || clock.TimeOf(born - 1) <= time);
                Assert.True(BigInteger.Min(long.MaxValue, s_start + new BigInteger(born + 1) * rate.PeriodTicks / rate.PeriodRows) > time);
                checks++;
            }

            Assert.True(clock.BornBy(birth) > row);
            Assert.True(clock.BornBy(birth - 1) <= row);
        }

        Assert.InRange(checks, 20_000, 60_000);
    }

    [Fact]
    public void BornBy_CountOfRows_IsNotExceeded()
    {
        var clock = new EventClock(s_start, EventRate.Of(10), 50);

        Assert.Equal(0, clock.BornBy(s_start + 999_999));
        Assert.Equal(1, clock.BornBy(s_start + 1_000_000));
        Assert.Equal(50, clock.BornBy(s_start + 50_000_000));
        Assert.Equal(50, clock.BornBy(long.MaxValue));
        Assert.Equal(0, clock.BornBy(s_start - 1));
        Assert.Equal(0, clock.BornBy(long.MinValue));
    }

    [Fact]
    public void BornBy_RowsAtTheSameTick_CountTogether()
    {
        EventClock clock = Clock(1_000_000_000m); // a hundred rows a tick; the first 99 end within tick 0

        Assert.Equal(99, clock.BornBy(s_start));
        Assert.Equal(199, clock.BornBy(s_start + 1));
        Assert.All(Enumerable.Range(99, 100), row => Assert.Equal(s_start + 1, clock.TimeOf(row)));
    }

    [Fact]
    public void Clock_WithoutARate_IsBornWholeAtItsOrigin()
    {
        var clock = new EventClock(s_start, null, 100);

        Assert.False(clock.HasRate);
        Assert.Equal(s_start, clock.TimeOf(0));
        Assert.Equal(s_start, clock.TimeOf(99));
        Assert.Equal(0, clock.BornBy(s_start - 1));
        Assert.Equal(100, clock.BornBy(s_start));
        Assert.Equal(0, clock.MaxGap);
    }

    [Fact]
    public void Cursor_RandomStartsAndRates_WalksTheTimesOfRows()
    {
        for (long n = 0; n < 2_000; n++)
        {
            (EventRate rate, long row) = Random(n);
            if (new BigInteger(row + 300) * rate.PeriodTicks / rate.PeriodRows + s_start > long.MaxValue)
            {
                continue;
            }

            EventClock clock = Clock(rate);
            ClockCursor cursor = clock.CursorAt(row);
            for (int i = 0; i < 200; i++)
            {
                Assert.Equal(clock.TimeOf(row + i), cursor.Next());
            }
        }
    }

    [Fact]
    public void Cursor_WithoutARate_StandsStill()
    {
        ClockCursor cursor = new EventClock(s_start, null, 5).CursorAt(3);

        Assert.Equal(s_start, cursor.Next());
        Assert.Equal(s_start, cursor.Next());
    }

    [Fact]
    public void MaxGap_RandomRates_IsTheLargestStepBetweenRows()
    {
        for (long n = 0; n < 300; n++)
        {
            EventClock clock = Clock(Random(n).Rate);
            long[] gaps = [.. Enumerable.Range(0, 400).Select(row => clock.TimeOf(row + 1) - clock.TimeOf(row))];

            Assert.InRange(gaps.Max(), clock.MaxGap - 1, clock.MaxGap);
        }
    }

    private static EventClock Clock(decimal rate) => Clock(EventRate.Of(rate));

    private static EventClock Clock(EventRate rate) => new(s_start, rate, long.MaxValue);

    // Rates and rows of every order of magnitude: up to a billion a second with nine decimals, up to row 2^62.
    private static (EventRate Rate, long Row) Random(long n)
    {
        decimal billionths = 1 + (Bits.At(1, n) >> (int)(4 + Bits.At(2, n) % 60)) % 1_000_000_000_000_000_000UL;
        long row = (long)(Bits.At(3, n) >> (int)(2 + Bits.At(4, n) % 62));
        return (EventRate.Of(billionths / 1_000_000_000m), row);
    }
}
