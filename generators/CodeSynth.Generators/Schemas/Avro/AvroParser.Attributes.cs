using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>Attributes that several kinds of types have.</summary>
internal sealed partial class AvroParser
{
    private JsonText? RequiredText(JsonObject node, string attribute) => Required(node, attribute) switch
    {
        null => null,
        JsonText text => text,
        var other => Fail<JsonText>(other, $"\"{attribute}\" is a string; this is {other.Kind}."),
    };

    private string? OptionalText(JsonObject node, string attribute) => node[attribute] is null ? null : RequiredText(node, attribute)?.Value;

    /// <summary>Reads an array of strings.</summary>
    /// <param name="node">Its JSON.</param>
    /// <param name="subject">What it is, for the message: "The symbols of an enum are".</param>
    /// <param name="problem">What is wrong with a text beside those before it; null for nothing.</param>
    /// <returns>The strings; null when something is wrong.</returns>
    private string[]? Texts(JsonNode node, string subject, Func<string, HashSet<string>, string?> problem)
    {
        if (node is not JsonArray array)
        {
            return Fail<string[]>(node, $"{subject} an array of strings; this is {node.Kind}.");
        }

        var texts = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int faults = _faults.Count;
        foreach (JsonNode item in array.Items)
        {
            if (item is not JsonText text)
            {
                Fail<string>(item, $"{subject} strings; this is {item.Kind}.");
            }
            else if (problem(text.Value, seen) is { } message)
            {
                Fail<string>(item, message);
            }
            else
            {
                seen.Add(text.Value);
                texts.Add(text.Value);
            }
        }

        return _faults.Count == faults ? [.. texts] : null;
    }

    /// <summary>Reads the aliases of a type or field; any string is one, so that a name that was never allowed can be left behind.</summary>
    /// <param name="node">The type or field.</param>
    /// <param name="space">The namespace of the type, which its aliases have where they name none.</param>
    private EquatableArray<string> Aliases(JsonObject node, string space)
    {
        string[] written = node["aliases"] is { } list ? Texts(list, "Aliases are", static (_, _) => null) ?? [] : [];
        return written.Select(a => space.Length == 0 || a.IndexOf('.') >= 0 ? a : space + "." + a).Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    private void CheckAliases(EquatableArray<AvroNamed> named)
    {
        var owners = new Dictionary<string, AvroNamed>(StringComparer.Ordinal);
        foreach (AvroNamed type in named)
        {
            owners.Add(type.FullName, type);
        }

        foreach (AvroNamed type in named)
        {
            foreach (string alias in type.Aliases.Where(a => a != type.FullName))
            {
                if (owners.TryGetValue(alias, out AvroNamed? owner))
                {
                    _faults.Add(new SchemaFault(type.NamePosition, type.NameLength, $"The alias '{alias}' of '{type.FullName}' is a name of '{owner.FullName}', too; readers could not tell the two apart."));
                }
                else
                {
                    owners.Add(alias, type);
                }
            }
        }
    }

    private void CheckDefaults(EquatableArray<AvroNamed> named)
    {
        var types = named.ToDictionary(n => n.FullName, StringComparer.Ordinal);
        var defaults = new AvroDefaults(name => types.TryGetValue(name, out AvroNamed? found) ? found : null);
        foreach ((AvroField field, JsonNode value) in _defaults)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (defaults.Check(field.Type, value) is { } fault)
            {
                _faults.Add(fault with { Message = $"The default of '{field.Name}' does not fit: {fault.Message}" });
            }
        }
    }

    private static EquatableArray<SchemaProperty> Properties(JsonObject node, params string[] known) =>
        node.Members
            .Where(m => m.Name != "type" && !known.Contains(m.Name))
            .Select(m => new SchemaProperty(m.Name, JsonPrinter.Print(m.Value)))
            .ToEquatableArray();

    private static EquatableArray<SchemaProperty> Properties(JsonObject node, AvroLogical? logical, params string[] known) => logical switch
    {
        null => Properties(node, known),
        { Kind: AvroLogicalKind.Decimal } => Properties(node, [.. known, "logicalType", "precision", "scale"]),
        _ => Properties(node, [.. known, "logicalType"]),
    };
}
