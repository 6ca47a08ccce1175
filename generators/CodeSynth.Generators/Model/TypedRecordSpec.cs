namespace CodeSynth.Generators.Model;

/// <summary>
/// A record or enum that is emitted for a named type of an .avsc file. It carries the schema as text and not as a tree: the tree knows lines and
/// columns, so that an empty line in the file would emit everything anew.
/// </summary>
/// <param name="AvroName">The full name in the schema.</param>
/// <param name="Schema">The type as JSON, self-contained; an enum's as well.</param>
/// <param name="Type">What it is called in C#.</param>
/// <param name="Others">What the other named types in its schema are called in C#.</param>
internal sealed record TypedRecordSpec(string AvroName, string Schema, TypedRecordName Type, EquatableArray<TypedRecordName> Others);
