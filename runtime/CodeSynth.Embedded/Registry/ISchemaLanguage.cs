namespace CodeSynth.Embedded.Registry;

/// <summary>A language that schemas are written in.</summary>
internal interface ISchemaLanguage
{
    /// <summary>Its name in the API: <c>AVRO</c>, <c>PROTOBUF</c>, <c>JSON</c>.</summary>
    string Type { get; }

    /// <summary>Reads a schema and gives the text that is kept of it; two schemas of one text are one.</summary>
    /// <param name="schema">The schema as it was sent.</param>
    /// <param name="normalize">Whether spellings that mean the same become one text.</param>
    /// <exception cref="RegistryException">It is none; the message says where and why.</exception>
    string Read(SchemaSource schema, bool normalize);

    /// <summary>What keeps a reader from reading a writer's data; none when nothing does.</summary>
    IReadOnlyList<string> Check(SchemaSource reader, SchemaSource writer);
}

/// <summary>A schema and all that it refers to.</summary>
/// <param name="Text">Its text.</param>
/// <param name="References">What it refers to directly or through others, each behind those that it needs itself.</param>
internal sealed record SchemaSource(string Text, IReadOnlyList<ReferencedText> References);

/// <summary>The text of a schema that another refers to.</summary>
/// <param name="Name">The name that the other has for it: an import's path, a type's full name.</param>
/// <param name="Text">Its text.</param>
internal sealed record ReferencedText(string Name, string Text);
