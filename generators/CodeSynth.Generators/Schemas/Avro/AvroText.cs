namespace CodeSynth.Schemas.Avro;

/// <summary>Schemas as JSON text without insignificant white space.</summary>
internal static class AvroText
{
    /// <summary>
    /// A schema with everything that its files say — docs, defaults, aliases, logical types, properties — and with the definitions of other files
    /// put where their names are used first: a text that stands for itself, as object container files and registries want it.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="library">Where names that the schema does not define are found; without it they stay names.</param>
    public static string Inline(AvroSchema schema, AvroLibrary? library) => new AvroTextWriter(new AvroScope(schema, library), isCanonical: false).Write(schema.Root);

    /// <summary>A type by itself: the types inside it that have names are names.</summary>
    public static string Alone(AvroNamed type) => new AvroTextWriter(null, isCanonical: false).Write(type);
}
