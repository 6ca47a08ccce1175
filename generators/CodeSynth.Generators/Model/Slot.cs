namespace CodeSynth.Generators.Model;

/// <summary>What takes a field's value when an object is made, where that is not the property itself.</summary>
/// <param name="IsParameter">Whether it is a parameter of the constructor, and not a member that an initialiser sets.</param>
/// <param name="Name">Its name without escapes.</param>
internal sealed record Slot(bool IsParameter, string Name);
