using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>From the path of a field back to its property.</summary>
internal static class PropertyPath
{
    /// <summary>The property of a dotted path; null for an empty path.</summary>
    public static IPropertySymbol? Find(INamedTypeSymbol type, string path)
    {
        IPropertySymbol? found = null;
        ITypeSymbol? owner = type;
        foreach (string name in path.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            found = owner is INamedTypeSymbol named ? PropertyList.Of(named).FirstOrDefault(p => p.Name == name) : null;
            owner = found?.Type;
        }

        return found;
    }
}
