using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>Tells our attributes from others by name and namespace alone: no look-up, because this runs at every keystroke.</summary>
internal static class SynthAttributes
{
    private static readonly Dictionary<string, AttributeKind> s_kinds = new(StringComparer.Ordinal)
    {
        [Simple(KnownTypes.RecordKeyAttribute)] = AttributeKind.RecordKey,
        [Simple(KnownTypes.FormerlyKnownAsAttribute)] = AttributeKind.FormerlyKnownAs,
        [Simple(KnownTypes.NullRateAttribute)] = AttributeKind.NullRate,
        [Simple(KnownTypes.ItemsAttribute)] = AttributeKind.Items,
        [Simple(KnownTypes.AvroSchemaAttribute)] = AttributeKind.AvroSchema,
        [Simple(KnownTypes.ProtobufSchemaAttribute)] = AttributeKind.ProtobufSchema,
        [Simple(KnownTypes.WorkflowAttribute)] = AttributeKind.Workflow,
        [Simple(KnownTypes.PathAttribute)] = AttributeKind.Path,
        [Simple(KnownTypes.TransitionAttribute)] = AttributeKind.Transition,
        [Simple(KnownTypes.DelayAttribute)] = AttributeKind.Delay,
        [Simple(KnownTypes.CsvSourceAttribute)] = AttributeKind.CsvSource,
        [Simple(KnownTypes.JsonLinesSourceAttribute)] = AttributeKind.JsonLinesSource,
        [Simple(KnownTypes.FromColumnAttribute)] = AttributeKind.FromColumn,
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
        [Simple(KnownTypes.OddsAttribute)] = AttributeKind.Odds,
        [Simple(KnownTypes.TemplateAttribute)] = AttributeKind.Template,
        [Simple(KnownTypes.UniformTimeAttribute)] = AttributeKind.UniformTime,
        [Simple(KnownTypes.TimeAfterAttribute)] = AttributeKind.TimeAfter,
        [Simple(KnownTypes.CaseAttribute)] = AttributeKind.Case,
        [Simple(KnownTypes.OtherwiseAttribute)] = AttributeKind.Otherwise,
        [Simple(KnownTypes.StateAttribute)] = AttributeKind.State,
        [Simple(KnownTypes.PreviousStateAttribute)] = AttributeKind.PreviousState,
        [Simple(KnownTypes.StepAttribute)] = AttributeKind.Step,
        [Simple(KnownTypes.StateValueAttribute)] = AttributeKind.StateValue,
    };

    private static readonly string s_entity = Simple(KnownTypes.SynthEntityAttribute);

    public static AttributeKind KindOf(AttributeData attribute) =>
        attribute.AttributeClass is { } type && s_kinds.TryGetValue(type.Name, out AttributeKind kind) && IsOurs(type) ? kind : AttributeKind.None;

    public static bool IsSampler(AttributeKind kind) => kind > AttributeKind.Name;

    /// <summary>Whether a sampler's value is not that of the row, but of one event of it.</summary>
    public static bool DependsOnState(AttributeKind kind) => kind >= AttributeKind.State;

    /// <summary>
    /// The attributes that say what a property is filled with: its own and those of the constructor's parameter of its name, as
    /// in a positional record; for an override without any of ours, those of what it overrides.
    /// </summary>
    public static ImmutableArray<AttributeData> On(IPropertySymbol property)
    {
        ImmutableArray<AttributeData> attributes = property.GetAttributes();
        foreach (IMethodSymbol constructor in property.ContainingType.InstanceConstructors)
        {
            if (Construction.ParameterNamed(constructor, property.Name) is { } parameter && parameter.GetAttributes() is { IsEmpty: false } more)
            {
                attributes = attributes.AddRange(more);
                break;
            }
        }

        return property.OverriddenProperty is { } overridden && !attributes.Any(a => KindOf(a) != AttributeKind.None) ? On(overridden) : attributes;
    }

    /// <summary>The attribute of a kind on a property or a type, or null.</summary>
    public static AttributeData? Find(ISymbol symbol, AttributeKind kind) =>
        (symbol is IPropertySymbol property ? On(property) : symbol.GetAttributes()).FirstOrDefault(a => KindOf(a) == kind);

    /// <summary>The attributes of a kind on a type, in the order of the source.</summary>
    public static ImmutableArray<AttributeData> All(INamedTypeSymbol type, AttributeKind kind) => [.. type.GetAttributes().Where(a => KindOf(a) == kind)];

    public static bool HasAny(IPropertySymbol property) => On(property).Any(a => KindOf(a) != AttributeKind.None);

    public static bool HasSampler(IPropertySymbol property) => On(property).Any(a => IsSampler(KindOf(a)));

    /// <summary>The samplers of a property, of which there should be one; its <c>[StateValue]</c>s stand for one, as do its <c>[Case]</c>s with their <c>[Otherwise]</c>.</summary>
    public static IReadOnlyList<AttributeData> Samplers(IPropertySymbol property)
    {
        AttributeData[] all = [.. On(property).Where(a => IsSampler(KindOf(a)))];
        AttributeData? firstValue = all.FirstOrDefault(a => KindOf(a) == AttributeKind.StateValue);
        AttributeData? firstCase = all.FirstOrDefault(IsCase);
        return [.. all.Where(a => (KindOf(a) != AttributeKind.StateValue || a == firstValue) && (!IsCase(a) || a == firstCase))];
    }

    private static bool IsCase(AttributeData attribute) => KindOf(attribute) is AttributeKind.Case or AttributeKind.Otherwise;

    /// <summary>The sampler of a property if its values lead back to their rows, else null.</summary>
    public static AttributeData? Reversible(IPropertySymbol property) =>
        On(property).FirstOrDefault(a => KindOf(a) is AttributeKind.Sequence or AttributeKind.Uuid);

    public static AttributeData? EntityAttribute(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(a => a.AttributeClass is { } c && c.Name == s_entity && IsOurs(c));

    /// <summary>A named argument, an enum's as its number, or null when it is not given or the compiler could not read it.</summary>
    public static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    /// <summary>A named argument with its type, or null when it is not given.</summary>
    public static TypedConstant? NamedConstant(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The elements of a named argument that is an array; empty when it is not given, null, or unreadable.</summary>
    public static ImmutableArray<TypedConstant> NamedElements(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value is { Kind: TypedConstantKind.Array, IsNull: false } array ? array.Values : [];

    /// <summary>Whether the compiler understood the attribute; where it did not, it has said so itself.</summary>
    public static bool IsReadable(AttributeData attribute) =>
        attribute.AttributeConstructor is not null && attribute.ConstructorArguments.All(a => a.Kind != TypedConstantKind.Error);

    private static bool IsOurs(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: KnownTypes.AttributeNamespace, ContainingNamespace.IsGlobalNamespace: true };

    private static string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
