using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeSynth.Generators.Parsing;

/// <summary>Types of the project that Roslyn's index of names does not find by a property's name.</summary>
internal static class ProjectTypes
{
    /// <summary>Positional records with a parameter of a name; a look at the syntax alone, so nothing is bound.</summary>
    public static IEnumerable<INamedTypeSymbol> WithParameter(string name, Compilation compilation, CancellationToken cancellation) =>
        All(compilation.Assembly.GlobalNamespace, cancellation).Where(t => t.IsRecord && t.DeclaringSyntaxReferences.Any(r =>
            r.GetSyntax(cancellation) is RecordDeclarationSyntax { ParameterList: { } list } && list.Parameters.Any(p => p.Identifier.ValueText == name)));

    /// <summary>The entities; asks every type for its attributes, so it is for rare cases only.</summary>
    public static IEnumerable<INamedTypeSymbol> Entities(Compilation compilation, CancellationToken cancellation) =>
        All(compilation.Assembly.GlobalNamespace, cancellation).Where(t => SynthAttributes.EntityAttribute(t) is not null);

    private static IEnumerable<INamedTypeSymbol> All(INamespaceSymbol space, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return space.GetNamespaceMembers().SelectMany(s => All(s, cancellation)).Concat(space.GetTypeMembers().SelectMany(WithNested));
    }

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
