namespace CodeSynth.Modeling;

/// <summary>The contract that an entity's rows are encoded by in one format.</summary>
/// <param name="Format">Which format.</param>
/// <param name="FileName">The schema file's name without its folder; where the schema is derived from the entity, the one that it would be exported to.</param>
/// <param name="FullName">The full name of the record or message: <c>ecommerce.Order</c>.</param>
/// <param name="Text">The schema's text as its file has it.</param>
public sealed record EntitySchema(WireFormat Format, string FileName, string FullName, string Text)
{
    /// <summary>Whether it is derived from the entity because no file was given.</summary>
    public bool IsDerived { get; init; }

    /// <summary>
    /// The schemas that it refers to, directly or through others, those that are referred to before those that refer to them; without what
    /// every reader knows, as Google's well-known types.
    /// </summary>
    public IReadOnlyList<SchemaImport> Imports { get; init; } = [];

    /// <summary>Of an Avro schema the text with every type that it refers to defined within, as an object container file wants it; else <see cref="Text"/>.</summary>
    public string SelfContainedText { get => field ?? Text; init; }

    /// <summary>Where the message stands in its .proto file: its place among the file's messages, then among those nested in that one, and so on. For Avro <c>[0]</c>, without meaning.</summary>
    public IReadOnlyList<int> MessageIndexes { get; init; } = [0];
}
