namespace CodeSynth.Generators.Model;

/// <summary>A Protobuf schema as readers of its messages need it.</summary>
/// <param name="FileName">The name of its file without the folder.</param>
/// <param name="FullName">The message's full name.</param>
/// <param name="Text">The file's text.</param>
/// <param name="IsDerived">Whether it was derived, so that there is no file.</param>
/// <param name="Imports">What it imports without the well-known files, those that are imported before those that import them.</param>
/// <param name="MessageIndexes">Where the message stands in the file.</param>
internal sealed record ProtobufSchemaSpec(
    string FileName,
    string FullName,
    string Text,
    bool IsDerived,
    EquatableArray<ProtobufImportSpec> Imports,
    EquatableArray<int> MessageIndexes);

/// <summary>A file that a schema imports.</summary>
/// <param name="Name">The path in its imports.</param>
/// <param name="Text">Its text.</param>
/// <param name="Imports">The paths of those that it imports itself, without the well-known ones.</param>
internal sealed record ProtobufImportSpec(string Name, string Text, EquatableArray<string> Imports);
