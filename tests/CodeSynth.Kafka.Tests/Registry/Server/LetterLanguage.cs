using CodeSynth.Embedded.Registry;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>A language of which one sees at once what is compatible: a schema is a set of letters, and a reader reads whoever writes all of its own.</summary>
internal sealed class LetterLanguage(string type) : ISchemaLanguage
{
    public string Type => type;

    public string Read(SchemaSource schema, bool normalize) => normalize ? string.Concat(schema.Text.Order()) : schema.Text;

    public IReadOnlyList<string> Check(SchemaSource reader, SchemaSource writer) =>
        [.. Letters(reader).Except(Letters(writer)).Select(letter => $"no {letter} in {writer.Text}")];

    private static IEnumerable<char> Letters(SchemaSource schema) => schema.References.SelectMany(r => r.Text).Concat(schema.Text);
}
