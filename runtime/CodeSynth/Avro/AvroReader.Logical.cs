using System.Buffers.Binary;
using System.Globalization;

namespace CodeSynth.Avro;

/// <content>Logical types (Avro 1.12 specification, "Logical Types").</content>
public ref partial struct AvroReader
{
    private const int GuidBytes = 16;
    private const int DurationBytes = 12;

    /// <summary>Reads a <c>decimal</c> over bytes.</summary>
    /// <param name="precision">The most digits that the schema allows; readers take more.</param>
    /// <param name="scale">The digits after the point, at most 28.</param>
    /// <exception cref="AvroDataException">The number has more digits than a .NET decimal, or no byte.</exception>
    public decimal ReadDecimal(int precision, int scale) => ToDecimal(ReadSlice("a decimal"), scale);

    /// <summary>Reads a <c>decimal</c> over a fixed; see <see cref="ReadDecimal(int, int)"/>.</summary>
    /// <param name="precision">The most digits that the schema allows; readers take more.</param>
    /// <param name="scale">The digits after the point, at most 28.</param>
    /// <param name="size">The bytes of the fixed.</param>
    public decimal ReadDecimal(int precision, int scale, int size) => ToDecimal(Take(size, "a decimal"), scale);

    /// <summary>Reads a <c>big-decimal</c>: bytes that hold the digits and the scale.</summary>
    public decimal ReadBigDecimal()
    {
        ReadOnlySpan<byte> bytes = ReadSlice("a big-decimal");
        var inner = new AvroReader(bytes);
        ReadOnlySpan<byte> digits = inner.ReadSlice("a decimal");
        return inner.ReadInt() is >= 0 and <= 28 and var scale && inner.Remaining == 0
            ? ToDecimal(digits, scale)
            : throw Fault(_at - bytes.Length, "this big-decimal does not fit a .NET decimal");
    }

    /// <summary>Reads a <c>uuid</c> over a string.</summary>
    public Guid ReadUuid()
    {
        int start = _at;
        string text = ReadString();
        return Guid.TryParseExact(text, "D", out Guid value) ? value : throw Fault(start, "this string is no UUID");
    }

    /// <summary>Reads a <c>uuid</c> over a fixed of 16 bytes, the highest first (RFC 9562).</summary>
    public Guid ReadUuidFixed() => new(Take(GuidBytes, "a UUID"), bigEndian: true);

    /// <summary>Reads a <c>date</c>.</summary>
    public DateOnly ReadDate()
    {
        int start = _at;
        long day = AvroTime.EpochDay + (long)ReadInt();
        return day >= 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : throw OutOfRange(start, "date");
    }

    /// <summary>Reads a <c>time-millis</c>.</summary>
    public TimeOnly ReadTimeMillis()
    {
        int start = _at;
        return ToTime(start, ReadInt(), TimeSpan.TicksPerMillisecond);
    }

    /// <summary>Reads a <c>time-micros</c>.</summary>
    public TimeOnly ReadTimeMicros()
    {
        int start = _at;
        return ToTime(start, ReadLong(), TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>Reads a <c>timestamp-millis</c>, in UTC.</summary>
    public DateTimeOffset ReadTimestampMillis() => new(ReadTicks(TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    /// <summary>Reads a <c>timestamp-micros</c>, in UTC.</summary>
    public DateTimeOffset ReadTimestampMicros() => new(ReadTicks(TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>Reads a <c>local-timestamp-millis</c>: a time on some clock, of no kind.</summary>
    public DateTime ReadLocalTimestampMillis() => new(ReadTicks(TimeSpan.TicksPerMillisecond));

    /// <summary>Reads a <c>local-timestamp-micros</c>: a time on some clock, of no kind.</summary>
    public DateTime ReadLocalTimestampMicros() => new(ReadTicks(TimeSpan.TicksPerMicrosecond));

    /// <summary>Reads a <c>duration</c>.</summary>
    public AvroDuration ReadDuration()
    {
        ReadOnlySpan<byte> bytes = Take(DurationBytes, "a duration");
        return new AvroDuration(
            BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]));
    }

    private readonly decimal ToDecimal(ReadOnlySpan<byte> bytes, int scale) => AvroDecimal.TryRead(bytes, scale, out decimal value)
        ? value
        : throw Fault(_at - bytes.Length, bytes.IsEmpty ? "a decimal has at least one byte" : "this decimal does not fit the 96 bits of a .NET decimal");

    private static TimeOnly ToTime(int start, long units, long ticksPerUnit) =>
        units >= 0 && units < TimeSpan.TicksPerDay / ticksPerUnit ? new TimeOnly(units * ticksPerUnit) : throw OutOfRange(start, "time of day");

    private long ReadTicks(long ticksPerUnit)
    {
        int start = _at;
        return AvroTime.TryToTicks(ReadLong(), ticksPerUnit, out long ticks) ? ticks : throw OutOfRange(start, "timestamp");
    }

    private static AvroDataException OutOfRange(int start, string what) =>
        Fault(start, string.Create(CultureInfo.InvariantCulture, $"this {what} lies outside the years 1 to 9999, or the day"));
}
