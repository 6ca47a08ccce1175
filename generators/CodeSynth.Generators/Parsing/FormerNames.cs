using CodeSynth.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Generators.Parsing;

/// <summary>The names that random streams are derived from: those of <c>[FormerlyKnownAs]</c>, or else the present ones.</summary>
internal static class FormerNames
{
    public static string Of(IPropertySymbol property) => Given(property) ?? property.Name;

    public static string OfEntity(INamedTypeSymbol type) => Given(type) ?? EntityOptions.NameOf(type);

    /// <summary>The former name of an entity or property where it is written, or else the present one.</summary>
    public static Culprit CulpritOf(ISymbol symbol) =>
        SynthAttributes.Find(symbol, AttributeKind.FormerlyKnownAs) is { } attribute ? Culprit.Argument(attribute, 0) : Culprit.Name(symbol);

    /// <summary>Checks that of the entity.</summary>
    public static void Check(ParseContext context)
    {
        string present = EntityOptions.NameOf(context.Entity);
        Check(context, context.Entity, context.Entity.Name, name =>
            EntityOptions.IsName(name) ? WhyNot(name, present) : "it is no entity's name, which has letters, digits, '_' and '-' only.");
    }

    /// <summary>Checks that of a property.</summary>
    public static void Check(ParseContext context, PropertyScope scope, IPropertySymbol property) =>
        Check(context, property, scope.Display(property), name =>
            SyntaxFacts.IsValidIdentifier(name) ? WhyNot(name, property.Name) : "it is no property's name. Give the name alone, without a path.");

    /// <summary>Checks that a type which is no entity has none: its name is part of no value's address.</summary>
    public static void CheckNestedType(ParseContext context, INamedTypeSymbol type) =>
        Check(context, type, type.Name, _ => $"'{type.Name}' is no entity, and only the names of entities and properties decide values. Remove the attribute.");

    private static void Check(ParseContext context, ISymbol symbol, string display, Func<string, string?> whyNot)
    {
        if (SynthAttributes.Find(symbol, AttributeKind.FormerlyKnownAs) is not { } attribute)
        {
            return;
        }

        if (!SynthAttributes.IsReadable(attribute))
        {
            context.FailSilently();
        }
        else if (whyNot(Given(symbol) ?? string.Empty) is { } reason)
        {
            context.Error(Rules.BadFormerName, Culprit.Argument(attribute, 0), display, Given(symbol) ?? string.Empty, reason);
        }
    }

    private static string? WhyNot(string former, string present) =>
        former == present ? "it is the present name. Give the name whose values are to be kept, or remove the attribute." : null;

    private static string? Given(ISymbol symbol) =>
        SynthAttributes.Find(symbol, AttributeKind.FormerlyKnownAs) is { } attribute && SynthAttributes.IsReadable(attribute)
            ? attribute.ConstructorArguments[0].Value as string
            : null;
}
