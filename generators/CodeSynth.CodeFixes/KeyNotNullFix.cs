using System.Collections.Immutable;
using System.Composition;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeSynth.CodeFixes;

/// <summary>SYN0004, where a record key may be null: removes the <c>?</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KeyNotNullFix : SynthCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnusableKey];

    private protected override IEnumerable<Fix> FixesAt(SyntaxNode culprit, SemanticModel model, CancellationToken cancellation)
    {
        if (culprit.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { Type: NullableTypeSyntax type } declaration
            && model.GetDeclaredSymbol(declaration, cancellation) is { } property
            && SynthAttributes.Reversible(property) is not null)
        {
            yield return new Fix("Remove the '?' of the record key", type, type.ElementType.WithTriviaFrom(type));
        }
    }
}
