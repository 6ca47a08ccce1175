namespace CodeSynth.Generators.Model;

/// <summary>A schema as the Avro file of an entity carries it.</summary>
/// <param name="FileName">The .avsc file without its folder; where the schema is derived, the one that it would be exported to.</param>
/// <param name="FullName">The record's name with its namespace.</param>
/// <param name="Text">The text as its file has it.</param>
internal sealed record AvroFaceSchema(string FileName, string FullName, string Text)
{
    /// <summary>Whether it is derived from the entity.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The schemas of other files that it refers to, those that are referred to first.</summary>
    public EquatableArray<AvroFaceImport> Imports { get; init; }

    /// <summary>The text with the definitions of other files within; null where there are none.</summary>
    public string? SelfContainedText { get; init; }
}

/// <summary>A schema of another file.</summary>
/// <param name="Name">The full name of the type that is referred to.</param>
/// <param name="Text">The text of the file that defines it.</param>
/// <param name="Imports">The names of those that it refers to itself.</param>
internal sealed record AvroFaceImport(string Name, string Text, EquatableArray<string> Imports);
