using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Binding;

/// <summary>Types as messages name them.</summary>
internal static class AvroWords
{
    /// <summary>An Avro type: <c>an int</c>, <c>a union of int and string</c>.</summary>
    public static string Of(AvroType type) => type switch
    {
        AvroPrimitive { Logical: { } logical } => $"a {Of(logical)}",
        AvroFixed { Logical: { } logical } bytes => $"a {Of(logical)} of {bytes.Size} bytes",
        AvroPrimitive { Kind: AvroKind.Int } => "an int",
        AvroPrimitive { Kind: AvroKind.Bytes or AvroKind.Null } primitive => AvroNames.Of(primitive.Kind),
        AvroPrimitive primitive => "a " + AvroNames.Of(primitive.Kind),
        AvroArray => "an array",
        AvroMap => "a map",
        AvroUnion union => "a union of " + string.Join(" and ", union.Branches.Select(AvroNames.BranchName)),
        AvroReference reference => reference.FullName,
        AvroEnum symbols => "the enumeration " + symbols.Name,
        AvroFixed bytes => $"a fixed of {bytes.Size} bytes",
        AvroNamed named => "the record " + named.Name,
        _ => "another type",
    };

    /// <summary>What fills an Avro type.</summary>
    public static string Takes(AvroType type) => type switch
    {
        AvroPrimitive { Logical: { } logical } => Takes(logical.Kind),
        AvroFixed { Logical: { } logical } => Takes(logical.Kind),
        AvroPrimitive primitive => Takes(primitive.Kind),
        AvroArray => "an array or list with [Items]",
        AvroMap => "no property yet, because no sampler makes a map",
        AvroUnion => "what one of them takes",
        AvroEnum => "an enumeration, or a string with [OneOf] or [Constant]",
        AvroFixed => "no property yet, because no sampler makes bytes",
        AvroRecord => "an object",
        _ => "nothing",
    };

    /// <summary>A property's type, without its namespace.</summary>
    public static string Of(SamplerSpec sampler)
    {
        string type = sampler.Shape.Type.Replace("global::", string.Empty);
        string name = type.Substring(type.LastIndexOf('.') + 1);
        return sampler.Shape switch
        {
            { Kind: ShapeKind.Time } => $"a time of the type '{name}'",
            { Kind: ShapeKind.Scaled, Type: "double" or "float", Decimals: > 0 } shape => $"a '{name}' of {shape.Decimals} digits after the point",
            _ => $"of the type '{name}'",
        };
    }

    private static string Of(AvroLogical logical) =>
        logical.Kind == AvroLogicalKind.Decimal ? $"decimal({logical.Precision}, {logical.Scale})" : AvroLogicals.Name(logical.Kind);

    private static string Takes(AvroKind kind) => kind switch
    {
        AvroKind.Boolean => "bool",
        AvroKind.Int => "int, short, ushort, sbyte and byte",
        AvroKind.Long => "long, uint, the smaller integers, and a time that is a long",
        AvroKind.Float => "float and Half",
        AvroKind.Double => "double, float and Half",
        AvroKind.String => "string, Guid, enumerations and times that are no number",
        AvroKind.Bytes => "no property yet, because no sampler makes bytes",
        _ => "nothing but null",
    };

    private static string Takes(AvroLogicalKind kind) => kind switch
    {
        AvroLogicalKind.Decimal => "decimal, the integers, and double or float with Decimals",
        AvroLogicalKind.Uuid => "Guid, and string with [Uuid]",
        AvroLogicalKind.Date => "DateOnly, and an int, the days since 1970; a time of another type would lose its time of day",
        AvroLogicalKind.TimeMillis => "an int, the milliseconds since midnight",
        AvroLogicalKind.TimeMicros => "a long, the microseconds since midnight",
        AvroLogicalKind.TimestampMillis => "a time, and a long of milliseconds since 1970",
        AvroLogicalKind.TimestampMicros => "a time that is no number, and a long of microseconds since 1970",
        AvroLogicalKind.TimestampNanos => "a time that is no number, and a long of nanoseconds since 1970",
        AvroLogicalKind.Duration => "no property yet, because no sampler makes durations",
        AvroLogicalKind.BigDecimal => "no property yet; use decimal",
        _ => "a time that is a DateTime, and a long",
    };
}
