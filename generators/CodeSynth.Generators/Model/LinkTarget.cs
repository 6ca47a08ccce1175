namespace CodeSynth.Generators.Model;

/// <summary>The entity that a link leads to: names only, so that its edits change nothing here.</summary>
/// <param name="Name">The entity's name.</param>
/// <param name="FullName">Its type: <c>global::Ecommerce.Order</c>.</param>
/// <param name="MetadataName">Its type without escapes.</param>
/// <param name="IsKeyStatic">Whether its key is a function of the row alone; otherwise its producer has to be asked.</param>
internal sealed record LinkTarget(string Name, string FullName, string MetadataName, bool IsKeyStatic);
