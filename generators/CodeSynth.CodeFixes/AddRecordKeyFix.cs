using System.Collections.Immutable;
using System.Composition;
using CodeSynth.Generators;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CodeSynth.CodeFixes;

/// <summary>SYN0002: makes <c>OrderId</c> or <c>Id</c> the record key of an order, or adds the property where there is neither.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddRecordKeyFix : SynthCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.MissingKey];

    private protected override IEnumerable<Fix> FixesAt(SyntaxNode culprit, SemanticModel model, CancellationToken cancellation)
    {
        if (culprit.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || model.GetDeclaredSymbol(declaration, cancellation) is not { } type)
        {
            yield break;
        }

        string full = type.Name + "Id";
        foreach (PropertyDeclarationSyntax property in declaration.Members.OfType<PropertyDeclarationSyntax>().Where(p => p.Identifier.ValueText == full || p.Identifier.ValueText == "Id"))
        {
            if (model.GetDeclaredSymbol(property, cancellation) is { } symbol && AttributesOf(symbol, type, model, property.SpanStart) is { } attributes)
            {
                string title = property.Identifier.ValueText == "Id" ? "Make 'Id' the record key" : "Make the id the record key";
                yield return new Fix(title, property, With(property, attributes));
            }
        }

        if (!type.GetMembers().Any(m => m.Name == full || m.Name == "Id"))
        {
            yield return new Fix("Add a record key", declaration, WithKey(declaration, type, model));
        }
    }

    /// <summary>What makes a property the key, or null when it cannot be one.</summary>
    private static string? AttributesOf(IPropertySymbol property, INamedTypeSymbol entity, SemanticModel model, int position)
    {
        if (property.SetMethod is null || property.NullableAnnotation == NullableAnnotation.Annotated)
        {
            return null;
        }

        string key = Names.OfAttribute(KnownTypes.RecordKeyAttribute, model, position);
        if (SynthAttributes.HasSampler(property))
        {
            return SynthAttributes.Reversible(property) is not null ? key : null;
        }

        string sequence = Names.OfAttribute(KnownTypes.SequenceAttribute, model, position);
        return FieldType.Of(property.Type).Family switch
        {
            TypeFamily.Text => $"{key}, {sequence}({Format(entity)})",
            TypeFamily.Integer => $"{key}, {sequence}",
            TypeFamily.Guid => $"{key}, {Names.OfAttribute(KnownTypes.UuidAttribute, model, position)}",
            _ => null,
        };
    }

    private static string Format(INamedTypeSymbol entity) => $"\"{entity.Name.ToUpperInvariant()}_{{0:D6}}\"";

    private static PropertyDeclarationSyntax With(PropertyDeclarationSyntax property, string attributes)
    {
        SeparatedSyntaxList<AttributeSyntax> added = Parse($"[{attributes}] int x;").AttributeLists[0].Attributes;
        if (property.AttributeLists.FirstOrDefault(l => l.Target is null) is { } list)
        {
            return property.ReplaceNode(list, list.WithAttributes(list.Attributes.InsertRange(0, added)).WithAdditionalAnnotations(Formatter.Annotation));
        }

        SyntaxTriviaList leading = property.GetLeadingTrivia();
        return property
            .WithLeadingTrivia()
            .WithAttributeLists(SyntaxFactory.SingletonList(SyntaxFactory.AttributeList(added).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)))
            .WithLeadingTrivia(leading)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static TypeDeclarationSyntax WithKey(TypeDeclarationSyntax declaration, INamedTypeSymbol type, SemanticModel model)
    {
        int position = declaration.SpanStart;
        string key = Names.OfAttribute(KnownTypes.RecordKeyAttribute, model, position);
        string sequence = Names.OfAttribute(KnownTypes.SequenceAttribute, model, position);
        MemberDeclarationSyntax property = Parse($"[{key}, {sequence}({Format(type)})]\npublic required string {type.Name}Id {{ get; init; }}\n")
            .WithAdditionalAnnotations(Formatter.Annotation);
        TypeDeclarationSyntax opened = TypeBody.Open(declaration);
        return (TypeDeclarationSyntax)opened.WithMembers(opened.Members.Insert(0, property));
    }

    private static MemberDeclarationSyntax Parse(string member) => SyntaxFactory.ParseMemberDeclaration(member)!;
}
