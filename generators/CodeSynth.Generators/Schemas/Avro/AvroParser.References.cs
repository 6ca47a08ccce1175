using CodeSynth.Schemas.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>Names that stand for types.</summary>
internal sealed partial class AvroParser
{
    // In the order of the definitions: a record takes its place before the types in its fields do, and fills it after them.
    private readonly List<AvroNamed?> _named = [];
    private readonly Dictionary<string, SchemaPosition> _definitions = new(StringComparer.Ordinal);
    private readonly List<AvroReference> _references = [];
    private readonly Dictionary<string, AvroReference> _firstUses = new(StringComparer.Ordinal);

    private AvroReference? Reference(JsonText node, string space)
    {
        string name = node.Value;
        if (!AvroNames.IsFullName(name))
        {
            return Fail<AvroReference>(node, $"'{name}' is no name of a type; {AvroNames.Grammar}");
        }

        // A name without a namespace means one beside it, and otherwise one that has none: there is no other way to write that one.
        string full = name.IndexOf('.') >= 0 || space.Length == 0 ? name : space + "." + name;
        if (!_definitions.ContainsKey(full) && _definitions.ContainsKey(name))
        {
            full = name;
        }

        if (AvroNames.IsComplex(name) && !_definitions.ContainsKey(full))
        {
            return Fail<AvroReference>(node, $"'{name}' says too little on its own; write {AvroNames.Example(name)}.");
        }

        var reference = new AvroReference(node.Position, full) { Length = node.Length };
        _references.Add(reference);
        if (!_firstUses.ContainsKey(full))
        {
            _firstUses.Add(full, reference);
        }

        return reference;
    }

    /// <summary>Reads the name of a record, enum or fixed, and keeps its place in the order of definitions.</summary>
    /// <param name="node">The definition.</param>
    /// <param name="space">The namespace around it.</param>
    /// <param name="place">Its place, for <see cref="Define{T}"/>.</param>
    /// <returns>The full name; null when something is wrong with it.</returns>
    private string? DefinedName(JsonObject node, string space, out int place)
    {
        place = _named.Count;
        _named.Add(null);
        if (RequiredText(node, "name") is not { } name)
        {
            return null;
        }

        string own = OptionalText(node, "namespace") is { } given ? given : space;
        bool isFull = name.Value.IndexOf('.') >= 0;
        string full = isFull || own.Length == 0 ? name.Value : own + "." + name.Value;
        if (!AvroNames.IsFullName(name.Value))
        {
            return Fail<string>(name, $"'{name.Value}' is no name; {AvroNames.Grammar}");
        }

        if (!AvroNames.IsFullName(full))
        {
            return node["namespace"] is { } culprit ? Fail<string>(culprit, $"'{own}' is no namespace; {AvroNames.Grammar}") : null;
        }

        string simple = full.Substring(full.LastIndexOf('.') + 1);
        if (AvroNames.Primitive(simple) is not null)
        {
            return Fail<string>(name, $"'{simple}' is a type of Avro's own; take another name.");
        }

        if (_definitions.TryGetValue(full, out SchemaPosition first))
        {
            return Fail<string>(name, $"'{full}' is defined in line {first.Line + 1} already; use its name here, or take another one.");
        }

        if (_firstUses.TryGetValue(full, out AvroReference? early))
        {
            _faults.Add(new SchemaFault(early.Position, early.Length, $"'{full}' is used here before its definition in line {name.Position.Line + 1}; move the definition to the first use."));
        }

        _definitions.Add(full, name.Position);
        return full;
    }

    private T Define<T>(int place, T type)
        where T : AvroNamed
    {
        _named[place] = type;
        return type;
    }
}
