using System.Collections.Concurrent;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>The types of a schema by name, each searched for once; for any number of threads.</summary>
internal sealed class ProtobufTypes(ProtoSchema schema)
{
    private readonly ConcurrentDictionary<string, ProtoMessage?> _messages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProtoEnum?> _enums = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ProtoMap, ProtoMessage> _entries = new();
    private readonly ConcurrentDictionary<ProtoMessage, Dictionary<int, ProtoField>> _fields = new(ReferenceEqualityComparer.Instance);

    /// <summary>The message of a full name; null for none.</summary>
    public ProtoMessage? Message(string fullName) => _messages.GetOrAdd(fullName, schema.FindMessage);

    /// <summary>The message that a type is; null where it is none.</summary>
    public ProtoMessage? Message(ProtoType type) => type is ProtoNamed named ? Message(named.Name) : null;

    /// <summary>The enumeration that a type is; null where it is none.</summary>
    public ProtoEnum? Enum(ProtoType type) => type is ProtoNamed named ? _enums.GetOrAdd(named.Name, schema.FindEnum) : null;

    /// <summary>The message that an entry of a map is: a key (1) and a value (2).</summary>
    public ProtoMessage Entry(ProtoMap map) => _entries.GetOrAdd(map, static m => new ProtoMessage(
        default,
        string.Empty,
        new([new(default, "key", 1, ProtoLabel.None, new ProtoScalar(m.Key)), new(default, "value", 2, ProtoLabel.None, m.Value)]),
        default,
        default,
        default));

    /// <summary>The fields of a message by number.</summary>
    public IReadOnlyDictionary<int, ProtoField> Fields(ProtoMessage message) => _fields.GetOrAdd(message, static m => m.Fields.ToDictionary(f => f.Number));
}
