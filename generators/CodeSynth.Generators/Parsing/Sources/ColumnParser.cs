using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Samplers;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Sources;

/// <summary>A property without a sampler of an entity whose rows come from a file.</summary>
internal static class ColumnParser
{
    private const int DefaultDecimals = 2;
    private const int MaxDecimals = 15;
    private const string Date = "global::System.DateOnly";

    /// <summary>Whether a column fills the property.</summary>
    public static bool Fills(PropertyScope scope, IPropertySymbol property) => IsUnfilled(scope, property) && TypeOf(property) is not null;

    /// <summary>Whether the property is an object that columns fill, without an attribute of ours in it.</summary>
    public static bool FillsObject(PropertyScope scope, IPropertySymbol property) =>
        IsUnfilled(scope, property)
        && Nullability.Underlying(property.Type) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } type
        && FieldType.Of(type).Family == TypeFamily.Other
        && !TypeNames.Metadata(type).StartsWith("System.", StringComparison.Ordinal)
        && PropertyList.Of(type).Count != 0;

    /// <summary>Whether a column fills the property that may be null.</summary>
    public static bool IsNullable(PropertyScope scope, IPropertySymbol property) => Fills(scope, property) && IsNullable(property);

    /// <summary>Reports a property that no column can fill.</summary>
    public static SamplerSpec? Refuse(ParseContext context, PropertyScope scope, IPropertySymbol property)
    {
        context.Error(Rules.ColumnCannotFill, Culprit.Name(property), scope.Display(property), TypeNames.Short(property.Type));
        return null;
    }

    /// <summary>Whether nothing but the file could fill the property.</summary>
    public static bool IsUnfilled(PropertyScope scope, IPropertySymbol property) => SourceParser.HasSource(scope.Entity) && !SynthAttributes.HasSampler(property);

    public static SamplerSpec? Parse(ParseContext context, PropertyScope scope, IPropertySymbol property)
    {
        FieldType type = FieldType.Of(property.Type);
        ValueShape? shape = type.Family switch
        {
            TypeFamily.Integer => type.Shape(ShapeKind.Integer),
            TypeFamily.Boolean => type.Shape(ShapeKind.Boolean),
            TypeFamily.Single => type.Shape(ShapeKind.Single),
            TypeFamily.Double => type.Shape(ShapeKind.Real),
            TypeFamily.Decimal => type.Shape(ShapeKind.Scaled, Decimals(property)),
            TypeFamily.Offset or TypeFamily.DateTime => type.Shape(ShapeKind.Time),
            TypeFamily.Guid => type.Shape(ShapeKind.Uuid),
            TypeFamily.Enum => EnumMembers.Of(context, Nullability.Underlying(property.Type)) is { } members ? type.Shape(ShapeKind.Enum) with { Members = members.ToEquatableArray() } : null,
            _ => type.Shape(ShapeKind.Text),
        };
        return shape is null ? null : new ColumnSpec(shape, TypeOf(property)!, NamesOf(scope, property).ToEquatableArray())
        {
            HasOwnName = OwnName(property) is not null,
            IsNullable = IsNullable(property),
            Min = type.Family == TypeFamily.Integer ? type.Min : long.MinValue,
            Max = type.Family == TypeFamily.Integer ? type.Max : long.MaxValue,
        };
    }

    /// <summary>Reports what <c>[FromColumn]</c> on a property cannot mean.</summary>
    public static void Check(ParseContext context, PropertyScope scope, IPropertySymbol property)
    {
        if (SynthAttributes.Find(property, AttributeKind.FromColumn) is not { } attribute)
        {
            return;
        }

        int? decimals = SynthAttributes.Named(attribute, "Decimals") as int?;
        (Culprit Culprit, string Reason)? mistake =
            !SourceParser.HasSource(scope.Entity) ? (Culprit.Attribute(attribute), $"'{scope.Entity.Name}' reads no file. Add [CsvSource(\"…\")] or [JsonLinesSource(\"…\")] to it, or remove this attribute.")
            : SynthAttributes.HasSampler(property) ? (Culprit.Attribute(attribute), "a sampler fills it. Remove one of the two.")
            : attribute.ConstructorArguments.Length == 1 && string.IsNullOrWhiteSpace(OwnName(property)) ? (Culprit.Argument(attribute, 0), "the name is empty. Give one, or leave it out.")
            : decimals is not null && FieldType.Of(property.Type).Family != TypeFamily.Decimal ? (Culprit.Named(attribute, "Decimals"), "only a decimal has a number of digits after the point. Remove Decimals.")
            : decimals is < 0 or > MaxDecimals ? (Culprit.Named(attribute, "Decimals"), $"a decimal has 0 to {MaxDecimals} digits after the point.")
            : null;
        if (mistake is { } found)
        {
            context.Error(Rules.BadColumn, found.Culprit, scope.Display(property), found.Reason);
        }
    }

    // Of a reference type only a '?' says that a row may have none; code that does not annotate nullability means texts.
    private static bool IsNullable(IPropertySymbol property) =>
        property.Type.IsReferenceType ? property.NullableAnnotation == NullableAnnotation.Annotated : Nullability.IsNullableValue(property.Type);

    private static string? TypeOf(IPropertySymbol property)
    {
        FieldType type = FieldType.Of(property.Type);
        return type.Family switch
        {
            TypeFamily.Text => "Text",
            TypeFamily.Integer => type.Name is "global::System.Int128" or "global::System.UInt128" ? null : "Integer",
            TypeFamily.Boolean => "Boolean",
            TypeFamily.Single => "Single",
            TypeFamily.Double => "Real",
            TypeFamily.Decimal => "Decimal",
            TypeFamily.Offset or TypeFamily.DateTime => "Time",
            TypeFamily.Guid => "Uuid",
            TypeFamily.Enum => "Choice",
            _ => type.Name == Date ? "Date" : null,
        };
    }

    private static int Decimals(IPropertySymbol property) =>
        SynthAttributes.Find(property, AttributeKind.FromColumn) is { } attribute && SynthAttributes.Named(attribute, "Decimals") is int decimals ? decimals : DefaultDecimals;

    private static string? OwnName(IPropertySymbol property) =>
        SynthAttributes.Find(property, AttributeKind.FromColumn) is { ConstructorArguments.Length: 1 } attribute ? attribute.ConstructorArguments[0].Value as string : null;

    private static IEnumerable<string> NamesOf(PropertyScope scope, IPropertySymbol property)
    {
        IEnumerable<string> around = scope.Outer is { } outer ? NamesOf(outer, scope.Holder!) : [];
        string wire = SynthAttributes.Find(property, AttributeKind.Name) is { } name ? name.ConstructorArguments.FirstOrDefault().Value as string ?? string.Empty : SnakeCase.Of(property.Name);
        return around.Append(OwnName(property) ?? wire);
    }
}
