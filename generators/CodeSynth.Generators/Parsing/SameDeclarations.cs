using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeSynth.Generators.Parsing;

/// <summary>
/// Whether two versions of a file declare the same: token by token, without what stands in bodies. Roslyn's own <c>IsEquivalentTo(tree, topLevel: true)</c>
/// is not used: behind a field that is no constant it takes enums of different values for the same (4.14.0).
/// </summary>
internal sealed class SameDeclarations : IEqualityComparer<SyntaxTree>
{
    public static readonly SameDeclarations Instance = new();

    // An unchanged file keeps its tree, so that at a keystroke one pair is walked through.
    public bool Equals(SyntaxTree x, SyntaxTree y) =>
        x == y || x.FilePath == y.FilePath && x.Options.Equals(y.Options) && Equals(x.GetRoot(), y.GetRoot());

    public int GetHashCode(SyntaxTree tree) => tree.FilePath.Length;

    private static bool Equals(SyntaxNode x, SyntaxNode y)
    {
        if (HasNullableDirective(x) || HasNullableDirective(y))
        {
            return false; // one within a body holds beyond it
        }

        using IEnumerator<SyntaxNodeOrToken> left = Declared(x).GetEnumerator();
        using IEnumerator<SyntaxNodeOrToken> right = Declared(y).GetEnumerator();
        while (left.MoveNext())
        {
            if (!right.MoveNext() || left.Current.RawKind != right.Current.RawKind || left.Current.IsToken && left.Current.AsToken().Text != right.Current.AsToken().Text)
            {
                return false;
            }
        }

        return !right.MoveNext();
    }

    private static IEnumerable<SyntaxNodeOrToken> Declared(SyntaxNode root) =>
        root.DescendantNodesAndTokens(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax));

    private static bool HasNullableDirective(SyntaxNode root) =>
        root.ContainsDirectives && ((CompilationUnitSyntax)root).GetFirstDirective(static d => d.IsKind(SyntaxKind.NullableDirectiveTrivia)) is not null;
}
