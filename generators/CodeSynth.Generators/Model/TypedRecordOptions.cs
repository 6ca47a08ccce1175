namespace CodeSynth.Generators.Model;

/// <summary>What an item <c>AvroSchema</c> of the project file says beside its path.</summary>
/// <param name="Path">The file.</param>
/// <param name="HasRecords">Whether typed records are wanted for it; they are unless it says <c>Records="false"</c>.</param>
/// <param name="Namespace">The C# namespace of the records; empty for that of the schema.</param>
internal sealed record TypedRecordOptions(string Path, bool HasRecords, string Namespace);
