namespace CodeSynth.Modeling;

/// <summary>A schema that others refer to.</summary>
/// <param name="Name">How they refer to it: an Avro type's full name, or the path in a Protobuf import.</param>
/// <param name="Text">Its text.</param>
public sealed record SchemaImport(string Name, string Text)
{
    /// <summary>The names of those that it refers to itself, directly.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];
}
