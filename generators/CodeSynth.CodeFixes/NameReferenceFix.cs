using System.Collections.Immutable;
using System.Composition;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CodeSynth.CodeFixes;

/// <summary>
/// SYN0005 and SYN0006: says which entity is meant, <c>[References(typeof(Order))]</c>, where the property's name alone leads to none
/// or to several. A fix per entity whose key has the property's type.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NameReferenceFix : SynthCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnknownReference, DiagnosticIds.AmbiguousReference];

    private protected override IEnumerable<Fix> FixesAt(SyntaxNode culprit, SemanticModel model, CancellationToken cancellation)
    {
        // An argument that names something else stands under the squiggle alone; what was meant instead nobody knows.
        if (culprit is not AttributeSyntax attribute
            || attribute.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } declaration
            || model.GetDeclaredSymbol(declaration, cancellation) is not { } property)
        {
            yield break;
        }

        foreach (INamedTypeSymbol entity in Candidates(model.Compilation, property, cancellation))
        {
            yield return new Fix($"Reference '{entity.Name}'", attribute, WithType(attribute, Names.Of(entity, model, attribute.SpanStart)));
        }
    }

    /// <summary>The entities that a property may mean: those named in its name, or else all that fit.</summary>
    private static IEnumerable<INamedTypeSymbol> Candidates(Compilation compilation, IPropertySymbol property, CancellationToken cancellation)
    {
        INamedTypeSymbol[] fitting =
            [.. compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, cancellation)
                .OfType<INamedTypeSymbol>()
                .Where(e => SynthAttributes.EntityAttribute(e) is not null && SynthAttributes.Find(e, AttributeKind.Workflow) is null && HasKeyOf(e, property.Type) && !LeadsTo(e, property.ContainingType, compilation, cancellation))
                .OrderBy(TypeNames.Metadata, StringComparer.Ordinal)];
        INamedTypeSymbol[] sameKey = [.. fitting.Where(e => KeysOf(e).Any(k => k.Name == property.Name))];
        INamedTypeSymbol[] named = [.. fitting.Where(e => property.Name.Contains(e.Name))];
        return sameKey.Length != 0 ? sameKey : named.Length != 0 ? named : fitting;
    }

    private static bool HasKeyOf(INamedTypeSymbol entity, ITypeSymbol type) =>
        KeysOf(entity) is { Length: 1 } keys && SymbolEqualityComparer.Default.Equals(keys[0].Type, type);

    private static IPropertySymbol[] KeysOf(INamedTypeSymbol entity) =>
        [.. PropertyList.Of(entity).Where(p => SynthAttributes.Find(p, AttributeKind.RecordKey) is not null)];

    // Such a reference would close a circle, which is the next diagnostic.
    private static bool LeadsTo(INamedTypeSymbol entity, INamedTypeSymbol child, Compilation compilation, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { TypeNames.Metadata(entity) };
        var open = new Queue<string>(seen);
        while (open.Count != 0)
        {
            string name = open.Dequeue();
            if (name == TypeNames.Metadata(child))
            {
                return true;
            }

            if (compilation.GetTypeByMetadataName(name) is { } type && SynthAttributes.EntityAttribute(type) is not null)
            {
                foreach (string parent in EntityParser.Parse(type, compilation, report: null, cancellation).Entry.Parents.Where(seen.Add))
                {
                    open.Enqueue(parent);
                }
            }
        }

        return false;
    }

    private static AttributeSyntax WithType(AttributeSyntax attribute, string type)
    {
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression($"typeof({type})"));
        return attribute.WithArgumentList(list.WithArguments(list.Arguments.Insert(0, argument))).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
