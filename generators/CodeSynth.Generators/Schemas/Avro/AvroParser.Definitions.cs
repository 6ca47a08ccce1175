using System.Globalization;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>Records, enumerations and fixed types.</summary>
internal sealed partial class AvroParser
{
    // Checked when the whole file is read: a default may be of a type that is still being read.
    private readonly List<(AvroField Field, JsonNode Default)> _defaults = [];

    private AvroRecord? Record(JsonObject node, string space, bool isError)
    {
        string? name = DefinedName(node, space, out int place);
        string inner = name is null ? space : AvroNames.Namespace(name);
        EquatableArray<string> aliases = Aliases(node, inner);
        string? doc = OptionalText(node, "doc");
        if (Required(node, "fields") is not { } list)
        {
            return null;
        }

        if (list is not JsonArray items)
        {
            return Fail<AvroRecord>(list, $"The fields of a record are an array of objects; this is {list.Kind}.");
        }

        var fields = new List<AvroField>();
        var names = new Dictionary<string, AvroField>(StringComparer.Ordinal);
        foreach (JsonNode item in items.Items)
        {
            if (item is not JsonObject declaration)
            {
                Fail<AvroField>(item, $"A field is an object with \"name\" and \"type\"; this is {item.Kind}.");
            }
            else if (Field(declaration, inner, names) is { } field)
            {
                fields.Add(field);
            }
        }

        return name is null ? null : Define(place, new AvroRecord(node.Position, name, fields.ToEquatableArray())
        {
            IsError = isError,
            Aliases = aliases,
            Doc = doc,
            Properties = Properties(node, "name", "namespace", "aliases", "doc", "fields"),
        });
    }

    private AvroField? Field(JsonObject node, string space, Dictionary<string, AvroField> names)
    {
        JsonText? name = RequiredText(node, "name");
        AvroType? type = FieldType(node, space);
        string? doc = OptionalText(node, "doc");
        string order = OptionalText(node, "order") ?? "ascending";
        EquatableArray<string> aliases = Aliases(node, string.Empty);
        if (order is not ("ascending" or "descending" or "ignore"))
        {
            Fail<AvroField>(node["order"]!, $"'{order}' is no order; it is \"ascending\", \"descending\" or \"ignore\".");
        }

        if (name is null)
        {
            return null;
        }

        if (!AvroNames.IsName(name.Value))
        {
            return Fail<AvroField>(name, $"'{name.Value}' is no name of a field; it has letters a to z, digits and _, and does not begin with a digit.");
        }

        var field = new AvroField(name.Position, name.Value, type ?? new AvroPrimitive(name.Position, AvroKind.Null))
        {
            Doc = doc,
            DefaultJson = node["default"] is { } json ? JsonPrinter.Print(json) : null,
            Order = order,
            Aliases = aliases,
            Properties = Properties(node, "name", "doc", "default", "order", "aliases"),
        };
        foreach (string alias in aliases.Where(a => a != name.Value).Prepend(name.Value))
        {
            if (names.TryGetValue(alias, out AvroField? first))
            {
                return Fail<AvroField>(name, $"'{alias}' is the name or an alias of the field in line {first.Position.Line + 1}, too; names of fields are there once.");
            }

            names.Add(alias, field);
        }

        if (type is not null && node["default"] is { } value)
        {
            _defaults.Add((field, value));
        }

        return field;
    }

    private AvroType? FieldType(JsonObject node, string space)
    {
        if (Required(node, "type") is not { } type)
        {
            return null;
        }

        return type is JsonText { Value: var complex } && AvroNames.IsComplex(complex) && (node["items"] ?? node["values"] ?? node["symbols"] ?? node["fields"] ?? node["size"]) is not null
            ? Fail<AvroType>(type, $"The type of a field stands in braces of its own: \"type\": {AvroNames.Example(complex)}.")
            : Type(type, space);
    }

    private AvroEnum? Enum(JsonObject node, string space)
    {
        string? name = DefinedName(node, space, out int place);
        EquatableArray<string> aliases = Aliases(node, name is null ? space : AvroNames.Namespace(name));
        string? doc = OptionalText(node, "doc");
        if (Required(node, "symbols") is not { } list)
        {
            return null;
        }

        string[]? symbols = Texts(list, "The symbols of an enum are", (text, seen) =>
            !AvroNames.IsName(text) ? $"'{text}' is no symbol; it has letters a to z, digits and _, and does not begin with a digit."
            : seen.Contains(text) ? $"'{text}' is among the symbols twice."
            : null);
        string? standIn = OptionalText(node, "default");
        if (standIn is not null && symbols is not null && !symbols.Contains(standIn))
        {
            return Fail<AvroEnum>(node["default"]!, $"The default '{standIn}' is not among the symbols.");
        }

        return name is null || symbols is null ? null : Define(place, new AvroEnum(node.Position, name, symbols.ToEquatableArray(), standIn)
        {
            Aliases = aliases,
            Doc = doc,
            Properties = Properties(node, "name", "namespace", "aliases", "doc", "symbols", "default"),
        });
    }

    private AvroFixed? Fixed(JsonObject node, string space)
    {
        string? name = DefinedName(node, space, out int place);
        EquatableArray<string> aliases = Aliases(node, name is null ? space : AvroNames.Namespace(name));
        string? doc = OptionalText(node, "doc");
        if (Required(node, "size") is not { } written)
        {
            return null;
        }

        if (written is not JsonNumber number || !int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int size))
        {
            return Fail<AvroFixed>(written, "The size of a fixed is a whole number of bytes, 0 to 2147483647, without quotes.");
        }

        AvroLogical? logical = Logical(node, null, size);
        return name is null ? null : Define(place, new AvroFixed(node.Position, name, size, logical)
        {
            Aliases = aliases,
            Doc = doc,
            Properties = Properties(node, logical, "name", "namespace", "aliases", "doc", "size"),
        });
    }
}
