using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Samplers;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>What the record key of an entity must be.</summary>
internal static class KeyRules
{
    public static void Check(ParseContext context, EquatableArray<FieldSpec>? fields)
    {
        INamedTypeSymbol type = context.Entity;
        PropertyScope scope = PropertyScope.Of(type);
        IReadOnlyList<IPropertySymbol> properties = PropertyList.Of(type);
        IPropertySymbol[] keys = [.. properties.Where(p => SynthAttributes.Find(p, AttributeKind.RecordKey) is not null)];
        if (keys.Length == 0)
        {
            context.Error(Rules.MissingKey, Culprit.Name(type), type.Name, type.Name.ToUpperInvariant());
        }

        foreach (IPropertySymbol second in keys.Skip(1))
        {
            context.Error(Rules.SeveralKeys, Culprit.Attribute(SynthAttributes.Find(second, AttributeKind.RecordKey)!), type.Name, keys[0].Name, second.Name);
        }

        if (keys.Length == 1 && WhyNot(keys[0], fields) is { } reason)
        {
            context.Error(Rules.UnusableKey, Culprit.Attribute(SynthAttributes.Find(keys[0], AttributeKind.RecordKey)!), scope.Display(keys[0]), reason);
        }

        foreach (IPropertySymbol property in properties.Where(NestedObjectParser.IsPart))
        {
            ForbidNested(context, scope.Into(property, Nullability.ObjectType(property)));
        }
    }

    private static string? WhyNot(IPropertySymbol key, EquatableArray<FieldSpec>? fields)
    {
        if (SynthAttributes.HasSampler(key) && SynthAttributes.Reversible(key) is null)
        {
            return "no row can be found by a value of its sampler. Use [Sequence] or [Uuid].";
        }

        if (key.NullableAnnotation == NullableAnnotation.Annotated)
        {
            return "it may be null, and every record has a key. Remove the '?'.";
        }

        if (fields?.FirstOrDefault(f => f.IsKey)?.Sampler is ColumnSpec { Type: not ("Text" or "Integer" or "Uuid") })
        {
            return "a column that is a key has the type string, Guid or an integer.";
        }

        return fields?.FirstOrDefault(f => f.IsKey)?.Sampler is SequenceSpec sequence && !TextRules.IsPlain(sequence.Prefix + sequence.Suffix)
            ? "its text holds a quote, a backslash or a control character, so a message's key would differ from the field in its JSON. Leave that character out."
            : null;
    }

    private static void ForbidNested(ParseContext context, PropertyScope scope)
    {
        foreach (IPropertySymbol property in PropertyList.Of(scope.Owner))
        {
            if (SynthAttributes.Find(property, AttributeKind.RecordKey) is { } key)
            {
                context.Error(Rules.UnusableKey, Culprit.Attribute(key), scope.Display(property), "it stands in a nested object. Mark a property of the entity itself.");
            }
            else if (NestedObjectParser.IsPart(property) && !scope.Contains(Nullability.ObjectType(property)))
            {
                ForbidNested(context, scope.Into(property, Nullability.ObjectType(property)));
            }
        }
    }
}
