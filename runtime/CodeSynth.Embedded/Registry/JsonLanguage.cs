using CodeSynth.Schemas;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Embedded.Registry;

/// <summary>JSON Schema: kept for clients that register it, but not understood; any two are compatible.</summary>
internal sealed class JsonLanguage : ISchemaLanguage
{
    public string Type => "JSON";

    public string Read(SchemaSource schema, bool normalize)
    {
        JsonNode root = JsonReader.Read(schema.Text, CancellationToken.None, out SchemaFault? fault) ?? throw RegistryErrors.InvalidSchema(Type, fault!);
        return JsonPrinter.Print(normalize ? Sorted(root) : root);
    }

    public IReadOnlyList<string> Check(SchemaSource reader, SchemaSource writer) => [];

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Position, [.. members.Members.Select(m => m with { Value = Sorted(m.Value) }).OrderBy(m => m.Name, StringComparer.Ordinal)]),
        JsonArray items => new JsonArray(items.Position, [.. items.Items.Select(Sorted)]),
        _ => node,
    };
}
