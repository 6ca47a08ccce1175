using System.Globalization;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>Whether a default is a value of its type (Avro 1.12 specification, "field default values"; of a union any branch).</summary>
/// <param name="find">Finds named types; what it does not find cannot be checked and passes.</param>
internal sealed class AvroDefaults(Func<string, AvroNamed?> find)
{
    // Two records that hold unions of each other would be tried in every order, twice as many with each level of a default.
    private readonly Dictionary<(string Record, JsonNode Value), SchemaFault?> _records = [];

    /// <summary>Checks a default.</summary>
    /// <param name="type">The type of the field.</param>
    /// <param name="value">The default.</param>
    /// <returns>What is wrong, at the part of the value that is; null for nothing.</returns>
    public SchemaFault? Check(AvroType type, JsonNode value) => type switch
    {
        AvroPrimitive primitive => Fits(primitive.Kind, value) ? null : Fault(value, $"{Shown(value)} is no {Words(primitive.Kind)}."),
        AvroReference reference => find(reference.FullName) is { } named ? Check(named, value) : null,
        AvroArray array => value is JsonArray items ? First(items.Items, item => Check(array.Items, item)) : Fault(value, $"the default of an array is an array; this is {value.Kind}."),
        AvroMap map => value is JsonObject members ? First(members.Members, member => Check(map.Values, member.Value)) : Fault(value, $"the default of a map is an object; this is {value.Kind}."),
        AvroUnion union => union.Branches.Any(branch => Check(branch, value) is null) ? null : Fault(value, $"{Shown(value)} is a value of no branch of the union{(value is JsonLiteral { IsNull: true } ? "; add \"null\" to it." : ".")}"),
        AvroRecord record => Record(record, value),
        AvroEnum symbols => value is JsonText { Value: var symbol } && symbols.Symbols.Contains(symbol) ? null : Fault(value, $"{Shown(value)} is no symbol of '{symbols.FullName}'."),
        AvroFixed @fixed => Bytes(value) == @fixed.Size ? null : Fault(value, $"the default of '{@fixed.FullName}' is a string of {@fixed.Size} characters \\u0000 to \\u00FF, one a byte."),
        _ => null,
    };

    private SchemaFault? Record(AvroRecord record, JsonNode value)
    {
        if (!_records.TryGetValue((record.FullName, value), out SchemaFault? fault))
        {
            fault = Fields(record, value);
            _records.Add((record.FullName, value), fault);
        }

        return fault;
    }

    private SchemaFault? Fields(AvroRecord record, JsonNode value)
    {
        if (value is not JsonObject members)
        {
            return Fault(value, $"the default of a record is an object; this is {value.Kind}.");
        }

        return First(record.Fields, field => members[field.Name] is { } given ? Check(field.Type, given)
            : field.DefaultJson is null ? Fault(value, $"the field '{field.Name}' of '{record.FullName}' is missing and has no default of its own.")
            : null);
    }

    private static bool Fits(AvroKind kind, JsonNode value) => kind switch
    {
        AvroKind.Null => value is JsonLiteral { IsNull: true },
        AvroKind.Boolean => value is JsonLiteral { IsNull: false },
        AvroKind.Int => value is JsonNumber number && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        AvroKind.Long => value is JsonNumber number && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        AvroKind.Float or AvroKind.Double => value is JsonNumber,
        AvroKind.Bytes => Bytes(value) is not null,
        _ => value is JsonText,
    };

    /// <summary>How many bytes a string stands for, a character each; null when it stands for none.</summary>
    private static int? Bytes(JsonNode value) => value is JsonText { Value: var text } && text.All(c => c <= '\u00FF') ? text.Length : null;

    private static SchemaFault? First<T>(IEnumerable<T> parts, Func<T, SchemaFault?> check) => parts.Select(check).FirstOrDefault(f => f is not null);

    private static SchemaFault Fault(JsonNode culprit, string message) => new(culprit.Position, culprit.Length, message);

    private static string Words(AvroKind kind) => kind switch
    {
        AvroKind.Int => "integer of 32 bits",
        AvroKind.Long => "integer of 64 bits",
        AvroKind.Float or AvroKind.Double => "number",
        AvroKind.Bytes => "string of characters \\u0000 to \\u00FF, one a byte",
        _ => AvroNames.Of(kind),
    };

    private static string Shown(JsonNode value)
    {
        string json = JsonPrinter.Print(value);
        return json.Length <= 40 ? json : value.Kind;
    }
}
