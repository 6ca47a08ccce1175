using System.Collections.Immutable;
using System.Composition;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Diagnostics.Analyzers;
using CodeSynth.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CodeSynth.CodeFixes;

/// <summary>SYN0038: adds the properties that fill the fields of the schema which none fills yet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddSchemaPropertyFix : SynthCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnfilledSchemaField];

    private protected override IEnumerable<Fix> FixesAt(SyntaxNode culprit, ImmutableArray<Diagnostic> diagnostics, SemanticModel model, CancellationToken cancellation)
    {
        if (culprit.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } entity || model.GetDeclaredSymbol(entity, cancellation) is not INamedTypeSymbol type)
        {
            yield break;
        }

        foreach (IGrouping<string, Diagnostic> lacking in diagnostics.Where(d => d.Properties.ContainsKey(BindingAnalyzer.SuggestedProperty)).GroupBy(d => d.Properties[BindingAnalyzer.SuggestedOwner]!))
        {
            if (DeclarationOf(type, lacking.Key, entity, cancellation) is not { } owner)
            {
                continue;
            }

            MemberDeclarationSyntax[] members = [.. lacking.Select(d => Parse(d.Properties[BindingAnalyzer.SuggestedProperty]!)).OfType<MemberDeclarationSyntax>()];
            if (members.Length > 0)
            {
                yield return new Fix(members.Length == 1 ? "Add the property that the schema asks for" : "Add the properties that the schema asks for", owner, With(owner, members));
            }
        }
    }

    /// <summary>The type that lacks a property, where it is declared in the same file.</summary>
    private static TypeDeclarationSyntax? DeclarationOf(INamedTypeSymbol entity, string path, TypeDeclarationSyntax declaration, CancellationToken cancellation) =>
        path.Length == 0
            ? declaration
            : (PropertyPath.Find(entity, path)?.Type as INamedTypeSymbol)?.DeclaringSyntaxReferences
                .Where(r => r.SyntaxTree == declaration.SyntaxTree)
                .Select(r => r.GetSyntax(cancellation))
                .OfType<TypeDeclarationSyntax>()
                .FirstOrDefault();

    private static TypeDeclarationSyntax With(TypeDeclarationSyntax owner, MemberDeclarationSyntax[] members)
    {
        TypeDeclarationSyntax opened = TypeBody.Open(owner);
        return (TypeDeclarationSyntax)opened.WithMembers(opened.Members.AddRange(members));
    }

    private static MemberDeclarationSyntax? Parse(string declaration) =>
        SyntaxFactory.ParseMemberDeclaration(declaration + "\n")?.WithAdditionalAnnotations(Formatter.Annotation);
}
