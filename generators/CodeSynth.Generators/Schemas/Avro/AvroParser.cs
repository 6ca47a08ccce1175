using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Avro;

/// <summary>Reads the text of an .avsc file.</summary>
internal static class AvroParser
{
    public static AvroFile Parse(string path, string text, CancellationToken cancellation) =>
        new(path, text, null, EquatableArray<SchemaFault>.Empty);
}
