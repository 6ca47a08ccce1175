using System.Numerics;
using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Avro;

/// <summary>The calls that write a value that is not a text.</summary>
internal static class AvroForms
{
    /// <summary>The characters of a UUID's text, which the runtime's UuidText has.</summary>
    public const int UuidLength = 36;

    /// <summary>The characters of an instant's text, which the runtime's IsoTime has.</summary>
    public const int IsoLength = 24;

    /// <summary>The characters of a day's text, which the runtime's Put.Date has.</summary>
    public const int DateLength = 10;

    public static string Put(WireScalar value, AvroForm form) => form switch
    {
        AvroDecimalForm { Size: 0 } number => Call("Decimal", Unscaled(value, number)),
        AvroDecimalForm number => $"{KnownTypes.AvroPut}.Fixed(p, {Unscaled(value, number)}, {CSharpLiteral.Int32(number.Size)})",
        AvroScalarForm scalar => Put(value, scalar.Encoding),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form.GetType().Name, null),
    };

    public static string MaxBytes(WireScalar value, AvroForm form) => form switch
    {
        AvroDecimalForm { Size: 0 } number => $"{KnownTypes.AvroPut}.{(IsWide(value, number) ? "MaxWideDecimal" : "MaxDecimal")}",
        AvroDecimalForm number => CSharpLiteral.Int32(number.Size),
        AvroScalarForm { Encoding: AvroEncoding.Boolean } => $"{KnownTypes.AvroPut}.BooleanBytes",
        AvroScalarForm { Encoding: AvroEncoding.Float } => $"{KnownTypes.AvroPut}.FloatBytes",
        AvroScalarForm { Encoding: AvroEncoding.Double } => $"{KnownTypes.AvroPut}.DoubleBytes",
        AvroScalarForm { Encoding: AvroEncoding.UuidBytes } => $"{KnownTypes.AvroPut}.UuidBytes",
        _ => $"{KnownTypes.AvroPut}.MaxLong",
    };

    private static string Put(WireScalar value, AvroEncoding encoding) => encoding switch
    {
        AvroEncoding.Boolean => Call("Boolean", value.Raw),
        AvroEncoding.Long => Call("Long", value.Raw),
        AvroEncoding.Float => Call("Float", Real(value, "float")),
        AvroEncoding.Double => Call("Double", Real(value, "double")),
        AvroEncoding.UuidBytes => Call("Uuid", value.Raw),
        AvroEncoding.Milliseconds => Call("Long", Milliseconds(value)),
        AvroEncoding.Days => Call("Long", $"{KnownTypes.Instant}.UnixDays({value.Raw})"),
        AvroEncoding.Microseconds => Call("Long", $"{Milliseconds(value)} * 1000L"),
        AvroEncoding.Nanoseconds => Call("Long", $"{KnownTypes.AvroPut}.Nanoseconds({Milliseconds(value)})"),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, null),
    };

    private static string Call(string method, string value) => $"{KnownTypes.AvroPut}.{method}(p, {value})";

    private static string Milliseconds(WireScalar value) => $"{KnownTypes.Instant}.UnixMilliseconds({value.Raw})";

    // A Half converts to the wider types by a cast only; all else by itself.
    private static string Real(WireScalar value, string type)
    {
        string property = ScalarForms.ToProperty(value.Shape, value.Raw);
        return value.Shape.Type != "global::System.Half" ? property : $"({type})({property})";
    }

    private static bool IsWide(WireScalar value, AvroDecimalForm number) => number.IsWide || value.Shape.Kind == ShapeKind.Wide;

    private static string Unscaled(WireScalar value, AvroDecimalForm number)
    {
        string raw = number.IsWide && value.Shape.Kind != ShapeKind.Wide ? $"(global::System.Int128){ScalarForms.Operand(value.Raw)}" : value.Raw;
        return number.MoreDigits == 0 ? raw : $"{ScalarForms.Operand(raw)} * {CSharpLiteral.Int128(BigInteger.Pow(10, number.MoreDigits))}";
    }
}
