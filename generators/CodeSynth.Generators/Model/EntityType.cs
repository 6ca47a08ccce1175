namespace CodeSynth.Generators.Model;

/// <summary>The C# type that an entity is declared by.</summary>
/// <param name="Namespace">Its namespace without escapes, empty for the global one.</param>
/// <param name="Name">Its name without escapes.</param>
/// <param name="FullName">How code in any namespace names it: <c>global::Ecommerce.Order</c>.</param>
/// <param name="MetadataName">Its name without escapes: <c>Ecommerce.Order</c>.</param>
/// <param name="Keyword"><c>record</c> or <c>class</c>.</param>
internal sealed record EntityType(string Namespace, string Name, string FullName, string MetadataName, string Keyword);
