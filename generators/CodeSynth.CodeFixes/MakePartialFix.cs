using System.Collections.Immutable;
using System.Composition;
using CodeSynth.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeSynth.CodeFixes;

/// <summary>SYN0001: declares the entity, or a type that contains it, <c>partial</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakePartialFix : SynthCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NotPartial];

    private protected override IEnumerable<Fix> FixesAt(SyntaxNode culprit, SemanticModel model, CancellationToken cancellation)
    {
        // With a part that is partial already, the other one is the compiler's to report.
        if (culprit.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && !type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            yield return new Fix("Make the type partial", type, WithPartial(type));
        }
    }

    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count != 0)
        {
            return (TypeDeclarationSyntax)type.AddModifiers(partial);
        }

        // What stood before the keyword, a comment perhaps, stands before the modifier now.
        SyntaxTriviaList leading = type.Keyword.LeadingTrivia;
        return (TypeDeclarationSyntax)type
            .WithKeyword(type.Keyword.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(leading)));
    }
}
