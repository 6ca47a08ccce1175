using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Emission.Protobuf;

/// <summary>
/// Numbers and truth values as the 64 bits that a varint or a fixed number is written from. They are 0 exactly when the value is its
/// type's default, which a field without presence leaves out; −0.0 is not (the specification's "Application Note: Field Presence").
/// </summary>
internal static class ProtobufBits
{
    private const string Converter = "global::System.BitConverter";

    /// <summary>The bytes of a fixed number; 0 for a varint.</summary>
    public static int Width(ProtoKind kind) => kind switch
    {
        ProtoKind.Float or ProtoKind.Fixed32 or ProtoKind.SFixed32 => 4,
        ProtoKind.Double or ProtoKind.Fixed64 or ProtoKind.SFixed64 => 8,
        _ => 0,
    };

    /// <summary>The call that writes bits.</summary>
    public static string Put(ProtoKind kind, string destination, string bits) =>
        $"{KnownTypes.ProtobufPut}.{(Width(kind) switch { 4 => "Fixed32", 8 => "Fixed64", _ => "Varint" })}({destination}, {bits})";

    /// <summary>The most bytes of <see cref="Put"/>.</summary>
    public static int MaxBytes(ProtoKind kind) => kind == ProtoKind.Bool ? 1 : Width(kind) is var width and not 0 ? width : 10;

    /// <summary>The bits of a value, as an expression.</summary>
    public static string Of(ValueShape shape, string raw, ProtoKind kind) => kind switch
    {
        ProtoKind.Bool => $"{raw} ? 1UL : 0UL",
        ProtoKind.Double => $"{Converter}.DoubleToUInt64Bits({Real(shape, raw, "double")})",
        ProtoKind.Float => $"{Converter}.SingleToUInt32Bits({Real(shape, raw, "float")})",
        ProtoKind.SInt32 or ProtoKind.SInt64 => $"{KnownTypes.ProtobufPut}.ZigZag({Integer(shape, raw)})",
        _ => $"unchecked((ulong){ScalarForms.Operand(Integer(shape, raw))})",
    };

    /// <summary>The bits of a constant; null where the shape of the constant leaves that to the emitted code.</summary>
    public static ulong? Of(ConstantSpec constant, ProtoKind kind) => (constant.Shape.Kind, kind) switch
    {
        (ShapeKind.Real, ProtoKind.Double) => unchecked((ulong)BitConverter.DoubleToInt64Bits(constant.Real)),
        (ShapeKind.Single, ProtoKind.Double) => unchecked((ulong)BitConverter.DoubleToInt64Bits((float)constant.Real)),
        (ShapeKind.Single, ProtoKind.Float) => BitConverter.ToUInt32(BitConverter.GetBytes((float)constant.Real), 0),
        (ShapeKind.Integer, ProtoKind.SInt32 or ProtoKind.SInt64) => unchecked((ulong)(constant.Number << 1 ^ constant.Number >> 63)),
        (ShapeKind.Integer or ShapeKind.Boolean, _) => unchecked((ulong)constant.Number),
        _ => null,
    };

    private static string Integer(ValueShape shape, string raw) => shape.Kind == ShapeKind.Time ? $"{KnownTypes.Instant}.UnixMilliseconds({raw})" : raw;

    private static string Real(ValueShape shape, string raw, string type)
    {
        string value = ScalarForms.ToProperty(shape, raw);
        return shape.Type == "global::System.Half" ? $"({type})({value})" : value;
    }
}
