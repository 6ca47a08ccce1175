using CodeSynth.Randomness;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

/// <summary>The times that keep their upper bytes write what is written without that.</summary>
public unsafe class BinaryTimeTests
{
    private const long Window = TimeSpan.TicksPerMillisecond << 27;

    [Fact]
    public void Write_BordersOfWhatIsKept_IsWhatIsWrittenWithoutIt() =>
        AgreesOn(
            from at in (long[])
            [
                0,
                DateTime.UnixEpoch.Ticks,
                DateTime.UnixEpoch.Ticks + Window,
                DateTime.UnixEpoch.Ticks + (TimeSpan.TicksPerSecond << 14),
                new DateTime(1987, 6, 5).Ticks,
                new DateTime(2026, 1, 1).Ticks,
                new DateTime(2038, 1, 19, 3, 14, 8, DateTimeKind.Utc).Ticks,
                DateTime.MaxValue.Ticks,
            ]
            from window in (long[])[Window, TimeSpan.TicksPerSecond << 14]
            let first = at - (at - DateTime.UnixEpoch.Ticks) % window
            from border in (long[])[at, first, first + window, first - window, first + 2 * window]
            from offset in (long[])[-TimeSpan.TicksPerMillisecond, -1, 0, 1, TimeSpan.TicksPerMillisecond]
            select border + offset);

    [Fact]
    public void Write_EveryMillisecondOfThreeSeconds_IsWhatIsWrittenWithoutIt() =>
        AgreesOn(Enumerable.Range(0, 3_000).Select(ms => new DateTime(2026, 1, 1, 0, 58, 30).Ticks + ms * TimeSpan.TicksPerMillisecond + ms % 10_000));

    [Fact]
    public void Write_TimesInAnyOrder_IsWhatIsWrittenWithoutIt() =>
        AgreesOn(Enumerable.Range(0, 20_000).Select(i => (long)Bits.Below(Bits.At(1, i), (ulong)DateTime.MaxValue.Ticks)));

    private static void AgreesOn(IEnumerable<long> times)
    {
        var avro = new AvroTime();
        var protobuf = new ProtobufTime();
        foreach (long ticks in times.Where(t => t >= 0 && t <= DateTime.MaxValue.Ticks))
        {
            AvroTime keptAvro = avro;
            Assert.Equal(WireBytes.Hex(p => AvroPut.Long(p, Instant.UnixMilliseconds(ticks))), WireBytes.Hex(p => keptAvro.Write(p, ticks)));
            avro = keptAvro;

            ProtobufTime keptProtobuf = protobuf;
            Assert.Equal(WireBytes.Hex(p => ProtobufPut.Timestamp(p, ticks)), WireBytes.Hex(p => keptProtobuf.Write(p, ticks)));
            protobuf = keptProtobuf;
        }
    }
}
