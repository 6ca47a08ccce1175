namespace CodeSynth.Schemas.Avro;

/// <summary>Whether data of one schema can be read as another (Avro 1.12 specification, "Schema Resolution"), for any data of it.</summary>
internal static class AvroCompatibility
{
    /// <summary>Compares two schemas.</summary>
    /// <param name="readerSchema">The text of the schema that data is read as.</param>
    /// <param name="writerSchema">The text of the schema that data was written by.</param>
    /// <param name="readerReferences">The texts of the schemas that the reader's refers to, in any order.</param>
    /// <param name="writerReferences">The texts of the schemas that the writer's refers to, in any order.</param>
    /// <returns>Why some data cannot be read, each reason at its place in the reader's schema: <c>/fields/2/type: …</c>. Empty when all can be.</returns>
    /// <exception cref="SchemaTextException">A text is no schema.</exception>
    public static IReadOnlyList<string> Check(string readerSchema, string writerSchema, IReadOnlyList<string> readerReferences, IReadOnlyList<string> writerReferences) =>
        new AvroResolution(AvroContract.Read(readerSchema, readerReferences), AvroContract.Read(writerSchema, writerReferences)).Check();
}
