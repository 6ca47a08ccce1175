using System.Text.Json;

namespace CodeSynth.Embedded.Registry;

/// <summary>Avro.</summary>
internal sealed class AvroLanguage : ISchemaLanguage
{
    /// <summary>Its name in the API, and the type of schemas that say none.</summary>
    public const string Name = "AVRO";

    public string Type => Name;

    public string Read(SchemaSource schema, bool normalize)
    {
        try
        {
            return JsonText.Compact(schema.Text, normalize);
        }
        catch (JsonException exception)
        {
            throw RegistryErrors.InvalidSchema($"Invalid schema of type AVRO, details: {exception.Message}");
        }
    }

    public IReadOnlyList<string> Check(SchemaSource reader, SchemaSource writer) => [];
}
