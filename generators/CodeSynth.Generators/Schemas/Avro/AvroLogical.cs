namespace CodeSynth.Schemas.Avro;

/// <summary>What a type stands for (Avro 1.12 specification, "Logical Types").</summary>
/// <param name="Kind">Which logical type.</param>
/// <param name="Precision">The most digits of a decimal.</param>
/// <param name="Scale">The digits of a decimal after its point.</param>
internal sealed record AvroLogical(AvroLogicalKind Kind, int Precision = 0, int Scale = 0);

/// <summary>The logical types of Avro 1.12.</summary>
internal enum AvroLogicalKind
{
    /// <summary>An unscaled two's-complement number, big-endian; over bytes or fixed.</summary>
    Decimal,

    /// <summary>A decimal whose scale is stored with each value; over bytes.</summary>
    BigDecimal,

    /// <summary>A UUID; over string, or fixed of 16 bytes.</summary>
    Uuid,

    /// <summary>Days since 1970-01-01; over int.</summary>
    Date,

    /// <summary>Milliseconds since midnight; over int.</summary>
    TimeMillis,

    /// <summary>Microseconds since midnight; over long.</summary>
    TimeMicros,

    /// <summary>Milliseconds since 1970 in UTC; over long.</summary>
    TimestampMillis,

    /// <summary>Microseconds since 1970 in UTC; over long.</summary>
    TimestampMicros,

    /// <summary>Nanoseconds since 1970 in UTC; over long.</summary>
    TimestampNanos,

    /// <summary>Milliseconds since 1970 on a local clock; over long.</summary>
    LocalTimestampMillis,

    /// <summary>Microseconds since 1970 on a local clock; over long.</summary>
    LocalTimestampMicros,

    /// <summary>Nanoseconds since 1970 on a local clock; over long.</summary>
    LocalTimestampNanos,

    /// <summary>Months, days and milliseconds, each as 32 bits little-endian; over fixed of 12 bytes.</summary>
    Duration,
}
