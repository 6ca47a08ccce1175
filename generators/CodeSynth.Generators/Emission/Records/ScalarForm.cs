using System.Globalization;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Emission.Records;

/// <summary>A value that the runtime reads and writes by a pair of methods of one name.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Method">The name behind <c>Read</c> and <c>Write</c>.</param>
/// <param name="Arguments">What both are told of the schema.</param>
/// <param name="Note">What the type does not say, as a sentence; empty for nothing.</param>
internal sealed record ScalarForm(string Type, string Method, string Arguments = "", string Note = "")
{
    private const int MaxDecimalScale = 28;
    private const string Cut = "Written in whole {0}; what is finer is cut off.";

    public bool IsValueType => Type is not ("string" or "byte[]" or "object?");

    /// <summary>The form of a type; null when it is no scalar.</summary>
    public static ScalarForm? Of(AvroType type) => type switch
    {
        AvroPrimitive { Logical: { } logical } primitive => Logical(logical, 0) ?? Plain(primitive.Kind),
        AvroPrimitive primitive => Plain(primitive.Kind),
        AvroFixed bytes => (bytes.Logical is { } logical ? Logical(logical, bytes.Size) : null) ?? Bytes(bytes.Size),
        _ => null,
    };

    private static ScalarForm Plain(AvroKind kind) => kind switch
    {
        AvroKind.Null => new ScalarForm("object?", "Null"),
        AvroKind.Boolean => new ScalarForm("bool", "Boolean"),
        AvroKind.Int => new ScalarForm("int", "Int"),
        AvroKind.Long => new ScalarForm("long", "Long"),
        AvroKind.Float => new ScalarForm("float", "Float"),
        AvroKind.Double => new ScalarForm("double", "Double"),
        AvroKind.Bytes => new ScalarForm("byte[]", "Bytes"),
        _ => new ScalarForm("string", "String"),
    };

    private static ScalarForm Bytes(int size)
    {
        string number = size.ToString(CultureInfo.InvariantCulture);
        return new ScalarForm("byte[]", "Fixed", number, $"Exactly {number} bytes.");
    }

    /// <param name="logical">The logical type.</param>
    /// <param name="size">The bytes of the fixed that carries it; 0 when it is none.</param>
    private static ScalarForm? Logical(AvroLogical logical, int size) => logical.Kind switch
    {
        AvroLogicalKind.Decimal when logical.Scale <= MaxDecimalScale => Decimal(logical, size),
        AvroLogicalKind.BigDecimal => new ScalarForm("decimal", "BigDecimal"),
        AvroLogicalKind.Uuid => new ScalarForm("global::System.Guid", size == 0 ? "Uuid" : "UuidFixed"),
        AvroLogicalKind.Date => new ScalarForm("global::System.DateOnly", "Date"),
        AvroLogicalKind.TimeMillis => new ScalarForm("global::System.TimeOnly", "TimeMillis", "", Within("milliseconds")),
        AvroLogicalKind.TimeMicros => new ScalarForm("global::System.TimeOnly", "TimeMicros", "", Within("microseconds")),
        AvroLogicalKind.TimestampMillis => new ScalarForm("global::System.DateTimeOffset", "TimestampMillis", "", Within("milliseconds")),
        AvroLogicalKind.TimestampMicros => new ScalarForm("global::System.DateTimeOffset", "TimestampMicros", "", Within("microseconds")),
        AvroLogicalKind.TimestampNanos => new ScalarForm("long", "Long", "", "Nanoseconds since 1970 in UTC."),
        AvroLogicalKind.LocalTimestampMillis => new ScalarForm("global::System.DateTime", "LocalTimestampMillis", "", Within("milliseconds")),
        AvroLogicalKind.LocalTimestampMicros => new ScalarForm("global::System.DateTime", "LocalTimestampMicros", "", Within("microseconds")),
        AvroLogicalKind.LocalTimestampNanos => new ScalarForm("long", "Long", "", "Nanoseconds since 1970 on a local clock."),
        AvroLogicalKind.Duration => new ScalarForm(KnownTypes.AvroDuration, "Duration"),
        _ => null,
    };

    private static ScalarForm Decimal(AvroLogical logical, int size)
    {
        string digits = string.Format(CultureInfo.InvariantCulture, "{0}, {1}", logical.Precision, logical.Scale);
        string note = string.Format(CultureInfo.InvariantCulture, "At most {0} digits, {1} of them after the point; nothing is rounded.", logical.Precision, logical.Scale);
        return new ScalarForm("decimal", "Decimal", size == 0 ? digits : digits + ", " + size.ToString(CultureInfo.InvariantCulture), note);
    }

    private static string Within(string unit) => string.Format(CultureInfo.InvariantCulture, Cut, unit);
}
