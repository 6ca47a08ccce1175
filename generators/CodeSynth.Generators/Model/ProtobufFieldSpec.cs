namespace CodeSynth.Generators.Model;

/// <summary>A field of a message that a property fills.</summary>
/// <param name="Path">The property.</param>
/// <param name="Number">The field's number.</param>
/// <param name="Name">The field's name.</param>
/// <param name="HasPresence">Whether it is written when it has its type's default; a field of proto3 without <c>optional</c> is not.</param>
/// <param name="Form">How its value is written.</param>
internal sealed record ProtobufFieldSpec(string Path, int Number, string Name, bool HasPresence, ProtobufForm Form);
