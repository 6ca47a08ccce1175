using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CodeSynth.CodeFixes;

/// <summary>The braces of a type.</summary>
internal static class TypeBody
{
    /// <summary>The type with braces, where it ended in a semicolon.</summary>
    public static TypeDeclarationSyntax Open(TypeDeclarationSyntax type)
    {
        if (!type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken))
        {
            return type;
        }

        var opened = (TypeDeclarationSyntax)type
            .WithSemicolonToken(default)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.SemicolonToken.TrailingTrivia));
        return opened.WithAdditionalAnnotations(Formatter.Annotation);
    }
}
