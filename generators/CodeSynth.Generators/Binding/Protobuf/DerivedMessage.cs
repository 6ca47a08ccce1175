using System.Globalization;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Binding.Protobuf;

/// <summary>
/// A message of a derived schema: its fields, and the types that are nested in it. It follows from names and types alone: what a sampler
/// draws is no part of the contract, and must not make a new version of it.
/// </summary>
internal sealed class DerivedMessage
{
    private const int FirstReserved = 19_000; // to 19,999: for Protobuf itself

    private readonly CancellationToken _cancellation;
    private readonly DerivedNames _names = new();
    private readonly List<string> _lines = [];
    private readonly List<Action<ProtoTextWriter>> _types = [];
    private readonly List<(string Type, string Body, string Name)> _nested = [];
    private readonly Dictionary<string, (string Name, ProtobufEnumForm Form)> _enums = new(StringComparer.Ordinal);
    private readonly List<ProtobufFieldSpec> _fields = [];

    public DerivedMessage(EquatableArray<FieldSpec> properties, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        Add(properties);
    }

    /// <summary>The fields in the order of their numbers.</summary>
    public IReadOnlyList<ProtobufFieldSpec> Fields => _fields;

    /// <summary>Whether it needs Google's Timestamp, be it in a nested message.</summary>
    public bool HasTimestamp { get; private set; }

    public void Write(ProtoTextWriter text, string name)
    {
        text.Open($"message {name}");
        _lines.ForEach(text.Line);

        foreach (Action<ProtoTextWriter> type in _types)
        {
            text.Gap();
            type(text);
        }

        text.Close();
    }

    private void Add(EquatableArray<FieldSpec> properties)
    {
        // All fields first: types get out of their way, since a reader goes by the fields' names.
        string[] names = [.. properties.Select(p => _names.TakeField(DerivedNames.Identifier(p.WireName)))];
        for (int i = 0; i < names.Length; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            Add(properties[i], names[i], i + 1 < FirstReserved ? i + 1 : i + 1001);
        }
    }

    private void Add(FieldSpec property, string name, int number)
    {
        (string type, ProtobufForm form) = property.Sampler switch
        {
            ObjectSpec nested => Nested(nested),
            { Shape: { Kind: ShapeKind.Array } shape } => List(property, shape, name),
            { Shape: var shape } => Value(shape),
        };
        bool isMessage = form is ProtobufMessageForm or ProtobufWrapperForm or ProtobufTimestampForm;
        string label = form is ProtobufListForm ? "repeated " : property.IsOptional && !isMessage ? "optional " : string.Empty;
        _fields.Add(new ProtobufFieldSpec(property.Path, number, name, isMessage || label.Length != 0, form));
        _lines.Add($"{label}{type} {name} = {Text(number)};");
    }

    /// <summary>A message for an object; two objects of one C# type share it unless some of their fields may be null in one only.</summary>
    private (string Type, ProtobufForm Form) Nested(ObjectSpec nested)
    {
        var message = new DerivedMessage(nested.Fields, _cancellation);
        HasTimestamp |= message.HasTimestamp;
        var form = new ProtobufMessageForm(message.Fields.ToEquatableArray());
        string body = message.Body();
        (string Type, string Body, string Name) known = _nested.Find(n => n.Type == nested.Shape.Type && n.Body == body);
        if (known.Name is null)
        {
            known = (nested.Shape.Type, body, _names.Take(DerivedNames.Type(nested.Shape.Type)));
            _nested.Add(known);
            _types.Add(text => message.Write(text, known.Name));
        }

        return (known.Name, form);
    }

    /// <summary>What it declares, without comments.</summary>
    private string Body() => string.Join("\n", _lines.Concat(_nested.Select(n => n.Body)));

    /// <summary>A repeated field; where the list may be null, which a repeated field cannot be, in a message of its own.</summary>
    private (string Type, ProtobufForm Form) List(FieldSpec property, ValueShape shape, string field)
    {
        (string type, ProtobufForm item) = Value(shape.Item!);
        var list = new ProtobufListForm(item, IsPacked: item is ProtobufEnumForm or ProtobufScalarForm { Kind: not (ProtoKind.String or ProtoKind.Bytes) });
        if (!property.IsOptional)
        {
            return (type, list);
        }

        string name = _names.Take(ProtoCase.Pascal(field) + "List");
        _types.Add(text =>
        {
            text.Line("// A list that may be missing, as a repeated field may not.");
            text.Open($"message {name}");
            text.Line($"repeated {type} items = 1;");
            text.Close();
        });
        return (name, new ProtobufWrapperForm(new ProtobufFieldSpec(property.Path, 1, "items", HasPresence: true, list)));
    }

    private (string Type, ProtobufForm Form) Value(ValueShape shape)
    {
        if (shape.Kind == ShapeKind.Enum)
        {
            return Enum(shape);
        }

        if (ProtobufScalars.Accepting(shape) is { Count: > 0 } kinds)
        {
            return (ProtoKinds.Name(kinds[0]), new ProtobufScalarForm(kinds[0]));
        }

        HasTimestamp = true;
        return ("google.protobuf.Timestamp", new ProtobufTimestampForm());
    }

    /// <summary>An enumeration with the members of the C# one; proto3 wants 0 first, so one is added where C# has none.</summary>
    private (string Type, ProtobufForm Form) Enum(ValueShape shape)
    {
        if (_enums.TryGetValue(shape.Type, out (string, ProtobufEnumForm) known))
        {
            return known;
        }

        string type = _names.Take(DerivedNames.Type(shape.Type));
        string prefix = DerivedNames.Value(type) + "_";
        bool keepsNumbers = shape.Members.All(m => m.Value is >= int.MinValue and <= int.MaxValue);
        var values = shape.Members.Select((m, i) => (m.Name, Value: _names.Take(prefix + DerivedNames.Value(m.Name)), Number: keepsNumbers ? (int)m.Value : i + 1)).ToList();
        var form = new ProtobufEnumForm(values.Select(v => new ProtobufEnumNumber(v.Name, v.Number)).ToEquatableArray());
        if (values.All(v => v.Number != 0))
        {
            values.Insert(0, (string.Empty, _names.Take(prefix + "UNSPECIFIED"), 0));
        }

        _types.Add(text =>
        {
            text.Open($"enum {type}");
            foreach ((_, string value, int number) in values.OrderBy(v => v.Number != 0))
            {
                text.Line($"{value} = {Text(number)};");
            }

            text.Close();
        });
        _enums.Add(shape.Type, (type, form));
        return (type, form);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
