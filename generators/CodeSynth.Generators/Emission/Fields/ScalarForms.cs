using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>How a value that is not a text travels, is written and becomes a property's value.</summary>
internal static class ScalarForms
{
    /// <summary>The C# type in which it travels.</summary>
    public static string RawType(ValueShape shape) => shape.Kind switch
    {
        ShapeKind.Real => "double",
        ShapeKind.Single => "float",
        ShapeKind.Wide => "global::System.Int128",
        ShapeKind.Half => "global::System.Half",
        ShapeKind.Boolean => "bool",
        ShapeKind.Uuid => "global::System.UInt128",
        _ => "long",
    };

    /// <summary>What it is, in words.</summary>
    public static string Words(ValueShape shape) => shape.Kind switch
    {
        ShapeKind.Scaled or ShapeKind.Wide when shape.Decimals > 0 => $" in units of {CSharpLiteral.DecimalUnit(shape.Decimals).TrimEnd('m')}",
        ShapeKind.Time => " in UTC ticks",
        ShapeKind.Uuid => " as 128 bits",
        _ => string.Empty,
    };

    /// <summary>The call that writes it as JSON, for all but instants.</summary>
    public static string Put(ValueShape shape, string raw) => shape.Kind switch
    {
        ShapeKind.Integer => $"{KnownTypes.Put}.Int64(p, {raw})",
        ShapeKind.Scaled => $"{KnownTypes.Put}.Scaled(p, {raw}, {CSharpLiteral.Int32(shape.Decimals)})",
        ShapeKind.Real => $"{KnownTypes.Put}.Double(p, {raw})",
        ShapeKind.Single => $"{KnownTypes.Put}.Single(p, {raw})",
        ShapeKind.Wide => $"{KnownTypes.Put}.Wide(p, {raw}, {CSharpLiteral.Int32(shape.Decimals)})",
        ShapeKind.Half => $"{KnownTypes.Put}.Half(p, {raw})",
        ShapeKind.Boolean => $"{KnownTypes.Put}.Boolean(p, {raw})",
        ShapeKind.Uuid => $"{KnownTypes.Put}.Uuid(p, {raw})",
        ShapeKind.Time => $"{KnownTypes.Put}.Int64(p, {KnownTypes.Instant}.UnixMilliseconds({raw}))",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape.Kind, null),
    };

    /// <summary>The most bytes of <see cref="Put"/>.</summary>
    public static string MaxBytes(ValueShape shape) => shape.Kind switch
    {
        ShapeKind.Scaled => $"{KnownTypes.Put}.MaxScaled",
        ShapeKind.Real => $"{KnownTypes.Put}.MaxDouble",
        ShapeKind.Single => $"{KnownTypes.Put}.MaxSingle",
        ShapeKind.Wide => $"{KnownTypes.Put}.MaxWide",
        ShapeKind.Half => $"{KnownTypes.Put}.MaxHalf",
        ShapeKind.Boolean => $"{KnownTypes.Put}.MaxBoolean",
        ShapeKind.Uuid => UuidForms.Bytes,
        _ => $"{KnownTypes.Put}.MaxInt64",
    };

    /// <summary>An expression as an operand of a cast or a product.</summary>
    public static string Operand(string expression) => expression.EndsWith(")", StringComparison.Ordinal) || !expression.Contains(' ') ? expression : $"({expression})";

    /// <summary>The expression that makes a property's value of it.</summary>
    public static string ToProperty(ValueShape shape, string raw) => shape switch
    {
        { Kind: ShapeKind.Time, Type: "long" } => $"{KnownTypes.Instant}.UnixMilliseconds({raw})",
        { Kind: ShapeKind.Time, Type: "global::System.DateTime" } => $"{KnownTypes.Instant}.ToDateTime({raw})",
        { Kind: ShapeKind.Time, Type: "string" } => $"{KnownTypes.Instant}.ToText({raw})",
        { Kind: ShapeKind.Time, IsDate: true } => $"{KnownTypes.Instant}.ToDateOnly({raw})",
        { Kind: ShapeKind.Time } => $"{KnownTypes.Instant}.ToDateTimeOffset({raw})",
        { Kind: ShapeKind.Uuid } => $"{KnownTypes.UuidText}.ToGuid({raw})",
        { Kind: ShapeKind.Integer, Type: not "long" } => $"checked(({shape.Type}){Operand(raw)})",
        { Kind: ShapeKind.Wide, Type: "decimal", Decimals: 0 } => $"(decimal){raw}",
        { Kind: ShapeKind.Wide, Type: "decimal" } => $"(decimal){raw} * {CSharpLiteral.DecimalUnit(shape.Decimals)}",
        { Kind: ShapeKind.Wide, Type: not "global::System.Int128" } => $"checked(({shape.Type}){raw})",
        { Kind: ShapeKind.Scaled, Type: "global::System.Half" } => $"({shape.Type})({raw} / {CSharpLiteral.SinglePower(shape.Decimals)})",
        { Kind: ShapeKind.Scaled, Decimals: 0 } => raw,
        { Kind: ShapeKind.Scaled, Type: "decimal" } => $"{raw} * {CSharpLiteral.DecimalUnit(shape.Decimals)}",

        // Both operands are exact, so the quotient is the number nearest to the digits on the wire.
        { Kind: ShapeKind.Scaled, Type: "double" } => $"{raw} / {CSharpLiteral.DoublePower(shape.Decimals)}",
        { Kind: ShapeKind.Scaled } => $"{raw} / {CSharpLiteral.SinglePower(shape.Decimals)}",
        _ => raw,
    };
}
