namespace CodeSynth.Generators.Model;

/// <summary>How a value without parts is written in Avro.</summary>
internal enum AvroEncoding
{
    Boolean,

    /// <summary>An int or a long, which are written alike.</summary>
    Long,

    Float,
    Double,
    String,

    /// <summary>A UUID as a fixed of 16 bytes.</summary>
    UuidBytes,

    /// <summary>An instant as a long of milliseconds since 1970.</summary>
    Milliseconds,

    /// <summary>An instant as an int of days since 1970.</summary>
    Days,

    /// <summary>The same of microseconds.</summary>
    Microseconds,

    /// <summary>The same of nanoseconds.</summary>
    Nanoseconds,
}
