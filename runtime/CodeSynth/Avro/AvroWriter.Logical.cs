using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace CodeSynth.Avro;

/// <content>Logical types (Avro 1.12 specification, "Logical Types"). A time that is finer than its type is cut towards the past.</content>
public ref partial struct AvroWriter
{
    private const int GuidBytes = 16;
    private const int DurationBytes = 12;
    private const int MaxDecimalBytes = 32;
    private const int MaxDigits = 58; // 96 bits, times 10^28

    /// <summary>Writes a <c>decimal</c> over bytes, in the fewest bytes.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">The most digits.</param>
    /// <param name="scale">The digits after the point, at most 28.</param>
    /// <exception cref="AvroDataException">It has more digits than that; nothing is rounded.</exception>
    public readonly void WriteDecimal(decimal value, int precision, int scale)
    {
        Span<byte> bytes = stackalloc byte[MaxDecimalBytes];
        Unscaled(value, precision, scale).TryWriteBytes(bytes, out int length, isUnsigned: false, isBigEndian: true);
        WriteLong(length);
        _output.Write(bytes[..length]);
    }

    /// <summary>Writes a <c>decimal</c> over a fixed, its sign in all bytes before the digits.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">The most digits.</param>
    /// <param name="scale">The digits after the point, at most 28.</param>
    /// <param name="size">The bytes of the fixed.</param>
    /// <exception cref="AvroDataException">It has more digits than that; nothing is rounded.</exception>
    public readonly void WriteDecimal(decimal value, int precision, int scale, int size)
    {
        Span<byte> bytes = stackalloc byte[MaxDecimalBytes];
        BigInteger digits = Unscaled(value, precision, scale);
        digits.TryWriteBytes(bytes, out int length, isUnsigned: false, isBigEndian: true);
        if (length > size)
        {
            throw Unfit(value, $"a fixed of {size} bytes");
        }

        Span<byte> target = _output.GetSpan(size)[..size];
        target.Fill(digits.Sign < 0 ? (byte)0xFF : (byte)0);
        bytes[..length].CopyTo(target[(size - length)..]);
        _output.Advance(size);
    }

    /// <summary>Writes a <c>big-decimal</c>: bytes that hold the digits and the scale.</summary>
    /// <param name="value">The value, whose scale is written as it is.</param>
    public readonly void WriteBigDecimal(decimal value)
    {
        var inner = new ArrayBufferWriter<byte>(MaxDecimalBytes);
        var writer = new AvroWriter(inner);
        writer.WriteBytes(AvroDecimal.Digits(value).ToByteArray(isUnsigned: false, isBigEndian: true));
        writer.WriteInt(value.Scale);
        WriteLong(inner.WrittenCount);
        _output.Write(inner.WrittenSpan);
    }

    /// <summary>Writes a <c>uuid</c> over a string.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteUuid(Guid value) => WriteString(value.ToString("D"));

    /// <summary>Writes a <c>uuid</c> over a fixed of 16 bytes, the highest first (RFC 9562).</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteUuidFixed(Guid value)
    {
        value.TryWriteBytes(_output.GetSpan(GuidBytes), bigEndian: true, out _);
        _output.Advance(GuidBytes);
    }

    /// <summary>Writes a <c>date</c>.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteDate(DateOnly value) => WriteLong(value.DayNumber - AvroTime.EpochDay);

    /// <summary>Writes a <c>time-millis</c>.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteTimeMillis(TimeOnly value) => WriteLong(value.Ticks / TimeSpan.TicksPerMillisecond);

    /// <summary>Writes a <c>time-micros</c>.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteTimeMicros(TimeOnly value) => WriteLong(value.Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>Writes a <c>timestamp-millis</c>.</summary>
    /// <param name="value">The value; its offset is not kept.</param>
    public readonly void WriteTimestampMillis(DateTimeOffset value) => WriteLong(AvroTime.ToUnits(value.UtcTicks, TimeSpan.TicksPerMillisecond));

    /// <summary>Writes a <c>timestamp-micros</c>.</summary>
    /// <param name="value">The value; its offset is not kept.</param>
    public readonly void WriteTimestampMicros(DateTimeOffset value) => WriteLong(AvroTime.ToUnits(value.UtcTicks, TimeSpan.TicksPerMicrosecond));

    /// <summary>Writes a <c>local-timestamp-millis</c>.</summary>
    /// <param name="value">The value as its clock shows it, whatever its kind.</param>
    public readonly void WriteLocalTimestampMillis(DateTime value) => WriteLong(AvroTime.ToUnits(value.Ticks, TimeSpan.TicksPerMillisecond));

    /// <summary>Writes a <c>local-timestamp-micros</c>.</summary>
    /// <param name="value">The value as its clock shows it, whatever its kind.</param>
    public readonly void WriteLocalTimestampMicros(DateTime value) => WriteLong(AvroTime.ToUnits(value.Ticks, TimeSpan.TicksPerMicrosecond));

    /// <summary>Writes a <c>duration</c>.</summary>
    /// <param name="value">The value.</param>
    public readonly void WriteDuration(AvroDuration value)
    {
        Span<byte> bytes = _output.GetSpan(DurationBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value.Months);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], value.Days);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], value.Milliseconds);
        _output.Advance(DurationBytes);
    }

    private static BigInteger Unscaled(decimal value, int precision, int scale) =>
        AvroDecimal.Unscaled(value, scale) is not { } digits ? throw Unfit(value, $"{scale} digits after the point")
        : BigInteger.Abs(digits) >= BigInteger.Pow(10, Math.Min(precision, MaxDigits)) ? throw Unfit(value, $"{precision} digits, {scale} of them after the point")
        : digits;

    private static AvroDataException Unfit(decimal value, string room) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The decimal {value} does not fit its schema, which has room for {room}."));
}
