using System.Text.Json;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Writes one message as JSON.</summary>
internal sealed partial class ProtobufJson
{
    /// <summary>As deep as protobuf's own parsers go.</summary>
    private const int MaxDepth = 100;

    private static readonly List<ProtobufWireField> s_none = [];

    private readonly ProtobufTypes _types;
    private readonly Utf8JsonWriter _json;
    private readonly List<string> _unknown = [];

    public ProtobufJson(ProtobufTypes types, Utf8JsonWriter json)
    {
        _types = types;
        _json = json;
    }

    /// <summary>The fields that the schema does not have.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    /// <summary>A message as a value: an object, but for some of protobuf's own messages.</summary>
    public void Message(ProtoMessage message, ReadOnlyMemory<byte> bytes, string path, int depth)
    {
        if (depth == MaxDepth)
        {
            throw new ProtobufMessageException(path, $"messages are nested more than {MaxDepth} deep.");
        }

        Dictionary<int, List<ProtobufWireField>> fields = Collect(message, bytes, path);
        if (!Special(message, fields, path, depth))
        {
            _json.WriteStartObject();
            Properties(message, fields, path, depth);
            _json.WriteEndObject();
        }
    }

    private void Properties(ProtoMessage message, Dictionary<int, List<ProtobufWireField>> fields, string path, int depth)
    {
        foreach (ProtoField field in message.Fields)
        {
            List<ProtobufWireField> values = fields.GetValueOrDefault(field.Number, s_none);
            if (values.Count > 0 || !HasPresence(field))
            {
                _json.WritePropertyName(field.Name);
                Field(field, values, Join(path, field.Name), depth);
            }
            else if (field.Label == ProtoLabel.Required)
            {
                throw new ProtobufMessageException(Join(path, field.Name), "it is required, and missing.");
            }
        }
    }

    /// <summary>Whether one can tell that a field is missing; if not, it has its default.</summary>
    private bool HasPresence(ProtoField field) =>
        field.Label is ProtoLabel.Optional or ProtoLabel.Required || field.Oneof is not null || (field.Label == ProtoLabel.None && _types.Message(field.Type) is not null);

    /// <summary>The values of each field that the message has, in the order in which they came; those that the schema does not have are noted.</summary>
    private Dictionary<int, List<ProtobufWireField>> Collect(ProtoMessage message, ReadOnlyMemory<byte> bytes, string path)
    {
        IReadOnlyDictionary<int, ProtoField> known = _types.Fields(message);
        var collected = new Dictionary<int, List<ProtobufWireField>>();
        foreach (ProtobufWireField wire in ProtobufWire.Fields(bytes, path))
        {
            if (!known.TryGetValue(wire.Number, out ProtoField? field) || Values(field, wire, path) is not { } values)
            {
                Note(path, wire.Number);
                continue;
            }

            // The last member of a oneof counts.
            foreach (ProtoField other in message.Fields.Where(f => field.Oneof is not null && f.Oneof == field.Oneof && f.Number != field.Number))
            {
                collected.Remove(other.Number);
            }

            if (collected.TryGetValue(field.Number, out List<ProtobufWireField>? list))
            {
                list.AddRange(values);
            }
            else if (values.Count > 0)
            {
                collected.Add(field.Number, values);
            }
        }

        return collected;
    }

    /// <summary>A field's values; null where it is not encoded as its type is, and so is another field of that number.</summary>
    private List<ProtobufWireField>? Values(ProtoField field, ProtobufWireField wire, string path)
    {
        ProtobufWireType type = WireType(field.Type);
        bool isPacked = wire.Type != type && wire.Type == ProtobufWireType.Bytes && field.Label == ProtoLabel.Repeated;
        if (wire.Type != type && !isPacked)
        {
            return null;
        }

        List<ProtobufWireField> values = isPacked ? [.. ProtobufWire.Unpack(wire, type, Join(path, field.Name))] : [wire];
        if (values.RemoveAll(v => IsClosedTo(field.Type, v)) > 0)
        {
            Note(path, field.Number);
        }

        return values;
    }

    private ProtobufWireType WireType(ProtoType type) =>
        type is ProtoScalar scalar ? ProtobufScalars.WireType(scalar.Kind)
        : _types.Enum(type) is not null ? ProtobufWireType.Varint
        : ProtobufWireType.Bytes;

    /// <summary>An enumeration of proto2 has its values and no others.</summary>
    private bool IsClosedTo(ProtoType type, ProtobufWireField value) =>
        _types.Enum(type) is { IsClosed: true } closed && closed.Values.All(v => v.Number != (int)value.Bits);

    private void Field(ProtoField field, List<ProtobufWireField> values, string path, int depth)
    {
        if (field.Type is ProtoMap map)
        {
            Map(map, values, path, depth);
        }
        else if (field.Label == ProtoLabel.Repeated)
        {
            _json.WriteStartArray();
            for (int i = 0; i < values.Count; i++)
            {
                Value(field.Type, [values[i]], $"{path}[{i}]", depth);
            }

            _json.WriteEndArray();
        }
        else
        {
            Value(field.Type, values, path, depth);
        }
    }

    /// <summary>One value; the last of several, but messages are merged, and their bytes one after the other are the merged message.</summary>
    private void Value(ProtoType type, List<ProtobufWireField> values, string path, int depth)
    {
        ProtobufWireField last = values.Count > 0 ? values[^1] : default;
        if (type is ProtoScalar scalar)
        {
            ProtobufScalars.Write(_json, scalar.Kind, last, path);
        }
        else if (_types.Enum(type) is { } definition)
        {
            Enum(definition, (int)last.Bits);
        }
        else if (_types.Message(type) is { } message)
        {
            Message(message, values.Count == 1 ? last.Bytes : values.SelectMany(v => v.Bytes.ToArray()).ToArray(), path, depth + 1);
        }
    }

    private void Enum(ProtoEnum definition, int number)
    {
        if (definition.FullName == "google.protobuf.NullValue")
        {
            _json.WriteNullValue();
        }
        else if (definition.Values.FirstOrDefault(v => v.Number == number) is { } value)
        {
            _json.WriteStringValue(value.Name);
        }
        else
        {
            _json.WriteNumberValue(number);
        }
    }

    /// <summary>An object; the last of several entries of one key counts.</summary>
    private void Map(ProtoMap map, List<ProtobufWireField> entries, string path, int depth)
    {
        ProtoMessage entry = _types.Entry(map);
        var last = new Dictionary<string, List<ProtobufWireField>>(StringComparer.Ordinal);
        foreach (ProtobufWireField wire in entries)
        {
            Dictionary<int, List<ProtobufWireField>> fields = Collect(entry, wire.Bytes, path);
            last[ProtobufScalars.Key(map.Key, fields.GetValueOrDefault(1, s_none).LastOrDefault(), path)] = fields.GetValueOrDefault(2, s_none);
        }

        _json.WriteStartObject();
        foreach ((string key, List<ProtobufWireField> values) in last)
        {
            _json.WritePropertyName(key);
            Value(map.Value, values, $"{path}[{key}]", depth);
        }

        _json.WriteEndObject();
    }

    private void Note(string path, int number)
    {
        string field = Join(path, $"{number}");
        if (!_unknown.Contains(field))
        {
            _unknown.Add(field);
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
