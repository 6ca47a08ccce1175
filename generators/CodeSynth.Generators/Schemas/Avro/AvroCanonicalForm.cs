namespace CodeSynth.Schemas.Avro;

/// <summary>
/// The Parsing Canonical Form (Avro 1.12 specification): what of a schema matters to whoever parses data, in one way of writing. Two schemas of one
/// form are the same to every reader. A type without a namespace inside one that has a namespace keeps its bare name, as the rules say, although that
/// text read again would put it into the namespace.
/// </summary>
internal static class AvroCanonicalForm
{
    /// <summary>The form of a schema, with the definitions of other files in the place of their first use.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="library">Where names that the schema does not define are found; without it they stay names.</param>
    public static string Of(AvroSchema schema, AvroLibrary? library) => new AvroTextWriter(new AvroScope(schema, library), isCanonical: true).Write(schema.Root);
}
