using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>A property's type as samplers see it.</summary>
/// <param name="Name">How emitted code names it.</param>
/// <param name="Family">What can fill it.</param>
/// <param name="Min">The smallest value of an integer that a 64-bit number holds.</param>
/// <param name="Max">The largest value of an integer that a 64-bit number holds.</param>
internal readonly record struct FieldType(string Name, TypeFamily Family, long Min = 0, long Max = 0)
{
    /// <summary>The type as samplers see it; whether it has a null is none of their business.</summary>
    public static FieldType Of(ITypeSymbol type) => OfFilled(Nullability.Underlying(type));

    private static FieldType OfFilled(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => new("string", TypeFamily.Text),
        SpecialType.System_Boolean => new("bool", TypeFamily.Boolean),
        SpecialType.System_SByte => new("sbyte", TypeFamily.Integer, sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => new("byte", TypeFamily.Integer, byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => new("short", TypeFamily.Integer, short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => new("ushort", TypeFamily.Integer, ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => new("int", TypeFamily.Integer, int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => new("uint", TypeFamily.Integer, uint.MinValue, uint.MaxValue),
        SpecialType.System_Int64 => new("long", TypeFamily.Integer, long.MinValue, long.MaxValue),
        SpecialType.System_UInt64 => new("ulong", TypeFamily.Integer, 0, long.MaxValue),
        SpecialType.System_IntPtr => new("nint", TypeFamily.Integer, long.MinValue, long.MaxValue),
        SpecialType.System_UIntPtr => new("nuint", TypeFamily.Integer, 0, long.MaxValue),
        SpecialType.System_Single => new("float", TypeFamily.Single),
        SpecialType.System_Double => new("double", TypeFamily.Double),
        SpecialType.System_Decimal => new("decimal", TypeFamily.Decimal),
        SpecialType.System_DateTime => new("global::System.DateTime", TypeFamily.DateTime),
        _ when type.TypeKind == TypeKind.Enum => new(TypeNames.Full(type), TypeFamily.Enum),
        _ when type is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }, ContainingType: null } => type.Name switch
        {
            "DateTimeOffset" => new("global::System.DateTimeOffset", TypeFamily.Offset),
            "DateOnly" => new("global::System.DateOnly", TypeFamily.Date),
            "Int128" => new("global::System.Int128", TypeFamily.Integer, long.MinValue, long.MaxValue),
            "UInt128" => new("global::System.UInt128", TypeFamily.Integer, 0, long.MaxValue),
            "Half" => new("global::System.Half", TypeFamily.Half),
            "Guid" => new("global::System.Guid", TypeFamily.Guid),
            _ => new(TypeNames.Full(type), TypeFamily.Other),
        },
        _ when ItemsType.Of(type) is { } items => new(Of(items.Item).Name + "[]", TypeFamily.Items),
        _ => new(TypeNames.Full(type), TypeFamily.Other),
    };

    public ValueShape Shape(ShapeKind kind, int decimals = 0) => new(kind, Name, decimals);
}
