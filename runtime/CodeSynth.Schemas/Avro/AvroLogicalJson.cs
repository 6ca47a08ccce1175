using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>
/// Logical types as JSON. Decimals are numbers with as many digits after the point as their scale; a date is <c>2024-05-31</c>, a time <c>23:59:59.999</c>, a timestamp
/// <c>2024-05-31T23:59:59.999Z</c> (without Z on a local clock), each with 3, 6 or 9 digits after its seconds as the type counts them; outside of
/// the day or the years 1 to 9999 it is the bare number. A uuid is its 36 characters, a duration <c>P1M2DT3.004S</c>.
/// </summary>
internal static class AvroLogicalJson
{
    private const long EpochDay = 719_162;
    private const long SecondsOfDay = 86_400;

    // No one counts further, and the time that it takes to print a number grows with its square.
    private const int MaxBytes = 4_096;

    // A scale beyond it is written with an exponent, so that a few bytes cannot ask for gigabytes of zeros.
    private const int MaxDigits = 1_000;

    /// <summary>Writes what a number stands for.</summary>
    public static void Write(Utf8JsonWriter json, AvroLogical logical, long value)
    {
        string? text = logical.Kind switch
        {
            AvroLogicalKind.Date => Date(value),
            AvroLogicalKind.TimeMillis => Time(value, 3),
            AvroLogicalKind.TimeMicros => Time(value, 6),
            AvroLogicalKind.TimestampMillis => Timestamp(value, 3, "Z"),
            AvroLogicalKind.TimestampMicros => Timestamp(value, 6, "Z"),
            AvroLogicalKind.TimestampNanos => Timestamp(value, 9, "Z"),
            AvroLogicalKind.LocalTimestampMillis => Timestamp(value, 3, string.Empty),
            AvroLogicalKind.LocalTimestampMicros => Timestamp(value, 6, string.Empty),
            AvroLogicalKind.LocalTimestampNanos => Timestamp(value, 9, string.Empty),
            _ => null,
        };
        if (text is null)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }

    /// <summary>Writes what bytes stand for.</summary>
    /// <param name="json">Gets the value.</param>
    /// <param name="logical">What they stand for.</param>
    /// <param name="value">The bytes.</param>
    /// <param name="end">Where they end in the datum, for messages.</param>
    public static void Write(Utf8JsonWriter json, AvroLogical logical, ReadOnlySpan<byte> value, int end)
    {
        switch (logical.Kind)
        {
            case AvroLogicalKind.Decimal:
                json.WriteRawValue(Decimal(Unscaled(value, end), logical.Scale));
                break;
            case AvroLogicalKind.BigDecimal:
                var binary = new AvroBinary(value);
                BigInteger unscaled = Unscaled(binary.Block(), end);
                json.WriteRawValue(Decimal(unscaled, binary.Int()));
                if (binary.Remaining != 0)
                {
                    throw new AvroDatumException(end - binary.Remaining, $"a big-decimal has bytes behind its scale.");
                }

                break;
            case AvroLogicalKind.Uuid:
                json.WriteStringValue(new Guid(value, bigEndian: true));
                break;
            default:
                json.WriteStringValue(Duration(value));
                break;
        }
    }

    private static BigInteger Unscaled(ReadOnlySpan<byte> value, int end) => value.Length <= MaxBytes
        ? new BigInteger(value, isBigEndian: true)
        : throw new AvroDatumException(end - value.Length, $"a decimal of {value.Length} bytes; at most {MaxBytes} are read.");

    private static string Decimal(BigInteger unscaled, int scale)
    {
        string digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture);
        string sign = unscaled.Sign < 0 ? "-" : string.Empty;
        if (scale is < 0 or > MaxDigits)
        {
            return $"{sign}{digits}E{(-(long)scale).ToString(CultureInfo.InvariantCulture)}";
        }

        digits = digits.PadLeft(scale + 1, '0');
        return scale == 0 ? sign + digits : $"{sign}{digits[..^scale]}.{digits[^scale..]}";
    }

    private static string? Date(long days)
    {
        long day = days + EpochDay;
        return day >= 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static string? Time(long value, int digits)
    {
        long unit = Unit(digits);
        (long seconds, long fraction) = (value / unit, value % unit);
        return value >= 0 && seconds < SecondsOfDay
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}:{seconds % 60:D2}.{fraction.ToString("D" + digits, CultureInfo.InvariantCulture)}")
            : null;
    }

    private static string? Timestamp(long value, int digits, string zone)
    {
        long day = SecondsOfDay * Unit(digits);
        long days = value / day;
        long rest = value % day;
        if (rest < 0)
        {
            days--;
            rest += day;
        }

        return Date(days) is { } date ? $"{date}T{Time(rest, digits)}{zone}" : null;
    }

    private static long Unit(int digits) => digits switch { 3 => 1_000, 6 => 1_000_000, _ => 1_000_000_000 };

    private static string Duration(ReadOnlySpan<byte> value)
    {
        uint months = BinaryPrimitives.ReadUInt32LittleEndian(value);
        uint days = BinaryPrimitives.ReadUInt32LittleEndian(value[4..]);
        uint milliseconds = BinaryPrimitives.ReadUInt32LittleEndian(value[8..]);
        return string.Create(CultureInfo.InvariantCulture, $"P{months}M{days}DT{milliseconds / 1000}.{milliseconds % 1000:D3}S");
    }
}
