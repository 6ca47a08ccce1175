namespace CodeSynth.Generators.Model;

/// <summary>All that the rest of an assembly knows of an entity while it is generated: names.</summary>
/// <param name="Name">The entity's name.</param>
/// <param name="FullName">Its type: <c>global::Ecommerce.Order</c>.</param>
/// <param name="MetadataName">Its type without escapes.</param>
/// <param name="Parents">The types, without escapes, that it references.</param>
/// <param name="IsOpen">Whether there is one for each type argument, so that no list can name it.</param>
/// <param name="IsSound">Whether it was declared without a mistake.</param>
internal sealed record CatalogEntry(string Name, string FullName, string MetadataName, EquatableArray<string> Parents, bool IsOpen, bool IsSound);
