using System.Text.Json;

namespace CodeSynth.Embedded.Registry;

/// <summary>JSON Schema: kept for clients that register it, but not understood; any two are compatible.</summary>
internal sealed class JsonLanguage : ISchemaLanguage
{
    public string Type => "JSON";

    public string Read(SchemaSource schema, bool normalize)
    {
        try
        {
            return JsonText.Compact(schema.Text, normalize);
        }
        catch (JsonException exception)
        {
            throw RegistryErrors.InvalidSchema(FormattableString.Invariant($"Invalid schema of type JSON, details: line {(exception.LineNumber ?? 0) + 1} is not JSON"));
        }
    }

    public IReadOnlyList<string> Check(SchemaSource reader, SchemaSource writer) => [];
}
