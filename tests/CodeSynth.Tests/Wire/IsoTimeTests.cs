using System.Globalization;
using CodeSynth.Randomness;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

public unsafe class IsoTimeTests
{
    private static readonly long[] s_edges =
    [
        0,
        1,
        DateTime.MaxValue.Ticks,
        DateTime.UnixEpoch.Ticks,
        new DateTime(2024, 2, 29, 23, 59, 59).Ticks,
        new DateTime(1999, 12, 31, 23, 59, 0).Ticks,
        DateTime.MaxValue.Ticks - DateTime.MaxValue.Ticks % TimeSpan.TicksPerMinute,
    ];

    [Fact]
    public void Write_MinuteBordersAndExtremes_AgreesWithDateTime() =>
        AgreesOn(s_edges.SelectMany(t => (long[])[t - 1, t, t + 1, t + TimeSpan.TicksPerMinute - 1, t + TimeSpan.TicksPerMinute, t - TimeSpan.TicksPerMinute]));

    [Fact]
    public void Write_TimesInAnyOrder_AgreesWithDateTime() =>
        AgreesOn(Enumerable.Range(0, 20_000).Select(i => (long)Bits.Below(Bits.At(1, i), (ulong)DateTime.MaxValue.Ticks)));

    [Fact]
    public void Write_EveryMillisecondOfTwoMinutes_AgreesWithDateTime() =>
        AgreesOn(Enumerable.Range(0, 120_000).Select(ms => new DateTime(2026, 1, 1, 0, 58, 30).Ticks + ms * TimeSpan.TicksPerMillisecond + ms % 10_000));

    private static void AgreesOn(IEnumerable<long> times)
    {
        var iso = new IsoTime();
        foreach (long ticks in times.Where(t => t >= 0 && t <= DateTime.MaxValue.Ticks))
        {
            IsoTime cached = iso;
            string actual = WireText.Of(p => cached.Write(p, ticks));
            iso = cached;

            Assert.Equal(new DateTime(ticks).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), actual);
            Assert.Equal(IsoTime.Bytes, actual.Length);
            Assert.Equal(actual, WireText.Of(p => Put.Time(p, ticks)));
            Assert.Equal(actual, Instant.ToText(ticks));
            Assert.Equal(actual[..Put.DateBytes], WireText.Of(p => Put.Date(p, ticks)));
        }
    }
}
