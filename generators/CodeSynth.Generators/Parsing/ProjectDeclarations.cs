using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>
/// A project as entities see it: what it declares. Two are equal when nothing differs between them but bodies of members, comments and white space, on which no
/// entity depends. So at a keystroke inside of a method the pipeline goes on with what it has read, and binds nothing: to bind the attributes of a hundred entities
/// takes ten times what Roslyn takes to find them. The price is one compilation kept alive, until a declaration changes.
/// </summary>
internal sealed class ProjectDeclarations(Compilation compilation) : IEquatable<ProjectDeclarations>
{
    // Concurrent, because the drivers of an editor may share what an earlier one has made.
    private readonly ConcurrentDictionary<string, IReadOnlyList<INamedTypeSymbol>> _entitiesByKey = new(StringComparer.Ordinal);

    public Compilation Compilation { get; } = compilation;

    /// <summary>
    /// The entities whose record key has a name, ordered by theirs: those that declare it as a property, else those that have it as a
    /// positional parameter, else those that inherit it. Asked once per name: it looks at every type, and at every property of the name, which
    /// all that refer to the entity have.
    /// </summary>
    public IReadOnlyList<INamedTypeSymbol> EntitiesByKey(string name, CancellationToken cancellation) => _entitiesByKey.GetOrAdd(name, _ =>
    {
        INamedTypeSymbol[] declaring = [.. Declaring(name, cancellation)];
        IEnumerable<INamedTypeSymbol> found = declaring.Where(t => SynthAttributes.EntityAttribute(t) is not null);
        return [.. (declaring.Length == 0 || found.Any() ? found : Inheriting(name, cancellation)).OrderBy(TypeNames.Metadata, StringComparer.Ordinal)];
    });

    public bool Equals(ProjectDeclarations? other) =>
        ReferenceEquals(this, other)
        || other is not null
        && Compilation.AssemblyName == other.Compilation.AssemblyName
        && Compilation.Options.Equals(other.Compilation.Options)
        && Compilation.ExternalReferences.SequenceEqual(other.Compilation.ExternalReferences)
        && Compilation.SyntaxTrees.SequenceEqual(other.Compilation.SyntaxTrees, SameDeclarations.Instance);

    public override bool Equals(object? obj) => Equals(obj as ProjectDeclarations);

    public override int GetHashCode() => Compilation.AssemblyName?.Length ?? 0;

    // The index of names, which costs next to nothing, does not have the properties of positional records.
    private IEnumerable<INamedTypeSymbol> Declaring(string key, CancellationToken cancellation)
    {
        INamedTypeSymbol[] indexed =
            [.. Compilation.GetSymbolsWithName(key, SymbolFilter.Member, cancellation).OfType<IPropertySymbol>().Select(p => p.ContainingType).Where(t => HasKey(t.GetMembers(key)))];
        return indexed.Length != 0 ? indexed : ProjectTypes.WithParameter(key, Compilation, cancellation).Where(t => HasKey(t.GetMembers(key)));
    }

    // Only a base type that is no entity itself declares the key.
    private IEnumerable<INamedTypeSymbol> Inheriting(string key, CancellationToken cancellation) =>
        ProjectTypes.Entities(Compilation, cancellation).Where(e => HasKey(PropertyList.Of(e).Where(p => p.Name == key)));

    private static bool HasKey(IEnumerable<ISymbol> members) =>
        members.OfType<IPropertySymbol>().Any(p => SynthAttributes.Find(p, AttributeKind.RecordKey) is not null);
}
