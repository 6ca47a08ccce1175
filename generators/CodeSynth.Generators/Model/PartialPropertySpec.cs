namespace CodeSynth.Generators.Model;

/// <summary>A partial property of the user's that the producer's file implements.</summary>
/// <param name="Name">Its name without escapes.</param>
/// <param name="Modifiers">Its modifiers as they were written, <c>partial</c> among them: both parts must have the same.</param>
/// <param name="Type">Its type, annotated with what may be null.</param>
/// <param name="Getter">The getter with its modifiers.</param>
/// <param name="Setter">The setter with its modifiers, or null for a property that can only be read.</param>
/// <param name="IsReference">Whether it holds a reference that must not be null.</param>
/// <param name="IsInherited">Whether a derived entity may have to set it.</param>
/// <param name="HidesInherited">Whether a base class has one of its name.</param>
internal sealed record PartialPropertySpec(string Name, string Modifiers, string Type, string Getter, string? Setter, bool IsReference, bool IsInherited, bool HidesInherited);
