using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>Names of the user's as identifiers.</summary>
internal static class CSharpIdentifier
{
    /// <summary>The name, with <c>@</c> before a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A dotted name, each part escaped.</summary>
    public static string EscapeAll(string dotted) => string.Join(".", dotted.Split('.').Select(Escape));
}
