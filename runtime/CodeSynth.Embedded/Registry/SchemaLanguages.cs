namespace CodeSynth.Embedded.Registry;

/// <summary>The languages that the registry takes.</summary>
internal static class SchemaLanguages
{
    public static IReadOnlyList<ISchemaLanguage> All { get; } = [new JsonLanguage(), new ProtobufLanguage(), new AvroLanguage()];
}
