using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Binding.Protobuf;

/// <summary>Which scalars hold every value of a C# type exactly. The first of each list is the one that a derived schema takes.</summary>
internal static class ProtobufScalars
{
    private static readonly ProtoKind[] s_signed32 = [ProtoKind.Int32, ProtoKind.SInt32, ProtoKind.SFixed32, ProtoKind.Int64, ProtoKind.SInt64, ProtoKind.SFixed64];
    private static readonly ProtoKind[] s_signed64 = [ProtoKind.Int64, ProtoKind.SInt64, ProtoKind.SFixed64];
    private static readonly ProtoKind[] s_small =
    [
        ProtoKind.UInt32, ProtoKind.Int32, ProtoKind.SInt32, ProtoKind.Fixed32, ProtoKind.SFixed32, ProtoKind.UInt64, ProtoKind.Int64, ProtoKind.SInt64, ProtoKind.Fixed64, ProtoKind.SFixed64,
    ];

    private static readonly ProtoKind[] s_unsigned32 = [ProtoKind.UInt32, ProtoKind.Fixed32, ProtoKind.UInt64, ProtoKind.Int64, ProtoKind.SInt64, ProtoKind.Fixed64, ProtoKind.SFixed64];
    private static readonly ProtoKind[] s_unsigned64 = [ProtoKind.UInt64, ProtoKind.Fixed64];
    private static readonly ProtoKind[] s_single = [ProtoKind.Float, ProtoKind.Double];
    private static readonly ProtoKind[] s_double = [ProtoKind.Double];
    private static readonly ProtoKind[] s_bool = [ProtoKind.Bool];
    private static readonly ProtoKind[] s_string = [ProtoKind.String];
    private static readonly ProtoKind[] s_uuid = [ProtoKind.String, ProtoKind.Bytes];

    /// <summary>The scalars for a value; none for an object or an instant.</summary>
    public static IReadOnlyList<ProtoKind> Accepting(ValueShape shape) => shape.Kind switch
    {
        ShapeKind.Text or ShapeKind.Enum => s_string,
        ShapeKind.Boolean => s_bool,
        ShapeKind.Uuid => s_uuid,
        ShapeKind.Time => shape.Type == "long" ? s_signed64 : shape.IsDate || shape.Type == "string" ? s_string : [],
        ShapeKind.Object or ShapeKind.Array => [],
        _ => OfNumber(shape.Type),
    };

    /// <summary>A value in words, as C# calls its type.</summary>
    public static string Words(ValueShape shape) => shape.Kind switch
    {
        ShapeKind.Object => "an object",
        ShapeKind.Enum => "an enumeration",
        _ => "a " + shape.Type.Substring(shape.Type.LastIndexOf('.') + 1),
    };

    private static ProtoKind[] OfNumber(string type) => type switch
    {
        "sbyte" or "short" or "int" => s_signed32,
        "byte" or "ushort" => s_small,
        "uint" => s_unsigned32,
        "long" or "nint" => s_signed64,
        "ulong" or "nuint" => s_unsigned64,
        "float" or "global::System.Half" => s_single,
        "double" => s_double,
        _ => s_string, // decimal, Int128, UInt128: no scalar has their range
    };
}
