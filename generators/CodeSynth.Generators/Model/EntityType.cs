namespace CodeSynth.Generators.Model;

/// <summary>The C# type that an entity is declared by.</summary>
/// <param name="Namespace">Its namespace without escapes, empty for the global one.</param>
/// <param name="Containers">The types that it is nested in, the outermost first.</param>
/// <param name="Part">The type itself.</param>
/// <param name="FullName">How code in any namespace, or in its generic container, names it: <c>global::Ecommerce.Order</c>.</param>
/// <param name="MetadataName">Its name without escapes: <c>Ecommerce.Order</c>.</param>
internal sealed record EntityType(string Namespace, EquatableArray<TypePart> Containers, TypePart Part, string FullName, string MetadataName)
{
    /// <summary>Its name without escapes.</summary>
    public string Name => Part.Name;

    /// <summary>Whether it is generic or stands in a generic type, so that there is one for each type argument.</summary>
    public bool IsOpen => Containers.Append(Part).Any(p => p.TypeParameters.Count != 0);
}
