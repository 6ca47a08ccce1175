using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>Tells our attributes from others by name and namespace alone: no look-up, because this runs at every keystroke.</summary>
internal static class SynthAttributes
{
    private static readonly Dictionary<string, AttributeKind> s_kinds = new(StringComparer.Ordinal)
    {
        [Simple(KnownTypes.RecordKeyAttribute)] = AttributeKind.RecordKey,
        [Simple(KnownTypes.NullRateAttribute)] = AttributeKind.NullRate,
        [Simple(KnownTypes.ItemsAttribute)] = AttributeKind.Items,
        [Simple(KnownTypes.NameAttribute)] = AttributeKind.Name,
        [Simple(KnownTypes.SequenceAttribute)] = AttributeKind.Sequence,
        [Simple(KnownTypes.FakeAttribute)] = AttributeKind.Fake,
        [Simple(KnownTypes.OneOfAttribute)] = AttributeKind.OneOf,
        [Simple(KnownTypes.UniformAttribute)] = AttributeKind.Uniform,
        [Simple(KnownTypes.ConstantAttribute)] = AttributeKind.Constant,
        [Simple(KnownTypes.EventTimeAttribute)] = AttributeKind.EventTime,
        [Simple(KnownTypes.ReferencesAttribute)] = AttributeKind.References,
        [Simple(KnownTypes.CopyOfAttribute)] = AttributeKind.CopyOf,
        [Simple(KnownTypes.UuidAttribute)] = AttributeKind.Uuid,
    };

    private static readonly string s_entity = Simple(KnownTypes.SynthEntityAttribute);

    public static AttributeKind KindOf(AttributeData attribute) =>
        attribute.AttributeClass is { } type && s_kinds.TryGetValue(type.Name, out AttributeKind kind) && IsOurs(type) ? kind : AttributeKind.None;

    public static bool IsSampler(AttributeKind kind) => kind > AttributeKind.Name;

    public static AttributeData? Find(IPropertySymbol property, AttributeKind kind) =>
        property.GetAttributes().FirstOrDefault(a => KindOf(a) == kind);

    public static bool HasAny(IPropertySymbol property) => property.GetAttributes().Any(a => KindOf(a) != AttributeKind.None);

    public static bool HasSampler(IPropertySymbol property) => property.GetAttributes().Any(a => IsSampler(KindOf(a)));

    /// <summary>The sampler of a property if its values lead back to their rows, else null.</summary>
    public static AttributeData? Reversible(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(a => KindOf(a) is AttributeKind.Sequence or AttributeKind.Uuid);

    public static AttributeData? EntityAttribute(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(a => a.AttributeClass is { } c && c.Name == s_entity && IsOurs(c));

    /// <summary>A named argument, or null when it is not given or the compiler could not read it.</summary>
    public static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Primitive)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    /// <summary>Whether the compiler understood the attribute; where it did not, it has said so itself.</summary>
    public static bool IsReadable(AttributeData attribute) =>
        attribute.AttributeConstructor is not null && attribute.ConstructorArguments.All(a => a.Kind != TypedConstantKind.Error);

    private static bool IsOurs(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: KnownTypes.AttributeNamespace, ContainingNamespace.IsGlobalNamespace: true };

    private static string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
