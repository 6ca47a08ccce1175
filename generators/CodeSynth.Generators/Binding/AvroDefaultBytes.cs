using System.Globalization;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Generators.Binding;

/// <summary>The default of a field as it is encoded. The parser has checked that it fits its type.</summary>
/// <param name="scope">Where names of types lead.</param>
internal sealed class AvroDefaultBytes(AvroScope scope)
{
    private readonly AvroDefaults _defaults = new(scope.Find);

    /// <summary>The bytes of a default.</summary>
    public byte[] Of(AvroType type, string json, CancellationToken cancellation) => Of(type, JsonReader.Read(json, cancellation, out _)!);

    private byte[] Of(AvroType type, JsonNode value) => scope.Resolve(type) switch
    {
        AvroPrimitive primitive => Of(primitive.Kind, value),
        AvroUnion union => Of(union, value),
        AvroArray array => Blocks([.. ((JsonArray)value).Items.Select(item => Of(array.Items, item))]),
        AvroMap map => Blocks([.. ((JsonObject)value).Members.Select(m => (byte[])[.. AvroBytes.String(m.Name), .. Of(map.Values, m.Value)])]),
        AvroRecord record => [.. record.Fields.SelectMany(field => ((JsonObject)value)[field.Name] is { } given ? Of(field.Type, given) : Of(field.Type, field.DefaultJson!, CancellationToken.None))],
        AvroEnum symbols => AvroBytes.Long(symbols.Symbols.ToList().IndexOf(Text(value))),
        AvroFixed => Characters(value),
        _ => [],
    };

    private static byte[] Of(AvroKind kind, JsonNode value) => kind switch
    {
        AvroKind.Boolean => AvroBytes.Boolean(((JsonLiteral)value).Text == "true"),
        AvroKind.Int or AvroKind.Long => AvroBytes.Long(long.Parse(((JsonNumber)value).Text, CultureInfo.InvariantCulture)),
        AvroKind.Float => AvroBytes.Float((float)Number(value)),
        AvroKind.Double => AvroBytes.Double(Number(value)),
        AvroKind.Bytes => AvroBytes.Bytes(Characters(value)),
        AvroKind.String => AvroBytes.String(Text(value)),
        _ => [],
    };

    /// <summary>The first branch that the default is a value of.</summary>
    private byte[] Of(AvroUnion union, JsonNode value)
    {
        int branch = 0;
        while (_defaults.Check(union.Branches[branch], value) is not null)
        {
            branch++;
        }

        return [.. AvroBytes.Long(branch), .. Of(union.Branches[branch], value)];
    }

    /// <summary>One block of all items, and the empty one that ends it.</summary>
    private static byte[] Blocks(byte[][] items) => items.Length == 0 ? [0] : [.. AvroBytes.Long(items.Length), .. items.SelectMany(i => i), 0];

    private static byte[] Characters(JsonNode value) => [.. Text(value).Select(c => (byte)c)];

    private static string Text(JsonNode value) => ((JsonText)value).Value;

    private static double Number(JsonNode value) => double.Parse(((JsonNumber)value).Text, CultureInfo.InvariantCulture);
}
